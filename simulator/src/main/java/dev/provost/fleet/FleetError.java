package dev.provost.fleet;

/**
 * Sessions of a fleet that ended otherwise than regularly, in one way.
 *
 * @param kind the {@linkplain Ending#kind() kind of ending}
 * @param count how many sessions ended so
 * @param device the index of the first of them
 * @param sample what its ending said
 */
public record FleetError(String kind, long count, long device, String sample) {}
