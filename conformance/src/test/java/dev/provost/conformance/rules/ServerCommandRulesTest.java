package dev.provost.conformance.rules;

import static dev.provost.conformance.rules.RuleAssert.examine;
import static dev.provost.conformance.transcript.Samples.*;
import static dev.provost.conformance.transcript.TranscriptBuilder.transcript;

import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Data;
import dev.provost.syncml.Exec;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import dev.provost.syncml.Message;
import dev.provost.syncml.Replace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerCommandRulesTest {

    private static Alert asking(AlertCode code, String options, String... choices) {
        List<Item> items = new ArrayList<>(List.of(Item.EMPTY.withData(options), Item.EMPTY.withData("Well?")));
        for (String choice : choices) {
            items.add(Item.EMPTY.withData(choice));
        }
        return Alert.of("4", code, items.toArray(Item[]::new));
    }

    @Test
    void nodes_are_named_by_target() {
        examine(new TargetPresentRule(), serverSends(getLang("4"))).passes("Target in each Item");
        examine(new TargetPresentRule(), serverSends()).hasNoEvidence();
    }

    @Test
    void nodes_are_named_by_source() {
        examine(new TargetPresentRule(), serverSends(Get.of("4", Item.source("./A"))))
                .fails("Get (CmdID 4) does not name its node")
                .expecting("Target in each Item", "Source instead of Target");
    }

    @Test
    void nodes_are_not_named() {
        examine(new TargetPresentRule(), serverSends(Replace.of("4", Item.EMPTY.withData("x"))))
                .fails("Replace (CmdID 4) does not name its node")
                .expecting("Target in each Item", "no Target");
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIRM_OR_REJECT, DR=1",
        "SINGLE_CHOICE, DR=2&MINDT=5&MAXDT=10",
        "MULTIPLE_CHOICE, DR=1-2",
        "TEXT_INPUT, MAXLEN=5&IT=N&ET=P&DR=12",
        "DISPLAY, MINDT=10"
    })
    void options_suit_the_alert(AlertCode code, String options) {
        examine(new UserAlertChoiceRule(), serverSends(asking(code, options, "A", "B")))
                .passes("options that suit the alert");
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIRM_OR_REJECT, DR=2, DR=2",
        "SINGLE_CHOICE, DR=3, DR=3",
        "SINGLE_CHOICE, DR=0, DR=0",
        "MULTIPLE_CHOICE, DR=1-9, DR=1-9",
        "DISPLAY, MAXLEN=5, 'MAXLEN, which is for text'",
        "SINGLE_CHOICE, MINDT=20&MAXDT=10, MINDT 20 over MAXDT 10"
    })
    void options_do_not_suit_the_alert(AlertCode code, String options, String actual) {
        examine(new UserAlertChoiceRule(), serverSends(asking(code, options, "A", "B")))
                .warns("Alert %d (CmdID 4) has an option that does not suit it".formatted(code.code()))
                .expecting("options that suit the alert", actual);
    }

    @Test
    void an_option_stands_twice() {
        examine(new UserAlertChoiceRule(), serverSends(asking(AlertCode.DISPLAY, "MINDT=1&MINDT=2")))
                .warns("Alert 1100 (CmdID 4) gives an option twice")
                .expecting("each once", "MINDT");
    }

    @Test
    void alerts_without_options_are_not_judged() {
        examine(new UserAlertChoiceRule(), serverSends(asking(AlertCode.DISPLAY, "")))
                .hasNoEvidence();
    }

    @Test
    void alerts_are_those_of_a_server() {
        examine(new AlertDirectionRule(), serverSends(Alert.of("4", AlertCode.NEXT_MESSAGE)))
                .passes("1100 to 1104, 1222, 1223 or 1225");
        examine(new AlertDirectionRule(), lawfulSession()).hasNoEvidence();
    }

    @ParameterizedTest
    @CsvSource({"CLIENT_EVENT, 1224", "GENERIC_ALERT, 1226", "CLIENT_INITIATED_MGMT, 1201"})
    void alerts_are_those_of_a_device(AlertCode code, String number) {
        examine(new AlertDirectionRule(), serverSends(Alert.of("4", code)))
                .fails("The server sends an alert that is a device's to send")
                .expecting("1100 to 1104, 1222, 1223 or 1225", number);
    }

    @Test
    void alerts_are_those_of_nobody() {
        Alert strange = new Alert("4", false, Optional.of(Data.text("1199")), Optional.empty(), List.of());
        examine(new AlertDirectionRule(), serverSends(strange))
                .fails("The server sends an alert that DM does not have")
                .expecting("1100 to 1104, 1222, 1223 or 1225", "1199");
    }

    @Test
    void results_are_a_devices() {
        examine(new ServerResultsRule(), lawfulSession()).passes("no Results");
        examine(new ServerResultsRule(), serverSends(results("4", 1, "2")))
                .fails("The server sends Results")
                .expecting("no Results", "Results (CmdID 4)");
    }

    @Test
    void an_abort_ends_everything() {
        Alert abort = Alert.of("4", AlertCode.SESSION_ABORT);
        examine(new ServerAbortRule(), serverSends(abort)).passes("statuses, Alert 1223 and Final");
        examine(new ServerAbortRule(), lawfulSession()).hasNoEvidence();
    }

    @Test
    void an_abort_comes_with_commands() {
        examine(new ServerAbortRule(), serverSends(Alert.of("4", AlertCode.SESSION_ABORT), getLang("5")))
                .fails("The server sends commands together with its abort")
                .expecting("statuses, Alert 1223 and Final", "Get (CmdID 5)");
    }

    @Test
    void an_abort_comes_without_final() {
        Message answer = transcript().fromServer(1, header("1", 1, 212), Alert.of("4", AlertCode.SESSION_ABORT));
        examine(new ServerAbortRule(), firstPackage().server(open(answer)))
                .fails("The abort of the server does not end its package")
                .expecting("statuses, Alert 1223 and Final", "no Final");
    }

    @Test
    void the_missing_end_is_named() {
        examine(new NamedObjectRule(), serverSends(Alert.of("4", AlertCode.NO_END_OF_DATA, Item.source("./Log"))))
                .passes("Alert 1225 with Source or Target");
        examine(new NamedObjectRule(), lawfulSession()).hasNoEvidence();
    }

    @Test
    void the_missing_end_is_not_named() {
        examine(new NamedObjectRule(), serverSends(Alert.of("4", AlertCode.NO_END_OF_DATA)))
                .warns("Alert 1225 (CmdID 4) does not name the object")
                .expecting("Alert 1225 with Source or Target", "no Item");
    }

    @Test
    void a_refused_header_brings_no_commands() {
        examine(new RefusedHeaderRule(), firstPackage().server(1, header("1", 1, 513)))
                .passes("statuses, and an abort at most");
        examine(new RefusedHeaderRule(), lawfulSession()).hasNoEvidence();
    }

    @Test
    void a_refused_header_brings_commands() {
        examine(new RefusedHeaderRule(), firstPackage().server(1, header("1", 1, 513), getLang("2")))
                .warns("The server sends commands though it refuses the header with 513")
                .expecting("statuses, and an abort at most", "Get (CmdID 2)");
    }

    private static Exec exec(String cmdId, String target, String correlator) {
        return new Exec(cmdId, false, Optional.empty(), Optional.of(correlator), List.of(Item.target(target)));
    }

    @Test
    void correlators_differ() {
        examine(new CorrelatorRule(), serverSends(exec("4", "./A", "a"), exec("5", "./B", "b"), exec("6", "./A", "a")))
                .passes("a Correlator of its own");
        examine(new CorrelatorRule(), lawfulSession()).hasNoEvidence();
    }

    @Test
    void correlators_are_the_same() {
        examine(new CorrelatorRule(), serverSends(exec("4", "./A", "a"), exec("5", "./B", "a")))
                .warns("Exec (CmdID 5) has the Correlator of another Exec")
                .expecting("a Correlator of its own", "a for ./A and ./B");
    }
}
