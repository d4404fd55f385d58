package dev.provost.conformance.cli;

import dev.provost.transport.Endpoint;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code HOST:PORT}; an IPv6 address stands in brackets. */
final class ListenAddress implements ITypeConverter<Endpoint> {

    @Override
    public Endpoint convert(String text) {
        int colon = text.lastIndexOf(':');
        String port = text.substring(colon + 1);
        String host = colon < 1 ? "" : text.substring(0, colon).replaceFirst("^\\[(.*)]$", "$1");
        if (host.isBlank() || !port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
            throw new TypeConversionException(
                    "\"" + text + "\" is no address to listen on; write HOST:PORT, for instance 127.0.0.1:9000");
        }
        return new Endpoint(host, Integer.parseInt(port));
    }
}
