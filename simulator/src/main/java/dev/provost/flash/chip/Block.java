package dev.provost.flash.chip;

import java.util.Arrays;

/** The pages of one erase block and how often it was erased; immutable, shared between images. */
final class Block {

    /** A block as it leaves the factory. */
    static final Block NEW = new Block(new Page[0], 0, false, 0);

    private final Page[] pages;
    private final int wear;
    private final boolean unstable;
    private final int nextPage;
    private volatile long fingerprint;

    private Block(Page[] pages, int wear, boolean unstable, int nextPage) {
        this.pages = pages;
        this.wear = wear;
        this.unstable = unstable;
        this.nextPage = nextPage;
    }

    Page page(int number) {
        return pages.length == 0 ? Page.BLANK : pages[number];
    }

    int wear() {
        return wear;
    }

    /** Whether an erase was interrupted or failed, so that nothing may be programmed before the next one. */
    boolean isUnstable() {
        return unstable;
    }

    /** The page after the highest that was programmed since the last erase. */
    int nextPage() {
        return nextPage;
    }

    /** Whether the whole block could be programmed. */
    boolean isErased() {
        return pages.length == 0 && !unstable && nextPage == 0;
    }

    Block with(FlashGeometry geometry, int number, Page page) {
        return new Block(replaced(geometry, number, page), wear, unstable, Math.max(nextPage, number + 1));
    }

    /** With a program gone that never reached the block; the pages after it stay where they are. */
    Block withoutProgram(FlashGeometry geometry, int number, int at, int length) {
        Page page = page(number).without(geometry, at, length);
        Page[] rest = replaced(geometry, number, page);
        int next = nextPage;
        while (next > 0 && rest[next - 1].isBlank()) {
            next--;
        }
        return next == 0 && !unstable ? new Block(new Page[0], wear, false, 0) : new Block(rest, wear, unstable, next);
    }

    Block erased() {
        return new Block(new Page[0], wear + 1, false, 0);
    }

    /** After an erase that stopped: the first octets are erased, the others garbled, and none of them reliable. */
    Block halfErased(FlashGeometry geometry, int octets, long seed) {
        Page[] left = new Page[geometry.pagesPerBlock()];
        for (int i = 0; i < left.length; i++) {
            boolean done = (i + 1) * geometry.pageOctets() <= octets;
            left[i] = done ? Page.BLANK : page(i).garbled(geometry, Mix.of(seed, i));
        }
        return new Block(left, wear + 1, true, nextPage);
    }

    /** After an erase that the chip dropped: the content is still there, and programs will mix with it. */
    Block stale() {
        Page[] left = pages.clone();
        Arrays.setAll(left, i -> pages[i].stale());
        return new Block(left, wear, false, 0);
    }

    /** A number that tells contents apart whatever the wear; 0 for an erased block. */
    long fingerprint() {
        if (fingerprint == 0 && !isErased()) {
            long sum = Mix.of(nextPage, unstable ? 1 : 0);
            for (int i = 0; i < pages.length; i++) {
                sum = Mix.of(sum ^ pages[i].fingerprint(), i);
            }
            fingerprint = sum | 1;
        }
        return fingerprint;
    }

    /** How many pages hold something that {@code other} does not share. */
    int pagesNotIn(Block other) {
        int own = 0;
        for (int i = 0; i < pages.length; i++) {
            own += pages[i].isBlank() || pages[i] == other.page(i) ? 0 : 1;
        }
        return own;
    }

    private Page[] replaced(FlashGeometry geometry, int number, Page page) {
        Page[] copy;
        if (pages.length == 0) {
            copy = new Page[geometry.pagesPerBlock()];
            Arrays.fill(copy, Page.BLANK);
        } else {
            copy = pages.clone();
        }
        copy[number] = page;
        return copy;
    }
}
