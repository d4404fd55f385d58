package dev.provost.reports.allure;

import java.util.regex.Pattern;

/** What the generated page still needs: no trace of analytics, and a width for telephones. */
final class PageRepair {

    private static final Pattern ANALYTICS = Pattern.compile(
            "<script[^>]*>(?:(?!</script>).)*?(?:gtag\\(|googletagmanager)(?:(?!</script>).)*?</script>",
            Pattern.DOTALL);
    private static final Pattern REMOTE = Pattern.compile("<script[^>]*googletagmanager[^>]*>\\s*</script>");
    private static final String CHARSET = "<meta charset=\"utf-8\">";
    private static final String VIEWPORT = "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">";

    private PageRepair() {}

    static String repaired(String page) {
        String silent = ANALYTICS.matcher(REMOTE.matcher(page).replaceAll("")).replaceAll("");
        return silent.replaceFirst(Pattern.quote(CHARSET), CHARSET + "\n    " + VIEWPORT);
    }
}
