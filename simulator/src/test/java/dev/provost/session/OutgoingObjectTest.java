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
import dev.provost.syncml.ItemCommand;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Results;
import dev.provost.syncml.Status;
import dev.provost.syncml.codec.Codec;
import dev.provost.tree.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects that the device sends in chunks, and what the server says of them (DM Protocol 1.2.1, 7). */
class OutgoingObjectTest {

    private static final int LIMIT = 1200;
    private static final String LONG = "./Apn/Long";
    private static final String TEXT = "abcdefghij".repeat(300);
    private static final Command NEXT = Alert.of("8", AlertCode.NEXT_MESSAGE);

    private final Dialogue dialogue = given_a_session();

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void a_generic_alert_larger_than_a_message_goes_in_chunks(Encoding encoding) {
        DeviceAlert event =
                DeviceAlert.generic("./Apn", "urn:oma:at:x", "chr", TEXT).withCorrelator("c1");
        dialogue.with(b -> b.encoding(encoding)).whenServerSends(limited(Get.of("2", Item.target("./Apn/Port"))));
        dialogue.device().alerts.add(event);
        List<Message> messages = untilFinal(
                dialogue.whenServerSends(Get.of("2", Item.target("./Apn/Port"))).sent());

        List<Alert> chunks = messages.stream()
                .flatMap(m -> m.body().commands().stream())
                .filter(c -> c instanceof Alert a && a.code().equals(Optional.of(AlertCode.GENERIC_ALERT)))
                .map(Alert.class::cast)
                .toList();
        assertThat(messages).allMatch(m -> Codec.of(encoding).encode(m).length <= LIMIT);
        assertThat(joined(chunks.stream().flatMap(a -> a.items().stream()))).isEqualTo(TEXT);
        assertThat(chunks).hasSizeGreaterThan(2).allSatisfy(a -> {
            assertThat(a.correlator()).contains("c1");
            assertThat(a.items().getFirst().meta().orElseThrow().type()).contains("urn:oma:at:x");
            assertThat(a.items().getFirst().source().orElseThrow().uri()).isEqualTo("./Apn");
        });
        assertThat(chunks.getFirst().items().getFirst().meta().orElseThrow().size())
                .contains("3000");
        assertThat(chunks.subList(1, chunks.size()))
                .allMatch(a -> a.items().getFirst().meta().orElseThrow().size().isEmpty());
        assertThat(chunks.getLast().items().getFirst().moreData()).isFalse();
    }

    @Test
    void a_device_without_large_objects_sends_a_generic_alert_in_one_piece() {
        dialogue.with(b -> b.features(EnumSet.noneOf(Feature.class)))
                .whenServerSends(limited(Get.of("2", Item.target("./Apn/Port"))));
        dialogue.device().alerts.add(DeviceAlert.generic("./Apn", "urn:oma:at:x", "chr", TEXT));
        List<Message> messages = untilFinal(
                dialogue.whenServerSends(Get.of("2", Item.target("./Apn/Port"))).sent());

        assertThat(messages.stream().flatMap(m -> m.body().commands().stream()))
                .filteredOn(c -> c instanceof Alert a
                        && a.items().stream().anyMatch(i -> i.data().isPresent()))
                .hasSize(1);
    }

    @Test
    void alert_1225_of_the_server_has_the_object_sent_once_more_from_its_start() {
        reading();
        Message second = dialogue.whenServerSends(NEXT).sent();
        Message again = dialogue.whenServerSends(noEnd(LONG)).sent();

        assertThat(chunk(second).meta().flatMap(Meta::size)).isEmpty();
        assertThat(again).hasStatuses("0 SyncHdr 200", "9 Alert 200");
        assertThat(chunk(again).meta().orElseThrow().size()).contains("3000");
        assertThat(joined(untilFinal(again).stream().map(OutgoingObjectTest::chunk)))
                .isEqualTo(TEXT);
    }

    @Test
    void alert_1225_after_the_last_chunk_repeats_the_object_too() {
        List<Message> messages = untilFinal(reading());
        assertThat(joined(messages.stream().map(OutgoingObjectTest::chunk))).isEqualTo(TEXT);
        Message again = dialogue.whenServerSends(noEnd(LONG)).sent();

        assertThat(joined(untilFinal(again).stream().map(OutgoingObjectTest::chunk)))
                .isEqualTo(TEXT);
    }

    @Test
    void an_object_is_repeated_once_only() {
        reading();
        Message again = dialogue.whenServerSends(noEnd(LONG)).sent();
        Message onwards = dialogue.whenServerSends(noEnd(LONG)).sent();

        assertThat(chunk(again).meta().flatMap(Meta::size)).isPresent();
        assertThat(chunk(onwards).meta().flatMap(Meta::size)).isEmpty();
    }

    @Test
    void alert_1225_for_something_else_changes_nothing() {
        reading();
        Message onwards = dialogue.whenServerSends(noEnd("./Apn/Other")).sent();

        assertThat(chunk(onwards).meta().flatMap(Meta::size)).isEmpty();
    }

    @Test
    void status_424_has_the_object_sent_once_more() {
        List<Message> messages = untilFinal(reading());
        Message again = dialogue.whenServerSends(statusOfChunk(messages.getLast(), 424), NEXT)
                .sent();

        assertThat(joined(untilFinal(again).stream().map(OutgoingObjectTest::chunk)))
                .isEqualTo(TEXT);
    }

    @Test
    void status_424_and_nothing_more_is_the_end_of_the_session() {
        List<Message> messages = untilFinal(reading());
        dialogue.whenServerSends(statusOfChunk(messages.getLast(), 424));

        assertThat(dialogue.result().isCompleted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {413, 420, 500})
    void an_error_for_a_chunk_ends_the_object_and_the_session_goes_on(int code) {
        Message first = reading();
        dialogue.whenServerSends(statusOfChunk(first, code), Get.of("9", Item.target("./Apn/Port")));

        assertThat(dialogue.sent())
                .hasStatuses("0 SyncHdr 200", "9 Get 200")
                .hasResults("./Apn/Port [int] 9201")
                .isFinal();
    }

    @Test
    void status_213_lets_the_object_go_on() {
        Message first = reading();
        Message second =
                dialogue.whenServerSends(statusOfChunk(first, 213), NEXT).sent();

        assertThat(chunk(first).moreData()).isTrue();
        assertThat(chunk(second).data()).isPresent();
    }

    @Test
    void nothing_but_statuses_comes_between_the_chunks_even_when_the_server_sends_commands_too_early() {
        reading();
        List<Message> messages = untilFinal(
                dialogue.whenServerSends(Get.of("9", Item.target("./Apn/Port"))).sent());
        List<Results> results = messages.stream()
                .flatMap(m -> m.body().commands().stream())
                .filter(Results.class::isInstance)
                .map(Results.class::cast)
                .toList();

        assertThat(results.getLast().items().getFirst().source().orElseThrow().uri())
                .isEqualTo("./Apn/Port");
        assertThat(results.subList(0, results.size() - 1))
                .allMatch(r -> r.items().getFirst().source().orElseThrow().uri().equals(LONG));
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 1002, 1003, 1004, 1005, 1006, 1007})
    void base64_is_divided_anywhere_and_still_the_same_octets(int limit) {
        byte[] octets = new byte[900];
        IntStream.range(0, octets.length).forEach(i -> octets[i] = (byte) i);
        dialogue.device().set(LONG, Value.bin("application/octet-stream", octets));
        List<Message> messages = untilFinal(dialogue.whenServerSends(accepting(Get.of("2", Item.target(LONG)))
                        .withHeader(h -> h.withMeta(Meta.EMPTY.withMaxMsgSize(limit))))
                .sent());

        assertThat(messages).hasSizeGreaterThan(2);
        String text = joined(messages.stream().map(OutgoingObjectTest::chunk));
        assertThat(java.util.Base64.getDecoder().decode(text)).isEqualTo(octets);
    }

    @Test
    void a_package_that_fits_alone_but_not_behind_the_status_for_1222_gets_out_all_the_same() {
        for (int limit = 690; limit < 900; limit++) {
            int most = limit;
            Dialogue phone = given_a_session().with(b -> b.limits(SessionLimits.DEFAULT.withMaxSent(most)));
            List<Message> messages = new ArrayList<>(List.of(phone.begins()));
            while (!messages.getLast().isFinal() && messages.size() < 10) {
                messages.add(phone.whenServerSends(accepting(NEXT).notFinal()).sent());
            }
            assertThat(messages.getLast().isFinal()).as("limit %d", limit).isTrue();
            assertThat(messages.stream()
                            .flatMap(m -> m.body().commands().stream())
                            .filter(ItemCommand.class::isInstance)
                            .mapToInt(c -> ((ItemCommand) c).items().size())
                            .sum())
                    .as("limit %d", limit)
                    .isEqualTo(2);
        }
    }

    private Message reading() {
        dialogue.device().set(LONG, Value.chr(TEXT));
        return dialogue.whenServerSends(limited(Get.of("2", Item.target(LONG)))).sent();
    }

    private static ServerMessage limited(Command... commands) {
        return accepting(commands).withHeader(h -> h.withMeta(Meta.EMPTY.withMaxMsgSize(LIMIT)));
    }

    private List<Message> untilFinal(Message first) {
        List<Message> messages = new ArrayList<>(List.of(first));
        while (!messages.getLast().isFinal() && messages.size() < 50) {
            messages.add(dialogue.whenServerSends(accepting(NEXT).notFinal()).sent());
            if (messages.getLast().body().commands().stream().noneMatch(c -> isContent(c))) {
                break;
            }
        }
        return messages;
    }

    private static boolean isContent(Command command) {
        return command instanceof Results
                || command instanceof Alert a && a.code().equals(Optional.of(AlertCode.GENERIC_ALERT));
    }

    private static Alert noEnd(String uri) {
        return Alert.of("9", AlertCode.NO_END_OF_DATA, Item.source(uri));
    }

    private static Status statusOfChunk(Message message, int code) {
        Results results = (Results) message.body().commands().stream()
                .filter(Results.class::isInstance)
                .toList()
                .getLast();
        return Status.of("2", message.header().msgId(), results.cmdId(), "Results", code);
    }

    private static Item chunk(Message message) {
        return message.body().commands().stream()
                .filter(Results.class::isInstance)
                .map(c -> ((Results) c).items().getFirst())
                .findFirst()
                .orElse(Item.EMPTY);
    }

    private static String joined(Stream<Item> chunks) {
        return chunks.flatMap(i -> i.data().stream()).map(d -> d.asText()).reduce("", String::concat);
    }
}
