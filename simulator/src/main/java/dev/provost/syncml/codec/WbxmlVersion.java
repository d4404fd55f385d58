package dev.provost.syncml.codec;

/** The versions of WBXML that a DM peer may send (RepPro 1.2.1, 5.2); it must accept 1.0 too. */
public enum WbxmlVersion {
    /** WBXML 1.1. */
    V1_1(0x01),
    /** WBXML 1.2. */
    V1_2(0x02),
    /** WBXML 1.3. */
    V1_3(0x03);

    private final int octet;

    WbxmlVersion(int octet) {
        this.octet = octet;
    }

    /** The first octet of a document of this version. */
    int octet() {
        return octet;
    }
}
