package dev.provost.conformance.capture;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.provost.transport.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads an HTTP archive (HAR 1.2) entry by entry; unknown fields are passed over. For one file. */
final class HarCapture {

    private static final int LONGEST_TEXT = 32 << 20;
    private static final int DEEPEST = 100;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .maxNestingDepth(DEEPEST)
                    .maxNameLength(4096)
                    .build())
            .build();

    private final String name;
    private final DmTraffic traffic;
    private final CaptureLimits limits;
    private long entries;
    private long withoutRequest;
    private long withoutResponse;
    private long broken;

    HarCapture(String name, CaptureLimits limits) {
        this.name = name;
        this.limits = limits;
        this.traffic = new DmTraffic(limits);
    }

    Capture read(InputStream in) throws IOException {
        boolean found;
        try (JsonParser json = JSON.createParser(in)) {
            found = document(json);
        } catch (JsonProcessingException e) {
            throw new DamagedCaptureException("it is no JSON at line %d: %s"
                    .formatted(
                            Optional.ofNullable(e.getLocation())
                                    .map(l -> l.getLineNr())
                                    .orElse(0),
                            e.getOriginalMessage()));
        }
        if (!found) {
            throw new CaptureException(
                    name + " is JSON but no HTTP archive: it has no log.entries. Save it as HAR with content.");
        }
        List<HttpExchange> exchanges = new ArrayList<>(traffic.exchanges());
        exchanges.sort(Comparator.comparing(e -> e.times().startedWall()));
        return new Capture(
                name, CaptureFormat.HAR, exchanges, List.of(), new OtherTraffic(0, traffic.others(), 0, 0), remarks());
    }

    private boolean document(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        boolean found = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean log = json.currentName().equals("log");
            if (json.nextToken() == JsonToken.START_OBJECT && log) {
                found |= log(json);
            } else {
                json.skipChildren();
            }
        }
        return found;
    }

    private boolean log(JsonParser json) throws IOException {
        boolean found = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean list = json.currentName().equals("entries");
            if (json.nextToken() == JsonToken.START_ARRAY && list) {
                found = true;
                entries(json);
            } else {
                json.skipChildren();
            }
        }
        return found;
    }

    private void entries(JsonParser json) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == null) {
                throw new DamagedCaptureException("it ends in the middle of the entries.");
            }
            if (json.currentToken() == JsonToken.START_OBJECT) {
                entry(HarEntry.read(json, ++entries));
            } else {
                json.skipChildren();
            }
        }
    }

    private void entry(HarEntry entry) {
        HarExchange made = HarExchange.of(entry, limits.message());
        switch (made) {
            case HarExchange.Whole whole -> traffic.take(whole.exchange());
            case HarExchange.WithoutResponse open -> {
                if (DmTraffic.isManagement(open.exchange())) {
                    withoutResponse++;
                }
                traffic.take(open.exchange());
            }
            case HarExchange.WithoutRequest lost -> withoutRequest++;
            case HarExchange.Broken lost -> broken++;
        }
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (withoutRequest > 0) {
            remarks.add(count(withoutRequest, "message of a device is", "messages of devices are")
                    + " not in the archive, or not octet for octet; these exchanges are not judged.");
        }
        if (withoutResponse > 0) {
            remarks.add(count(withoutResponse, "answer is", "answers are")
                    + " not in the archive. Save it with content (\"Save all as HAR with content\").");
        }
        if (broken > 0) {
            remarks.add(count(broken, "entry cannot", "entries cannot") + " be read.");
        }
        if (traffic.leftOut() > 0) {
            remarks.add(
                    count(traffic.leftOut(), "exchange is", "exchanges are") + " beyond what is read of one archive.");
        }
        return remarks;
    }

    private static String count(long number, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
    }
}
