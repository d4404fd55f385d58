package dev.provost.conformance.steps;

import dev.provost.fault.LineFault;
import dev.provost.fleet.Posting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.zip.GZIPOutputStream;

/** Good messages over bad lines, or in a packing that is not everybody's. */
final class LineFlaws {

    private static final int SIXTEEN_MILLION = 16 << 20;
    private static final int PIECES = 20;
    private static final Duration PAUSE = Duration.ofMillis(2);

    static final List<Flaw> ALL = List.of(
            new Flaw("in chunks of a single octet", posting -> posting.withFault(singleOctets(posting))),
            new Flaw("in dribs and drabs", LineFlaws::slowly),
            new Flaw("compressed", posting -> posting.withFault(new LineFault.Compressed(LineFault.Coding.GZIP))),
            new Flaw(
                    "in a packing that nobody knows",
                    posting -> posting.withHeader("Content-Encoding", "x-shrink-wrap")),
            new Flaw("that swells to 16 million octets when it is unpacked", LineFlaws::swelling),
            new Flaw("with a length that is too small", LineFlaws::shortened),
            new Flaw("over a line that breaks in its head", posting -> posting.withFault(new LineFault.CutInHead(40))),
            new Flaw(
                    "over a line that breaks in its body",
                    posting -> posting.withFault(new LineFault.CutInBody(posting.octets().length / 2))),
            new Flaw(
                    "over a line that breaks before the answer",
                    posting -> posting.withFault(new LineFault.CutInReply(0))),
            new Flaw(
                    "over a line that breaks in the answer",
                    posting -> posting.withFault(new LineFault.CutInReply(60))));

    private LineFlaws() {}

    private static LineFault singleOctets(Posting posting) {
        return LineFault.Chunked.of(1, posting.octets().length);
    }

    private static Posting slowly(Posting posting) {
        int atATime = 1 + posting.octets().length / PIECES;
        return posting.withFault(new LineFault.SlowBody(atATime, PAUSE));
    }

    private static Posting shortened(Posting posting) {
        long half = posting.octets().length / 2;
        return posting.withFault(new LineFault.AnnouncedLength(OptionalLong.of(half)));
    }

    private static Posting swelling(Posting posting) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packer = new GZIPOutputStream(packed)) {
            packer.write(posting.octets());
            packer.write(new byte[SIXTEEN_MILLION]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return posting.withOctets(packed.toByteArray()).withHeader("Content-Encoding", "gzip");
    }
}
