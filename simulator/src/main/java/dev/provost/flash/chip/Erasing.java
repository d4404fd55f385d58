package dev.provost.flash.chip;

/** An erase operation at work. */
record Erasing(FlashGeometry geometry, FlashOperation operation, long seed) implements Effect {

    @Override
    public Block done(Block before) {
        return before.erased();
    }

    @Override
    public Block torn(Block before, int octets) {
        return before.halfErased(geometry, octets, Mix.of(seed, operation.number()));
    }

    @Override
    public Block failed(Block before) {
        return torn(before, 0);
    }

    @Override
    public Block dropped(Block before) {
        return before.stale();
    }

    @Override
    public FlashFault fault() {
        return new FlashFault(Ailment.ERASE_ERROR, operation.offset(), "The chip failed at the " + operation + ".");
    }
}
