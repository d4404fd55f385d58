package dev.provost.flash.agent;

import dev.provost.flash.upkg.ImageTarget;

/**
 * One installation.
 *
 * @param target the part of the phone
 * @param number its number in boot control
 */
public record Installed(ImageTarget target, long number) {}
