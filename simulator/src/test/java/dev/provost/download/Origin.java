package dev.provost.download;

import dev.provost.download.DownloadStep.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A content server without a network, and the phone that downloads from it. */
final class Origin {

    /** What a request gets. */
    record Answer(int status, List<Field> fields, byte[] body) {

        static Answer of(int status, byte[] body, String... fields) {
            List<Field> all = new ArrayList<>();
            for (int i = 0; i < fields.length; i += 2) {
                all.add(new Field(fields[i], fields[i + 1]));
            }
            return new Answer(status, all, body);
        }
    }

    private final Function<DownloadStep.Request, Answer> server;
    private final List<DownloadStep.Request> requests = new ArrayList<>();
    private byte[] staged = {};
    private int dropAfter = Integer.MAX_VALUE;
    private int drops;

    private Origin(Function<DownloadStep.Request, Answer> server) {
        this.server = server;
    }

    static Origin answering(Function<DownloadStep.Request, Answer> server) {
        return new Origin(server);
    }

    /** An object with an entity tag, with ranges. */
    static Origin of(byte[] object) {
        return new Origin(request -> serve(request, object, "\"v1\""));
    }

    static Answer serve(DownloadStep.Request request, byte[] object, String tag) {
        int from = field(request, "Range").isEmpty()
                ? 0
                : Integer.parseInt(field(request, "Range").replaceAll("\\D", ""));
        String condition = field(request, "If-Range");
        if (from == 0 || !condition.isEmpty() && !condition.equals(tag)) {
            return Answer.of(200, object, "Content-Length", "" + object.length, "ETag", tag);
        }
        if (from >= object.length) {
            return Answer.of(416, new byte[0], "Content-Range", "bytes */" + object.length);
        }
        return Answer.of(
                206,
                Arrays.copyOfRange(object, from, object.length),
                "Content-Range",
                "bytes %d-%d/%d".formatted(from, object.length - 1, object.length),
                "ETag",
                tag);
    }

    static String field(DownloadStep.Request request, String name) {
        return request.fields().stream()
                .filter(f -> f.name().equals(name))
                .map(Field::value)
                .findFirst()
                .orElse("");
    }

    /** The line breaks so often, each time after so many octets of body. */
    Origin dropping(int times, int octets) {
        drops = times;
        dropAfter = octets;
        return this;
    }

    byte[] staged() {
        return staged;
    }

    List<DownloadStep.Request> requests() {
        return requests;
    }

    DownloadStep download(String url) {
        return run(Download.of(url, ResumePoint.START, DownloadPolicy.DEFAULT));
    }

    /** Downloads until it is done or has failed. */
    DownloadStep run(Download download) {
        return run(download, new byte[0]);
    }

    /** Downloads on top of what is staged. */
    DownloadStep run(Download download, byte[] before) {
        staged = before.clone();
        DownloadStep step = download.begin();
        while (step instanceof DownloadStep.Request request) {
            requests.add(request);
            step = download.ended(answer(download, request));
        }
        return step;
    }

    private BodyEnd answer(Download download, DownloadStep.Request request) {
        Answer answer = server.apply(request);
        return switch (download.head(answer.status(), answer.fields())) {
            case DownloadStep.Discard discard -> new BodyEnd.Complete(0, new byte[0]);
            case DownloadStep.Collect collect -> new BodyEnd.Complete(answer.body().length, answer.body());
            case DownloadStep.Stage stage -> stage(stage, answer.body());
        };
    }

    private BodyEnd stage(DownloadStep.Stage stage, byte[] body) {
        int length = body.length;
        boolean dropped = drops > 0 && length > dropAfter;
        if (dropped) {
            drops--;
            length = dropAfter;
        }
        boolean tooLong = length > stage.most();
        length = (int) Math.min(length, stage.most());
        int from = (int) stage.from();
        byte[] grown = Arrays.copyOf(staged, from + length);
        System.arraycopy(body, 0, grown, from, length);
        staged = grown;
        if (tooLong) {
            return new BodyEnd.Broken(BodyEnd.Trouble.TOO_LONG, "Too much came", length);
        }
        return dropped
                ? new BodyEnd.Broken(BodyEnd.Trouble.NETWORK, "The line broke", length)
                : new BodyEnd.Complete(length, new byte[0]);
    }
}
