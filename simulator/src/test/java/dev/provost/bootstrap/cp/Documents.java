package dev.provost.bootstrap.cp;

import static dev.provost.bootstrap.cp.Parm.of;

/** Documents that the tests share. */
final class Documents {

    private Documents() {}

    static ProvisioningDocument account() {
        return ProvisioningDocument.of(
                Characteristic.of(
                        "NAPDEF",
                        of("NAPID", "NAP1"),
                        of("BEARER", "GSM-GPRS"),
                        of("NAP-ADDRESS", "internet"),
                        of("NAP-ADDRTYPE", "APN")),
                Characteristic.of(
                                "APPLICATION",
                                of("APPID", "w7"),
                                of("PROVIDER-ID", "srv.example"),
                                of("NAME", "Müller & <Söhne> \"DM\""),
                                of("TO-NAPID", "NAP1"),
                                of("INIT"),
                                of("X-VENDOR", "1"))
                        .with(Characteristic.of("APPADDR", of("ADDR", "https://dm.example/dm?a=1&b=2"))
                                .with(Characteristic.of("PORT", of("PORTNBR", "443"))))
                        .with(Characteristic.of(
                                "APPAUTH",
                                of("AAUTHLEVEL", "APPSRV"),
                                of("AAUTHTYPE", "DIGEST"),
                                of("AAUTHNAME", "device1"),
                                of("AAUTHSECRET", ""))),
                Characteristic.of("X-VENDOR-GROUP", of("NAME", "line 1\nline 2")),
                Characteristic.of("VENDORCONFIG"));
    }
}
