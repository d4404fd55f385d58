package dev.provost.conformance.cli;

import dev.provost.bootstrap.cp.BadProvisioningException;
import dev.provost.bootstrap.cp.ProvisioningDocument;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.codec.Codec;
import dev.provost.syncml.codec.MalformedMessageException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code provost encode}: writes a message in the other encoding. */
@Command(
        name = "encode",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a SyncML message or a provisioning document in the other encoding: XML as WBXML, WBXML as XML.",
            "Exit code 0 when it was written, 3 when the file is no message."
        },
        footer = {"", "Examples:", "  provost encode message.xml", "  provost encode message.wbxml --to copy.xml"})
final class EncodeCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The message.")
    private Path file = Path.of("");

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "Where to write; by default beside the message, with the ending .wbxml or .xml.")
    private Path to = Path.of("");

    EncodeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        byte[] document = InputFile.read(file);
        Encoding from = Encoding.ofContent(document).orElse(Encoding.XML);
        Encoding other = from == Encoding.XML ? Encoding.WBXML : Encoding.XML;
        Path written = to.toString().isEmpty() ? beside(other) : to;
        if (written.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize())) {
            throw new CommandException(
                    file + " holds " + from + " and would be overwritten by " + other + ". Name another file by --to.");
        }
        byte[] octets = convert(document, from, other);
        InputFile.write(written, octets);
        console.out().printf("%s: %,d octets of %s%n", written, octets.length, other);
        return ExitStatus.OK;
    }

    private byte[] convert(byte[] document, Encoding from, Encoding other) {
        try {
            if (OtherDocument.of(document)
                    .filter(OtherDocument.PROVISIONING::equals)
                    .isPresent()) {
                return ProvisioningDocument.read(from, document).write(other);
            }
            return Codec.of(other).encode(Codec.of(from).decode(document).message());
        } catch (MalformedMessageException e) {
            throw new CommandException(file + " is no SyncML message. " + e.getMessage(), e);
        } catch (BadProvisioningException e) {
            throw new CommandException(file + " is no provisioning document. " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new CommandException(file + " cannot be written as " + other + ": " + e.getMessage(), e);
        }
    }

    private Path beside(Encoding encoding) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return file.resolveSibling(stem + (encoding == Encoding.WBXML ? ".wbxml" : ".xml"));
    }
}
