package dev.provost.bootstrap.card;

import dev.provost.bootstrap.BootstrapMessage;
import dev.provost.security.Imsi;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A SIM as a set of transparent files (DM Bootstrap 1.2.1, 5.4.6): EF_IMSI, the directories EF(ODF) and EF(DODF) of PKCS#15,
 * EF-Bootstrap and EF-DM_Bootstrap, each document in them an octet string in BER. Immutable.
 *
 * <p>Not simulated: EF-Config1, EF-Config2 and EF-TrustedCertificates of Client Provisioning, access conditions (CHV), the
 * commands of a card reader (APDUs) and the selection of the PKCS#15 application, other files of a SIM or USIM, and whatever
 * OMA's enabler for smart cards (DM_SC) lays down beyond the bootstrap files; nothing of that enabler is claimed.
 */
public final class SimCard {

    private static final int IMSI_FILE = 9;
    private static final byte PADDING = (byte) 0xFF;

    private final CardLayout layout;
    private final Map<String, byte[]> files;

    private SimCard(CardLayout layout, Map<String, byte[]> files) {
        this.layout = layout;
        this.files = files;
    }

    /** A card of a subscriber without bootstraps. */
    public static SimCard of(Imsi imsi) {
        return of(imsi, CardLayout.SIM);
    }

    /** The same with another layout. */
    public static SimCard of(Imsi imsi, CardLayout layout) {
        byte[] digits = imsi.semiOctets();
        byte[] content = new byte[IMSI_FILE];
        Arrays.fill(content, PADDING);
        content[0] = (byte) digits.length;
        System.arraycopy(digits, 0, content, 1, digits.length);
        return new SimCard(layout, Map.of(layout.imsi(), content));
    }

    /** This with one more bootstrap, which nothing needs to protect. */
    public SimCard with(BootstrapMessage message) {
        boolean dm = message.isDmProfile();
        String path = dm ? layout.dmFile() : layout.cpFile();
        List<Integer> object = dm ? layout.dmObject() : layout.cpObject();
        Map<String, byte[]> more = new LinkedHashMap<>(files);
        more.put(layout.directory(), new CardDirectory(layout, files).directory());
        if (!files.containsKey(path)) {
            String label = dm ? "DM Bootstrap" : "Bootstrap";
            more.merge(layout.dataObjects(), CardDirectory.entry(label, object, path), SimCard::joined);
        }
        more.merge(path, Ber.write(Ber.OCTETS, message.document()), SimCard::joined);
        return new SimCard(layout, more);
    }

    /** This with another content of one file, by its path in upper-case hexadecimal; the octets are copied. */
    public SimCard withFile(String path, byte[] content) {
        Map<String, byte[]> more = new LinkedHashMap<>(files);
        more.put(path, content.clone());
        return new SimCard(layout, more);
    }

    /** A copy of the content of a file, by its path in upper-case hexadecimal. */
    public Optional<byte[]> file(String path) {
        return Optional.ofNullable(files.get(path)).map(byte[]::clone);
    }

    /**
     * The subscriber.
     *
     * @throws BadCardException when EF_IMSI holds none
     */
    public Imsi imsi() {
        byte[] content = files.getOrDefault(layout.imsi(), new byte[0]);
        int length = content.length == 0 ? 0 : content[0];
        Optional<byte[]> digits = length < 1 || length >= content.length
                ? Optional.empty()
                : Optional.of(Arrays.copyOfRange(content, 1, 1 + length));
        return digits.flatMap(Imsi::ofSemiOctets)
                .orElseThrow(() -> new BadCardException(layout.imsi(), 0, "it holds no IMSI"));
    }

    /**
     * The bootstraps that the directories lead to, those of the DM profile last.
     *
     * @throws BadCardException when a file is broken
     */
    public List<BootstrapMessage> bootstraps() {
        List<BootstrapMessage> messages = new ArrayList<>();
        collect(layout.cpObject(), BootstrapMessage.CP_WBXML, messages);
        collect(layout.dmObject(), BootstrapMessage.DM_WBXML, messages);
        return messages;
    }

    private void collect(List<Integer> object, String mediaType, List<BootstrapMessage> into) {
        for (String path : new CardDirectory(layout, files).find(object)) {
            byte[] content = files.get(path);
            if (content == null) {
                throw new BadCardException(path, 0, "the directory names it, and it is not there");
            }
            Ber.read(path, content, 0).stream()
                    .filter(part -> part.tag() == Ber.OCTETS)
                    .forEach(part -> into.add(BootstrapMessage.plain(mediaType, part.value())));
        }
    }

    private static byte[] joined(byte[] before, byte[] more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(before.length + more.length);
        out.writeBytes(before);
        out.writeBytes(more);
        return out.toByteArray();
    }
}
