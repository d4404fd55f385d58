package dev.provost.tree.ddf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.provost.tree.NodeDescription;
import dev.provost.tree.Right;
import dev.provost.tree.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** All descriptions that Windows publishes can be read; their own elements are passed over. */
class WindowsDdfTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("provost.corpora", "../../shared/corpora"), "ddf-windows");

    private static List<Path> files() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "no descriptions at ../shared/corpora/ddf-windows beside the project");
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }

    private static DdfDocument read(Path file) throws IOException {
        return DdfDocument.read(Files.readAllBytes(file), file.getFileName().toString());
    }

    @TestFactory
    Stream<DynamicTest> every_file_is_read() throws IOException {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> assertThat(read(file).nodes()).isNotEmpty()));
    }

    @Test
    void together_they_describe_as_many_nodes_as_they_have_elements() throws IOException {
        List<NodeDescription> all = new ArrayList<>();
        for (Path file : files()) {
            read(file).nodes().forEach(node -> collect(node.description(), all));
        }
        assertThat(all).hasSizeGreaterThan(2900);
    }

    @Test
    void the_account_of_windows_says_what_its_file_says() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "no descriptions at ../shared/corpora/ddf-windows beside the project");
        DdfDocument document = read(FOLDER.resolve("DMAcc.xml"));

        DdfNode top = document.nodes().getFirst();
        assertThat(top.path()).contains("./SyncML");
        assertThat(top.description().isPermanent()).isTrue();
        assertThat(top.description().access()).containsExactly(Right.GET);
        NodeDescription account = top.description().child("anything").orElseThrow();
        assertThat(account.isUnnamed()).isTrue();
        assertThat(account.child("AppID").orElseThrow().defaultValue()).contains(Value.chr("w7"));
    }

    private static void collect(NodeDescription description, List<NodeDescription> all) {
        all.add(description);
        description.children().values().forEach(child -> collect(child, all));
    }
}
