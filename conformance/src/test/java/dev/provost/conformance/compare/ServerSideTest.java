package dev.provost.conformance.compare;

import static dev.provost.conformance.transcript.Samples.firstPackage;
import static dev.provost.conformance.transcript.Samples.header;
import static dev.provost.conformance.transcript.Samples.open;
import static dev.provost.conformance.transcript.Samples.status;
import static dev.provost.conformance.transcript.TranscriptBuilder.transcript;
import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.conformance.transcript.TranscriptBuilder;
import dev.provost.syncml.Item;
import dev.provost.syncml.Replace;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ServerSideTest {

    @Test
    void where_an_object_is_cut_is_no_difference() {
        assertThat(sent("ab", "cd", "ef")).isEqualTo(sent("abc", "d", "ef")).isEqualTo(sent("a", "b", "cd", "ef"));
        assertThat(sent("ab", "cd", "ef"))
                .contains("Replace ./A, a chunk of Data, MoreData", "Replace ./A, a chunk of Data");
    }

    @Test
    void whether_an_object_is_cut_is_one() {
        assertThat(sent("abcdef")).isNotEqualTo(sent("abc", "def")).contains("Replace ./A = \"abcdef\"");
    }

    private static List<String> sent(String... chunks) {
        Iterator<String> rest = Stream.of(chunks).iterator();
        TranscriptBuilder talk = firstPackage();
        for (int message = 1; rest.hasNext(); message++) {
            Item item = Item.target("./A").withData(rest.next());
            Replace chunk = Replace.of("4", rest.hasNext() ? item.withMoreData() : item);
            if (rest.hasNext()) {
                talk.server(open(transcript().fromServer(message, header("1", message, 212), chunk)))
                        .device(open(transcript()
                                .fromDevice(message + 1, header("1", message, 200), status("2", message, chunk, 213))));
            } else {
                talk.server(message, header("1", message, 200), chunk);
            }
        }
        return ServerSide.of(talk.build(), true).stream()
                .map(SentLine::text)
                .filter(line -> line.startsWith("Replace") || line.equals(ServerSide.MESSAGE))
                .toList();
    }
}
