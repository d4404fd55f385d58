package dev.provost.conformance.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.provost.conformance.explain.MessageWords;
import dev.provost.conformance.run.RunMemory.Finished;
import dev.provost.reports.Octets;
import dev.provost.reports.WireReader;
import dev.provost.reports.flash.FlashArea;
import dev.provost.reports.flash.FlashCut;
import dev.provost.reports.flash.FlashFrame;
import dev.provost.reports.flash.FlashStatus;
import dev.provost.reports.flash.FlashStory;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordJsonTest {

    /** Its parts have to fit each other, which samples of each do not. */
    private static final FlashStory FLASH = new FlashStory(
            "IMEI:490154203237518",
            "ab-nor",
            4096,
            List.of(new FlashArea("SYSTEM_A", 0, 2)),
            List.of(FlashFrame.cut(
                            7,
                            new FlashCut(FlashCut.Position.TORN, "program", 1, 96),
                            "on",
                            new FlashStatus(List.of(new FlashStatus.Slot("A", "1.0")), "A", "3", "60"))
                    .at("after message #2")),
            1);

    private final Set<String> met = new LinkedHashSet<>();

    /** What is added to a result one day and unknown to the journal turns up here, by its name. */
    @Test
    void every_record_that_a_result_can_hold_survives() {
        Finished full = (Finished) sample(Finished.class);

        JsonNode written = RecordJson.write(full);

        assertThat(met)
                .contains(
                        "ScenarioResult",
                        "Configuration",
                        "StepResult",
                        "Finding",
                        "Transcript",
                        "WireMessage",
                        "Explanation",
                        "Step",
                        "Push",
                        "Attempt",
                        "Observation",
                        "FlashStory");
        assertThat(RecordJson.read(written, Finished.class)).isEqualTo(full);
    }

    @Test
    void what_is_unknown_is_refused_by_name_and_never_left_out() {
        record Place(URI url) {}

        assertThatThrownBy(() -> RecordJson.write(new Place(URI.create("http://127.0.0.1/dm"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A journal cannot hold a class java.net.URI yet.");
    }

    /** A value with everything present that may be absent, and one element in every list. */
    private Object sample(Type type) {
        if (type instanceof ParameterizedType generic) {
            Object inner = sample(generic.getActualTypeArguments()[0]);
            return generic.getRawType() == Optional.class ? Optional.of(inner) : List.of(inner);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == FlashStory.class) {
            met.add(plain.getSimpleName());
            return FLASH;
        }
        if (plain.isRecord()) {
            met.add(plain.getSimpleName());
            return made(plain);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (plain == WireReader.class) {
            return MessageWords.READER;
        }
        return switch (plain.getName()) {
            case "java.lang.String" -> "text";
            case "boolean" -> true;
            case "int" -> 7;
            case "long" -> 7_000_000_000L;
            case "java.util.OptionalInt" -> OptionalInt.of(0);
            case "java.time.Duration" -> Duration.ofNanos(1_234_567_891L);
            case "java.time.Instant" -> Instant.parse("2026-11-21T02:15:00.123456789Z");
            case "dev.provost.reports.Octets" -> Octets.of(new byte[] {0, (byte) 0xff, 13});
            default -> throw new AssertionError("The journal has to learn " + type);
        };
    }

    private Object made(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> sample(component.getGenericType()))
                .toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("No sample of " + type, e);
        }
    }
}
