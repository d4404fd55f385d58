package dev.provost.reports.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.provost.reports.RunResult;
import dev.provost.reports.sample.SampleFlash;
import dev.provost.reports.sample.UpdateRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlashJsonTest {

    @TempDir
    private Path directory;

    @Test
    void the_end_of_a_story_and_its_cuts_are_told() throws IOException {
        JsonNode flash = new ObjectMapper()
                .readTree(json(UpdateRun.of(List.of(SampleFlash.small()))))
                .at("/scenarios/0/flash");

        assertThat(flash.toString())
                .isEqualTo("[{'device':'handset one','layout':'tiny','operations':1,'boots':0,"
                        .concat("'cuts':[{'operation':1,'position':'torn','of':'program','block':3,'octets':96}],")
                        .concat("'slots':[],'active':'','bootCounter':'1','fumoState':'60 update progressing'}]")
                        .replace("handset one", "handset \\'one\\'")
                        .replace('\'', '"'));
    }

    @Test
    void the_frames_are_left_to_the_transcript() throws IOException {
        assertThat(json(UpdateRun.result())).doesNotContain("oooo").hasSizeLessThan(16_000);
    }

    private String json(RunResult run) throws IOException {
        Path file = directory.resolve("results.json");
        ResultsJson.write(run, file);
        return Files.readString(file);
    }
}
