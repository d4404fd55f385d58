/**
 * Rules: small units that read a transcript, name their requirement and report which permitted outcome they saw.
 *
 * <p>A rule never judges what it cannot know: where the device itself sent something unlawful, or evidence is missing, it
 * stays silent, and where the specification is doubtful it warns.
 */
@NullMarked
package dev.provost.conformance.rules;

import org.jspecify.annotations.NullMarked;
