package dev.provost.flash.chip;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What is wrong with a chip; immutable, and the same seed always gives the same trouble. */
public final class Ailments {

    private static final Ailments NONE = new Ailments(0, Map.of(), Map.of(), OptionalInt.empty());

    private final long seed;
    private final Map<Integer, Ailment> blocks;
    private final Map<Long, Ailment> operations;
    private final OptionalInt lifetime;

    private Ailments(long seed, Map<Integer, Ailment> blocks, Map<Long, Ailment> operations, OptionalInt lifetime) {
        this.seed = seed;
        this.blocks = blocks;
        this.operations = operations;
        this.lifetime = lifetime;
    }

    /** A chip in good health. */
    public static Ailments none() {
        return NONE;
    }

    /** A chip in good health whose later trouble is drawn from {@code seed}. */
    public static Ailments seeded(long seed) {
        return new Ailments(seed, Map.of(), Map.of(), OptionalInt.empty());
    }

    /** The same, and every operation on {@code block} that the ailment can befall meets it. */
    public Ailments withBlock(int block, Ailment ailment) {
        Map<Integer, Ailment> more = new HashMap<>(blocks);
        more.put(block, ailment);
        return new Ailments(seed, Map.copyOf(more), operations, lifetime);
    }

    /** The same, and the operation with this number meets the ailment, if it can. */
    public Ailments withOperation(long number, Ailment ailment) {
        Map<Long, Ailment> more = new HashMap<>(operations);
        more.put(number, ailment);
        return new Ailments(seed, blocks, Map.copyOf(more), lifetime);
    }

    /** The same, and each block fails to erase after about this many erases: up to a quarter more, by the seed. */
    public Ailments wearingOutAfter(int erases) {
        if (erases < 1) {
            throw new IllegalArgumentException(
                    "A block cannot wear out after %d erases; give 1 or more.".formatted(erases));
        }
        return new Ailments(seed, blocks, operations, OptionalInt.of(erases));
    }

    Optional<Ailment> of(FlashOperation operation, int wear) {
        boolean erase = operation.kind() == FlashOperation.Kind.ERASE;
        if (erase && lifetime.isPresent() && wear >= lifetimeOf(operation.block())) {
            return Optional.of(Ailment.ERASE_ERROR);
        }
        return Optional.ofNullable(operations.get(operation.number()))
                .or(() -> Optional.ofNullable(blocks.get(operation.block())))
                .filter(ailment -> switch (ailment) {
                    case PROGRAM_ERROR, PROGRAM_DROPPED -> !erase;
                    case ERASE_ERROR, ERASE_DROPPED -> erase;
                    case READ_ERROR, BIT_ROT -> false;
                });
    }

    boolean hasSickBlocks() {
        return !blocks.isEmpty();
    }

    boolean suffers(int block, Ailment ailment) {
        return blocks.get(block) == ailment;
    }

    /** Which bit of a page reads wrong when its block rots. */
    int rottenBit(long page, int bits) {
        return (int) Long.remainderUnsigned(Mix.of(seed, page), bits);
    }

    private int lifetimeOf(int block) {
        int least = lifetime.orElseThrow();
        return least + (int) Long.remainderUnsigned(Mix.of(seed, block), least / 4 + 1);
    }
}
