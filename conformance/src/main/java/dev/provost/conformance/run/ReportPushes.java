package dev.provost.conformance.run;

import dev.provost.conformance.transcript.PushRecord;
import dev.provost.notification.Notification;
import dev.provost.notification.NotificationFormatException;
import dev.provost.push.Datagram;
import dev.provost.push.Field;
import dev.provost.push.MediaTypes;
import dev.provost.push.PushFormatException;
import dev.provost.push.PushMessage;
import dev.provost.reports.Octets;
import dev.provost.reports.Push;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes what the reports show of a push: its fields, each with its place. */
final class ReportPushes {

    private ReportPushes() {}

    static Push of(PushRecord push) {
        List<String> notes = push.problem().isEmpty() ? List.of() : List.of("No push: " + push.problem());
        return new Push(push.time(), push.from(), push.to(), Octets.of(push.octets()), lines(push), notes);
    }

    private static List<String> lines(PushRecord push) {
        List<Field> fields = new ArrayList<>();
        try {
            if (push.hasWspHeaders()) {
                int unit = 0;
                if (Datagram.hasHeader(push.octets())) {
                    List<Field> header = Datagram.fields(push.octets());
                    fields.addAll(header.subList(0, header.size() - 1));
                    unit = header.getLast().offset();
                }
                int start = unit;
                byte[] octets = Arrays.copyOfRange(push.octets(), unit, push.octets().length);
                PushMessage.fields(octets).forEach(f -> fields.add(f.shifted(start)));
            }
            int body = push.octets().length
                    - push.message().map(m -> m.body().length).orElse(0);
            push.message()
                    .filter(m -> m.contentType().mediaType().equals(MediaTypes.NOTIFICATION))
                    .ifPresent(m -> Notification.fields(m.body()).forEach(f -> fields.add(f.shifted(body))));
        } catch (PushFormatException | NotificationFormatException broken) {
            return lines(fields, String.valueOf(broken.getMessage()));
        }
        return lines(fields, "");
    }

    private static List<String> lines(List<Field> fields, String problem) {
        List<String> lines = new ArrayList<>();
        fields.forEach(f -> lines.add("%4d  %-22s %s".formatted(f.offset(), f.name(), f.value())));
        if (!problem.isEmpty()) {
            lines.add(problem);
        }
        return lines;
    }
}
