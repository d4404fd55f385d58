package dev.provost.transport;

import dev.provost.fault.LineFault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Gives a request the form that the faults of the line want: label, compression, chunks, length. */
final class FaultyForm {

    private static final String LENGTH = "Content-Length";

    private FaultyForm() {}

    static HttpRequest of(HttpRequest plain, List<LineFault> faults) {
        HttpRequest shaped = plain;
        for (LineFault fault : faults) {
            shaped = of(shaped, fault);
        }
        return shaped;
    }

    private static HttpRequest of(HttpRequest request, LineFault fault) {
        return switch (fault) {
            case LineFault.Labelled(Optional<String> label) ->
                with(request, replaced(request.headers(), "Content-Type", label));
            case LineFault.Compressed(LineFault.Coding coding) -> compressed(request, coding);
            case LineFault.Chunked chunked ->
                with(request, request.headers().without(LENGTH).replacing("Transfer-Encoding", "chunked"));
            case LineFault.AnnouncedLength(OptionalLong announced) ->
                with(
                        request,
                        replaced(
                                request.headers(),
                                LENGTH,
                                announced.isPresent()
                                        ? Optional.of(Long.toString(announced.getAsLong()))
                                        : Optional.empty()));
            case LineFault.CutInHead cut -> request;
            case LineFault.CutInBody cut -> request;
            case LineFault.CutInReply cut -> request;
            case LineFault.SlowBody slow -> request;
            case LineFault.Idle idle -> request;
        };
    }

    private static HttpRequest compressed(HttpRequest request, LineFault.Coding coding) {
        byte[] packed = packed(request.body(), coding);
        Headers headers = request.headers().replacing("Content-Encoding", coding.word());
        Headers measured =
                headers.contains(LENGTH) ? headers.replacing(LENGTH, Integer.toString(packed.length)) : headers;
        return new HttpRequest(request.method(), request.target(), measured, packed);
    }

    private static byte[] packed(byte[] octets, LineFault.Coding coding) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(octets.length / 2 + 32);
        try (OutputStream packer =
                coding == LineFault.Coding.GZIP ? new GZIPOutputStream(packed) : new DeflaterOutputStream(packed)) {
            packer.write(octets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static Headers replaced(Headers headers, String name, Optional<String> value) {
        return value.map(v -> headers.replacing(name, v)).orElseGet(() -> headers.without(name));
    }

    private static HttpRequest with(HttpRequest request, Headers headers) {
        return new HttpRequest(request.method(), request.target(), headers, request.body());
    }
}
