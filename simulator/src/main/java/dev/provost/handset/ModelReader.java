package dev.provost.handset;

/**
 * Reads a model from YAML; the format is described beside the models in {@code fixtures/models}.
 *
 * <p>Unknown keys, unknown words and values out of range are refused: a slip in a model would otherwise look like a fault
 * of the server under test. Does no input or output itself.
 */
public final class ModelReader {

    private ModelReader() {}

    /**
     * Reads a model.
     *
     * @param yaml the text
     * @param origin where the text comes from, for messages
     * @throws BadModelException when the text does not describe a model
     */
    public static HandsetModel read(String yaml, String origin) {
        throw new UnsupportedOperationException("not yet");
    }
}
