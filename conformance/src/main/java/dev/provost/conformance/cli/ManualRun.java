package dev.provost.conformance.cli;

import dev.provost.adapter.Account;
import dev.provost.adapter.AuthScheme;
import dev.provost.conformance.adapter.manual.ManualAdapter;
import dev.provost.conformance.run.ConformanceRun;
import dev.provost.conformance.run.FreshAccounts;
import dev.provost.conformance.run.RunRequest;
import java.util.List;
import org.opentest4j.TestAbortedException;

/** Prepares a run in which a person operates the server. */
final class ManualRun {

    /** What the configurations need that every server supports, and a second phone. */
    private static final List<AuthScheme> ACCOUNTS = List.of(AuthScheme.MD5, AuthScheme.BASIC, AuthScheme.MD5);

    private ManualRun() {}

    /** The request so that one scenario runs at a time and the person knows which; any other request as it is. */
    static RunRequest attend(RunRequest request, RunRecord record, ConformanceRun suite) {
        if (!(request.adapter() instanceof ManualAdapter manual)) {
            return request;
        }
        manual.remember(record.answers());
        RunRequest attended =
                request.withParallelism(1).withListener(request.listener().and(manual));
        return request.server().accounts().isEmpty() ? withAccounts(attended, manual, suite) : attended;
    }

    private static RunRequest withAccounts(RunRequest request, ManualAdapter manual, ConformanceRun suite) {
        List<Account> fresh = FreshAccounts.of(request.seed(), ACCOUNTS);
        RunRequest served = request.withServer(request.server().withAccounts(fresh));
        boolean needed = suite.plan(served).planned().stream()
                .anyMatch(planned -> planned.scenario().has("needs-account"));
        if (needed) {
            try {
                manual.introduce(fresh);
            } catch (TestAbortedException e) {
                throw new CommandException(
                        "Without accounts on the server nothing more than --tags 'not @needs-account' can run: make them, or list those that there are as `accounts` in the target file.",
                        e);
            }
        }
        return served;
    }
}
