package dev.provost.bootstrap.cp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tokens of PROV 1.0 and 1.1 in WBXML: one page of tags, two of attributes. */
final class ProvisioningTokens {

    static final String DOCUMENT = "wap-provisioningdoc";
    static final String CHARACTERISTIC = "characteristic";
    static final String PARM = "parm";
    static final int PUBLIC_ID = 0x0B;
    static final String FPI = "-//WAPFORUM//DTD PROV 1.0//EN";
    static final int FIRST_TAG = 0x05;
    static final List<String> TAGS = List.of(DOCUMENT, CHARACTERISTIC, PARM);

    /** What an attribute start stands for: a name, and the beginning of its value. */
    record Start(String name, String value) {}

    private static final List<ProvisioningTokens> PAGES = List.of(first(), second());

    private final Map<Integer, Start> startOf = new HashMap<>();
    private final Map<Start, Integer> tokenOfStart = new HashMap<>();
    private final Map<Integer, String> valueOf = new HashMap<>();
    private final Map<String, Integer> tokenOfValue = new HashMap<>();

    private ProvisioningTokens() {}

    /** The page of attributes with the given number. */
    static Optional<ProvisioningTokens> page(int number) {
        return number < PAGES.size() ? Optional.of(PAGES.get(number)) : Optional.empty();
    }

    Optional<Start> start(int token) {
        return Optional.ofNullable(startOf.get(token));
    }

    Optional<Integer> token(Start start) {
        return Optional.ofNullable(tokenOfStart.get(start));
    }

    Optional<String> value(int token) {
        return Optional.ofNullable(valueOf.get(token));
    }

    Optional<Integer> token(String value) {
        return Optional.ofNullable(tokenOfValue.get(value));
    }

    private static ProvisioningTokens first() {
        return new ProvisioningTokens()
                .starts("name", 0x05, "")
                .starts("value", 0x06, "")
                .starts(
                        "name",
                        0x07,
                        "NAME NAP-ADDRESS NAP-ADDRTYPE CALLTYPE VALIDUNTIL AUTHTYPE AUTHNAME AUTHSECRET LINGER BEARER NAPID"
                                + " COUNTRY NETWORK INTERNET PROXY-ID PROXY-PROVIDER-ID DOMAIN PROVURL PXAUTH-TYPE PXAUTH-ID"
                                + " PXAUTH-PW STARTPAGE BASAUTH-ID BASAUTH-PW PUSHENABLED PXADDR PXADDRTYPE TO-NAPID PORTNBR"
                                + " SERVICE LINKSPEED DNLINKSPEED LOCAL-ADDR LOCAL-ADDRTYPE CONTEXT-ALLOW TRUST MASTER SID SOC"
                                + " WSP-VERSION PHYSICAL-PROXY-ID CLIENT-ID DELIVERY-ERR-SDU DELIVERY-ORDER TRAFFIC-CLASS"
                                + " MAX-SDU-SIZE MAX-BITRATE-UPLINK MAX-BITRATE-DNLINK RESIDUAL-BER SDU-ERROR-RATIO"
                                + " TRAFFIC-HANDL-PRIO TRANSFER-DELAY GUARANTEED-BITRATE-UPLINK GUARANTEED-BITRATE-DNLINK"
                                + " PXADDR-FQDN PROXY-PW PPGAUTH-TYPE")
                .starts("version", 0x45, "")
                .starts("version", 0x46, "1.0")
                .starts("name", 0x47, "PULLENABLED DNS-ADDR MAX-NUM-RETRY FIRST-RETRY-TIMEOUT REREG-THRESHOLD T-BIT")
                .starts("name", 0x4E, "AUTH-ENTITY SPI")
                .starts("type", 0x50, "")
                .starts(
                        "type",
                        0x51,
                        "PXLOGICAL PXPHYSICAL PORT VALIDITY NAPDEF BOOTSTRAP VENDORCONFIG CLIENTIDENTITY PXAUTHINFO"
                                + " NAPAUTHINFO ACCESS")
                .values(0x85, "IPV4 IPV6 E164 ALPHA APN SCODE TETRA-ITSI MAN")
                .values(0x90, "ANALOG-MODEM V.120 V.110 X.31 BIT-TRANSPARENT DIRECT-ASYNCHRONOUS-DATA-SERVICE")
                .values(0x9A, "PAP CHAP HTTP-BASIC HTTP-DIGEST WTLS-SS MD5")
                .values(
                        0xA2,
                        "GSM-USSD GSM-SMS ANSI-136-GUTS IS-95-CDMA-SMS IS-95-CDMA-CSD IS-95-CDMA-PACKET ANSI-136-CSD"
                                + " ANSI-136-GPRS GSM-CSD GSM-GPRS AMPS-CDPD PDC-CSD PDC-PACKET IDEN-SMS IDEN-CSD IDEN-PACKET"
                                + " FLEX/REFLEX PHS-SMS PHS-CSD TRETRA-SDS TRETRA-PACKET ANSI-136-GHOST MOBITEX-MPAK"
                                + " CDMA2000-1X-SIMPLE-IP CDMA2000-1X-MOBILE-IP")
                .values(0xC5, "AUTOBAUDING")
                .values(
                        0xCA,
                        "CL-WSP CO-WSP CL-SEC-WSP CO-SEC-WSP CL-SEC-WTA CO-SEC-WTA OTA-HTTP-TO OTA-HTTP-TLS-TO OTA-HTTP-PO"
                                + " OTA-HTTP-TLS-PO")
                .values(0xE0, "AAA HA");
    }

    private static ProvisioningTokens second() {
        return new ProvisioningTokens()
                .starts("name", 0x05, "")
                .starts("value", 0x06, "")
                .starts("name", 0x07, "NAME")
                .starts("name", 0x14, "INTERNET")
                .starts("name", 0x1C, "STARTPAGE")
                .starts("name", 0x22, "TO-NAPID PORTNBR SERVICE")
                .starts(
                        "name",
                        0x2E,
                        "AACCEPT AAUTHDATA AAUTHLEVEL AAUTHNAME AAUTHSECRET AAUTHTYPE ADDR ADDRTYPE APPID APROTOCOL"
                                + " PROVIDER-ID TO-PROXY URI RULE")
                .starts("type", 0x50, "")
                .starts("type", 0x53, "PORT")
                .starts("type", 0x55, "APPLICATION APPADDR APPAUTH CLIENTIDENTITY RESOURCE")
                .values(0x86, "IPV6 E164 ALPHA")
                .values(0x8D, "APPSRV OBEX")
                .values(0x90, ", HTTP- BASIC DIGEST");
    }

    private ProvisioningTokens starts(String name, int first, String values) {
        int token = first;
        for (String value : values.split(" ", -1)) {
            Start start = new Start(name, value);
            startOf.put(token, start);
            tokenOfStart.put(start, token++);
        }
        return this;
    }

    private ProvisioningTokens values(int first, String texts) {
        int token = first;
        for (String text : texts.split(" ")) {
            valueOf.put(token, text);
            tokenOfValue.put(text, token++);
        }
        return this;
    }
}
