package dev.provost.session;

import static dev.provost.session.Dialogue.given_a_session;
import static dev.provost.session.MessageAssert.assertThat;
import static dev.provost.session.ServerMessage.accepting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Command;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Results;
import dev.provost.syncml.Status;
import dev.provost.syncml.codec.Codec;
import dev.provost.tree.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The server takes only small messages. */
class LargeMessagesTest {

    private static final int LIMIT = 1500;
    private static final String TEXT = "<&'\u00e4\u20ac\ud83d\ude00> ".repeat(400);

    @Test
    void a_first_package_that_does_not_fit_goes_item_by_item() {
        Dialogue dialogue = given_a_session().with(b -> b.limits(SessionLimits.DEFAULT.withMaxSent(550)));
        Message first = dialogue.begins();
        Message second = dialogue.whenServerSends(accepting().notFinal()).sent();
        Message third = dialogue.whenServerSends(accepting().notFinal()).sent();

        assertThat(first).hasKinds("Alert").isNotFinal();
        assertThat(second).hasKinds("Status", "Replace").isNotFinal();
        assertThat(third).hasKinds("Status", "Replace").isFinal();
        assertThat(List.of(first, second, third)).allMatch(m -> octets(m, Encoding.XML) <= 550);
    }

    @Test
    void what_the_device_can_send_at_most_holds_though_the_server_would_take_more() {
        Dialogue dialogue = given_a_session().with(b -> b.limits(SessionLimits.DEFAULT.withMaxSent(700)));
        Get[] gets = IntStream.range(0, 20)
                .mapToObj(i -> Get.of("g" + i, Item.target("./Apn/Name")))
                .toArray(Get[]::new);
        Message answer = dialogue.whenServerSends(
                        accepting(gets).withHeader(h -> h.withMeta(Meta.EMPTY.withMaxMsgSize(5000))))
                .sent();

        assertThat(octets(answer, Encoding.XML)).isBetween(500, 700);
        assertThat(answer.isFinal()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void statuses_and_results_are_spread_over_messages_no_larger_than_announced(Encoding encoding) {
        Dialogue dialogue = given_a_session().with(b -> b.encoding(encoding));
        Command[] gets = IntStream.range(0, 60)
                .mapToObj(i -> Get.of("g" + i, Item.target("./Apn/Name")))
                .toArray(Command[]::new);
        List<Message> messages = pull(dialogue, gets);

        assertThat(messages).hasSizeGreaterThan(2).allMatch(m -> octets(m, encoding) <= LIMIT);
        assertThat(messages.subList(0, messages.size() - 1)).noneMatch(Message::isFinal);
        assertThat(messages.getLast()).isFinal();
        assertThat(messages).allMatch(m -> m.body().commands().getFirst() instanceof Status s && s.isForHeader());
        assertThat(answered(messages))
                .containsExactlyElementsOf(
                        IntStream.range(0, 60).mapToObj(i -> "g" + i).toList());
        assertThat(messages.stream().flatMap(m -> m.body().commands().stream()).filter(Results.class::isInstance))
                .hasSize(60);
        assertThat(messages.getLast().body().commands())
                .extracting(Command::cmdId)
                .startsWith("1", "2");
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void a_text_larger_than_a_message_goes_in_chunks(Encoding encoding) {
        Dialogue dialogue = given_a_session().with(b -> b.encoding(encoding));
        dialogue.device().set("./Apn/Long", Value.chr(TEXT));
        List<Message> messages = pull(dialogue, Get.of("2", Item.target("./Apn/Long")));

        assertThat(messages).hasSizeGreaterThan(2).allMatch(m -> octets(m, encoding) <= LIMIT);
        List<Item> chunks = chunks(messages);
        assertThat(chunks.stream().map(c -> c.data().orElseThrow().asText()).reduce("", String::concat))
                .isEqualTo(TEXT);
        assertThat(chunks.subList(0, chunks.size() - 1)).allMatch(Item::moreData);
        assertThat(chunks.getLast().moreData()).isFalse();
        assertThat(chunks.getFirst().meta().orElseThrow().size())
                .contains(Integer.toString(TEXT.getBytes(StandardCharsets.UTF_8).length));
        assertThat(chunks.subList(1, chunks.size()))
                .allMatch(c -> c.meta().flatMap(Meta::size).isEmpty());
        assertThat(messages.getLast()).isFinal();
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void octets_larger_than_a_message_go_in_chunks(Encoding encoding) {
        Dialogue dialogue = given_a_session().with(b -> b.encoding(encoding));
        dialogue.device().set("./Apn/Key", Value.bin("application/octet-stream", new byte[5000]));
        List<Message> messages = pull(dialogue, Get.of("2", Item.target("./Apn/Key")));

        assertThat(messages).allMatch(m -> octets(m, encoding) <= LIMIT);
        int sum = chunks(messages).stream()
                .mapToInt(c -> c.data().orElseThrow().asOctets().length)
                .sum();
        assertThat(sum).isEqualTo(encoding == Encoding.XML ? 6668 : 5000);
    }

    @Test
    void a_device_without_large_objects_gives_413() {
        Dialogue dialogue = given_a_session().with(b -> b.features(EnumSet.noneOf(Feature.class)));
        dialogue.device().set("./Apn/Long", Value.chr(TEXT));
        dialogue.whenServerSends(small(Get.of("2", Item.target("./Apn/Long"))));

        assertThat(dialogue.sent())
                .hasStatuses("0 SyncHdr 200", "2 Get 413")
                .hasResults()
                .isFinal();
    }

    @Test
    void an_object_larger_than_the_server_takes_gives_413() {
        Dialogue dialogue = given_a_session();
        dialogue.whenServerSends(accepting(Get.of("2", Item.target("./Apn/Name")))
                .withHeader(h -> h.withMeta(Meta.EMPTY.withMaxObjSize(7))));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Get 413");
    }

    @Test
    void a_limit_too_small_for_anything_still_lets_the_session_go_on() {
        Dialogue dialogue = given_a_session();
        dialogue.whenServerSends(accepting(Get.of("2", Item.target("./Apn/Name")))
                .withHeader(h -> h.withMeta(Meta.EMPTY.withMaxMsgSize(1))));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Get 200").isNotFinal();
        dialogue.whenServerSends(Alert.of("2", AlertCode.NEXT_MESSAGE));
        assertThat(dialogue.sent())
                .hasStatuses("0 SyncHdr 200")
                .hasResults("./Apn/Name i")
                .isNotFinal();
    }

    @Test
    void values_beyond_what_the_device_keeps_for_sending_give_413() {
        Dialogue dialogue = given_a_session();
        dialogue.device().set("./Apn/Name", Value.chr("x".repeat(60_000)));
        Item name = Item.target("./Apn/Name");
        Item[] often = Collections.nCopies(300, name).toArray(Item[]::new);
        dialogue.whenServerSends(Get.of("2", often));

        long read = dialogue.sent().body().commands().stream()
                .filter(c -> c instanceof Status s && s.data().equals("200") && !s.isForHeader())
                .count();
        assertThat(read).isEqualTo(279);
        dialogue.whenServerSends(Get.of("2", name));
        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Get 200");
    }

    @Test
    void a_limit_that_is_no_number_is_none() {
        Dialogue dialogue = given_a_session();
        Meta odd = new Meta(
                Meta.EMPTY.format(),
                Meta.EMPTY.type(),
                Meta.EMPTY.mark(),
                Meta.EMPTY.size(),
                Meta.EMPTY.nextNonce(),
                Optional.of("many"),
                Optional.of("-5"),
                List.of());
        dialogue.whenServerSends(
                accepting(Get.of("2", Item.target("./Apn/Name"))).withHeader(h -> h.withMeta(odd)));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Get 200").isFinal();
    }

    /** All messages of the answer, each but the last one followed by the server's alert 1222. */
    private static List<Message> pull(Dialogue dialogue, Command... commands) {
        List<Message> messages = new ArrayList<>();
        messages.add(dialogue.whenServerSends(small(commands)).sent());
        while (!messages.getLast().isFinal() && messages.size() < 200) {
            messages.add(dialogue.whenServerSends(
                            accepting(Alert.of("2", AlertCode.NEXT_MESSAGE)).notFinal())
                    .sent());
        }
        return messages;
    }

    private static ServerMessage small(Command... commands) {
        return accepting(commands).withHeader(h -> h.withMeta(Meta.EMPTY.withMaxMsgSize(LIMIT)));
    }

    private static int octets(Message message, Encoding encoding) {
        return Codec.of(encoding).encode(message).length;
    }

    private static List<Item> chunks(List<Message> messages) {
        return messages.stream()
                .flatMap(m -> m.body().commands().stream())
                .flatMap(c -> c instanceof Results r ? r.items().stream() : Stream.empty())
                .toList();
    }

    private static List<String> answered(List<Message> messages) {
        return messages.stream()
                .flatMap(m -> m.body().commands().stream())
                .flatMap(c -> c instanceof Status s && s.cmd().equals("Get") ? Stream.of(s.cmdRef()) : Stream.empty())
                .toList();
    }
}
