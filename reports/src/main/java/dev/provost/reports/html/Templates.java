package dev.provost.reports.html;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.provost.reports.text.VisibleText;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The templates of the page, compiled so that every value is escaped and an unknown name is an error. */
final class Templates {

    /** The place of a style sheet in a template. */
    private static final Pattern STYLES = Pattern.compile("/\\* ([a-z-]+) \\*/");

    private Templates() {}

    static Template named(String page) {
        return Mustache.compiler()
                .withEscaper(text -> Escapers.HTML.escape(VisibleText.of(text)))
                .emptyStringIsFalse(true)
                .zeroIsFalse(true)
                .withLoader(name -> new StringReader(resource(name + ".mustache")))
                .compile(STYLES.matcher(resource(page + ".mustache"))
                        .replaceAll(name -> Matcher.quoteReplacement(resource(name.group(1) + ".css"))));
    }

    private static String resource(String name) {
        try (InputStream in = Templates.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The template " + name + " is missing from the program; build it again.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the template " + name + ": " + e.getMessage(), e);
        }
    }
}
