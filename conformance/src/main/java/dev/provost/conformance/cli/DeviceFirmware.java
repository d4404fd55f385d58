package dev.provost.conformance.cli;

import dev.provost.fleet.FirmwareReport;
import dev.provost.fleet.FirmwareRunner;
import dev.provost.fleet.SessionRunner;
import dev.provost.handset.Handset;
import dev.provost.handset.SessionStart;
import dev.provost.handset.fumo.FirmwareDesk;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** What the device of the command line does about its firmware after a session. */
final class DeviceFirmware {

    private final FirmwareRunner runner;
    private final PrintWriter out;

    DeviceFirmware(FirmwareRunner runner, PrintWriter out) {
        this.runner = runner.withListener(new FirmwareTeller(out));
        this.out = out;
    }

    /**
     * Does what the server has told the device to do, reports included.
     *
     * @param starts how each session begins that it holds for that
     * @return whether nothing is left to do
     */
    boolean attend(Handset handset, SessionRunner sessions, Supplier<SessionStart> starts, RandomGenerator random) {
        Optional<FirmwareDesk> desk = handset.desk().filter(d -> d.next().isPresent());
        if (desk.isEmpty()) {
            return true;
        }
        FirmwareReport report = runner.run(desk.get(), task -> sessions.run(handset, starts.get(), random))
                .toCompletableFuture()
                .join();
        if (!report.message().isEmpty()) {
            out.println(report.message());
        }
        desk.get()
                .roots()
                .forEach(root -> out.printf(
                        "Firmware %s: version %s, state %d%s%n",
                        root,
                        desk.get().version(root),
                        desk.get().state(root).value(),
                        desk.get()
                                .lastResult(root)
                                .map(result -> ", last result " + result)
                                .orElse("")));
        return report.isDone();
    }
}
