package dev.provost.conformance.cli;

import dev.provost.bootstrap.PinEntry;
import dev.provost.handset.RetryPolicy;
import dev.provost.security.Imsi;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Options of a handset that waits for pushes. */
final class PushOptions {

    private static final int MOST_ATTEMPTS = 1000;
    private static final BigDecimal LONGEST_PAUSE =
            BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

    @Option(
            names = "--push",
            paramLabel = "PORT",
            description =
                    "Waits for pushes at this UDP port of 127.0.0.1. A notification makes it open the session that"
                            + " the server asks for; settings (a bootstrap) make it visit each new server.")
    private Optional<Integer> port = Optional.empty();

    @Option(
            names = "--blank",
            description = "With --push: the handset has no account, and waits for its settings. TARGET is needed only"
                    + " for the TLS of a YAML file.")
    private boolean blank;

    @Option(
            names = "--imsi",
            paramLabel = "DIGITS",
            converter = ImsiConverter.class,
            description = "With --push: the subscriber, whose number protects settings (NETWPIN).")
    private Optional<Imsi> imsi = Optional.empty();

    @Option(
            names = "--pin",
            paramLabel = "PIN",
            converter = FilledText.class,
            description = "With --push: what the user enters for settings that a PIN protects (USERPIN).")
    private Optional<String> pin = Optional.empty();

    @Option(
            names = "--attempts",
            paramLabel = "N",
            defaultValue = "5",
            description = "With --push: how often it tries to reach the server in all (${DEFAULT-VALUE}).")
    private int attempts;

    @Option(
            names = "--retry-pause",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description =
                    "With --push: the first pause between two attempts, for instance 0.5; each further one is twice"
                            + " as long, up to an hour or the first one if that is longer (${DEFAULT-VALUE}).")
    private BigDecimal pause = BigDecimal.ONE;

    /**
     * Refuses values and combinations that make no sense.
     *
     * @throws ParameterException when there are some
     */
    void check(CommandSpec spec) {
        port.ifPresent(number -> Bounds.port(spec, "--push", number));
        Bounds.check(spec, "--attempts", attempts, 1, MOST_ATTEMPTS);
        if (pause.signum() < 0 || pause.compareTo(LONGEST_PAUSE) > 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--retry-pause is %s. It has to be 0 to %s seconds.".formatted(pause, LONGEST_PAUSE));
        }
        if (port.isEmpty() && (blank || imsi.isPresent() || pin.isPresent())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--blank, --imsi and --pin are about settings that are pushed. Give --push PORT too, for instance"
                            + " --push 2948.");
        }
    }

    /** The port at which it waits; empty when it does not. */
    Optional<Integer> port() {
        return port;
    }

    /** Whether the handset has no account. */
    boolean isBlank() {
        return blank;
    }

    /** The subscriber. */
    Optional<Imsi> imsi() {
        return imsi;
    }

    /** What the user enters; nobody is asked without a PIN. */
    PinEntry pins() {
        return attempt -> pin;
    }

    /** How often and when it tries again. */
    RetryPolicy retries() {
        Duration first = Duration.ofMillis(pause.movePointRight(3).longValue());
        Duration longest = RetryPolicy.DOUBLING.longestPause();
        return new RetryPolicy(
                attempts, first, RetryPolicy.DOUBLING.factor(), first.compareTo(longest) > 0 ? first : longest);
    }
}
