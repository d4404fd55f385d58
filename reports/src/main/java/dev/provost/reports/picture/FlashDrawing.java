package dev.provost.reports.picture;

import dev.provost.reports.flash.BlockState;
import dev.provost.reports.flash.FlashFrame;
import dev.provost.reports.flash.FlashStory;
import dev.provost.reports.text.FlashText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A story of flash as a picture: time runs from top to bottom, the chip from left to right. Immutable. */
public final class FlashDrawing {

    private static final int MAP_LEFT = 266;
    private static final int MAP_WIDTH = 460;
    private static final int TEXT = 744;
    private static final int WIDTH = 1160;
    private static final int HEAD = 112;
    private static final int MARGIN = 16;
    private static final int SIGN = 140;
    private static final int SIGN_LINE = 26;
    private static final int MOST_ROWS = 120;
    private static final int MOST_PATCHES = 400;
    private static final int[] LEAST_CELLS = {6, 12, 24, MAP_WIDTH};

    private final FlashStory story;
    private final int cutOff;
    private final List<Row> rows;
    private final List<Band> bands;
    private final List<Patch> patches;

    private FlashDrawing(FlashStory story, int cutOff, List<Row> rows, List<Band> bands, List<Patch> patches) {
        this.story = story;
        this.cutOff = cutOff;
        this.rows = rows;
        this.bands = bands;
        this.patches = patches;
    }

    /** The picture of a story. Where its blocks are so mixed that it would be large, more of them share a cell. */
    public static FlashDrawing of(FlashStory story) {
        Merged merged = Merged.of(story.frames(), MOST_ROWS);
        List<Row> rows = rows(merged.frames());
        FlashDrawing drawing = with(story, merged.cutOff(), rows, LEAST_CELLS[0]);
        for (int next = 1; next < LEAST_CELLS.length && drawing.patches.size() > MOST_PATCHES; next++) {
            drawing = with(story, merged.cutOff(), rows, LEAST_CELLS[next]);
        }
        return drawing;
    }

    private static FlashDrawing with(FlashStory story, int cutOff, List<Row> rows, int leastCell) {
        List<Band> bands = Band.across(story.areas(), MAP_LEFT, MAP_WIDTH, leastCell);
        List<Patch> patches =
                bands.stream().flatMap(band -> Patch.of(band, rows).stream()).toList();
        return new FlashDrawing(story, cutOff, rows, bands, patches);
    }

    private static List<Row> rows(List<FlashFrame> shown) {
        List<Row> rows = new ArrayList<>();
        int y = HEAD;
        FlashFrame before = shown.getFirst();
        for (FlashFrame frame : shown) {
            Row row = Row.of(frame, before, y);
            rows.add(row);
            y += row.height();
            before = frame;
        }
        return rows;
    }

    /** The frames that have a row. */
    public List<FlashFrame> frames() {
        return rows.stream().map(Row::frame).toList();
    }

    /** How many frames in the middle have no row, since there are too many. */
    public int cutOff() {
        return cutOff;
    }

    /** Name for those who do not see it. */
    public String title() {
        return "Flash of " + story.device() + " over time";
    }

    /** What it shows, for those who do not see it. */
    public String description() {
        return FlashText.summary(story);
    }

    /** How many characters it puts into a page, roughly. */
    public int weight() {
        return 2_000 + patches.size() * 110 + rows.size() * 330;
    }

    int width() {
        return WIDTH;
    }

    int height() {
        return bottom() + HEAD / 4 + SIGN_LINE * (1 + (signs().size() + 1) / perLine());
    }

    /** Width with a margin of {@value #MARGIN} on both sides. */
    int widthAlone() {
        return width() + 2 * MARGIN;
    }

    /** Height with the same margin. */
    int heightAlone() {
        return height() + 2 * MARGIN;
    }

    int mapLeft() {
        return MAP_LEFT;
    }

    int mapRight() {
        return MAP_LEFT + MAP_WIDTH;
    }

    int top() {
        return HEAD;
    }

    int bottom() {
        return rows.getLast().y() + rows.getLast().height();
    }

    int mapHeight() {
        return bottom() - top();
    }

    int textLeft() {
        return TEXT;
    }

    List<Row> rows() {
        return rows;
    }

    List<Band> bands() {
        return bands;
    }

    List<Patch> patches() {
        return patches;
    }

    List<SlotFrame> slots() {
        return SlotFrame.of(bands, rows);
    }

    List<Bolt> bolts() {
        return rows.stream()
                .flatMap(row -> row.frame().cut().map(cut -> Bolt.of(cut, bands, row)).stream())
                .toList();
    }

    /** The place of the bolt in the legend; none or one. */
    List<Sign> boltSigns() {
        return bolts().isEmpty() ? List.of() : List.of(extra("bolt", "power cut", 0));
    }

    /** The place of the frame around a slot in the legend; none or one. */
    List<Sign> slotSigns() {
        return slots().isEmpty() ? List.of() : List.of(extra("slot", "slot that starts", bolts().isEmpty() ? 0 : 1));
    }

    private Sign extra(String style, String words, int nth) {
        int at = signs().size() + nth;
        return new Sign(style, "", words, at % perLine() * SIGN, legend() + at / perLine() * SIGN_LINE);
    }

    private int legend() {
        return bottom() + HEAD / 4;
    }

    /** Thin lines between the rows. */
    String lines() {
        StringBuilder path = new StringBuilder();
        rows.stream()
                .filter(row -> !row.opens())
                .forEach(row -> path.append("M0 ").append(row.y()).append('h').append(WIDTH));
        return path.toString();
    }

    /** Lines where the phone was switched on. */
    String starts() {
        StringBuilder path = new StringBuilder();
        rows.stream()
                .filter(Row::opens)
                .forEach(row -> path.append("M0 ").append(row.y()).append('h').append(WIDTH));
        return path.toString();
    }

    /** The states that occur. */
    List<Sign> signs() {
        List<BlockState> seen = new ArrayList<>(List.of(BlockState.values()));
        seen.removeIf(state -> state != BlockState.ERASED && patches.stream().noneMatch(p -> p.state() == state));
        return IntStream.range(0, seen.size())
                .mapToObj(i -> Sign.of(seen.get(i), i % perLine() * SIGN, legend() + i / perLine() * SIGN_LINE))
                .toList();
    }

    private static int perLine() {
        return WIDTH / SIGN;
    }
}
