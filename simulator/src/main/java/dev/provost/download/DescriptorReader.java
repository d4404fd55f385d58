package dev.provost.download;

import dev.provost.syncml.codec.PlacedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Takes one well-formed document apart; used once. */
final class DescriptorReader {

    private static final int LONGEST_TEXT = 4096;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern KNOWN_VERSION = Pattern.compile("1(\\.\\d{1,3})?");
    private static final Set<String> SINGLE = Set.of(
            "objectURI",
            "size",
            "name",
            "DDVersion",
            "vendor",
            "description",
            "installNotifyURI",
            "nextURL",
            "infoURL",
            "iconURI",
            "installParam");

    private final List<String> oddities = new ArrayList<>();

    DescriptorReading read(PlacedElement media) {
        if (!media.name().equals("media")) {
            return refuse(
                    DownloadProblem.BAD_DESCRIPTOR,
                    "A download descriptor begins with media, this begins with " + Shown.of(media.name()),
                    Optional.empty());
        }
        noteOddities(media);
        Optional<String> notice = text(media, "installNotifyURI");
        String version = text(media, "DDVersion").orElse(DownloadDescriptor.VERSION_1_0);
        if (!KNOWN_VERSION.matcher(version).matches()) {
            return refuse(
                    DownloadProblem.BAD_DESCRIPTOR_VERSION,
                    "DDVersion is " + Shown.of(version) + ", known is 1.0",
                    notice);
        }
        Optional<String> objectUri = text(media, "objectURI");
        if (objectUri.isEmpty()) {
            return refuse(DownloadProblem.BAD_DESCRIPTOR, "The download descriptor has no objectURI", notice);
        }
        String size = text(media, "size").orElse("");
        if (!NUMBER.matcher(size).matches()) {
            return refuse(
                    DownloadProblem.BAD_DESCRIPTOR,
                    size.isEmpty()
                            ? "The download descriptor has no size"
                            : "The size in the download descriptor is %s, no number of octets"
                                    .formatted(Shown.of(size)),
                    notice);
        }
        List<String> types = media.children("type")
                .map(PlacedElement::text)
                .filter(type -> !type.isEmpty() && type.length() <= LONGEST_TEXT)
                .toList();
        if (types.isEmpty()) {
            return refuse(DownloadProblem.BAD_DESCRIPTOR, "The download descriptor has no type", notice);
        }
        return new DescriptorReading.Read(
                new DownloadDescriptor(
                        objectUri.get(),
                        Long.parseLong(size),
                        types,
                        text(media, "name"),
                        version,
                        text(media, "vendor"),
                        text(media, "description"),
                        notice,
                        text(media, "nextURL"),
                        text(media, "infoURL"),
                        text(media, "iconURI"),
                        text(media, "installParam")),
                oddities);
    }

    private void noteOddities(PlacedElement media) {
        if (!media.namespace().equals(DownloadDescriptor.NAMESPACE)) {
            oddities.add(
                    media.namespace().isEmpty()
                            ? "The download descriptor declares no namespace"
                            : "The namespace of the download descriptor is " + Shown.of(media.namespace()));
        }
        Set<String> seen = new TreeSet<>();
        Set<String> twice = new TreeSet<>();
        Set<String> unknown = new TreeSet<>();
        for (PlacedElement child : media.children()) {
            if (SINGLE.contains(child.name())) {
                if (!seen.add(child.name())) {
                    twice.add(child.name());
                }
            } else if (!child.name().equals("type")) {
                unknown.add(Shown.of(child.name()));
            }
        }
        twice.forEach(name -> oddities.add(name + " is there more than once; the first one counts"));
        unknown.stream().limit(3).forEach(name -> oddities.add("The element " + name + " is not known"));
    }

    private Optional<String> text(PlacedElement media, String name) {
        Optional<String> text =
                media.children(name).findFirst().map(PlacedElement::text).filter(t -> !t.isEmpty());
        if (text.filter(t -> t.length() > LONGEST_TEXT).isPresent()) {
            oddities.add("%s has more than %d characters and is passed over".formatted(name, LONGEST_TEXT));
            return Optional.empty();
        }
        return text;
    }

    private static DescriptorReading refuse(DownloadProblem problem, String reason, Optional<String> notice) {
        return new DescriptorReading.Refused(problem, reason, notice);
    }
}
