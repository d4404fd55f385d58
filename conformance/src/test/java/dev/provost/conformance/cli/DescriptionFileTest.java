package dev.provost.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.house.Mutation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptionFileTest {

    private static final String LOCK = """
            <?xml version="1.0"?>
            <MgmtTree xmlns='syncml:dmddf1.2'><VerDTD>1.2</VerDTD><Man>Acme</Man><Mod>M1</Mod>
            <Node><NodeName>Lock</NodeName><Path>./Vendor</Path>
            <DFProperties><AccessType><Get/></AccessType><DFFormat><node/></DFFormat><Scope><Permanent/></Scope>
            <DFType><DDFName>urn:acme:lock</DDFName></DFType></DFProperties>
            <Node><NodeName>Minutes</NodeName>
            <DFProperties><AccessType><Get/><Replace/></AccessType><DefaultValue>5</DefaultValue>
            <DFFormat><int/></DFFormat><Scope><Permanent/></Scope><DFType><MIME>text/plain</MIME></DFType></DFProperties>
            </Node>
            <Node><NodeName></NodeName>
            <DFProperties><AccessType><Add/><Delete/><Get/></AccessType><DFFormat><chr/></DFFormat>
            <Occurrence><ZeroOrN>4</ZeroOrN></Occurrence><DFType><MIME>text/plain</MIME></DFType>
            <CaseSense><CIS/></CaseSense></DFProperties>
            </Node></Node></MgmtTree>
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("lock.ddf"), text);
    }

    @Test
    void a_description_is_printed_as_a_tree() throws IOException {
        CommandRun.of("decode", file(LOCK).toString()).endsWith(0).prints("""
                        Man Acme
                        Mod M1
                        ./Vendor
                          Lock                               node  Get                      One, permanent, urn:acme:lock
                            Minutes                          int   Get Replace              One, permanent, text/plain, at first "5"
                            <X>                              chr   Add Delete Get           ZeroOrN 4, in any case, text/plain
                        """);
    }

    @Test
    void a_bad_description_ends_with_3_and_names_file_line_and_element() throws IOException {
        Path file = file(LOCK.replace("<int/>", "<jpg/>"));

        CommandRun.of("decode", file.toString())
                .endsWith(3)
                .printsError("provost: This is no device description: " + file + ", line 8: element"
                        + " MgmtTree/Node/Node/DFProperties/DFFormat: 'jpg' is no format");
    }

    @Test
    void a_serialised_tree_is_no_description() throws IOException {
        Path file =
                file("<MgmtTree><VerDTD>1.2</VerDTD><Node><NodeName>a</NodeName><Value>1</Value></Node></MgmtTree>");

        CommandRun.of("decode", file.toString()).endsWith(3).printsError("it has no DFProperties");
    }

    @Test
    void a_description_has_no_tokens() throws IOException {
        CommandRun.of("decode", "--tokens", file(LOCK).toString())
                .endsWith(3)
                .printsError("is no SyncML message; only those have --tokens. Leave it out.");
    }

    @Test
    void a_damaged_description_is_printed_or_refused_in_a_sentence() throws IOException {
        Mutation mutation = new Mutation(new SplittableRandom(11));
        List<byte[]> good = List.of(LOCK.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 150; i++) {
            Path file = Files.write(folder.resolve("lock.ddf"), mutation.of(good));
            CommandRun run = CommandRun.of("decode", file.toString());
            assertThat(run.exitCode()).as("seed 11, file %d: %s", i, run.err()).isIn(0, 3);
            if (run.exitCode() == 3) {
                assertThat(run.err())
                        .startsWith("provost: ")
                        .contains(file.toString())
                        .doesNotContain("\tat ", "Exception");
            }
        }
    }

    @Test
    void a_model_whose_description_is_bad_or_missing_ends_in_a_sentence() throws IOException {
        Path models = Files.createDirectory(folder.resolve("models"));
        try (InputStream bundled = DescriptionFileTest.class.getResourceAsStream("/models/lumo-slate.yaml")) {
            String model = new String(Objects.requireNonNull(bundled).readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(models.resolve("phone.yaml"), model.replace("[lumo-lock.ddf]", "[lock.ddf]"));
        }

        CommandRun.of("device", "--list-models", "--models", models.toString())
                .endsWith(3)
                .printsError("phone.yaml")
                .printsError("lock.ddf");

        Files.writeString(models.resolve("lock.ddf"), LOCK.replace("<int/>", "<jpg/>"));
        CommandRun.of("device", "--list-models", "--models", models.toString())
                .endsWith(3)
                .printsError("lock.ddf, line 8")
                .printsError("'jpg' is no format");
    }
}
