package dev.provost.transport.tls;

import java.security.cert.CertificateException;

/** The certificate of the server was refused, with what is wrong about it. */
final class RefusedCertificateException extends CertificateException {

    private static final long serialVersionUID = 1L;

    private final transient TlsFailure failure;

    RefusedCertificateException(TlsFailure failure, CertificateException cause) {
        super(failure.predicate(), cause);
        this.failure = failure;
    }

    TlsFailure failure() {
        return failure;
    }
}
