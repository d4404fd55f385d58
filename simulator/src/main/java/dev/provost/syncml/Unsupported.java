package dev.provost.syncml;

/**
 * A command element that DM does not use, or that nobody knows. It is answered, not executed.
 *
 * @param cmdId its {@code CmdID}, empty when it has none
 * @param name its element name
 * @param noResp whether no status is wanted
 * @param element all of it
 */
public record Unsupported(String cmdId, String name, boolean noResp, Element element) implements Command {}
