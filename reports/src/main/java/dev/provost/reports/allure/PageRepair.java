package dev.provost.reports.allure;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the generated page still needs: no trace of analytics, whole words, and a width for telephones. */
final class PageRepair {

    private static final String SCRIPT = "<script";
    private static final String END_OF_SCRIPT = "</script>";
    private static final String END_OF_HEAD = "</head>";
    private static final List<String> ANALYTICS = List.of("gtag(", "googletagmanager");
    private static final String CHARSET = "<meta charset=\"utf-8\">";
    private static final String VIEWPORT = "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">";

    /** Lines break between words; on a telephone the navigation is a strip of icons, and a list stands above its entry. */
    private static final String STYLE = """
            <style>
            .widget__table, .long-line { word-break: normal !important; overflow-wrap: anywhere; }
            @media (max-width: 46rem) {
              .app__nav { width: 3.5rem !important; min-width: 0 !important; }
              .side-nav { width: 3.5rem !important; min-width: 0 !important; }
              .side-nav__link { box-sizing: content-box; height: 24px; }
              .side-by-side { flex-direction: column !important; overflow: auto !important; }
              .side-by-side__left, .side-by-side__right { width: 100% !important; flex: 0 0 auto !important; }
              .side-by-side .gutter { display: none !important; }
              .side-nav__text, .side-nav__brand-text, .side-nav__collapse, .side-nav__footer { display: none !important; }
            }
            </style>
            """;

    private PageRepair() {}

    /**
     * A place of the page and what stands there instead.
     *
     * @param from first character that is left out
     * @param to the one after the last
     * @param text what comes in its place
     */
    private record Edit(int from, int to, String text) {

        static Edit insert(int at, String text) {
            return new Edit(at, at, text);
        }
    }

    /** Writes the page as it should be. It may be large and is not copied; the time is linear in its length. */
    static void write(String page, Writer out) throws IOException {
        List<Edit> analytics = analytics(page);
        List<Edit> edits = new ArrayList<>(analytics);
        first(CHARSET, page, analytics)
                .ifPresent(at -> edits.add(Edit.insert(at + CHARSET.length(), "\n    " + VIEWPORT)));
        first(END_OF_HEAD, page, analytics).ifPresent(at -> edits.add(Edit.insert(at, STYLE)));
        edits.sort(Comparator.comparingInt(Edit::from));
        int written = 0;
        for (Edit edit : edits) {
            out.write(page, written, edit.from() - written);
            out.write(edit.text());
            written = edit.to();
        }
        out.write(page, written, page.length() - written);
    }

    /** The scripts that watch the reader, each to be left out. */
    private static List<Edit> analytics(String page) {
        List<Edit> found = new ArrayList<>();
        int from = page.indexOf(SCRIPT);
        int end = page.indexOf(END_OF_SCRIPT, Math.max(from, 0));
        while (from >= 0 && end >= 0) {
            int to = end + END_OF_SCRIPT.length();
            if (isAnalytics(page, from, to)) {
                found.add(new Edit(from, to, ""));
            }
            from = page.indexOf(SCRIPT, to);
            end = page.indexOf(END_OF_SCRIPT, to);
        }
        return found;
    }

    private static boolean isAnalytics(String page, int from, int to) {
        return ANALYTICS.stream().anyMatch(word -> page.indexOf(word, from, to) >= 0);
    }

    /** Where a word stands first in what remains. */
    private static Optional<Integer> first(String word, String page, List<Edit> leftOut) {
        int at = page.indexOf(word);
        while (at >= 0) {
            int place = at;
            if (leftOut.stream().noneMatch(edit -> edit.from() <= place && place < edit.to())) {
                return Optional.of(at);
            }
            at = page.indexOf(word, at + word.length());
        }
        return Optional.empty();
    }
}
