package dev.provost.syncml;

import java.util.List;
import java.util.Optional;

/** A version of the OMA DM protocol, with the strings that announce it in a message (RepPro 1.2.1, VerDTD and VerProto). */
public enum DmVersion {
    /** DM 1.1.2. */
    DM_1_1("1.1", "1.1", "DM/1.1", "SYNCML:SYNCML1.1"),
    /** DM 1.2 and 1.2.1. */
    DM_1_2("1.2", "1.2", "DM/1.2", "SYNCML:SYNCML1.2"),
    /** DM 1.3, which keeps the DTD of 1.2. */
    DM_1_3("1.3", "1.2", "DM/1.3", "SYNCML:SYNCML1.2");

    private static final List<DmVersion> ALL = List.of(values());

    private final String number;
    private final String verDtd;
    private final String verProto;
    private final String namespace;

    DmVersion(String number, String verDtd, String verProto, String namespace) {
        this.number = number;
        this.verDtd = verDtd;
        this.verProto = verProto;
        this.namespace = namespace;
    }

    /** The version as a user writes it, for instance {@code 1.2}. */
    public String number() {
        return number;
    }

    /** The content of {@code VerDTD}. */
    public String verDtd() {
        return verDtd;
    }

    /** The content of {@code VerProto}. */
    public String verProto() {
        return verProto;
    }

    /** The namespace of the root element. */
    public String namespace() {
        return namespace;
    }

    /** Whether devices report events by alert 1226; before there is only alert 1224 (DM Protocol 1.2.1, 8.7). */
    public boolean hasGenericAlert() {
        return this != DM_1_1;
    }

    /** Whether {@code Correlator} is an element of the representation, which came with SyncML 1.2. */
    public boolean hasCorrelator() {
        return this != DM_1_1;
    }

    /** Whether {@code date}, {@code time} and {@code float} are formats, which came with 1.2 (MetaInfo 1.2.1, 5.2.4). */
    public boolean hasDateTimeAndFloat() {
        return this != DM_1_1;
    }

    /** The version of the identifiers of {@code DevInfo}, {@code DevDetail} and {@code DMAcc}: {@code 1.0} or {@code 1.1}. */
    public String standardObjects() {
        return this == DM_1_3 ? "1.1" : "1.0";
    }

    /** The version that a {@code VerProto} names, or empty when it names none that is known. */
    public static Optional<DmVersion> ofVerProto(String verProto) {
        for (DmVersion version : ALL) {
            if (version.verProto.equals(verProto)) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }

    /** The version with the given {@link #number()}, or empty. */
    public static Optional<DmVersion> ofNumber(String number) {
        return ALL.stream().filter(v -> v.number.equals(number)).findFirst();
    }
}
