package dev.provost.reports.allure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class PageRepairTest {

    @Test
    void lines_break_between_words_and_a_telephone_gets_a_narrow_navigation() throws IOException {
        assertThat(repaired("<head></head><body></head></body>"))
                .startsWith("<head><style>\n.widget__table, .long-line { word-break: normal !important;")
                .contains("@media (max-width: 46rem)")
                .endsWith("</style>\n</head><body></head></body>");
    }

    @Test
    void scripts_that_are_no_analytics_stay() throws IOException {
        String page = "<meta charset=\"utf-8\"><script>one()</script>"
                + "<script async src=\"https://www.googletagmanager.com/gtag/js?id=1\"></script>"
                + "<script>function gtag(){} gtag('js')</script><script defer>two()</script>";

        assertThat(repaired(page))
                .isEqualTo("<meta charset=\"utf-8\">\n"
                        + "    <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                        + "<script>one()</script><script defer>two()</script>");
    }

    @Test
    void a_script_without_an_end_and_a_page_without_a_head_stay_as_they_are() throws IOException {
        assertThat(repaired("<script>gtag('js')")).isEqualTo("<script>gtag('js')");
        assertThat(repaired("")).isEmpty();
    }

    @Test
    void what_an_analytics_script_writes_is_no_head_of_the_page() throws IOException {
        assertThat(repaired("<script>gtag('<meta charset=\"utf-8\"></head>')</script></head>"))
                .startsWith("<style>")
                .endsWith("</style>\n</head>")
                .doesNotContain("viewport");
    }

    private static String repaired(String page) throws IOException {
        StringWriter out = new StringWriter();
        PageRepair.write(page, out);
        return out.toString();
    }
}
