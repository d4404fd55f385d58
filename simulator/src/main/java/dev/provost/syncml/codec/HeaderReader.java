package dev.provost.syncml.codec;

import dev.provost.syncml.Chal;
import dev.provost.syncml.Cred;
import dev.provost.syncml.Data;
import dev.provost.syncml.Location;
import dev.provost.syncml.Meta;
import dev.provost.syncml.SyncHdr;
import java.util.Optional;

/** Reads the header, credentials and challenges. */
final class HeaderReader {

    private static final ContentModel HEADER =
            ContentModel.of("VerDTD VerProto SessionID MsgID Target Source RespURI? ~NoResp? Cred? Meta?");
    private static final ContentModel CRED = ContentModel.of("Meta? Data");
    private static final ContentModel CHAL = ContentModel.of("Meta");

    private String verDtd = "";
    private String verProto = "";
    private String sessionId = "";
    private String msgId = "";
    private Location target = Location.of("");
    private Location source = Location.of("");
    private Optional<String> respUri = Optional.empty();
    private boolean noResp;
    private Optional<Cred> cred = Optional.empty();
    private Optional<Meta> meta = Optional.empty();

    private HeaderReader() {}

    /** Reads the current child of {@code parent}. */
    static SyncHdr read(Scope parent) {
        HeaderReader reader = new HeaderReader();
        Scope scope = parent.open(HEADER);
        while (scope.next()) {
            reader.child(scope);
        }
        return reader.header();
    }

    private void child(Scope scope) {
        switch (scope.child()) {
            case "VerDTD" -> verDtd = scope.text();
            case "VerProto" -> verProto = scope.text();
            case "SessionID" -> sessionId = scope.text();
            case "MsgID" -> msgId = scope.text();
            case "Target" -> target = ItemReader.location(scope);
            case "Source" -> source = ItemReader.location(scope);
            case "RespURI" -> respUri = Optional.of(scope.text());
            case "NoResp" -> {
                scope.flag();
                noResp = true;
            }
            case "Cred" -> cred = Optional.of(cred(scope.open(CRED)));
            case "Meta" -> meta = Optional.of(MetaReader.read(scope));
            default -> scope.skip();
        }
    }

    private SyncHdr header() {
        return new SyncHdr(verDtd, verProto, sessionId, msgId, target, source, respUri, noResp, cred, meta);
    }

    private static Cred cred(Scope scope) {
        Optional<Meta> meta = Optional.empty();
        Data data = Data.EMPTY;
        while (scope.next()) {
            switch (scope.child()) {
                case "Meta" -> meta = Optional.of(MetaReader.read(scope));
                case "Data" -> data = ElementReader.data(scope);
                default -> scope.skip();
            }
        }
        return new Cred(meta, data);
    }

    /** Reads a challenge, the current child of {@code parent}. */
    static Chal chal(Scope parent) {
        Meta meta = Meta.EMPTY;
        Scope scope = parent.open(CHAL);
        while (scope.next()) {
            if (scope.child().equals("Meta")) {
                meta = MetaReader.read(scope);
            } else {
                scope.skip();
            }
        }
        return new Chal(meta);
    }
}
