package dev.provost.conformance.steps;

import dev.provost.bootstrap.BootstrapMessage;
import dev.provost.bootstrap.cp.Characteristic;
import dev.provost.bootstrap.cp.Parm;
import dev.provost.bootstrap.cp.ProvisioningDocument;
import dev.provost.syncml.Encoding;

/** An enterprise that manages a part of the phone besides its operator. */
final class OtherAuthority {

    private OtherAuthority() {}

    /** Its settings, as a card or a memory card would bring them. */
    static BootstrapMessage settings() {
        ProvisioningDocument document = ProvisioningDocument.of(Characteristic.of(
                "APPLICATION",
                Parm.of("APPID", "w7"),
                Parm.of("PROVIDER-ID", "enterprise.example"),
                Parm.of("NAME", "Enterprise"),
                Parm.of("ADDR", "http://dm.enterprise.example/")));
        return BootstrapMessage.plain(BootstrapMessage.CP_WBXML, document.write(Encoding.WBXML));
    }
}
