package dev.provost.handset;

/**
 * What a model is, for humans and for {@code ./DevInfo}.
 *
 * @param name the name by which scenarios and users call it, for instance {@code Kestrel 310}
 * @param manufacturer the {@code Man}
 * @param model the {@code Mod}
 * @param year the year it came out
 * @param description one or two sentences
 */
public record ModelInfo(String name, String manufacturer, String model, int year, String description) {}
