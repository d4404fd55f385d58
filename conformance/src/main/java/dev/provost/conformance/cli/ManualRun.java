package dev.provost.conformance.cli;

import dev.provost.adapter.Account;
import dev.provost.adapter.AuthScheme;
import dev.provost.conformance.adapter.manual.ManualAdapter;
import dev.provost.conformance.run.FreshAccounts;
import dev.provost.conformance.run.RunRequest;
import java.util.List;

/** Prepares a run in which a person operates the server. */
final class ManualRun {

    /** As few as can be: each further kind of credentials doubles the prompts. */
    private static final List<AuthScheme> ACCOUNTS = List.of(AuthScheme.MD5, AuthScheme.MD5);

    private ManualRun() {}

    /** The request so that one scenario runs at a time and the person knows which; any other request as it is. */
    static RunRequest attend(RunRequest request, RunRecord record) {
        if (!(request.adapter() instanceof ManualAdapter manual)) {
            return request;
        }
        manual.remember(record.answers());
        RunRequest attended =
                request.withParallelism(1).withListener(request.listener().and(manual));
        if (!request.server().accounts().isEmpty()) {
            return attended;
        }
        List<Account> fresh = FreshAccounts.of(request.seed(), ACCOUNTS);
        manual.introduce(fresh);
        return attended.withServer(request.server().withAccounts(fresh));
    }
}
