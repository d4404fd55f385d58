package dev.provost.session;

import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Command;
import dev.provost.syncml.Data;
import dev.provost.syncml.Item;
import dev.provost.syncml.Message;
import dev.provost.syncml.Results;
import dev.provost.syncml.Status;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Assertions in the words of the protocol. */
final class MessageAssert extends AbstractAssert<MessageAssert, Message> {

    private MessageAssert(Message actual) {
        super(actual, MessageAssert.class);
    }

    static MessageAssert assertThat(Message actual) {
        return new MessageAssert(actual);
    }

    /** All statuses in order, each as {@code "CmdRef Cmd code"} with {@code " TargetRef..."} behind. */
    MessageAssert hasStatuses(String... expected) {
        Assertions.assertThat(all(Status.class).map(MessageAssert::describe))
                .as("statuses of message %s", actual.header().msgId())
                .containsExactly(expected);
        return this;
    }

    MessageAssert hasHeaderStatus(int code) {
        Status first = (Status) actual.body().commands().getFirst();
        Assertions.assertThat(describe(first)).isEqualTo("0 SyncHdr " + code);
        return this;
    }

    MessageAssert hasAlerts(AlertCode... codes) {
        Assertions.assertThat(all(Alert.class).map(a -> a.code().orElseThrow())).containsExactly(codes);
        return this;
    }

    /** All values of results in order, each as {@code "source [format] data"}. */
    MessageAssert hasResults(String... expected) {
        Assertions.assertThat(
                        all(Results.class).flatMap(r -> r.items().stream()).map(MessageAssert::describe))
                .containsExactly(expected);
        return this;
    }

    MessageAssert isFinal() {
        Assertions.assertThat(actual.isFinal()).as("Final").isTrue();
        return this;
    }

    MessageAssert isNotFinal() {
        Assertions.assertThat(actual.isFinal()).as("Final").isFalse();
        return this;
    }

    MessageAssert hasKinds(String... names) {
        Assertions.assertThat(actual.body().commands())
                .extracting(Command::name)
                .containsExactly(names);
        return this;
    }

    /** The data in the items of the only status for a command. */
    static List<String> details(Message message, String cmdRef) {
        return message.body().commands().stream()
                .filter(c -> c instanceof Status s && s.cmdRef().equals(cmdRef))
                .flatMap(c -> ((Status) c).items().stream())
                .map(i -> i.data().map(Data::asText).orElse("?"))
                .toList();
    }

    private <C extends Command> Stream<C> all(Class<C> kind) {
        return actual.body().commands().stream().filter(kind::isInstance).map(kind::cast);
    }

    private static String describe(Status s) {
        String plain = s.cmdRef() + " " + s.cmd() + " " + s.data();
        return Stream.concat(s.targetRefs().stream(), s.sourceRefs().stream()).reduce(plain, (a, b) -> a + " " + b);
    }

    private static String describe(Item item) {
        String format =
                item.meta().flatMap(m -> m.format()).map(f -> " [" + f + "]").orElse("");
        return item.source().orElseThrow().uri()
                + format
                + item.data()
                        .map(d -> " " + (d instanceof Data.Opaque o ? o.value().length + " octets" : d.asText()))
                        .orElse("");
    }
}
