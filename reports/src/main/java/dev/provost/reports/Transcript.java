package dev.provost.reports;

import dev.provost.reports.flash.FlashStory;
import java.util.List;

/**
 * What went between one handset and the server, in order of time.
 *
 * @param name file name without folder and extension: ASCII letters, digits, dot, underscore and hyphen, unique in the run;
 *     {@link FileNames#safe} makes one
 * @param device address of the handset as {@code host:port}, for packet captures; any text is accepted
 * @param server address of the server as {@code host:port}
 * @param messages the messages; a {@link Finding#messageIndex()} counts them from 0
 * @param pushes what the server sent unasked; not counted among the messages
 * @param fetches what handsets fetched outside sessions, in order of time; not counted among the messages
 * @param flash what happened on the flash of phones meanwhile, one story for each phone that was updated
 */
public record Transcript(
        String name,
        String device,
        String server,
        List<WireMessage> messages,
        List<Push> pushes,
        List<Fetch> fetches,
        List<FlashStory> flash) {

    public Transcript {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "The transcript name \"" + name + "\" is no safe file name; make one with FileNames.safe.");
        }
        messages = List.copyOf(messages);
        pushes = List.copyOf(pushes);
        fetches = List.copyOf(fetches);
        flash = List.copyOf(flash);
    }

    /** A transcript without pushes, fetches and flash. */
    public Transcript(String name, String device, String server, List<WireMessage> messages) {
        this(name, device, server, messages, List.of(), List.of(), List.of());
    }

    /** Whether a transcript may have this name. */
    public static boolean isName(String name) {
        return name.matches("[A-Za-z0-9_][A-Za-z0-9._-]{0,150}");
    }

    /** This with what the server sent unasked, in order of time. */
    public Transcript withPushes(List<Push> unasked) {
        return new Transcript(name, device, server, messages, unasked, fetches, flash);
    }

    /** This with what handsets fetched outside sessions, in order of time. */
    public Transcript withFetches(List<Fetch> fetched) {
        return new Transcript(name, device, server, messages, pushes, fetched, flash);
    }

    /** This with what happened on the flash of phones. */
    public Transcript withFlash(List<FlashStory> stories) {
        return new Transcript(name, device, server, messages, pushes, fetches, stories);
    }

    /** The readable file, relative to the output directory. */
    public String textFile() {
        return textFile(name);
    }

    /** The readable file of the transcript with the given name, relative to the output directory. */
    public static String textFile(String name) {
        return "transcripts/" + name + ".txt";
    }

    /** The packet capture, relative to the output directory. */
    public String captureFile() {
        return "transcripts/" + name + ".pcapng";
    }
}
