package dev.provost.conformance.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.fixtures.server.defect.Defect;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A requirement counts as tested when a defect that breaks it is caught, which DefectTest proves of every defect. The others
 * stand here with the reason, or in the catalogue when nothing examines them yet; the list can only shrink.
 */
class TestedRequirementsTest {

    private static final String SENT = "Who cannot send it fails under what the scenario with that order is about.";

    private static final Map<String, String> NOT_SHOWN = Map.ofEntries(
            Map.entry(
                    "DMREP-SRV-12",
                    "The rule only warns: the references say nothing wrong, and servers in use add them."),
            Map.entry("DMREP-SRV-30", "No scenario sends the optional prologues."),
            Map.entry(
                    "DMREP-SRV-32", "It breaks with DMPRO-SRV-11, 12, 16 and 18 and DMSEC-SRV-06, which have defects."),
            Map.entry("DMPRO-SRV-07", "It breaks with DMPRO-SRV-05, whose rule judges every end of a package."),
            Map.entry("DMPRO-SRV-34", "No scenario leaves a command without a Status."),
            Map.entry("DMPRO-SRV-38", "What breaks it is blamed on the SessionID and on the type of credentials."),
            Map.entry("DMPRO-SRV-39", "No scenario looks for a command in a session after the one that lost it."),
            Map.entry("DMPRO-SRV-40", SENT),
            Map.entry("DMPRO-SRV-41", SENT),
            Map.entry("DMPRO-SRV-42", SENT),
            Map.entry("DMPRO-SRV-43", SENT),
            Map.entry("DMPRO-SRV-44", SENT),
            Map.entry("DMPRO-SRV-45", SENT),
            Map.entry("DMPRO-SRV-46", SENT),
            Map.entry("DMPRO-SRV-47", SENT),
            Map.entry("DMTRN-SRV-07", "The rule only warns: nothing stores the answer to a POST unless it is told to."),
            Map.entry("DMTRN-SRV-27", "The HTTP library of the reference server writes Content-Length."),
            Map.entry(
                    "DMTRN-SRV-28",
                    "The reference server names no charset, and no phone of a scenario names the ones it reads and gets another."),
            Map.entry(
                    "DMTRN-SRV-29",
                    "An answer that only claims to be compressed cannot be read, which breaks DMTRN-SRV-01."),
            Map.entry("DMPRO-SRV-55", "No scenario runs two things in one session."),
            Map.entry("DMTND-SRV-02", "The reference server does not read the limits that a device publishes."),
            Map.entry("DMSEC-SRV-17", "Unknown users and wrong passwords are not compared yet."),
            Map.entry("DMSEC-SRV-19", "No phone answers a challenge with 406."),
            Map.entry("DMSEC-SRV-20", "A server may challenge instead, and the session recovers."),
            Map.entry("DMSEC-SRV-23", "It breaks with DMROB-SRV-22, which has a defect."),
            Map.entry("DMSEC-SRV-24", "No scenario enrols a phone again."),
            Map.entry("DMTND-SRV-11", "The operator orders each node, so a server need not add one of its own."),
            Map.entry("DMNOTI-SRV-07", "It may be left undone."));

    @Test
    void every_other_requirement_has_a_defect_that_breaks_it() {
        Set<String> broken = Defect.all().stream().map(Defect::requirement).collect(Collectors.toSet());
        Set<String> others = RequirementCatalogue.standard().all().stream()
                .filter(r -> r.untested().isEmpty())
                .map(Requirement::id)
                .filter(id -> !broken.contains(id))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(others).containsExactlyInAnyOrderElementsOf(NOT_SHOWN.keySet());
    }

    @Test
    void a_defect_breaks_a_requirement_of_the_catalogue() {
        assertThat(Defect.all())
                .allSatisfy(defect -> assertThat(RequirementCatalogue.standard().find(defect.requirement()))
                        .as(defect.id())
                        .isPresent());
    }
}
