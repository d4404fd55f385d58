package dev.provost.conformance.adapter;

/** An adapter that can be asked for something that nobody knows, to see whether it says yes to everything. */
public interface AcceptsNonsense {

    /**
     * Asks for something that no adapter can do.
     *
     * @return whether it was answered as if it had been done
     */
    boolean acceptsNonsense();
}
