package dev.provost.conformance.rules;

import dev.provost.bootstrap.BootstrapMessage;
import dev.provost.bootstrap.W7;
import dev.provost.bootstrap.cp.BadProvisioningException;
import dev.provost.bootstrap.cp.Characteristic;
import dev.provost.bootstrap.cp.ProvisioningDocument;
import dev.provost.conformance.transcript.PushRecord;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.push.PushMessage;
import dev.provost.syncml.Encoding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A provisioning document is WBXML of PROV, and each application w7 in it names its server and its address (DM Bootstrap
 * 1.2.1, 5.3). A document without w7 is none of a DM server's and is a warning.
 */
final class BootstrapDocumentRule implements Rule {

    private static final String GOOD = "WBXML with PROVIDER-ID and ADDR in each application w7";

    @Override
    public String requirement() {
        return "DMBST-SRV-01";
    }

    @Override
    public List<String> permitted() {
        return List.of(GOOD);
    }

    @Override
    public void judge(Transcript transcript, RuleContext context, Findings findings) {
        transcript.pushes().stream()
                .flatMap(push -> document(push).stream())
                .forEach(document -> judge(document, findings));
    }

    private static Optional<byte[]> document(PushRecord push) {
        return push.message()
                .filter(m -> m.contentType().mediaType().equals(BootstrapMessage.CP_WBXML))
                .map(PushMessage::body);
    }

    private static void judge(byte[] octets, Findings findings) {
        ProvisioningDocument document;
        try {
            document = ProvisioningDocument.read(Encoding.WBXML, octets);
        } catch (BadProvisioningException e) {
            findings.deviation("The provisioning document cannot be read", "WBXML of PROV 1.0 or 1.1", e.getMessage());
            return;
        }
        List<Characteristic> accounts =
                document.characteristics().stream().filter(W7::isAccount).toList();
        List<String> missing = accounts.stream()
                .flatMap(BootstrapDocumentRule::missing)
                .distinct()
                .toList();
        if (accounts.isEmpty()) {
            findings.doubt(
                    "The provisioning document holds no account of a DM server",
                    "an application w7",
                    document.characteristics().stream()
                            .map(Characteristic::type)
                            .toList()
                            .toString());
        } else if (!missing.isEmpty()) {
            findings.deviation(
                    "An application w7 lacks what no account can do without",
                    GOOD,
                    "without " + String.join(", ", missing));
        } else {
            findings.pass(GOOD);
        }
    }

    private static Stream<String> missing(Characteristic account) {
        boolean addressed = Stream.concat(
                        account.value("ADDR").stream(),
                        account.children("APPADDR").flatMap(place -> place.value("ADDR").stream()))
                .anyMatch(address -> !address.isBlank());
        boolean named = account.value("PROVIDER-ID").filter(id -> !id.isBlank()).isPresent();
        return Stream.concat(
                named ? Stream.of() : Stream.of("PROVIDER-ID"), addressed ? Stream.of() : Stream.of("ADDR"));
    }
}
