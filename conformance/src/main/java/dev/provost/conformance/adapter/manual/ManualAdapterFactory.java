package dev.provost.conformance.adapter.manual;

import dev.provost.adapter.Account;
import dev.provost.adapter.AdapterException;
import dev.provost.adapter.AdapterFactory;
import dev.provost.adapter.AdapterSettings;
import dev.provost.adapter.ServerAdapter;
import dev.provost.conformance.target.TimeSpan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Opens the adapter of kind {@code manual}, which asks a person to do what an operator does.
 *
 * <p>Option {@code timeout}: how long a prompt waits, ten minutes without it.
 */
public final class ManualAdapterFactory implements AdapterFactory {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String TIMEOUT = "timeout";

    private final Optional<Desk> desk;
    private final List<Account> accounts;
    private final Path folder;

    /** A factory where nobody sits at a terminal. */
    public ManualAdapterFactory() {
        this(Optional.empty(), List.of(), Path.of(""));
    }

    private ManualAdapterFactory(Optional<Desk> desk, List<Account> accounts, Path folder) {
        this.desk = desk;
        this.accounts = List.copyOf(accounts);
        this.folder = folder;
    }

    /**
     * A factory where a person sits.
     *
     * @param accounts the accounts that the server knows
     * @param folder where values are put that nobody can type
     */
    public static ManualAdapterFactory at(Desk desk, List<Account> accounts, Path folder) {
        return new ManualAdapterFactory(Optional.of(desk), accounts, folder);
    }

    @Override
    public String kind() {
        return "manual";
    }

    @Override
    public ServerAdapter open(AdapterSettings settings) {
        settings.options().keySet().stream()
                .filter(name -> !name.equals(TIMEOUT))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new AdapterException(
                            "The manual adapter has no option '%s'. Known beside kind: timeout.".formatted(name));
                });
        Desk found = desk.orElseThrow(() ->
                new AdapterException("The manual adapter needs a person at a terminal: use it with `provost run`."));
        Duration patience =
                settings.option(TIMEOUT).map(ManualAdapterFactory::span).orElse(PATIENCE);
        return new ManualAdapter(new Dialogue(found, patience), accounts, new ValueText(folder));
    }

    private static Duration span(String text) {
        return TimeSpan.parse(text)
                .orElseThrow(() ->
                        new AdapterException("The option 'timeout' of the manual adapter is \"%s\". It has to be %s."
                                .formatted(text, TimeSpan.SHAPE)));
    }
}
