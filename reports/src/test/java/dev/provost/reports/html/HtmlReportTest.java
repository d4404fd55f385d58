package dev.provost.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.reports.sample.VendorRun;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    @Test
    void x() throws Exception {
        HtmlReport.write(VendorRun.failing(), Path.of("/tmp/rep/failing.html"));
        HtmlReport.write(VendorRun.clean(), Path.of("/tmp/rep/clean.html"));
        long t = System.nanoTime();
        HtmlReport.write(VendorRun.large(300), Path.of("/tmp/rep/large.html"));
        System.out.println((System.nanoTime() - t) / 1e6 + " ms");
        assertThat(Files.size(Path.of("/tmp/rep/large.html"))).isPositive();
    }
}
