package dev.provost.conformance.run;

import dev.provost.conformance.transcript.FetchEvidence;
import dev.provost.reports.Fetch;
import dev.provost.reports.Octets;
import dev.provost.transport.fetch.FetchRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes what the reports show of the fetches of phones. */
final class ReportFetches {

    private ReportFetches() {}

    static List<Fetch> of(List<FetchEvidence> fetches) {
        return fetches.stream()
                .sorted(Comparator.comparingLong(f -> f.fetch().times().startedNanos()))
                .map(ReportFetches::of)
                .toList();
    }

    private static Fetch of(FetchEvidence evidence) {
        FetchRecord fetch = evidence.fetch();
        List<String> notes = new ArrayList<>();
        fetch.connection().flatMap(c -> c.tls()).ifPresent(facts -> notes.add("TLS: " + facts.words()));
        fetch.failure().ifPresent(f -> notes.add("Not complete: " + f.message()));
        return new Fetch(
                fetch.times().startedWall(),
                evidence.device(),
                fetch.connection().map(c -> c.client().toString()).orElse(""),
                fetch.url().toString(),
                text(fetch.requestHead()),
                Octets.of(fetch.requestBody()),
                text(fetch.responseHead()),
                fetch.octets(),
                fetch.sha256(),
                Octets.of(fetch.firstOctets()),
                notes);
    }

    private static String text(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1).strip();
    }
}
