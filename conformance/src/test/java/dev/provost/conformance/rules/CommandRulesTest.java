package dev.provost.conformance.rules;

import static dev.provost.conformance.rules.RuleAssert.examine;
import static dev.provost.conformance.transcript.Samples.*;

import dev.provost.conformance.transcript.TranscriptBuilder;
import dev.provost.syncml.Add;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Atomic;
import dev.provost.syncml.Exec;
import dev.provost.syncml.Item;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Sequence;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandRulesTest {

    private static final Item LEAF = Item.target("./A/B").withData("x");

    private static Item formatted(String format) {
        return Item.target("./A/B").withMeta(Meta.EMPTY.withFormat(format));
    }

    @Nested
    class Format {

        @Test
        void is_known() {
            examine(new FormatRule(), serverSends(Add.of("4", formatted("int").withData("5"))))
                    .passes("a known Format");
        }

        @Test
        void of_the_command_holds_for_its_items() {
            Meta node = Meta.EMPTY.withFormat("node");
            examine(new FormatRule(), serverSends(new Add("4", false, Optional.of(node), List.of(Item.target("./A")))))
                    .passes("Format node without Data");
        }

        @Test
        void is_unknown() {
            examine(
                            new FormatRule(),
                            serverSends(Add.of("4", formatted("string").withData("x"))))
                    .fails("Add (CmdID 4) has an unknown Format")
                    .expecting("a known Format", "string");
        }

        @Test
        void node_comes_with_a_value() {
            examine(new FormatRule(), serverSends(Add.of("4", formatted("node").withData("x"))))
                    .fails("Add (CmdID 4) gives an interior node a value");
        }

        @Test
        void node_comes_with_empty_data() {
            examine(new FormatRule(), serverSends(Add.of("4", formatted("node").withData(""))))
                    .warns("Add (CmdID 4) gives an interior node an empty Data");
        }

        @Test
        void without_values_cannot_be_judged() {
            examine(new FormatRule(), lawfulSession()).hasNoEvidence();
        }
    }

    @Nested
    class Value {

        @Test
        void is_there() {
            examine(new ValuePresentRule(), serverSends(Replace.of("4", LEAF))).passes("Data present");
        }

        @Test
        void may_be_absent_for_null_and_node() {
            examine(new ValuePresentRule(), serverSends(Add.of("4", formatted("null"), formatted("node"))))
                    .passes("no Data with Format null or node");
        }

        @Test
        void is_absent() {
            examine(new ValuePresentRule(), serverSends(Replace.of("4", Item.target("./A"))))
                    .fails("Replace (CmdID 4) gives a leaf of Format chr no value")
                    .expecting("Data, even if empty", "no Data");
        }

        @Test
        void without_values_cannot_be_judged() {
            examine(new ValuePresentRule(), lawfulSession()).hasNoEvidence();
        }
    }

    @Nested
    class Base64_data {

        @Test
        void is_valid() {
            examine(new Base64Rule(), serverSends(Add.of("4", formatted("b64").withData("AAECAw=="))))
                    .passes("valid base64");
        }

        @Test
        void may_have_line_breaks() {
            examine(new Base64Rule(), serverSends(Add.of("4", formatted("b64").withData("AAEC\n Aw=="))))
                    .passes("valid base64");
        }

        @Test
        void is_not_valid() {
            examine(new Base64Rule(), serverSends(Add.of("4", formatted("b64").withData("AAE*"))))
                    .fails("Add (CmdID 4) has data that is no base64")
                    .expecting("valid base64", "AAE*");
        }

        @Test
        void in_chunks_is_not_judged() {
            examine(
                            new Base64Rule(),
                            serverSends(Add.of(
                                    "4", formatted("b64").withData("AAECA").withMoreData())))
                    .hasNoEvidence();
        }
    }

    @Nested
    class Exec_command {

        @Test
        void has_one_item() {
            examine(new ExecRule(), serverSends(Exec.of("4", Item.target("./A"))))
                    .passes("one Item");
        }

        @Test
        void has_two_items() {
            Exec two = new Exec("4", false, Optional.empty(), Optional.empty(), List.of(LEAF, LEAF));
            examine(new ExecRule(), serverSends(two))
                    .fails("Exec (CmdID 4) does not hold one Item")
                    .expecting("1", "2");
        }

        @Test
        void stands_in_atomic() {
            examine(new ExecRule(), serverSends(Atomic.of("4", Exec.of("5", Item.target("./A")))))
                    .fails("Exec (CmdID 5) stands in Atomic");
        }

        @Test
        void that_was_not_sent_cannot_be_judged() {
            examine(new ExecRule(), lawfulSession()).hasNoEvidence();
        }
    }

    @Nested
    class Containers {

        private static final String LAWFUL = "Add, Alert, Delete, Copy, Replace";

        @Test
        void atomic_holds_what_it_may() {
            examine(new AtomicRule(), serverSends(Atomic.of("4", Add.of("5", LEAF), Replace.of("6", LEAF))))
                    .passes(LAWFUL);
        }

        @Test
        void atomic_holds_a_get() {
            examine(new AtomicRule(), serverSends(Atomic.of("4", getLang("5"))))
                    .fails("Get (CmdID 5) stands in Atomic")
                    .expecting(LAWFUL, "Get");
        }

        @Test
        void atomic_holds_atomic() {
            examine(new AtomicRule(), serverSends(Atomic.of("4", Atomic.of("5", Add.of("6", LEAF)))))
                    .fails("Atomic (CmdID 5) stands in Atomic");
        }

        @Test
        void atomic_with_a_sequence_is_doubtful() {
            examine(new AtomicRule(), serverSends(Atomic.of("4", Sequence.of("5", Add.of("6", LEAF)))))
                    .warns("Sequence (CmdID 5) stands in Atomic");
        }

        @Test
        void atomic_is_empty() {
            examine(new AtomicRule(), serverSends(Atomic.of("4"))).fails("Atomic (CmdID 4) holds no command");
        }

        @Test
        void sequence_holds_what_it_may() {
            examine(new SequenceRule(), serverSends(Sequence.of("4", getLang("5"))))
                    .passes("commands other than Sequence");
        }

        @Test
        void sequence_holds_a_sequence() {
            examine(new SequenceRule(), serverSends(Sequence.of("4", Sequence.of("5", getLang("6")))))
                    .fails("Sequence (CmdID 4) holds a Sequence")
                    .expecting("no Sequence in Sequence", "Sequence (CmdID 5)");
        }

        @Test
        void that_were_not_sent_cannot_be_judged() {
            examine(new AtomicRule(), lawfulSession()).hasNoEvidence();
            examine(new SequenceRule(), lawfulSession()).hasNoEvidence();
        }
    }

    @Nested
    class User_alert {

        private static final Item OPTIONS = Item.EMPTY.withData("MINDT=10&MAXDT=15");
        private static final Item TEXT = Item.EMPTY.withData("Hello");

        private TranscriptBuilder shows(AlertCode code, Item... items) {
            return serverSends(Alert.of("4", code, items));
        }

        @Test
        void has_options_and_text() {
            examine(new UserAlertRule(), shows(AlertCode.DISPLAY, OPTIONS, TEXT))
                    .passes("options and text");
            examine(new UserAlertRule(), shows(AlertCode.DISPLAY, Item.EMPTY, TEXT))
                    .passes("options and text");
        }

        @Test
        void has_choices() {
            examine(new UserAlertRule(), shows(AlertCode.SINGLE_CHOICE, OPTIONS, TEXT, TEXT))
                    .passes("options, text and choices");
        }

        @Test
        void lacks_the_options() {
            examine(new UserAlertRule(), shows(AlertCode.CONFIRM_OR_REJECT, TEXT))
                    .fails("Alert 1101 (CmdID 4) has too few items")
                    .expecting("options and text", "1 items");
        }

        @Test
        void lacks_the_text() {
            examine(new UserAlertRule(), shows(AlertCode.DISPLAY, OPTIONS, Item.EMPTY))
                    .fails("Alert 1100 (CmdID 4) has an item without text");
        }

        @Test
        void has_lawful_options() {
            examine(new UserAlertOptionsRule(), shows(AlertCode.DISPLAY, OPTIONS, TEXT))
                    .passes("known keys with legal values");
            examine(new UserAlertOptionsRule(), shows(AlertCode.DISPLAY, Item.EMPTY, TEXT))
                    .passes("no options");
        }

        @ParameterizedTest
        @ValueSource(strings = {"MAXDT=soon", "IT=X", "COLOUR=red", "MINDT", "MINDT=0"})
        void has_an_unlawful_option(String option) {
            examine(new UserAlertOptionsRule(), shows(AlertCode.DISPLAY, Item.EMPTY.withData("DR=1&" + option), TEXT))
                    .fails("Alert 1100 (CmdID 4) has an option that is not lawful")
                    .expecting("MINDT, MAXDT, DR, MAXLEN, IT or ET with a legal value", option);
        }

        @Test
        void that_was_not_sent_cannot_be_judged() {
            examine(new UserAlertRule(), lawfulSession()).hasNoEvidence();
            examine(new UserAlertOptionsRule(), lawfulSession()).hasNoEvidence();
        }
    }
}
