package dev.provost.handset.model;

import java.util.List;

/**
 * What a model is, for humans and for {@code ./DevInfo}. Immutable.
 *
 * @param name the name by which scenarios and users call it, for instance {@code Kestrel 310}
 * @param alsoCalled other names for it, for instance {@code 2004 feature phone}
 * @param manufacturer the {@code Man}
 * @param model the {@code Mod}
 * @param year the year it came out
 * @param description one or two sentences
 */
public record ModelInfo(
        String name, List<String> alsoCalled, String manufacturer, String model, int year, String description) {

    public ModelInfo {
        alsoCalled = List.copyOf(alsoCalled);
    }

    /** Whether the model goes by this name; letter case does not matter. */
    public boolean isCalled(String word) {
        return name.equalsIgnoreCase(word) || alsoCalled.stream().anyMatch(word::equalsIgnoreCase);
    }
}
