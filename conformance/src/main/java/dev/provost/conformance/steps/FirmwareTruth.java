package dev.provost.conformance.steps;

import dev.provost.adapter.FirmwareView.Standing;
import dev.provost.conformance.steps.FirmwareWire.Reading;
import dev.provost.fumo.FumoOperation;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Puts together what a phone is and what the server has heard of it. */
final class FirmwareTruth {

    private static final int ACCEPTED = 202;
    private static final int FIRST_FAILURE = 300;

    private final FirmwareWire wire;
    private final Phone phone;
    private final FirmwarePhone firmware;
    private final List<FirmwareExec> execs;
    private final List<FirmwareAlert> reports;

    private FirmwareTruth(FirmwareWire wire, Phone phone, FirmwarePhone firmware) {
        this.wire = wire;
        this.phone = phone;
        this.firmware = firmware;
        this.execs = wire.execs(phone);
        this.reports = wire.reports(phone);
    }

    /** What is true of a phone; empty where the server has ordered nothing, so that there is nothing to believe. */
    static Optional<FirmwareTold> of(FirmwareWire wire, Phone phone, FirmwarePhone firmware) {
        FirmwareTruth truth = new FirmwareTruth(wire, phone, firmware);
        return truth.execs.isEmpty() ? Optional.empty() : Optional.of(truth.told());
    }

    private FirmwareTold told() {
        FirmwareExec last = execs.getLast();
        Optional<FirmwareAlert> report = report(last);
        OptionalInt reported = report.map(r -> code(r.data())).orElse(OptionalInt.empty());
        OptionalInt end = report.isPresent() ? reported : atOnce(last);
        int from = firmware.versionSince();
        boolean installs = last.operation() != FumoOperation.DOWNLOAD;
        boolean tells = !firmware.isServiced()
                        && installs
                        && report.filter(r -> r.turn().clientIndex() >= from).isPresent()
                || last.status().orElse(ACCEPTED) != ACCEPTED && installs;
        boolean read =
                reading("./DevDetail/FwV").filter(r -> r.messageIndex() >= from).isPresent();
        int news = Math.max(
                last.messageIndex(), report.map(r -> r.turn().clientIndex()).orElse(0));
        OptionalInt state = reading(last.root() + "/State")
                .filter(r -> r.messageIndex() > news)
                .map(r -> code(r.value()))
                .orElse(OptionalInt.empty());
        return new FirmwareTold(
                firmware.version(),
                firmware.everRun(),
                tells || read,
                read,
                standing(last, end),
                end.isPresent(),
                reported,
                state,
                report.filter(FirmwareAlert::isInFull).isPresent(),
                OptionalInt.of(report.map(r -> r.answerIndex()).orElse(last.messageIndex())),
                firmware.partVersion(last.root()));
    }

    private Optional<Reading> reading(String uri) {
        return wire.lastReading(phone, uri);
    }

    /** The report on an order that the server took. */
    private Optional<FirmwareAlert> report(FirmwareExec exec) {
        return reports.stream()
                .filter(FirmwareAlert::isTaken)
                .filter(report -> report.turn().clientIndex() > exec.messageIndex())
                .filter(report -> report.correlator().equals(exec.correlator()))
                .filter(report -> report.source()
                        .filter(uri -> !OrderTracer.same(uri, exec.root()) && !uri.startsWith(exec.root() + "/"))
                        .isEmpty())
                .reduce((first, second) -> second);
    }

    /**
     * What the phone answered to the order itself, when it did not put it off; whether a Status in place of a report is "a
     * result" to a server nobody says.
     */
    private static OptionalInt atOnce(FirmwareExec exec) {
        return exec.status().orElse(ACCEPTED) == ACCEPTED ? OptionalInt.empty() : exec.status();
    }

    private Set<Standing> standing(FirmwareExec last, OptionalInt result) {
        Set<Standing> right = EnumSet.noneOf(Standing.class);
        right.add(result.isPresent() ? outcome(result.getAsInt()) : Standing.RUNNING);
        if (result.isEmpty()) {
            firmware.lastResult(last.root()).ifPresent(code -> right.add(outcome(code)));
        }
        boolean refused = last.status().orElse(0) >= FIRST_FAILURE;
        boolean more = firmware.orders().count() > execs.size();
        if (more || refused && execs.size() > 1) {
            right.addAll(EnumSet.allOf(Standing.class));
        }
        return right;
    }

    private static Standing outcome(int code) {
        return code < FIRST_FAILURE ? Standing.SUCCEEDED : Standing.FAILED;
    }

    private static OptionalInt code(String text) {
        return text.strip().matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(text.strip())) : OptionalInt.empty();
    }
}
