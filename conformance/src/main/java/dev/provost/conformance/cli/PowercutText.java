package dev.provost.conformance.cli;

import dev.provost.conformance.powercut.CampaignReport;
import dev.provost.flash.campaign.Failure;
import java.io.PrintWriter;
import java.util.List;

/** What campaigns of power cuts found, as text. */
final class PowercutText {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final int SHOWN = 3;
    private static final String ROW = "%-12s %-21s %10s %11s %8s %8s %8s %8s%n";

    private final PrintWriter out;

    PowercutText(PrintWriter out) {
        this.out = out;
    }

    void print(List<CampaignReport> reports, long nanos) {
        out.printf(ROW, "layout", "scenario", "operations", "cut points", "did it", "gave up", "failed", "time");
        reports.forEach(this::row);
        long cuts = reports.stream()
                .mapToLong(report -> report.result().cutPoints())
                .sum();
        long failed =
                reports.stream().mapToLong(report -> report.result().failed()).sum();
        out.printf(
                "%,d campaigns, %,d operations, %,d cut points in %.1f s: %s%n",
                reports.size(),
                reports.stream()
                        .mapToLong(report -> report.result().operations())
                        .sum(),
                cuts,
                nanos / NANOS_PER_SECOND,
                failed == 0 ? "the phone gets over every cut" : "%,d failed".formatted(failed));
    }

    private void row(CampaignReport report) {
        out.printf(
                ROW,
                report.plan().layout().name(),
                report.plan().scenario().word(),
                "%,d".formatted(report.result().operations()),
                "%,d".formatted(report.result().cutPoints()),
                "%,d".formatted(report.result().succeeded()),
                "%,d".formatted(report.result().gaveUp()),
                "%,d".formatted(report.result().failed()),
                "%.1f s".formatted(report.elapsed().toNanos() / NANOS_PER_SECOND));
        List<Failure> failures = report.result().failures();
        for (Failure failure : failures.subList(0, Math.min(SHOWN, failures.size()))) {
            out.printf("  %s%n", sentence(failure));
            failure.complaints().forEach(complaint -> out.printf("    %s%n", complaint));
            out.printf("    --replay %s%n", report.token(failure));
        }
        if (report.result().failed() > SHOWN) {
            out.printf(
                    "  and %,d more; --format json lists up to 100%n",
                    report.result().failed() - SHOWN);
        }
    }

    /** Where power failed, if it did. */
    static String sentence(Failure failure) {
        return failure.cuts().cuts().isEmpty()
                ? "Without any power cut"
                : "Power failed " + failure.where().replaceFirst("^torn ", "amid ");
    }
}
