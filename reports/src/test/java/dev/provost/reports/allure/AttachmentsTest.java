package dev.provost.reports.allure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.reports.ScenarioResult;
import dev.provost.reports.sample.SmallRun;
import io.qameta.allure.model.Attachment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentsTest {

    @TempDir
    private Path directory;

    @Test
    void evidence_beyond_its_share_is_named_instead_of_attached() throws IOException {
        ScenarioResult failed = SmallRun.result().scenarios().getFirst();

        List<Attachment> attachments = new Attachments("run", directory, 20).of(failed);

        assertThat(attachments)
                .extracting(Attachment::getName)
                .containsExactly("Transcript PROV-001.wbxml-1.2-md5", "Packet capture PROV-001.wbxml-1.2-md5");
        assertThat(directory.resolve(attachments.getLast().getSource()))
                .content()
                .matches("[0-9,]+ octets, too many for this page: "
                        + "see transcripts/PROV-001\\.wbxml-1\\.2-md5\\.pcapng in the output directory\\.");
        assertThat(Files.size(directory.resolve(attachments.getFirst().getSource())))
                .isLessThan(200);
    }
}
