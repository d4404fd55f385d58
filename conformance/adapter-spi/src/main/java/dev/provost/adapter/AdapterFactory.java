package dev.provost.adapter;

/**
 * Opens adapters of one kind; found through {@link java.util.ServiceLoader}, so it needs a public constructor without
 * parameters. Stateless.
 */
public interface AdapterFactory {

    /** The word that stands at {@code adapter: kind:} in the target file, lower case. */
    String kind();

    /**
     * Opens an adapter; the caller closes it. Need not contact the server.
     *
     * @throws AdapterException when an option is missing or wrong
     */
    ServerAdapter open(AdapterSettings settings);
}
