/** Finds what stands between Provost and a verdict: address, TLS, clocks, accounts, adapter. None of it fails a server. */
@NullMarked
package dev.provost.conformance.doctor;

import org.jspecify.annotations.NullMarked;
