package dev.provost.handset.model;

import dev.provost.handset.fumo.FirmwareTrust;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a model from YAML; the format is described beside the models in {@code fixtures/models}.
 *
 * <p>Unknown keys, unknown words and values out of range are refused: a slip in a model would otherwise look like a fault
 * of the server under test. Does no input or output itself.
 */
public final class ModelReader {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private final Section file;
    private final Function<String, Optional<byte[]>> descriptions;

    private final Function<String, FirmwareTrust> makers;

    private ModelReader(
            Section file, Function<String, Optional<byte[]>> descriptions, Function<String, FirmwareTrust> makers) {
        this.file = file;
        this.descriptions = descriptions;
        this.makers = makers;
    }

    /**
     * Reads a model that names no device description.
     *
     * @param yaml the text
     * @param origin where the text comes from, for messages
     * @throws BadModelException when the text does not describe a model
     */
    public static HandsetModel read(String yaml, String origin) {
        return read(yaml, origin, name -> Optional.empty());
    }

    /**
     * Reads a model.
     *
     * @param yaml the text
     * @param origin where the text comes from, for messages
     * @param descriptions finds the octets of a device description by the name of its file
     * @throws BadModelException when the text does not describe a model
     * @throws dev.provost.tree.ddf.BadDdfException when a file that it names is no device description
     */
    public static HandsetModel read(String yaml, String origin, Function<String, Optional<byte[]>> descriptions) {
        return read(yaml, origin, descriptions, maker -> FirmwareTrust.NOBODY);
    }

    /**
     * Reads a model.
     *
     * @param yaml the text
     * @param origin where the text comes from, for messages
     * @param descriptions finds the octets of a device description by the name of its file
     * @param makers tells what a manufacturer puts into its phones; asked when the first phone is switched on
     * @throws BadModelException when the text does not describe a model
     * @throws dev.provost.tree.ddf.BadDdfException when a file that it names is no device description
     */
    public static HandsetModel read(
            String yaml,
            String origin,
            Function<String, Optional<byte[]>> descriptions,
            Function<String, FirmwareTrust> makers) {
        return new ModelReader(new Section(origin, "model", YamlDocument.read(yaml, origin)), descriptions, makers)
                .model();
    }

    private HandsetModel model() {
        ModelInfo info = new ModelInfo(
                file.text("name"),
                file.words("alsoCalled", Optional::of, List.of()),
                file.text("manufacturer"),
                file.text("model"),
                file.number("year", FIRST_YEAR, LAST_YEAR, FIRST_YEAR),
                file.text("description"));
        ProtocolSection features = new ProtocolSection(file);
        ModelProtocol protocol = features.protocol();
        LimitsSection limits = new LimitsSection(file.optionalSection("limits"));
        UserScript user = new UserSection(file).script();
        AccountSection account = new AccountSection(file.section("account"));
        AccountShape shape = account.shape(protocol.preferredVersion());
        FactoryTree tree = new FactoryTree(shape, account.node(), account.acl(), file.section("tree"));
        tree.add(StandardObjects.devInfo(info, protocol.preferredVersion(), file.section("devInfo")));
        tree.add(StandardObjects.devDetail(
                protocol.preferredVersion(), file.section("devDetail"), limits.limits(), protocol.features()));
        Optional<FirmwareSection> firmware = file.find("firmware")
                .map(node -> new FirmwareSection(
                        file.section("firmware"),
                        info,
                        file.section("devDetail").text("FwV")));
        firmware.ifPresent(
                section -> section.objects().forEach((top, built) -> tree.addObjects(top, built, section.acl())));
        if (file.truth("inbox", false)) {
            tree.add(StandardObjects.inbox());
        }
        DdfSection described = new DdfSection(file, descriptions);
        described.objects().forEach(tree::addDescribed);
        ManagementTree factory = tree.grown(limits.limits(), features.treeFeatures(protocol.features()));
        Map<String, LocUri> settings = new SettingsSection(file.section("settings")).read(factory);
        file.done();
        return new HandsetModel(
                info,
                protocol,
                factory,
                user,
                limits.choices(),
                settings,
                new PersonalLeaves(shape, account.node()),
                firmware.map(section -> section.firmware(makers)));
    }
}
