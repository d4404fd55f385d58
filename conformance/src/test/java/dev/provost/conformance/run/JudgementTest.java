package dev.provost.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.adapter.AdapterException;
import dev.provost.reports.Blame;
import dev.provost.reports.Finding;
import dev.provost.reports.Level;
import dev.provost.reports.Verdict;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class JudgementTest {

    @Test
    void a_deviation_of_the_server_is_a_failure() {
        assertThat(Judgement.of(DeviationException.ofServer("It sent nothing.", "a Status", "nothing")))
                .isEqualTo(new Judgement(Verdict.FAIL, Blame.SERVER, "It sent nothing."));
    }

    @Test
    void an_answer_that_never_came_is_an_error_of_the_network() {
        assertThat(Judgement.of(DeviationException.of(Blame.NETWORK, "No answer to message 2 of the phone: timeout")))
                .isEqualTo(new Judgement(Verdict.ERROR, Blame.NETWORK, "No answer to message 2 of the phone: timeout"));
    }

    @Test
    void a_wrong_configuration_is_an_error_of_the_configuration() {
        assertThat(Judgement.of(DeviationException.of(Blame.CONFIGURATION, "The account has no password.")))
                .isEqualTo(new Judgement(Verdict.ERROR, Blame.CONFIGURATION, "The account has no password."));
    }

    @Test
    void a_broken_adapter_is_an_error_of_the_adapter() {
        assertThat(Judgement.of(new AdapterException("The administration is down.")))
                .isEqualTo(new Judgement(Verdict.ERROR, Blame.ADAPTER, "The administration is down."));
    }

    @Test
    void an_aborted_scenario_is_inconclusive_and_nobodys_fault() {
        assertThat(Judgement.of(new TestAbortedException("Too few accounts.")))
                .isEqualTo(new Judgement(Verdict.INCONCLUSIVE, Blame.NONE, "Too few accounts."));
    }

    @Test
    void a_situation_that_did_not_arise_is_not_applicable() {
        assertThat(Judgement.of(new NotApplicableException("All fitted into one message."))
                        .verdict())
                .isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void anything_else_is_a_fault_of_our_own() {
        assertThat(Judgement.of(new IllegalStateException("No phone.")))
                .isEqualTo(new Judgement(
                        Verdict.ERROR, Blame.HARNESS, "A fault of Provost itself: IllegalStateException: No phone."));
    }

    @Test
    void only_a_worse_finding_changes_the_judgement() {
        Finding failure =
                Finding.of("DMREP-SRV-04", Level.MUST, Verdict.FAIL, Blame.SERVER, "The SessionID is another.");
        Finding advice = Finding.of("DMREP-SRV-30", Level.SHOULD, Verdict.WARN, Blame.SERVER, "Odd, but lawful.");

        assertThat(Judgement.PASS.worsenedBy(failure))
                .isEqualTo(new Judgement(Verdict.FAIL, Blame.SERVER, "The SessionID is another."));
        assertThat(Judgement.PASS.worsenedBy(failure).worsenedBy(advice).reason())
                .isEqualTo("The SessionID is another.");
    }
}
