package dev.provost.syncml.codec;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The code pages of SyncML in WBXML: which element each token stands for (RepPro 1.2.2, 8.3; MetaInfo 7.2; TND 10.2). */
enum CodePage {
    /** Page 0, the representation protocol; its namespace carries a version. */
    SYNCML(
            "SyncML",
            "SYNCML:SYNCML1.2",
            "Add Alert Archive Atomic Chal Cmd CmdID CmdRef Copy Cred Data Delete Exec Final Get Item Lang LocName LocURI"
                    + " Map MapItem Meta MsgID MsgRef NoResp NoResults Put Replace RespURI Results Search Sequence"
                    + " SessionID SftDel Source SourceRef Status Sync SyncBody SyncHdr SyncML Target TargetRef -"
                    + " VerDTD VerProto NumberOfChanges MoreData Field Filter Record FilterType SourceParent"
                    + " TargetParent Move Correlator"),
    /** Page 1, meta information. */
    METINF(
            "MetInf",
            "syncml:metinf",
            "Anchor EMI Format FreeID FreeMem Last Mark MaxMsgSize Mem MetInf Next NextNonce SharedMem Size Type Version"
                    + " MaxObjSize FieldLevel"),
    /** Page 2, device descriptions and serialised trees. */
    DMDDF(
            "DM DDF",
            "syncml:dmddf1.2",
            "AccessType ACL Add b64 bin bool chr CaseSense CIS Copy CS date DDFName DefaultValue Delete Description"
                    + " DFFormat DFProperties DFTitle DFType Dynamic Exec float Format Get int Man MgmtTree MIME Mod"
                    + " Name Node node NodeName null Occurrence One OneOrMore OneOrN Path Permanent Replace"
                    + " RTProperties Scope Size time Title TStamp Type Value VerDTD VerNo xml ZeroOrMore ZeroOrN"
                    + " ZeroOrOne");

    /** The lowest token that a page may give to an element. */
    static final int FIRST_TOKEN = 0x05;

    private static final String RESERVED = "-";

    private final String title;
    private final String namespace;
    private final @Nullable Tag[] byToken;
    private final Map<String, Tag> byName = new HashMap<>();

    CodePage(String title, String namespace, String names) {
        this.title = title;
        this.namespace = namespace;
        String[] inOrder = names.split(" ");
        this.byToken = new @Nullable Tag[inOrder.length];
        for (int i = 0; i < inOrder.length; i++) {
            if (!inOrder[i].equals(RESERVED)) {
                byte[] octets = inOrder[i].getBytes(StandardCharsets.US_ASCII);
                Tag tag = new Tag(this, FIRST_TOKEN + i, inOrder[i].intern(), octets);
                byToken[i] = tag;
                byName.put(tag.name(), tag);
            }
        }
    }

    String namespace() {
        return namespace;
    }

    /** The element of a token, or null when the page does not define it. */
    @Nullable
    Tag tag(int token) {
        int index = token - FIRST_TOKEN;
        return index >= 0 && index < byToken.length ? byToken[index] : null;
    }

    /** The tag of an element name, or null when the page does not define it. */
    @Nullable
    Tag find(String name) {
        return byName.get(name);
    }

    /** The tag of an element that the page is known to define. */
    Tag tag(String name) {
        Tag tag = byName.get(name);
        if (tag == null) {
            throw new IllegalArgumentException("Code page " + this + " defines no element " + name);
        }
        return tag;
    }

    /** The names of all elements. */
    Set<String> names() {
        return byName.keySet();
    }

    /** The tokens that this page defines, for messages. */
    String range() {
        return "0x%02X to 0x%02X".formatted(FIRST_TOKEN, FIRST_TOKEN + byToken.length - 1);
    }

    /** The page of a namespace whatever its version and letter case, or null when it is none of SyncML. */
    static @Nullable CodePage ofNamespace(String namespace) {
        if (namespace.equals(METINF.namespace)) {
            return METINF;
        }
        String lower = namespace.toLowerCase(Locale.ROOT);
        if (lower.startsWith("syncml:syncml")) {
            return SYNCML;
        }
        if (lower.startsWith("syncml:metinf")) {
            return METINF;
        }
        return lower.startsWith("syncml:dmddf") ? DMDDF : null;
    }

    /** The page with the given number, or null. */
    static @Nullable CodePage of(int number) {
        return switch (number) {
            case 0 -> SYNCML;
            case 1 -> METINF;
            case 2 -> DMDDF;
            default -> null;
        };
    }

    @Override
    public String toString() {
        return ordinal() + " (" + title + ")";
    }
}
