package dev.provost.conformance.doctor;

import dev.provost.transport.HttpExchange;
import dev.provost.transport.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Compares the clock of the server, as its answers show it, with that of this machine. */
final class ClockExamination {

    static final String CLOCK = "clock";

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private ClockExamination() {}

    static Diagnosis of(Contact contact, Instant now) {
        Optional<String> text =
                contact.exchange().flatMap(HttpExchange::response).flatMap(ClockExamination::date);
        if (text.isEmpty()) {
            return Diagnosis.ok(CLOCK, "The server does not show its clock.");
        }
        Optional<Instant> shown = text.flatMap(ClockExamination::read);
        if (shown.isEmpty()) {
            return Diagnosis.attention(
                    CLOCK,
                    "The Date of the server, \"" + text.get() + "\", is no date.",
                    "Let the server send a date as HTTP writes it, or none.");
        }
        Duration ahead = Duration.between(now, shown.get());
        return ahead.abs().compareTo(TOLERANCE) <= 0
                ? Diagnosis.ok(
                        CLOCK,
                        "The clocks of server and this machine agree within "
                                + words(ahead.abs().plusSeconds(1)) + ".")
                : Diagnosis.attention(
                        CLOCK,
                        "The clock of the server is " + words(ahead.abs()) + (ahead.isNegative() ? " slow" : " fast")
                                + ", compared with this machine.",
                        "Set both by the same time server; certificates and dates in the tree depend on it.");
    }

    private static Optional<String> date(HttpResponse response) {
        return response.headers().first("Date");
    }

    private static Optional<Instant> read(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String words(Duration time) {
        return time.toMinutes() > 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }
}
