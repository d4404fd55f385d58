/** Transcripts as readable text files. */
@NullMarked
package dev.provost.reports.transcript;

import org.jspecify.annotations.NullMarked;
