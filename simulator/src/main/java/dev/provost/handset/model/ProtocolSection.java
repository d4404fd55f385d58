package dev.provost.handset.model;

import dev.provost.session.Feature;
import dev.provost.session.SessionLimits;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import dev.provost.tree.ListKind;
import dev.provost.tree.Property;
import dev.provost.tree.TreeFeatures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code protocol}, {@code features} and {@code properties} of a model file. */
final class ProtocolSection {

    private static final String IMPLICIT_NODES = "implicit nodes";
    private static final Map<String, Feature> FEATURES = features();
    private static final int MOST = 100_000_000;

    private final Section file;
    private final List<String> words;

    ProtocolSection(Section file) {
        this.file = file;
        List<String> allowed = new ArrayList<>(FEATURES.keySet());
        allowed.add(IMPLICIT_NODES);
        words = file.words("features", word -> allowed.contains(word) ? Optional.of(word) : Optional.empty(), allowed);
    }

    private static Map<String, Feature> features() {
        Map<String, Feature> names = new LinkedHashMap<>();
        for (Feature feature : Feature.values()) {
            names.put(feature.name().toLowerCase(Locale.ROOT).replace('_', ' '), feature);
        }
        return names;
    }

    ModelProtocol protocol() {
        Section section = file.section("protocol");
        List<DmVersion> versions = section.words(
                "versions",
                DmVersion::ofNumber,
                Arrays.stream(DmVersion.values()).map(DmVersion::number).toList());
        List<Encoding> encodings = section.words("encodings", ProtocolSection::encoding, List.of("xml", "wbxml"));
        if (versions.isEmpty() || encodings.isEmpty()) {
            throw file.fault(
                    section.line(),
                    "'versions' or 'encodings' is missing in 'protocol'",
                    "Write for instance versions: [\"1.2\"] and encodings: [wbxml]");
        }
        String userAgent = section.text("userAgent");
        SessionLimits limits = SessionLimits.DEFAULT;
        int message = section.number("maxMessage", 0, MOST, 0);
        int object = section.number("maxObject", 0, MOST, 0);
        boolean heedsNoResp = section.truth("heedsNoResp", false);
        section.done();
        if (message > 0) {
            limits = limits.withMaxMsgSize(message);
        }
        if (object > 0) {
            limits = limits.withMaxObjSize(object);
        }
        return new ModelProtocol(versions, encodings, userAgent, limits, sessionFeatures(), heedsNoResp);
    }

    private static Optional<Encoding> encoding(String word) {
        return Arrays.stream(Encoding.values())
                .filter(e -> e.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    private Set<Feature> sessionFeatures() {
        Set<Feature> all = EnumSet.noneOf(Feature.class);
        words.stream().filter(FEATURES::containsKey).map(FEATURES::get).forEach(all::add);
        return all;
    }

    TreeFeatures treeFeatures(Set<Feature> features) {
        List<Property> properties = file.words(
                "properties",
                Property::ofWireName,
                Arrays.stream(Property.values()).map(Property::wireName).toList());
        return new TreeFeatures(
                words.contains(IMPLICIT_NODES),
                features.contains(Feature.COPY),
                features.contains(Feature.EXEC),
                Set.copyOf(properties),
                lists(features));
    }

    private static Set<ListKind> lists(Set<Feature> features) {
        Set<ListKind> lists = EnumSet.noneOf(ListKind.class);
        if (features.contains(Feature.TREE_LISTS)) {
            lists.addAll(EnumSet.of(ListKind.STRUCT, ListKind.STRUCT_DATA));
        }
        if (features.contains(Feature.TNDS)) {
            lists.add(ListKind.TNDS);
        }
        return lists;
    }
}
