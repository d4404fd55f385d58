package dev.provost.conformance.adapter.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.adapter.Account;
import dev.provost.adapter.AdapterException;
import dev.provost.adapter.AdapterFactory;
import dev.provost.adapter.AdapterSettings;
import dev.provost.adapter.AuthScheme;
import dev.provost.adapter.Capability;
import dev.provost.adapter.Operation;
import dev.provost.adapter.ServerAdapter;
import dev.provost.conformance.plan.Selection;
import dev.provost.conformance.run.ConformanceRun;
import dev.provost.conformance.run.RunRequest;
import dev.provost.conformance.run.ServerUnderTest;
import dev.provost.fixtures.server.ReferenceServer;
import dev.provost.fixtures.server.ServerOptions;
import dev.provost.reports.RunResult;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaAdapterTest {

    private static final String ID = "provost-reference";
    private static final String SERVICES = "META-INF/services/dev.provost.adapter.AdapterFactory";

    @TempDir
    private Path folder;

    @Test
    void an_adapter_that_was_compiled_against_the_spi_alone_takes_a_server_through_scenarios() throws Exception {
        Path jar =
                AdapterJars.of(folder, Map.of("acme.Adapter", AdapterJars.EXAMPLE), Map.of(SERVICES, "acme.Adapter"));
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT.withSeed(1));
                ServerAdapter adapter = open(server.url(), jar)) {
            ServerUnderTest described = new ServerUnderTest(
                    "",
                    server.url(),
                    ID,
                    "",
                    List.of(DmVersion.DM_1_2),
                    List.of(Encoding.XML),
                    List.of(),
                    "java",
                    List.of());
            RunResult result = ConformanceRun.ofInstalledSuite()
                    .run(RunRequest.of(described, adapter).withSelection(Selection.ofIds("PROV-001")));

            assertThat(result.summary().pass())
                    .isGreaterThanOrEqualTo(2)
                    .isEqualTo(result.summary().total());
        }
    }

    @Test
    void what_an_adapter_throws_is_a_fault_of_the_adapter() throws Exception {
        Path jar = AdapterJars.of(folder, Map.of("acme.Broken", AdapterJars.BROKEN), Map.of(SERVICES, "acme.Broken"));
        try (ServerAdapter adapter = open(URI.create("http://127.0.0.1:1/dm"), jar)) {
            assertThat(adapter.capabilities()).containsExactly(Capability.QUEUE_OPERATION);
            assertThatThrownBy(() -> adapter.queue("IMEI:1", new Operation.Get("./DevInfo/Lang")))
                    .isInstanceOf(AdapterException.class)
                    .hasMessage(
                            "The adapter in %s failed: java.lang.IllegalStateException: no disk. That is a fault of the adapter."
                                    .formatted(jar));
            assertThatThrownBy(() -> adapter.createAccount(Account.of("IMEI:1", "u", "p", AuthScheme.MD5)))
                    .isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void classes_of_provost_are_hidden_from_an_adapter() throws Exception {
        Path jar = AdapterJars.of(folder, Map.of("acme.Broken", AdapterJars.BROKEN), Map.of(SERVICES, "acme.Broken"));
        try (AdapterJar opened = AdapterJar.open(jar)) {
            assertThat(opened.loader().loadClass(AdapterFactory.class.getName()))
                    .isSameAs(AdapterFactory.class);
            assertThatThrownBy(() -> opened.loader().loadClass("dev.provost.conformance.plan.Plan"))
                    .isInstanceOf(ClassNotFoundException.class);
            assertThatThrownBy(() -> opened.loader().loadClass("com.fasterxml.jackson.databind.ObjectMapper"))
                    .isInstanceOf(ClassNotFoundException.class);
        }
    }

    @Test
    void a_wrong_jar_is_told_in_one_sentence() throws Exception {
        refuses(
                folder.resolve("none.jar"),
                "There is no jar %s. Build the adapter, or correct 'jar' below 'adapter'; paths start at the folder of the target file.");
        Path text = Files.writeString(folder.resolve("text.jar"), "no jar");
        refuses(text, "%s is no jar: zip END header not found.");
        refuses(
                AdapterJars.of(folder, Map.of(), Map.of("readme", "x")),
                "%s holds no adapter: it has no entry META-INF/services/dev.provost.adapter.AdapterFactory. Add one with the name of your factory, or name the class below 'adapter' as 'class'.");
    }

    @Test
    void an_adapter_of_another_version_of_the_spi_is_told_in_one_sentence() throws Exception {
        Path jar = AdapterJars.withOtherSpi(folder);
        assertThatThrownBy(() -> open(URI.create("http://127.0.0.1:1/dm"), jar))
                .isInstanceOf(AdapterException.class)
                .hasMessageStartingWith("The adapter in " + jar
                        + " does not fit: it was compiled against another version of the adapter SPI (")
                .hasMessageEndingWith("compile it against provost-adapter-spi of this Provost.");
    }

    private void refuses(Path jar, String sentence) {
        assertThatThrownBy(() -> open(URI.create("http://127.0.0.1:1/dm"), jar))
                .isInstanceOf(AdapterException.class)
                .hasMessage(sentence.formatted(jar));
    }

    private ServerAdapter open(URI url, Path jar) {
        AdapterSettings settings =
                new AdapterSettings(url, ID, Map.of("jar", jar.getFileName().toString()), folder);
        return new JavaAdapterFactory().open(settings);
    }
}
