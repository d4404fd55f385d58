package dev.provost.conformance.run;

import dev.provost.adapter.Account;
import dev.provost.conformance.target.Target;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import java.net.URI;
import java.util.List;

/**
 * What a run needs to know about the server.
 *
 * @param argument the target as typed by the user; empty for the embedded reference server
 * @param url the DM endpoint
 * @param serverId server identifier as the device knows it
 * @param description one line for the headline
 * @param versions the versions to exercise, the default one first
 * @param encodings the encodings to exercise, the default one first
 * @param accounts accounts that exist already
 * @param adapter kind of the adapter
 * @param defects deliberate defects that are switched on
 * @param ways how the server is reached
 */
public record ServerUnderTest(
        String argument,
        URI url,
        String serverId,
        String description,
        List<DmVersion> versions,
        List<Encoding> encodings,
        List<Account> accounts,
        String adapter,
        List<String> defects,
        Ways ways) {

    /** A server that is reached at its URL only, over TLS with the trust of the JDK. */
    public ServerUnderTest(
            String argument,
            URI url,
            String serverId,
            String description,
            List<DmVersion> versions,
            List<Encoding> encodings,
            List<Account> accounts,
            String adapter,
            List<String> defects) {
        this(
                argument,
                url,
                serverId,
                description,
                versions,
                encodings,
                accounts,
                adapter,
                defects,
                Ways.of(Access.of(url)));
    }

    /** Whether it lives in this run only, and has no memory of earlier ones. */
    public boolean isEmbedded() {
        return argument.isEmpty();
    }

    /** This reached in other ways. */
    public ServerUnderTest withWays(Ways other) {
        return new ServerUnderTest(
                argument, url, serverId, description, versions, encodings, accounts, adapter, defects, other);
    }

    /** This with other accounts that exist already. */
    public ServerUnderTest withAccounts(List<Account> others) {
        return new ServerUnderTest(
                argument, url, serverId, description, versions, encodings, others, adapter, defects, ways);
    }

    /** This called otherwise in the headline. */
    public ServerUnderTest described(String other) {
        return new ServerUnderTest(
                argument, url, serverId, other, versions, encodings, accounts, adapter, defects, ways);
    }

    /** Keeps the lists unmodifiable. */
    public ServerUnderTest {
        versions = List.copyOf(versions);
        encodings = List.copyOf(encodings);
        accounts = List.copyOf(accounts);
        defects = List.copyOf(defects);
    }

    /** The server that a target describes. */
    public static ServerUnderTest of(Target target) {
        return new ServerUnderTest(
                target.argument(),
                target.url(),
                target.serverId(),
                target.url().toString(),
                target.versions(),
                target.encodings(),
                target.accounts(),
                target.adapterKind(),
                List.of(),
                Ways.of(Access.of(target.url(), target.tls())));
    }

    /** A bare URL: both encodings, DM 1.2 and 1.1, no account and no adapter. */
    public static ServerUnderTest at(URI url) {
        return new ServerUnderTest(
                url.toString(),
                url,
                "",
                url.toString(),
                List.of(DmVersion.DM_1_2, DmVersion.DM_1_1),
                List.of(Encoding.XML, Encoding.WBXML),
                List.of(),
                "none",
                List.of());
    }
}
