package dev.provost.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.provost.adapter.ServerAdapter;
import dev.provost.adapter.SoftwarePackage;
import dev.provost.conformance.plan.Selection;
import dev.provost.reports.Blame;
import dev.provost.reports.Finding;
import dev.provost.reports.RunResult;
import dev.provost.reports.Verdict;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Packages that a server offers by itself, and that phones cannot do anything with. */
class PackagesOfTheServerTest {

    @Test
    void a_package_that_is_not_where_the_server_offers_it_is_the_server_s_fault() {
        assertBroken(
                run((adapter, software) -> URI.create(adapter.publish(software) + "-gone")),
                "There is no package where the server offers one");
    }

    @Test
    void a_package_that_the_server_has_altered_is_the_server_s_fault() {
        assertBroken(
                run((adapter, software) -> adapter.publish(altered(software))),
                "The phone reports 404 where it should report 200: what the server hands out at");
    }

    @Test
    void a_server_that_offers_nothing_by_itself_is_not_examined() {
        RunResult result = ReferenceRun.of(Selection.ofTags("@id-UPD-024"));
        assertThat(result.findings()).isEmpty();
    }

    private static void assertBroken(RunResult result, String message) {
        assertThat(result.findings())
                .filteredOn(finding -> finding.verdict() == Verdict.FAIL)
                .isNotEmpty()
                .extracting(Finding::requirement, Finding::blame)
                .containsOnly(tuple("FUMO-SRV-08", Blame.SERVER));
        assertThat(result.findings()).extracting(Finding::message).anyMatch(m -> m.startsWith(message));
        assertThat(result.findings()).extracting(Finding::verdict).doesNotContain(Verdict.ERROR);
    }

    private static SoftwarePackage altered(SoftwarePackage software) {
        byte[] octets =
                ((SoftwarePackage.Content.Octets) software.content()).octets().clone();
        octets[60] ^= 1;
        return SoftwarePackage.of(software.name(), software.version(), octets);
    }

    private static RunResult run(BiFunction<ServerAdapter, SoftwarePackage, URI> publish) {
        return ReferenceRun.through(
                adapter -> (ServerAdapter) Proxy.newProxyInstance(
                        ServerAdapter.class.getClassLoader(),
                        new Class<?>[] {ServerAdapter.class},
                        (proxy, method, args) -> {
                            if (method.getName().equals("publish")) {
                                return publish.apply(adapter, (SoftwarePackage) args[0]);
                            }
                            try {
                                return method.invoke(adapter, args);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }),
                Selection.ofTags("@id-UPD-021"));
    }
}
