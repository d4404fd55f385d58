package dev.provost.conformance.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;

/** Where the text of a feature is, by the name that {@link ScenarioText#resource()} has for it. */
public final class FeatureFile {

    private static final String FILE = "file:";

    private FeatureFile() {}

    /** The name of a file that a user wrote himself; those of the suite go by their names on the class path. */
    static String name(Path file) {
        return file.toAbsolutePath().normalize().toUri().toString();
    }

    /** The address to read a feature from. */
    public static URI place(String name) {
        if (name.startsWith(FILE)) {
            return URI.create(name);
        }
        URL url = FeatureFile.class.getClassLoader().getResource(name);
        if (url == null) {
            throw new IllegalStateException("The feature file " + name + " is not on the class path any more.");
        }
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The feature file " + name + " lies at " + url + ", which is no URI.", e);
        }
    }

    /** The octets of a feature. */
    public static byte[] octets(String name) {
        try (InputStream in = place(name).toURL().openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The feature file " + name + " cannot be read any more.", e);
        }
    }
}
