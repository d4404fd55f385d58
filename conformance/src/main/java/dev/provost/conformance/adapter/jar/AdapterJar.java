package dev.provost.conformance.adapter.jar;

import dev.provost.adapter.AdapterException;
import dev.provost.adapter.AdapterFactory;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/** A jar with an adapter, open until it is closed. What its manifest names as {@code Class-Path} is part of it. */
final class AdapterJar implements AutoCloseable {

    private static final String SERVICES = "META-INF/services/" + AdapterFactory.class.getName();

    private final Path file;
    private final URLClassLoader loader;

    private AdapterJar(Path file, URLClassLoader loader) {
        this.file = file;
        this.loader = loader;
    }

    /**
     * Opens a jar.
     *
     * @throws AdapterException when there is none
     */
    static AdapterJar open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new AdapterException(
                    "There is no jar %s. Build the adapter, or correct 'jar' below 'adapter'; paths start at the folder of the target file."
                            .formatted(file));
        }
        try {
            new JarFile(file.toFile()).close();
            URL url = file.toUri().toURL();
            return new AdapterJar(file, new URLClassLoader("adapter", new URL[] {url}, new SpiOnly()));
        } catch (IOException e) {
            throw new AdapterException("%s is no jar: %s.".formatted(file, e.getMessage()), e);
        }
    }

    /**
     * The factory in the jar.
     *
     * @param wanted name of its class, where the jar holds several
     * @throws AdapterException when it holds none, several, or one that does not work with this SPI
     */
    AdapterFactory factory(Optional<String> wanted) {
        try {
            return wanted.isPresent() ? named(wanted.get()) : only(all());
        } catch (ServiceConfigurationError e) {
            throw new AdapterException(
                    "%s names an adapter factory in %s that cannot be used: %s."
                            .formatted(file, SERVICES, Misfit.of(e).orElseGet(() -> e.getMessage())),
                    e);
        } catch (LinkageError e) {
            throw Misfit.failure(file.toString(), e);
        }
    }

    ClassLoader loader() {
        return loader;
    }

    private List<AdapterFactory> all() {
        List<AdapterFactory> all = new ArrayList<>();
        ServiceLoader.load(AdapterFactory.class, loader).forEach(all::add);
        return all;
    }

    private AdapterFactory only(List<AdapterFactory> all) {
        if (all.isEmpty()) {
            throw new AdapterException(
                    "%s holds no adapter: it has no entry %s. Add one with the name of your factory, or name the class below 'adapter' as 'class'."
                            .formatted(file, SERVICES));
        }
        if (all.size() > 1) {
            throw new AdapterException("%s holds several adapters: %s. Choose one below 'adapter' as 'class'."
                    .formatted(
                            file,
                            all.stream()
                                    .map(f -> f.getClass().getName())
                                    .sorted()
                                    .collect(Collectors.joining(", "))));
        }
        return all.getFirst();
    }

    private AdapterFactory named(String name) {
        try {
            Class<?> found = Class.forName(name, true, loader);
            if (!AdapterFactory.class.isAssignableFrom(found)) {
                throw new AdapterException("The class %s in %s does not implement dev.provost.adapter.AdapterFactory."
                        .formatted(name, file));
            }
            return (AdapterFactory) found.getConstructor().newInstance();
        } catch (ClassNotFoundException e) {
            throw new AdapterException(
                    "There is no class %s in %s. Correct 'class' below 'adapter'.".formatted(name, file), e);
        } catch (ReflectiveOperationException e) {
            throw new AdapterException(
                    "The class %s in %s cannot be created: it needs to be public with a public constructor without parameters that does not fail."
                            .formatted(name, file),
                    e);
        }
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new AdapterException("%s could not be closed: %s.".formatted(file, e.getMessage()), e);
        }
    }
}
