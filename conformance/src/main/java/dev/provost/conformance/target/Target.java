package dev.provost.conformance.target;

import dev.provost.adapter.Account;
import dev.provost.adapter.AdapterSettings;
import dev.provost.container.ContainerSettings;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import dev.provost.transport.tls.TlsSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The server under test.
 *
 * @param argument what the user typed: a URL or the name of a file
 * @param url DM endpoint, absolute, {@code http} or {@code https}
 * @param serverId server identifier as devices know it
 * @param versions DM versions to exercise, at least one
 * @param encodings encodings to exercise, at least one
 * @param accounts accounts that exist on the server; more may be created through the adapter
 * @param adapterKind kind of the adapter, {@code none} without one
 * @param adapterSettings what the adapter is opened with
 * @param tls how TLS is spoken with the DM endpoint
 * @param container the image that has to be started first; then {@code url} stands for nothing yet
 * @param statement file with the implementation conformance statement; empty when everything is claimed
 * @param baseline file with the known deviations
 */
public record Target(
        String argument,
        URI url,
        String serverId,
        List<DmVersion> versions,
        List<Encoding> encodings,
        List<Account> accounts,
        String adapterKind,
        AdapterSettings adapterSettings,
        TlsSettings tls,
        Optional<ContainerSettings> container,
        Optional<Path> statement,
        Optional<Path> baseline) {

    /** The kind of adapter that can do nothing. */
    public static final String NO_ADAPTER = "none";

    /** The server identifier assumed when the user gives none. */
    public static final String DEFAULT_SERVER_ID = "provost";

    /** The versions assumed when the user gives none. */
    public static final List<DmVersion> DEFAULT_VERSIONS = List.of(DmVersion.DM_1_2);

    /** The encodings assumed when the user gives none. */
    public static final List<Encoding> DEFAULT_ENCODINGS = List.of(Encoding.WBXML, Encoding.XML);

    /** A server with which TLS, if any, is spoken in the usual way. */
    public Target(
            String argument,
            URI url,
            String serverId,
            List<DmVersion> versions,
            List<Encoding> encodings,
            List<Account> accounts,
            String adapterKind,
            AdapterSettings adapterSettings) {
        this(argument, url, serverId, versions, encodings, accounts, adapterKind, adapterSettings, TlsSettings.DEFAULT);
    }

    /** A server that runs already and of which nothing is stated. */
    public Target(
            String argument,
            URI url,
            String serverId,
            List<DmVersion> versions,
            List<Encoding> encodings,
            List<Account> accounts,
            String adapterKind,
            AdapterSettings adapterSettings,
            TlsSettings tls) {
        this(
                argument,
                url,
                serverId,
                versions,
                encodings,
                accounts,
                adapterKind,
                adapterSettings,
                tls,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** This, running at the given address. */
    public Target at(URI address) {
        AdapterSettings there =
                new AdapterSettings(address, serverId, adapterSettings.options(), adapterSettings.folder());
        return new Target(
                argument,
                address,
                serverId,
                versions,
                encodings,
                accounts,
                adapterKind,
                there,
                tls,
                Optional.empty(),
                statement,
                baseline);
    }

    public Target {
        versions = List.copyOf(versions);
        encodings = List.copyOf(encodings);
        accounts = List.copyOf(accounts);
        if (versions.isEmpty() || encodings.isEmpty()) {
            throw new IllegalArgumentException("A target needs at least one version and one encoding");
        }
    }

    /** A server of which only the address is known: DM 1.2 in both encodings, no accounts, no adapter. */
    public static Target of(URI url) {
        return new Target(
                url.toString(),
                url,
                DEFAULT_SERVER_ID,
                DEFAULT_VERSIONS,
                DEFAULT_ENCODINGS,
                List.of(),
                NO_ADAPTER,
                new AdapterSettings(url, DEFAULT_SERVER_ID, Map.of()));
    }
}
