package dev.provost.reports.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.reports.sample.VendorRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReportWriterTest {
    @Test
    void x() {
        assertThat(ReportWriter.writeAll(VendorRun.failing(), Path.of("/tmp/rep/out")))
                .isEmpty();
    }
}
