package dev.provost.conformance.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The way from a page to the report of a result. */
final class ReportLink {

    private ReportLink() {}

    /**
     * The relative address of {@code index.html} of a result; empty when there is none, or no relative way leads there.
     *
     * @param page the page that links
     * @param result the directory of the result, or its {@code results.json}
     */
    static String from(Path page, Path result) {
        Path directory = Files.isDirectory(result) ? result : result.resolveSibling("");
        Path report = directory.toAbsolutePath().normalize().resolve("index.html");
        Path start = page.toAbsolutePath().normalize().resolveSibling("");
        if (!Files.isRegularFile(report) || !report.getRoot().equals(start.getRoot())) {
            return "";
        }
        return StreamSupport.stream(start.relativize(report).spliterator(), false)
                .map(segment -> escaped(segment.toString()))
                .collect(Collectors.joining("/"));
    }

    /** Percent signs for what an address cannot hold; a colon in a first segment would look like a scheme. */
    private static String escaped(String segment) {
        try {
            return new URI(null, null, "/" + segment, null)
                    .toASCIIString()
                    .substring(1)
                    .replace(":", "%3A");
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("\"" + segment + "\" cannot be part of an address.", e);
        }
    }
}
