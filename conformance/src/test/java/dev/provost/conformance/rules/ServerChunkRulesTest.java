package dev.provost.conformance.rules;

import static dev.provost.conformance.rules.RuleAssert.examine;
import static dev.provost.conformance.transcript.Samples.*;
import static dev.provost.conformance.transcript.TranscriptBuilder.transcript;

import dev.provost.conformance.transcript.TranscriptBuilder;
import dev.provost.syncml.Item;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Replace;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerChunkRulesTest {

    private static Replace part(String data, Optional<Meta> meta, boolean more) {
        Item item = Item.target("./A").withData(data);
        Item described = meta.map(item::withMeta).orElse(item);
        return Replace.of("4", more ? described.withMoreData() : described);
    }

    private static Replace first(int size) {
        return part("abc", Optional.of(Meta.EMPTY.withFormat("chr").withSize(size)), true);
    }

    private static TranscriptBuilder begun(Replace chunk) {
        return firstPackage().server(open(transcript().fromServer(1, header("1", 1, 212), chunk)));
    }

    private static TranscriptBuilder then(int code, int size, Replace last) {
        Replace chunk = first(size);
        return begun(chunk)
                .device(open(transcript().fromDevice(2, header("1", 1, 200), status("2", 1, chunk, code))))
                .server(2, header("1", 2, 200), last);
    }

    @Test
    void chunks_are_as_long_as_announced() {
        examine(new ChunkTotalRule(), then(213, 5, part("de", Optional.empty(), false)))
                .passes("as many octets as announced");
    }

    @Test
    void chunks_may_count_what_base64_stands_for() {
        Replace chunk = part("AQID", Optional.of(Meta.EMPTY.withFormat("b64").withSize(4)), true);
        examine(
                        new ChunkTotalRule(),
                        begun(chunk)
                                .device(open(
                                        transcript().fromDevice(2, header("1", 1, 200), status("2", 1, chunk, 213))))
                                .server(2, header("1", 2, 200), part("BA==", Optional.empty(), false)))
                .passes("as many octets behind base64 as announced");
    }

    @Test
    void chunks_are_longer_than_announced() {
        examine(new ChunkTotalRule(), then(213, 4, part("defg", Optional.empty(), false)))
                .fails("The chunks of a large object are not as long as its Size")
                .expecting("4 octets", "7 octets")
                .at(3);
    }

    @Test
    void chunks_that_were_refused_or_cannot_be_counted_are_not_judged() {
        examine(new ChunkTotalRule(), then(413, 9, part("de", Optional.empty(), false)))
                .hasNoEvidence();
        examine(new ChunkTotalRule(), then(213, 9, part("d e", Optional.empty(), false)))
                .hasNoEvidence();
        examine(new ChunkTotalRule(), lawfulSession()).hasNoEvidence();
    }

    @Test
    void later_chunks_are_described_alike_or_not_at_all() {
        examine(new ChunkMetaRule(), then(213, 5, part("de", Optional.of(Meta.EMPTY.withFormat("chr")), false)))
                .passes("the format and type of the first chunk");
        examine(new ChunkMetaRule(), then(213, 5, part("de", Optional.empty(), false)))
                .passes("neither format nor type");
    }

    @Test
    void later_chunks_are_described_otherwise() {
        examine(new ChunkMetaRule(), then(213, 5, part("de", Optional.of(Meta.EMPTY.withFormat("bin")), false)))
                .warns("A later chunk describes its object otherwise than the one before")
                .expecting("Format chr, Type text/plain", "Format bin, Type text/plain");
    }

    private static TranscriptBuilder limited(long maxMsgSize, Replace chunk) {
        Message asked = with(
                transcript().fromDevice(1, sessionAlert("1")), h -> h.withMeta(Meta.EMPTY.withMaxMsgSize(maxMsgSize)));
        return transcript().device(asked).server(open(transcript().fromServer(1, header("1", 1, 212), chunk)));
    }

    @Test
    void chunks_are_needed() {
        examine(new NeedlessChunkRule(), limited(5000, first(9000))).passes("chunks of what does not fit");
        examine(new NeedlessChunkRule(), lawfulSession()).hasNoEvidence();
    }

    @Test
    void chunks_are_needless() {
        examine(new NeedlessChunkRule(), limited(50000, first(9)))
                .warns("An object is sent in chunks though it fits into one message");
        examine(new NeedlessChunkRule(), begun(first(9)))
                .warns("An object is sent in chunks though it fits into one message");
    }

    @Test
    void nothing_follows_on_a_chunk() {
        examine(new ChunkLastRule(), begun(first(9))).passes("a chunk at the end of its message");
        examine(new ChunkLastRule(), lawfulSession()).hasNoEvidence();
    }

    @Test
    void a_command_follows_on_a_chunk() {
        Message answer = open(transcript().fromServer(1, header("1", 1, 212), first(9), getLang("5")));
        examine(new ChunkLastRule(), firstPackage().server(answer))
                .fails("A command follows on the chunk in Replace (CmdID 4)")
                .expecting("a chunk at the end of its message", "Get (CmdID 5)");
    }

    @Test
    void an_item_follows_on_a_chunk() {
        Replace two = Replace.of(
                "4",
                Item.target("./A").withData("x").withMoreData(),
                Item.target("./B").withData("y"));
        examine(new ChunkLastRule(), firstPackage().server(1, header("1", 1, 212), two))
                .fails("Another Item follows on a chunk in Replace (CmdID 4)")
                .expecting("a chunk at the end of its message", "another Item");
    }
}
