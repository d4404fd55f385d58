package dev.provost.conformance.steps;

import dev.provost.adapter.FirmwareView.Standing;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What is true of the firmware of a phone and what the server has heard of it, for tests; begins with an update from 1.0 to 2.0. */
record Telling(FirmwareTold told) {

    /** A phone that was updated and has reported it with result 200. */
    static Telling success() {
        return new Telling(new FirmwareTold(
                "2.0",
                Set.of("1.0", "2.0"),
                true,
                false,
                Set.of(Standing.SUCCEEDED),
                true,
                OptionalInt.of(200),
                OptionalInt.empty(),
                false,
                OptionalInt.of(3),
                Optional.empty()));
    }

    /** A phone that was not updated and has reported it with this result. */
    static Telling failure(int result) {
        return new Telling(new FirmwareTold(
                "1.0",
                Set.of("1.0"),
                true,
                false,
                Set.of(Standing.FAILED),
                true,
                OptionalInt.of(result),
                OptionalInt.empty(),
                false,
                OptionalInt.of(3),
                Optional.empty()));
    }

    /** The same, but the server has heard nothing of how it ended. */
    Telling unheard(Standing... possible) {
        return new Telling(new FirmwareTold(
                told.version(),
                told.everRun(),
                false,
                false,
                Set.of(possible),
                false,
                OptionalInt.empty(),
                told.state(),
                false,
                OptionalInt.of(1),
                told.part()));
    }

    /** The same, and the server has read State and version. */
    Telling read(int state) {
        return new Telling(new FirmwareTold(
                told.version(),
                told.everRun(),
                told.tells(),
                true,
                told.standing(),
                told.reported(),
                told.result(),
                OptionalInt.of(state),
                told.inFull(),
                told.messageIndex(),
                told.part()));
    }

    /** The same with another result. */
    Telling result(int code) {
        return new Telling(new FirmwareTold(
                told.version(),
                told.everRun(),
                told.tells(),
                told.versionRead(),
                told.standing(),
                told.reported(),
                OptionalInt.of(code),
                told.state(),
                told.inFull(),
                told.messageIndex(),
                told.part()));
    }

    /** The same with the kind of the report written in full. */
    Telling inFull() {
        return new Telling(new FirmwareTold(
                told.version(),
                told.everRun(),
                told.tells(),
                told.versionRead(),
                told.standing(),
                told.reported(),
                told.result(),
                told.state(),
                true,
                told.messageIndex(),
                told.part()));
    }
}
