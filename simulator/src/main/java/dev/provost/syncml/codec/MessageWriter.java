package dev.provost.syncml.codec;

import dev.provost.syncml.Command;
import dev.provost.syncml.Cred;
import dev.provost.syncml.Message;
import dev.provost.syncml.SyncHdr;

/**
 * Writes a message as tokens in the order of the DTD. A required text that is empty is left out, so that what was missing
 * in a message stays missing.
 */
final class MessageWriter {

    private static final Tag SYNCML = Tag.syncml("SyncML");
    private static final Tag SYNC_HDR = Tag.syncml("SyncHdr");
    private static final Tag SYNC_BODY = Tag.syncml("SyncBody");
    private static final Tag VER_DTD = Tag.syncml("VerDTD");
    private static final Tag VER_PROTO = Tag.syncml("VerProto");
    private static final Tag SESSION_ID = Tag.syncml("SessionID");
    private static final Tag MSG_ID = Tag.syncml("MsgID");
    private static final Tag RESP_URI = Tag.syncml("RespURI");
    private static final Tag FINAL = Tag.syncml("Final");

    private final TokenWriter out;
    private final ItemWriter items;

    MessageWriter(TokenWriter out) {
        this.out = out;
        this.items = new ItemWriter(out);
    }

    void write(Message message) {
        out.start(SYNCML);
        header(message.header());
        out.start(SYNC_BODY);
        CommandWriter commands = new CommandWriter(out, items);
        for (Command command : message.body().commands()) {
            commands.write(command);
        }
        if (message.body().isFinal()) {
            out.empty(FINAL);
        }
        out.end();
        out.end();
    }

    private void header(SyncHdr header) {
        out.start(SYNC_HDR);
        items.required(VER_DTD, header.verDtd());
        items.required(VER_PROTO, header.verProto());
        items.required(SESSION_ID, header.sessionId());
        items.required(MSG_ID, header.msgId());
        items.location(ItemWriter.TARGET, header.target());
        items.location(ItemWriter.SOURCE, header.source());
        header.respUri().ifPresent(uri -> out.leaf(RESP_URI, uri));
        if (header.noResp()) {
            out.empty(CommandWriter.NO_RESP);
        }
        header.cred().ifPresent(this::cred);
        header.meta().ifPresent(items::meta);
        out.end();
    }

    private void cred(Cred cred) {
        out.start(Tag.syncml("Cred"));
        cred.meta().ifPresent(items::meta);
        items.data(cred.data());
        out.end();
    }
}
