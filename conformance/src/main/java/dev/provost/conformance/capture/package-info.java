/** Traffic that somebody else recorded: packet captures (pcap, pcapng) and HTTP archives (HAR), as exchanges of devices. */
@NullMarked
package dev.provost.conformance.capture;

import org.jspecify.annotations.NullMarked;
