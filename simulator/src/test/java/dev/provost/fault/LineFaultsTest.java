package dev.provost.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LineFaultsTest {

    private static final LineFault CUT = new LineFault.CutInHead(3);
    private static final LineFault SLOW = new LineFault.SlowBody(1, Duration.ofMillis(2));

    @Test
    void a_message_meets_the_faults_whose_triggers_fire_in_the_order_of_the_plan() {
        LineFaults plan = LineFaults.of(Trigger.atMessage(2), CUT)
                .with(Trigger.fromMessage(2), SLOW)
                .with(new Trigger(1, 1), new LineFault.CutInReply(0));

        assertThat(plan.at(1)).containsExactly(new LineFault.CutInReply(0));
        assertThat(plan.at(2)).containsExactly(CUT, SLOW);
        assertThat(plan.at(3)).containsExactly(SLOW);
        assertThat(LineFaults.NONE.at(1)).isEmpty();
    }

    @Test
    void chunks_of_one_size_are_counted() {
        assertThat(LineFault.Chunked.of(4, 3)).isEqualTo(new LineFault.Chunked(List.of(4, 4, 4)));
    }

    @TestFactory
    Stream<DynamicTest> what_no_line_can_do_is_refused() {
        return Stream.of(
                refused(
                        "messages count from 1",
                        "No message is from 0 to 4; messages count from 1.",
                        () -> new Trigger(0, 4)),
                refused(
                        "a range ends behind its start",
                        "No message is from 3 to 2; messages count from 1.",
                        () -> new Trigger(3, 2)),
                refused(
                        "octets are not negative",
                        "The octets of the body before the cut cannot be -1; give 0 or more.",
                        () -> new LineFault.CutInBody(-1)),
                refused(
                        "something is sent at a time",
                        "The octets at a time cannot be 0; give 1 to 1048576.",
                        () -> new LineFault.SlowBody(0, Duration.ZERO)),
                refused(
                        "pauses end",
                        "A pause cannot be PT11M; give 0 to PT10M.",
                        () -> new LineFault.Idle(Duration.ofMinutes(11))),
                refused(
                        "a chunk of nothing would end the body",
                        "The octets of a chunk cannot be 0; give 1 to 1048576.",
                        () -> new LineFault.Chunked(List.of(1, 0))),
                refused(
                        "lengths are not negative",
                        "The announced length cannot be -5; give 0 or more.",
                        () -> new LineFault.AnnouncedLength(OptionalLong.of(-5))));
    }

    private static DynamicTest refused(String name, String message, Supplier<Object> making) {
        return DynamicTest.dynamicTest(
                name,
                () -> assertThatThrownBy(making::get)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage(message));
    }
}
