package dev.provost.conformance.cli;

import dev.provost.bootstrap.cp.BadProvisioningException;
import dev.provost.notification.Notification;
import dev.provost.notification.NotificationFormatException;
import dev.provost.security.Nonce;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.codec.Codec;
import dev.provost.syncml.codec.Decoded;
import dev.provost.syncml.codec.MalformedMessageException;
import dev.provost.syncml.codec.MessageView;
import dev.provost.tree.ddf.BadDdfException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code provost decode}: shows a message, and what is odd about it. */
@Command(
        name = "decode",
        mixinStandardHelpOptions = true,
        description = {
            "Shows a SyncML message, XML or WBXML, as indented XML and lists what is odd about it; shows provisioning"
                    + " documents (wap-provisioningdoc), WAP pushes with what they carry, and notifications (package #0);"
                    + " prints a device description (DDF) as a tree: name, format, access, occurrence.",
            "Exit code 0 when it is one of them, 3 when it is none."
        },
        footer = {
            "",
            "Examples:",
            "  provost decode message.wbxml",
            "  provost decode message.wbxml --tokens",
            "  provost decode device.ddf",
            "  provost decode package0.bin --secret s3cret --nonce AAECAw=="
        })
final class DecodeCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The message.")
    private Path file = Path.of("");

    @Option(names = "--tokens", description = "Lists the tokens of WBXML one by one: offset, octets, meaning.")
    private boolean tokens;

    @Option(
            names = "--secret",
            paramLabel = "PASSWORD",
            description = "Password of the server, to check the digest of a notification.")
    private Optional<String> secret = Optional.empty();

    @Option(
            names = "--nonce",
            paramLabel = "BASE64",
            description = "Nonce of the server for --secret, in base64; empty by default.")
    private String nonce = "";

    DecodeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        byte[] document = InputFile.read(file);
        Optional<OtherDocument> other = OtherDocument.of(document);
        if (other.isPresent()) {
            return show(other.get(), document);
        }
        Encoding encoding = Encoding.ofContent(document).orElse(Encoding.XML);
        if (tokens && encoding == Encoding.XML) {
            throw new CommandException(file + " is XML, which has no tokens. Leave --tokens out.");
        }
        console.out().println((tokens ? MessageView.tokens(document) : MessageView.xml(encoding, document)).strip());
        try {
            Decoded decoded = Codec.of(encoding).decode(document);
            decoded.deviations()
                    .forEach(d ->
                            console.err().printf("%s: octet %d, %s: %s%n", file, d.offset(), d.path(), d.detail()));
            return ExitStatus.OK;
        } catch (MalformedMessageException e) {
            throw new CommandException(file + " is no SyncML message. " + e.getMessage(), e);
        }
    }

    private Integer show(OtherDocument kind, byte[] document) {
        if (tokens) {
            throw new CommandException(file + " is no SyncML message; only those have --tokens. Leave it out.");
        }
        try {
            console.out().println(kind.view(document, file.toString()).strip());
            secret.ifPresent(password -> checkDigest(document, password));
            return ExitStatus.OK;
        } catch (NotificationFormatException e) {
            throw new CommandException(file + " holds a broken notification. " + e.getMessage(), e);
        } catch (BadDdfException e) {
            throw new CommandException("This is no device description: " + e.getMessage(), e);
        } catch (BadProvisioningException e) {
            throw new CommandException(file + " holds a broken provisioning document. " + e.getMessage(), e);
        }
    }

    private void checkDigest(byte[] document, String password) {
        Notification notification = NotificationFile.find(document)
                .orElseThrow(() -> new CommandException(
                        file + " holds no notification; only those have a digest. Leave --secret out."));
        Nonce stored = Nonce.ofBase64(nonce)
                .orElseThrow(() ->
                        new CommandException("The nonce \"" + nonce + "\" is not base64. Give it as in NextNonce."));
        console.out().println(NotificationFile.verdict(notification, password, stored));
    }
}
