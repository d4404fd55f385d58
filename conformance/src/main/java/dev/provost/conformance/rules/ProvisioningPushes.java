package dev.provost.conformance.rules;

import dev.provost.bootstrap.BootstrapMessage;
import dev.provost.bootstrap.W7;
import dev.provost.bootstrap.cp.BadProvisioningException;
import dev.provost.bootstrap.cp.Characteristic;
import dev.provost.bootstrap.cp.ProvisioningDocument;
import dev.provost.conformance.transcript.PushRecord;
import dev.provost.push.PushMessage;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Message;
import dev.provost.syncml.codec.Codec;
import dev.provost.syncml.codec.MalformedMessageException;
import java.util.List;
import java.util.Optional;

/** Reads what bootstraps a device from pushes. */
final class ProvisioningPushes {

    private ProvisioningPushes() {}

    /** The applications w7 in a provisioning document; none when the push is another, or broken. */
    static List<Characteristic> accounts(PushRecord push) {
        return body(push, BootstrapMessage.CP_WBXML)
                .flatMap(ProvisioningPushes::document)
                .map(document -> document.characteristics().stream()
                        .filter(W7::isAccount)
                        .toList())
                .orElse(List.of());
    }

    /** The message of the DM profile in a push; empty when the push is another, or broken. */
    static Optional<Message> message(PushRecord push) {
        return body(push, BootstrapMessage.DM_WBXML).flatMap(octets -> {
            try {
                return Optional.of(Codec.of(Encoding.WBXML).decode(octets).message());
            } catch (MalformedMessageException broken) {
                return Optional.empty();
            }
        });
    }

    private static Optional<ProvisioningDocument> document(byte[] octets) {
        try {
            return Optional.of(ProvisioningDocument.read(Encoding.WBXML, octets));
        } catch (BadProvisioningException broken) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> body(PushRecord push, String mediaType) {
        return push.message()
                .filter(message -> message.contentType().mediaType().equals(mediaType))
                .map(PushMessage::body);
    }
}
