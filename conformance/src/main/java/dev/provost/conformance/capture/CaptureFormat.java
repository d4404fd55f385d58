package dev.provost.conformance.capture;

/** How a file holds recorded traffic. */
public enum CaptureFormat {
    /** Packets, as tcpdump writes them. */
    PCAP,
    /** Packets, as Wireshark writes them. */
    PCAPNG,
    /** Exchanges, as browsers and proxies save them: HTTP archive 1.2. */
    HAR
}
