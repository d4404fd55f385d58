package dev.provost.conformance.adapter;

import dev.provost.adapter.AdapterException;
import dev.provost.adapter.AuthScheme;
import dev.provost.adapter.Capability;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The words for what an adapter can do, as target files and programs write them. */
public enum Ability {
    /** Accounts. */
    CREATE_ACCOUNT("create-account", Capability.CREATE_ACCOUNT),
    /** Operations. */
    QUEUE("queue", Capability.QUEUE_OPERATION),
    /** Outcomes. */
    OUTCOME("outcome", Capability.READ_OUTCOME),
    /** Nodes that a list found. */
    LISTS("lists", Capability.READ_LISTS),
    /** The server's view of a device. */
    VIEW("view", Capability.READ_DEVICE_VIEW),
    /** Notifications. */
    NOTIFY("notify", Capability.NOTIFY),
    /** Bootstraps. */
    BOOTSTRAP("bootstrap", Capability.BOOTSTRAP),
    /** Packages. */
    PUBLISH("publish", Capability.PUBLISH_PACKAGE),
    /** Packages by descriptors. */
    PUBLISH_DESCRIPTOR("publish-descriptor", Capability.PUBLISH_DESCRIPTOR),
    /** Orders for firmware. */
    UPDATE_FIRMWARE("update-firmware", Capability.UPDATE_FIRMWARE),
    /** The server's view of firmware. */
    FIRMWARE("firmware", Capability.READ_FIRMWARE);

    private final String word;
    private final Capability capability;

    Ability(String word, Capability capability) {
        this.word = word;
        this.capability = capability;
    }

    /** The word. */
    public String word() {
        return word;
    }

    /** What it stands for. */
    public Capability capability() {
        return capability;
    }

    /** The capability that a word stands for, also the enumeration's own name; empty when there is none. */
    public static Optional<Capability> capability(String text) {
        return Arrays.stream(values())
                .filter(a -> a.word.equals(text) || a.capability.name().equals(text))
                .map(Ability::capability)
                .findFirst();
    }

    /**
     * The capabilities that words stand for.
     *
     * @throws AdapterException when one stands for none
     */
    public static Set<Capability> capabilities(Collection<String> words, String place) {
        Set<Capability> all = EnumSet.noneOf(Capability.class);
        words.forEach(text -> all.add(capability(text)
                .orElseThrow(() -> new AdapterException("%s names the capability \"%s\". Known: %s."
                        .formatted(
                                place,
                                text,
                                Arrays.stream(values()).map(Ability::word).collect(Collectors.joining(", ")))))));
        return all;
    }

    /**
     * The schemes that words such as {@code md5} stand for.
     *
     * @throws AdapterException when one stands for none
     */
    public static Set<AuthScheme> schemes(Collection<String> words, String place) {
        Set<AuthScheme> all = EnumSet.noneOf(AuthScheme.class);
        words.forEach(text -> all.add(Arrays.stream(AuthScheme.values())
                .filter(scheme -> scheme.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new AdapterException(
                        "%s names the scheme \"%s\". Known: none, basic, md5, hmac.".formatted(place, text)))));
        return all;
    }
}
