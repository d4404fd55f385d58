package dev.provost.bootstrap.card;

import java.util.List;

/**
 * Where a card keeps its bootstraps. The specification leaves paths to the directory files of PKCS#15, which a device
 * follows; only the object identifiers and the path of the first directory have to be known beforehand. The identifiers and
 * paths of {@link #SIM} were not checked against a card or the text of the specification; another layout can be given.
 *
 * @param imsi path of EF_IMSI, in hexadecimal
 * @param directory path of the directory of directories, EF(ODF)
 * @param dataObjects path of the directory of data objects, EF(DODF), that is written
 * @param cpFile path of EF-Bootstrap, with documents of the CP profile
 * @param dmFile path of EF-DM_Bootstrap, with messages of the DM profile
 * @param cpObject object identifier of the CP profile
 * @param dmObject object identifier of the DM profile
 */
public record CardLayout(
        String imsi,
        String directory,
        String dataObjects,
        String cpFile,
        String dmFile,
        List<Integer> cpObject,
        List<Integer> dmObject) {

    /** The layout of a 2G SIM. */
    public static final CardLayout SIM = new CardLayout(
            "3F007F206F07",
            "3F007F505031",
            "3F007F504407",
            "3F007F506FE0",
            "3F007F506FE1",
            List.of(2, 23, 43, 1, 3),
            List.of(2, 23, 43, 7, 1));

    public CardLayout {
        cpObject = List.copyOf(cpObject);
        dmObject = List.copyOf(dmObject);
        for (String path : List.of(imsi, directory, dataObjects, cpFile, dmFile)) {
            if (!path.matches("([0-9A-F]{4}){2,}")) {
                throw new IllegalArgumentException(
                        "'%s' is no path of a card. Write the file identifiers in upper-case hexadecimal, such as 3F007F206F07."
                                .formatted(path));
            }
        }
    }
}
