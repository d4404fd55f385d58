package dev.provost.conformance.cli;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Hands the console to each command that asks for it in its constructor. */
final class CommandFactory implements IFactory {

    private final Console console;
    private final IFactory others = CommandLine.defaultFactory();

    CommandFactory(Console console) {
        this.console = console;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        Optional<Constructor<?>> wanting = Arrays.stream(type.getDeclaredConstructors())
                .filter(c -> Arrays.equals(c.getParameterTypes(), new Class<?>[] {Console.class}))
                .findFirst();
        return wanting.isPresent() ? type.cast(wanting.get().newInstance(console)) : others.create(type);
    }
}
