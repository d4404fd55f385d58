package dev.provost.conformance.steps;

import dev.provost.adapter.FirmwareView;
import dev.provost.adapter.FirmwareView.Standing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares what a server believes of the firmware of a phone with the phone, as far as the phone was able to tell. */
final class FirmwareBelief {

    /** What a server may disagree about. */
    enum Kind {
        /** What became of its order. */
        STANDING("what became of its order"),
        /** The result. */
        RESULT("the result that the phone reported"),
        /** The State. */
        STATE("the State of the phone's firmware"),
        /** The version. */
        VERSION("the version that the phone runs");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** What it is, in words. */
        String words() {
            return words;
        }

        /** Whether it is what a report tells. */
        boolean isOutcome() {
            return this == STANDING || this == RESULT;
        }
    }

    /**
     * A point on which the server disagrees.
     *
     * @param kind what it is about
     * @param device what is true
     * @param server what the server believes
     * @param stale whether the server only holds on to what was true once, and need not have asked since
     */
    record Disagreement(Kind kind, String device, String server, boolean stale) {

        /** What it is about, in words. */
        String about() {
            return kind.words();
        }
    }

    private final FirmwareTold told;
    private final FirmwareView view;

    private FirmwareBelief(FirmwareTold told, FirmwareView view) {
        this.told = told;
        this.view = view;
    }

    /** On what the server disagrees; nothing where it says nothing, or was told nothing. */
    static List<Disagreement> disagreements(FirmwareTold told, FirmwareView view) {
        FirmwareBelief belief = new FirmwareBelief(told, view);
        return Stream.of(belief.standing(), belief.result(), belief.state(), belief.version())
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether the server says anything at all. */
    static boolean isSilent(FirmwareView view) {
        return view.standing() == Standing.UNKNOWN
                && view.version().isEmpty()
                && view.state().isEmpty()
                && view.result().isEmpty();
    }

    private Optional<Disagreement> standing() {
        Standing believed = view.standing();
        boolean agrees = believed == Standing.UNKNOWN || told.standing().contains(believed);
        // Who has heard nothing may wait, or give up; he may not make up a success.
        boolean excused = !told.reported() && believed != Standing.SUCCEEDED;
        return agrees || excused
                ? Optional.empty()
                : Optional.of(new Disagreement(Kind.STANDING, told.outcome(), words(believed), false));
    }

    private static String words(Standing standing) {
        return switch (standing) {
            case PENDING -> "the phone has not heard of it";
            case RUNNING -> "it goes on";
            case SUCCEEDED -> "it succeeded";
            case FAILED -> "it failed";
            case UNKNOWN -> "nothing";
        };
    }

    private Optional<Disagreement> result() {
        return view.result().isEmpty()
                        || told.result().isEmpty()
                        || view.result().getAsInt() == told.result().getAsInt()
                ? Optional.empty()
                : Optional.of(new Disagreement(
                        Kind.RESULT,
                        Integer.toString(told.result().getAsInt()),
                        Integer.toString(view.result().getAsInt()),
                        false));
    }

    private Optional<Disagreement> state() {
        return view.state().isEmpty()
                        || told.state().isEmpty()
                        || view.state().getAsInt() == told.state().getAsInt()
                ? Optional.empty()
                : Optional.of(new Disagreement(
                        Kind.STATE,
                        Integer.toString(told.state().getAsInt()),
                        Integer.toString(view.state().getAsInt()),
                        false));
    }

    private Optional<Disagreement> version() {
        // "The version of the device" may be that of the part which the operator has updated last.
        Optional<String> wrong = view.version()
                .filter(version -> !version.equals(told.version()))
                .filter(version -> told.part().filter(version::equals).isEmpty());
        boolean once = wrong.filter(told.everRun()::contains).isPresent();
        boolean excused = once && !told.tells();
        return wrong.filter(version -> !excused)
                .map(version -> new Disagreement(Kind.VERSION, told.version(), version, once && !told.versionRead()));
    }
}
