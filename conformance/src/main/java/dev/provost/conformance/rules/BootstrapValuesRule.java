package dev.provost.conformance.rules;

import dev.provost.bootstrap.cp.Characteristic;
import dev.provost.conformance.transcript.Transcript;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The credentials in an application w7 stand at a level and have a type that there is (DM Bootstrap 1.2.1, 5.3).
 *
 * <p>A type that DM does not name is a warning only.
 */
final class BootstrapValuesRule implements Rule {

    private static final String KNOWN = "levels APPSRV, CLIENT and OBEX";
    private static final Set<String> LEVELS = Set.of("APPSRV", "CLIENT", "OBEX");
    private static final Set<String> TYPES = Set.of(
            "HTTP-BASIC",
            "HTTP-DIGEST",
            "BASIC",
            "DIGEST",
            "HMAC",
            "X509",
            "SECURID",
            "SAFEWORD",
            "DIGIPASS",
            "TRANSPORT");

    @Override
    public String requirement() {
        return "DMBST-SRV-03";
    }

    @Override
    public List<String> permitted() {
        return List.of(KNOWN);
    }

    @Override
    public void judge(Transcript transcript, RuleContext context, Findings findings) {
        transcript.pushes().stream()
                .flatMap(push -> ProvisioningPushes.accounts(push).stream())
                .flatMap(account -> account.children("APPAUTH"))
                .forEach(credentials -> judge(credentials, findings));
    }

    private static void judge(Characteristic credentials, Findings findings) {
        Optional<String> level = credentials.value("AAUTHLEVEL");
        List<String> types = credentials
                .value("AAUTHTYPE")
                .map(list -> List.of(list.split(",")))
                .orElse(List.of());
        Optional<String> strange = types.stream()
                .map(String::strip)
                .filter(type -> !TYPES.contains(type))
                .findFirst();
        if (level.filter(l -> !LEVELS.contains(l)).isPresent()) {
            findings.deviation("Credentials in an application w7 stand at no known level", KNOWN, level.get());
        } else if (strange.isPresent()) {
            findings.doubt(
                    "Credentials in an application w7 are of a type that DM does not name",
                    TYPES.stream().sorted().collect(Collectors.joining(", ")),
                    strange.get());
        } else {
            findings.pass(KNOWN);
        }
    }
}
