package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.PushRecord;
import dev.provost.conformance.transcript.Transcript;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A provisioning document holds one application w7 for each server (DM Bootstrap 1.2.1, 5.3).
 */
final class BootstrapAccountsRule implements Rule {

    private static final String ONE = "one application w7 for each PROVIDER-ID";

    @Override
    public String requirement() {
        return "DMBST-SRV-01";
    }

    @Override
    public List<String> permitted() {
        return List.of(ONE);
    }

    @Override
    public void judge(Transcript transcript, RuleContext context, Findings findings) {
        for (PushRecord push : transcript.pushes()) {
            List<String> servers = ProvisioningPushes.accounts(push).stream()
                    .flatMap(account -> account.value("PROVIDER-ID").stream())
                    .toList();
            Set<String> seen = new HashSet<>();
            Optional<String> twice =
                    servers.stream().filter(server -> !seen.add(server)).findFirst();
            if (twice.isPresent()) {
                findings.deviation("A provisioning document holds two accounts of one server", ONE, twice.get());
            } else if (!servers.isEmpty()) {
                findings.pass(ONE);
            }
        }
    }
}
