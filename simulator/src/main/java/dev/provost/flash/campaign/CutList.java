package dev.provost.flash.campaign;

import dev.provost.flash.chip.CutSchedule.Planned;
import dev.provost.flash.chip.PowerCut;
import dev.provost.flash.chip.PowerCut.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts one after the other, and their short text: {@code 17t5.3b} is the 17th operation torn after 5 octets, then power off
 * before the 3rd operation after that. {@code a} is after an operation, {@code x2} says that the second last program before it
 * is missing, and {@code none} is no cut at all.
 *
 * @param cuts the cuts; operations are counted from the cut before
 */
public record CutList(List<Planned> cuts) {

    private static final Pattern CUT = Pattern.compile("(\\d{1,9})(?:([ab])|t(\\d{1,9}))(?:x(\\d{1,3}))?");
    private static final int MOST_CUTS = 16;

    public CutList {
        cuts = List.copyOf(cuts);
    }

    /** No cut at all. */
    public static CutList none() {
        return new CutList(List.of());
    }

    /**
     * Reads the short text.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static CutList parse(String text) {
        if (text.equals("none")) {
            return none();
        }
        String[] parts = text.split("\\.", MOST_CUTS + 1);
        if (parts.length > MOST_CUTS) {
            throw new IllegalArgumentException("More than %d cuts in a row; give fewer.".formatted(MOST_CUTS));
        }
        List<Planned> cuts = new ArrayList<>();
        for (String part : parts) {
            cuts.add(cut(part));
        }
        return new CutList(cuts);
    }

    /** These cuts and one more. */
    public CutList then(Planned cut) {
        List<Planned> more = new ArrayList<>(cuts);
        more.add(cut);
        return new CutList(more);
    }

    /** The first of these cuts, so many. */
    CutList upTo(int number) {
        return new CutList(cuts.subList(0, number));
    }

    @Override
    public String toString() {
        return cuts.isEmpty()
                ? "none"
                : String.join(".", cuts.stream().map(CutList::text).toList());
    }

    private static Planned cut(String text) {
        Matcher match = CUT.matcher(text);
        if (!match.matches() || Integer.parseInt(match.group(1)) == 0) {
            throw new IllegalArgumentException(
                    "\"%s\" is no cut; write 17b, 17t5 or 17a: before, torn after 5 octets, after the 17th operation."
                            .formatted(text));
        }
        int torn = match.group(3) == null ? 0 : Integer.parseInt(match.group(3));
        int lost = match.group(4) == null ? 0 : Integer.parseInt(match.group(4));
        Position position =
                match.group(3) != null ? Position.TORN : match.group(2).equals("a") ? Position.AFTER : Position.BEFORE;
        return new Planned(Integer.parseInt(match.group(1)), new PowerCut(position, torn, lost));
    }

    private static String text(Planned planned) {
        PowerCut cut = planned.cut();
        String position = switch (cut.position()) {
            case BEFORE -> "b";
            case TORN -> "t" + cut.octets();
            case AFTER -> "a";
        };
        return planned.operation() + position + (cut.lost() == 0 ? "" : "x" + cut.lost());
    }
}
