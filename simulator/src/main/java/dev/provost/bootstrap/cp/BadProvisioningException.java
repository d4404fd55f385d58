package dev.provost.bootstrap.cp;

/** The octets are no provisioning document. The message names the offset, the element and what is wrong. */
public final class BadProvisioningException extends RuntimeException {

    BadProvisioningException(String message) {
        super(message);
    }

    BadProvisioningException(long offset, String element, String what) {
        this("At octet %d, %s: %s".formatted(offset, element, what));
    }
}
