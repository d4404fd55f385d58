/** Runs made up for tests and pictures. */
@NullMarked
package dev.provost.reports.sample;

import org.jspecify.annotations.NullMarked;
