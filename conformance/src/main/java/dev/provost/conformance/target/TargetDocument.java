package dev.provost.conformance.target;

import dev.provost.adapter.Account;
import dev.provost.adapter.AdapterSettings;
import dev.provost.container.ContainerSettings;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import dev.provost.transport.tls.TlsSettings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the parts of a target file. */
final class TargetDocument {

    private static final String ADDRESS = "http://127.0.0.1:8080/dm";

    private TargetDocument() {}

    static Target read(String argument, YamlMapping file) {
        YamlMapping server = file.get("server", "{ url: " + ADDRESS + " }").mapping();
        Optional<ContainerSettings> container =
                server.find("container").map(YamlValue::mapping).map(ContainerReader::read);
        URI url = container.isPresent() ? notYet(server) : url(server.get("url", ADDRESS));
        String id = server.text("id").orElse(Target.DEFAULT_SERVER_ID);
        List<DmVersion> versions = server.find("versions")
                .map(value -> distinct(value, TargetDocument::version))
                .orElse(Target.DEFAULT_VERSIONS);
        List<Encoding> encodings = server.find("encodings")
                .map(value -> distinct(value, TargetDocument::encoding))
                .orElse(Target.DEFAULT_ENCODINGS);
        TlsSettings tls = server.find("tls")
                .map(value -> secured(url, value))
                .map(YamlValue::mapping)
                .map(TlsReader::read)
                .orElse(TlsSettings.DEFAULT);
        server.end();
        List<Account> accounts =
                file.find("accounts").map(AccountReader::readAll).orElse(List.of());
        Optional<YamlMapping> adapter = file.find("adapter").map(YamlValue::mapping);
        String kind = adapter.map(AdapterReader::kind).orElse(Target.NO_ADAPTER);
        Map<String, String> options = adapter.map(AdapterReader::options).orElse(Map.of());
        Optional<Path> statement = file.find("statement").map(TargetDocument::beside);
        Optional<Path> baseline = file.find("baseline").map(TargetDocument::beside);
        file.end();
        AdapterSettings settings = new AdapterSettings(url, id, options, file.folder());
        return new Target(
                argument, url, id, versions, encodings, accounts, kind, settings, tls, container, statement, baseline);
    }

    /** An address that leads nowhere, for a server that does not run yet. */
    private static URI notYet(YamlMapping server) {
        server.find("url").ifPresent(url -> {
            throw url.error("%s stands beside server.container, which says where the server is. Leave one of them out."
                    .formatted(url.path()));
        });
        return URI.create("http://container.invalid/");
    }

    /** A file whose path starts at the folder of the target file. */
    private static Path beside(YamlValue value) {
        try {
            Path file = value.source().folder().resolve(value.text());
            if (!Files.isRegularFile(file)) {
                throw value.error("%s: there is no file %s. Paths start at the folder of the target file."
                        .formatted(value.path(), value.text()));
            }
            return file;
        } catch (InvalidPathException e) {
            throw value.error(
                    "%s is \"%s\", which cannot be the name of a file.".formatted(value.path(), value.text()));
        }
    }

    private static URI url(YamlValue value) {
        return DmAddress.parse(value.text())
                .orElseThrow(() -> value.error("%s is \"%s\". It has to be an address such as %s."
                        .formatted(value.path(), value.text(), ADDRESS)));
    }

    private static YamlValue secured(URI url, YamlValue tls) {
        if (!"https".equalsIgnoreCase(url.getScheme())) {
            throw tls.error(
                    "%s has no effect, because server.url does not begin with https. Write https, or leave it out."
                            .formatted(tls.path()));
        }
        return tls;
    }

    private static DmVersion version(YamlValue value) {
        return DmVersion.ofNumber(value.text())
                .orElseThrow(() -> value.error(
                        "%s is \"%s\". It has to be one of 1.1, 1.2, 1.3.".formatted(value.path(), value.text())));
    }

    private static Encoding encoding(YamlValue value) {
        return Choices.of(Encoding.class, value);
    }

    private static <T> List<T> distinct(YamlValue list, Function<YamlValue, T> reader) {
        List<T> all = list.list().stream().map(reader).distinct().toList();
        if (all.isEmpty()) {
            throw list.error(list.path() + " is an empty list. Name at least one, or leave it out.");
        }
        return all;
    }
}
