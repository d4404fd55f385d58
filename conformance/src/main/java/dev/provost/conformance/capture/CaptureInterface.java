package dev.provost.conformance.capture;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * An interface of a pcapng section.
 *
 * @param link link type
 * @param snapLength most octets kept of a packet; 0 for all
 * @param perSecond units of its times in a second
 * @param offset seconds to add to its times
 */
record CaptureInterface(int link, long snapLength, BigInteger perSecond, long offset) {

    private static final BigInteger MICROS = BigInteger.valueOf(1_000_000);
    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);
    private static final int RESOLUTION = 9;
    private static final int TIME_OFFSET = 14;

    /** The body of an interface description block, without its lengths. */
    static CaptureInterface read(ByteBuffer body) {
        int link = body.getShort() & 0xFFFF;
        body.getShort();
        long snap = body.getInt() & 0xFFFFFFFFL;
        BigInteger units = MICROS;
        long offset = 0;
        while (body.remaining() >= 4) {
            int code = body.getShort() & 0xFFFF;
            int length = body.getShort() & 0xFFFF;
            if (code == 0 || length > body.remaining()) {
                break;
            }
            if (code == RESOLUTION && length >= 1) {
                units = units(body.get(body.position()) & 0xFF);
            } else if (code == TIME_OFFSET && length >= 8) {
                offset = body.getLong(body.position());
            }
            body.position(Math.min(body.limit(), body.position() + (length + 3 & ~3)));
        }
        return new CaptureInterface(link, snap, units, offset);
    }

    /** The time that belongs to a count of units; the beginning of time when it lies outside of all calendars. */
    Instant time(long count) {
        BigInteger[] parts = new BigInteger(Long.toUnsignedString(count)).divideAndRemainder(perSecond);
        long nanos = parts[1].multiply(NANOS).divide(perSecond).longValue();
        try {
            Instant time = Instant.ofEpochSecond(Math.addExact(parts[0].longValue(), offset), nanos);
            return time.isAfter(Instant.EPOCH) && time.getEpochSecond() < 253_402_300_800L ? time : Instant.EPOCH;
        } catch (DateTimeException | ArithmeticException e) {
            return Instant.EPOCH;
        }
    }

    private static BigInteger units(int resolution) {
        int exponent = resolution & 0x7F;
        return (resolution & 0x80) != 0 ? BigInteger.TWO.pow(exponent) : BigInteger.TEN.pow(exponent);
    }
}
