package dev.provost.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** WCAG 2.2, 1.4.3 and 1.4.11, computed from the palette of the style sheet. */
class ContrastTest {

    private static final double TEXT = 4.5;
    private static final double GRAPHICS = 3.0;
    private static final Pattern COLOUR = Pattern.compile("--([a-z]+): #([0-9a-f]{6})");
    private static final List<String> GROUNDS = List.of("paper", "sheet", "code", "tint");
    private static final List<String> INKS =
            List.of("ink", "soft", "link", "pass", "fail", "warn", "undecided", "broken", "na");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void every_colour_of_text_can_be_read_on_every_ground(String scheme) throws IOException {
        Map<String, Integer> palette = palette(scheme);

        for (String ink : INKS) {
            for (String ground : GROUNDS) {
                assertThat(contrast(palette.get(ink), palette.get(ground)))
                        .as("%s on %s, %s", ink, ground, scheme)
                        .isGreaterThanOrEqualTo(TEXT);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void the_focus_can_be_seen_on_every_ground(String scheme) throws IOException {
        Map<String, Integer> palette = palette(scheme);

        for (String ground : GROUNDS) {
            assertThat(contrast(palette.get("focus"), palette.get(ground)))
                    .as("focus on %s, %s", ground, scheme)
                    .isGreaterThanOrEqualTo(GRAPHICS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void the_letter_on_a_block_can_be_read_in_every_state(String scheme) throws IOException {
        Map<String, Integer> page = palette(scheme);
        Map<String, Integer> flash = palette(scheme, "flash.css", ".flash text");

        for (String block : List.of("blank", "old", "new", "staged", "journal", "data")) {
            assertThat(contrast(page.get("ink"), flash.get(block)))
                    .as("letter on %s, %s", block, scheme)
                    .isGreaterThanOrEqualTo(TEXT);
        }
        for (String block : List.of("torn", "bad")) {
            assertThat(contrast(flash.get("onfull"), flash.get(block)))
                    .as("letter on %s, %s", block, scheme)
                    .isGreaterThanOrEqualTo(TEXT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void the_edge_of_a_block_can_be_seen_on_the_page(String scheme) throws IOException {
        Map<String, Integer> flash = palette(scheme, "flash.css", ".flash text");

        for (int ground : List.of(palette(scheme).get("paper"), flash.get("blank"))) {
            assertThat(contrast(flash.get("edge"), ground)).isGreaterThanOrEqualTo(GRAPHICS);
        }
    }

    private static Map<String, Integer> palette(String scheme) throws IOException {
        return palette(scheme, "styles.css", "* { box-sizing");
    }

    private static Map<String, Integer> palette(String scheme, String file, String behind) throws IOException {
        String styles = styles(file);
        int dark = styles.indexOf("prefers-color-scheme: dark");
        int rest = styles.indexOf(behind);
        Map<String, Integer> palette = new HashMap<>();
        Matcher colours =
                COLOUR.matcher(scheme.equals("dark") ? styles.substring(dark, rest) : styles.substring(0, dark));
        while (colours.find()) {
            palette.put(colours.group(1), Integer.parseInt(colours.group(2), 16));
        }
        return palette;
    }

    private static String styles(String file) throws IOException {
        try (InputStream in = HtmlReport.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * channel(colour >> 16) + 0.7152 * channel(colour >> 8) + 0.0722 * channel(colour);
    }

    private static double channel(int octet) {
        double share = (octet & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
