package dev.provost.syncml.codec;

import java.util.List;
import java.util.Optional;

/** The documents that a WBXML header can announce; only those of SyncML have our code pages. */
enum PublicId {
    SYNCML_1_0(0x0FD1, "-//SYNCML//DTD SyncML 1.0//EN", "SYNCML:SYNCML1.0"),
    SYNCML_1_1(0x0FD3, "-//SYNCML//DTD SyncML 1.1//EN", "SYNCML:SYNCML1.1"),
    SYNCML_1_2(0x1201, "-//SYNCML//DTD SyncML 1.2//EN", "SYNCML:SYNCML1.2"),
    DM_DDF_1_2(-1, "-//OMA//DTD-DM-DDF 1.2//EN", "syncml:dmddf1.2"),
    DEVINF_1_0(0x0FD2, "-//SYNCML//DTD DevInf 1.0//EN", ""),
    DEVINF_1_1(0x0FD4, "-//SYNCML//DTD DevInf 1.1//EN", ""),
    DEVINF_1_2(0x1203, "-//SYNCML//DTD DevInf 1.2//EN", ""),
    METINF_1_2(0x1202, "-//SYNCML//DTD MetInf 1.2//EN", ""),
    PROV_1_0(0x0B, "-//WAPFORUM//DTD PROV 1.0//EN", ""),
    /** Identifier 1, "unknown or missing". */
    UNKNOWN(0x01, "unknown", "SYNCML:SYNCML1.2");

    private static final List<PublicId> ALL = List.of(values());

    private final int number;
    private final String fpi;
    private final String namespace;

    PublicId(int number, String fpi, String namespace) {
        this.number = number;
        this.fpi = fpi;
        this.namespace = namespace;
    }

    int number() {
        return number;
    }

    /** The formal public identifier. */
    String fpi() {
        return fpi;
    }

    /** The namespace of elements on page 0. */
    String namespace() {
        return namespace;
    }

    /** Whether documents of this kind are written with the code pages of SyncML. */
    boolean hasOurPages() {
        return !namespace.isEmpty();
    }

    static Optional<PublicId> ofNumber(int number) {
        for (PublicId id : ALL) {
            if (id.number == number && number > 0) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    static Optional<PublicId> ofFpi(String fpi) {
        return ALL.stream().filter(p -> p.fpi.equals(fpi)).findFirst();
    }

    /** The identifier to write for a {@code VerDTD}; 1.2 for one that nobody knows. */
    static PublicId ofVerDtd(String verDtd) {
        return switch (verDtd) {
            case "1.0" -> SYNCML_1_0;
            case "1.1" -> SYNCML_1_1;
            default -> SYNCML_1_2;
        };
    }
}
