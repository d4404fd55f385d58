/**
 * Transcripts as packet captures: the recorded HTTP octets in synthesised Ethernet, IPv4 and TCP frames, in a pcapng file
 * (IETF draft-ietf-opsawg-pcapng) that Wireshark and tshark open as one clean conversation.
 */
@NullMarked
package dev.provost.reports.pcapng;

import org.jspecify.annotations.NullMarked;
