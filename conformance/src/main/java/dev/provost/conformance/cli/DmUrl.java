package dev.provost.conformance.cli;

import dev.provost.transport.BadUrlException;
import dev.provost.transport.HttpUrl;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the address of a DM endpoint. */
final class DmUrl implements ITypeConverter<URI> {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    @Override
    public URI convert(String text) {
        try {
            URI url = new URI(text);
            if (url.getScheme() != null && SCHEMES.contains(url.getScheme()) && url.getHost() != null) {
                HttpUrl.parse(text);
                return url;
            }
        } catch (BadUrlException e) {
            throw new TypeConversionException(e.getMessage());
        } catch (URISyntaxException e) {
            throw new TypeConversionException("\"" + text + "\" is no URL: " + e.getReason());
        }
        throw new TypeConversionException("\"" + text + "\" is no URL of a server; write http://HOST:PORT/PATH");
    }
}
