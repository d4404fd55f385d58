package dev.provost.flash.chip;

import dev.provost.flash.chip.FlashListener.Outcome;
import dev.provost.flash.chip.FlashOperation.Kind;
import java.util.List;
import java.util.Optional;

/**
 * One powered flash chip. It starts from an image and never changes it; {@link #snapshot()} is the image it has come to.
 *
 * <p>When power fails the call throws {@link PowerLostException} and so does every later one except {@link #snapshot()}: only
 * {@link #of(FlashImage, FlashSetup)} goes on. Not for several threads.
 */
public final class Flash {

    private final FlashSetup setup;
    private final FlashGeometry geometry;
    private final Pending pending = new Pending();
    private Block[] blocks;
    private FlashImage image;
    private long operations;
    private boolean shared = true;
    private boolean dead;

    private Flash(FlashImage image, FlashSetup setup) {
        this.setup = setup;
        this.geometry = image.geometry();
        this.blocks = image.blocks();
        this.image = image;
        this.operations = image.operations();
    }

    /** A chip in good health on steady power. */
    public static Flash of(FlashImage image) {
        return of(image, FlashSetup.plain());
    }

    /** A chip powered up as {@code setup} says. */
    public static Flash of(FlashImage image, FlashSetup setup) {
        Flash flash = new Flash(image, setup);
        setup.listener().powered(flash);
        return flash;
    }

    /** The shape of the chip. */
    public FlashGeometry geometry() {
        return geometry;
    }

    /**
     * Reads; a range may cross pages and blocks.
     *
     * @throws FlashFault when the chip cannot read it
     * @throws FlashRuleException when it leaves the chip
     */
    public void read(long offset, byte[] into, int from, int length) {
        alive();
        current().read(offset, into, from, length);
        if (length > 0 && setup.ailments().hasSickBlocks()) {
            Sickness.afterRead(current(), setup.ailments(), offset, into, from, length);
        }
    }

    /** {@link #read(long, byte[], int, int)} into an array of its own. */
    public byte[] read(long offset, int length) {
        Range.check(geometry, offset, length, "read");
        byte[] into = new byte[length];
        read(offset, into, 0, length);
        return into;
    }

    /**
     * The blank check of the chip: whether all of a range can be programmed. That it reads as erased is not enough: a torn
     * program or erase may leave what looks erased and is not.
     */
    public boolean isErased(long offset, int length) {
        alive();
        return current().isErased(offset, length);
    }

    /**
     * Programs octets of one page, in whole write units that are erased; with NAND a whole page.
     *
     * @throws FlashRuleException when flash cannot do that; the message names the offset
     * @throws FlashFault when the chip fails
     * @throws PowerLostException when power fails
     */
    public void program(long offset, byte[] data, int from, int length) {
        alive();
        Range.checkProgram(current(), offset, length);
        FlashOperation operation =
                new FlashOperation(operations, Kind.PROGRAM, geometry.blockOf(offset), offset, length);
        perform(operation, new Programming(geometry, operation, data, from, setup.seed()));
    }

    /** {@link #program(long, byte[], int, int)} of a whole array. */
    public void program(long offset, byte[] data) {
        program(offset, data, 0, data.length);
    }

    /**
     * Erases a block.
     *
     * @throws FlashRuleException when there is no such block
     * @throws FlashFault when the chip fails
     * @throws PowerLostException when power fails
     */
    public void erase(int block) {
        alive();
        Range.checkBlock(geometry, block);
        FlashOperation operation =
                new FlashOperation(operations, Kind.ERASE, block, geometry.offsetOf(block), geometry.blockOctets());
        perform(operation, new Erasing(geometry, operation, setup.seed()));
    }

    /**
     * Makes every program so far certain: without it a chip with out-of-order writes may lose an earlier program although a
     * later one is there.
     */
    public void flush() {
        alive();
        pending.clear();
        setup.listener().flushed();
    }

    /** With out-of-order writes: the programs that a cut could still lose, youngest first, those flushed left out. */
    public List<FlashOperation> pending() {
        return pending.all();
    }

    /** How often a block was erased. */
    public int wear(int block) {
        Range.checkBlock(geometry, block);
        return blocks[block].wear();
    }

    /** What is on the chip now; cheap, and possible also when power is lost. */
    public FlashImage snapshot() {
        shared = true;
        return current();
    }

    private void perform(FlashOperation operation, Effect effect) {
        setup.listener().before(operation, this);
        Optional<PowerCut> cut = setup.supply().next(operation);
        Outcome outcome = cut.isPresent() ? cut(operation, effect, cut.get()) : complete(operation, effect);
        setup.listener().after(operation, outcome, this);
        if (dead) {
            throw new PowerLostException("Power failed at the " + operation + ".");
        }
        if (outcome == Outcome.FAILED) {
            throw effect.fault();
        }
    }

    private Outcome cut(FlashOperation operation, Effect effect, PowerCut cut) {
        dead = true;
        Outcome outcome = switch (cut.position()) {
            case BEFORE -> Outcome.CUT_BEFORE;
            case TORN -> {
                become(operation, effect.torn(block(operation), cut.octets()));
                yield Outcome.TORN;
            }
            case AFTER -> {
                complete(operation, effect);
                yield Outcome.CUT_AFTER;
            }
        };
        // The operation itself is the youngest program of the cache; what the cut loses is one before it.
        pending.lost(cut.lost(), cut.position() == PowerCut.Position.AFTER ? operation : null)
                .ifPresent(this::lose);
        return outcome;
    }

    private Outcome complete(FlashOperation operation, Effect effect) {
        Optional<Ailment> ailment = setup.ailments().of(operation, blocks[operation.block()].wear());
        if (ailment.isEmpty()) {
            become(operation, effect.done(block(operation)));
            remember(operation);
            return Outcome.DONE;
        }
        boolean silent = ailment.get() == Ailment.PROGRAM_DROPPED || ailment.get() == Ailment.ERASE_DROPPED;
        become(operation, silent ? effect.dropped(block(operation)) : effect.failed(block(operation)));
        return silent ? Outcome.DROPPED : Outcome.FAILED;
    }

    private void remember(FlashOperation operation) {
        if (setup.outOfOrder()) {
            pending.add(operation);
        }
    }

    private void lose(FlashOperation program) {
        image = snapshot().without(program);
        blocks = image.blocks();
    }

    private Block block(FlashOperation operation) {
        return blocks[operation.block()];
    }

    private void become(FlashOperation operation, Block block) {
        if (shared) {
            blocks = blocks.clone();
            shared = false;
        }
        blocks[operation.block()] = block;
        operations++;
        image = new FlashImage(geometry, blocks, operations);
    }

    private FlashImage current() {
        return image;
    }

    private void alive() {
        if (dead) {
            throw new PowerLostException("The chip has no power; start again from its snapshot.");
        }
    }
}
