package dev.provost.transport.tls;

/** The TLS side of a server. Safe for use from many threads. */
@FunctionalInterface
public interface TlsServer {

    /** A server that shows certificates. */
    static TlsServer of(TlsServerSettings settings) {
        return CertificateServer.of(settings);
    }

    /** A server that knows pre-shared keys and shows no certificate (RFC 4279). */
    static TlsServer of(PreSharedKeys keys) {
        return new PreSharedKeyServer(keys);
    }

    /** The TLS side of a connection that a client has just opened. */
    TlsLine newLine();

    /** This serving also who speaks no TLS at all: a deliberate fault. */
    default TlsServer orPlain() {
        return () -> new PeekingLine(newLine(), PeekingLine.Fault.SERVES_PLAIN);
    }

    /** This beginning to speak TLS 1.0 and 1.1 with whoever asks for it (RFC 8996 forbids it): a deliberate fault. */
    default TlsServer orObsolete() {
        return () -> new PeekingLine(newLine(), PeekingLine.Fault.SPEAKS_OBSOLETE);
    }
}
