package dev.provost.reports.flash;

import java.util.List;

/**
 * What a phone says about its firmware at one time. Empty texts are unknown.
 *
 * @param slots what each place for a system holds
 * @param active name of the slot that is booted, as in {@code slots}
 * @param bootCounter how many boots a version on trial has left or has had, as text
 * @param fumoState State of the update object, for instance {@code 30 download complete}
 */
public record FlashStatus(List<Slot> slots, String active, String bootCounter, String fumoState) {

    /** Nothing is known. */
    public static final FlashStatus UNKNOWN = new FlashStatus(List.of(), "", "", "");

    /**
     * A place for a system.
     *
     * @param name for instance {@code A}
     * @param version what it holds; empty when nothing that can be read
     */
    public record Slot(String name, String version) {}

    public FlashStatus {
        slots = List.copyOf(slots);
    }
}
