package dev.provost.conformance.cli;

import org.junit.jupiter.api.Test;

class RequirementsCommandTest {

    @Test
    void a_requirement_is_listed_with_all_that_bears_on_it() {
        CommandRun.of("requirements", "DMPRO-SRV-05")
                .endsWith(0)
                .prints("DMPRO-SRV-05  MUST  A session with nothing to do ends after statuses and Final")
                .prints("    source     DM Protocol 1.2.1, 8.6")
                .prints("    permits    statuses and Final")
                .prints("    permits    new commands")
                .prints("    rules      session-end");
    }

    @Test
    void a_published_item_leads_to_the_requirements_that_demand_the_same() {
        CommandRun.of("requirements", "DSDM-HTTP-S-015").endsWith(0).prints("DMTRN-SRV-06  MUST  A request body");
    }

    @Test
    void what_is_not_examined_yet_says_why() {
        CommandRun.of("requirements", "SCOMO-SRV-01")
                .endsWith(0)
                .prints("SCOMO-SRV-01  MUST, when offered  A download entry is created before Exec")
                .prints("    untested   Software management is not simulated yet.");
    }

    @Test
    void json_is_for_programs() {
        CommandRun.of("requirements", "DMSEC-SRV-24", "--format", "json")
                .endsWith(0)
                .prints("\"id\" : \"DMSEC-SRV-24\"")
                .prints("\"robustness\" : true");
    }

    @Test
    void what_nothing_begins_with_is_wrong_use() {
        CommandRun.of("requirements", "DSDM-FTP")
                .endsWith(64)
                .printsError(
                        "No requirement begins with \"DSDM-FTP\". Try DMTRN, DMREP, DMPRO, DMSEC, DMTND, DMROB, DMNOTI, DMBST, FUMO, SCOMO, LAWMO, DCMO, DIAG, or a published item such as DSDM-HTTP, or leave it out.");
    }
}
