package dev.provost.conformance.adapter.http;

import dev.provost.adapter.Capability;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is asked of a server for each verb. Immutable. */
final class Recipe {

    private static final Set<String> KINDS = Set.of(
            "get",
            "add",
            "replace",
            "delete",
            "copy",
            "exec",
            "display",
            "confirm",
            "input",
            "choose",
            "chooseSeveral",
            "atomic",
            "sequence");

    /** The verbs beside those for one kind of operation. */
    static final Set<String> VERBS = Set.of(
            "create-account",
            "forget-account",
            "queue",
            "outcome",
            "view",
            "notify",
            "bootstrap",
            "publish",
            "publish-descriptor",
            "update-firmware",
            "firmware");

    /**
     * What is asked for a verb.
     *
     * @param requests one after another
     * @param reading how the last answer is read
     */
    record Verb(List<RequestRecipe> requests, Reading reading) {}

    private final Map<String, Verb> verbs;
    private final boolean readsLists;

    private Recipe(Map<String, Verb> verbs, boolean readsLists) {
        this.verbs = Map.copyOf(verbs);
        this.readsLists = readsLists;
    }

    /** Reads the verbs that stand at the top of a recipe. */
    static Recipe of(Part part) {
        Map<String, Verb> verbs = new LinkedHashMap<>();
        part.options().keySet().stream()
                .map(name -> name.replaceFirst("\\..*", ""))
                .distinct()
                .filter(Recipe::isVerb)
                .forEach(name -> verbs.put(name, verb(part, name)));
        if (verbs.isEmpty()) {
            throw part.error("has no verb. Add one, for instance queue: { url: \"/devices/{{device}}/operations\" }.");
        }
        return new Recipe(
                verbs, part.has("outcome") && part.parts("outcome").getLast().has("read.nodes"));
    }

    /** Whether a key at the top of a recipe is a verb. */
    static boolean isVerb(String name) {
        return VERBS.contains(name) || (name.startsWith("queue-") && KINDS.contains(name.substring("queue-".length())));
    }

    Optional<Verb> verb(String name) {
        return Optional.ofNullable(verbs.get(name));
    }

    /** The verb that queues an operation of a kind. */
    Verb queue(String kind) {
        return verb("queue-" + kind)
                .or(() -> verb("queue"))
                .orElseThrow(() ->
                        new UnsupportedOperationException("The recipe has neither queue-%s nor queue".formatted(kind)));
    }

    /** What the verbs amount to. */
    Set<Capability> capabilities() {
        Set<Capability> all = EnumSet.noneOf(Capability.class);
        verbs.keySet().forEach(name -> {
            switch (name) {
                case "create-account" -> all.add(Capability.CREATE_ACCOUNT);
                case "outcome" -> all.add(Capability.READ_OUTCOME);
                case "view" -> all.add(Capability.READ_DEVICE_VIEW);
                case "notify" -> all.add(Capability.NOTIFY);
                case "bootstrap" -> all.add(Capability.BOOTSTRAP);
                case "publish" -> all.add(Capability.PUBLISH_PACKAGE);
                case "publish-descriptor" -> all.add(Capability.PUBLISH_DESCRIPTOR);
                case "update-firmware" -> all.add(Capability.UPDATE_FIRMWARE);
                case "firmware" -> all.add(Capability.READ_FIRMWARE);
                case "forget-account" -> {}
                default -> all.add(Capability.QUEUE_OPERATION);
            }
        });
        if (readsLists) {
            all.add(Capability.READ_LISTS);
        }
        return all;
    }

    private static Verb verb(Part recipe, String name) {
        List<Part> parts = recipe.parts(name);
        List<RequestRecipe> requests = parts.stream().map(RequestRecipe::of).toList();
        return new Verb(requests, Reading.of(parts.getLast().part("read")));
    }
}
