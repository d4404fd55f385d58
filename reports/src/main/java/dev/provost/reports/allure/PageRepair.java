package dev.provost.reports.allure;

import java.util.regex.Pattern;

/** What the generated page still needs: no trace of analytics, whole words, and a width for telephones. */
final class PageRepair {

    private static final Pattern ANALYTICS = Pattern.compile(
            "<script[^>]*>(?:(?!</script>).)*?(?:gtag\\(|googletagmanager)(?:(?!</script>).)*?</script>",
            Pattern.DOTALL);
    private static final Pattern REMOTE = Pattern.compile("<script[^>]*googletagmanager[^>]*>\\s*</script>");
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

    static String repaired(String page) {
        String silent = ANALYTICS.matcher(REMOTE.matcher(page).replaceAll("")).replaceAll("");
        return silent.replaceFirst(Pattern.quote(CHARSET), CHARSET + "\n    " + VIEWPORT)
                .replaceFirst("</head>", STYLE + "</head>");
    }
}
