/** Fetching objects of any length over HTTP(S): octets go to a sink as they come, evidence of bounded size is kept. */
@NullMarked
package dev.provost.transport.fetch;

import org.jspecify.annotations.NullMarked;
