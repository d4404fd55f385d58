package dev.provost.conformance.steps;

/**
 * How a feature calls a setting.
 *
 * @param text the operator's words, or an address that begins with a dot
 */
record SettingName(String text) {}
