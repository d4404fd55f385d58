package dev.provost.conformance.cli;

import dev.provost.conformance.plan.Plan;
import dev.provost.conformance.run.Progress;
import dev.provost.conformance.run.RunListener;
import dev.provost.reports.ScenarioResult;

/** Shows the plan of a run and how far it is. */
final class RunProgress implements RunListener {

    private final Console console;
    private final boolean quiet;
    private final ProgressLine line;

    RunProgress(Console console, boolean quiet) {
        this.console = console;
        this.quiet = quiet;
        this.line = new ProgressLine(console, System::nanoTime, quiet);
    }

    @Override
    public void planned(Plan plan) {
        if (!quiet) {
            PlanText.of(plan).forEach(console.err()::println);
        }
    }

    @Override
    public void finished(ScenarioResult result, Progress progress) {
        line.show(progress.done(), progress.total(), result.id());
    }

    @Override
    public void tryingAgain(int scenarios) {
        line.clear();
        if (!quiet) {
            console.err()
                    .println("Trying " + scenarios + " scenario run" + (scenarios == 1 ? "" : "s")
                            + " that went wrong a second time ...");
        }
    }

    /** Takes the progress away when all is over. */
    void clear() {
        line.clear();
    }
}
