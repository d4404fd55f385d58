package dev.provost.download;

import dev.provost.download.DownloadStep.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** How much of an object is staged, what is known of the whole, and which part the request under way asks for. */
final class Progress {

    private long received;
    private long most;
    private OptionalLong total;
    private Optional<String> validator;
    private boolean ranged;
    private boolean wholeOnly;

    Progress(ResumePoint resume) {
        this.received = resume.received();
        this.most = received;
        this.total = resume.total();
        this.validator = resume.validator();
    }

    long received() {
        return received;
    }

    /** Whether the request under way asks for a part only. */
    boolean isRanged() {
        return ranged;
    }

    boolean isComplete() {
        return received > 0 && total.isPresent() && total.getAsLong() == received;
    }

    /** Whether more is known to come. */
    boolean isShort() {
        return total.isPresent() && received < total.getAsLong();
    }

    boolean exceeds(long most) {
        return received >= most && (total.isEmpty() || total.getAsLong() > most);
    }

    /** The header fields of the next request, and with them what it asks for. */
    List<Field> fields() {
        List<Field> fields = new ArrayList<>(4);
        fields.add(new Field("Accept", "*/*, " + DownloadDescriptor.MEDIA_TYPE));
        fields.add(new Field("Accept-Encoding", "identity"));
        ranged = received > 0 && !wholeOnly;
        wholeOnly = false;
        if (ranged) {
            fields.add(new Field("Range", "bytes=%d-".formatted(received)));
            validator.ifPresent(value -> fields.add(new Field("If-Range", value)));
        }
        return fields;
    }

    /** What speaks against a part continuing what is there. */
    Optional<String> mismatch(Optional<AnswerHead.Part> part, Optional<String> found) {
        if (part.isEmpty()) {
            return Optional.of("sent a part without saying which (HTTP status 206, no usable Content-Range)");
        }
        if (part.get().from() != received) {
            return Optional.of("sent octets from %d where those from %d were asked for"
                    .formatted(part.get().from(), received));
        }
        OptionalLong whole = part.get().total();
        if (total.isPresent() && whole.isPresent() && !total.equals(whole)) {
            return Optional.of(
                    "has an object of %d octets, before it had %d".formatted(whole.getAsLong(), total.getAsLong()));
        }
        return validator
                .filter(known -> found.filter(f -> isSameKind(known, f) && !f.equals(known))
                        .isPresent())
                .map(known -> "has another object than before");
    }

    private static boolean isSameKind(String one, String other) {
        return one.startsWith("\"") == other.startsWith("\"");
    }

    /** An object comes from its beginning. */
    void restart(OptionalLong whole, Optional<String> itsValidator) {
        received = 0;
        total = whole;
        validator = itsValidator;
    }

    /** A part comes that continues what is there. */
    void goOn(AnswerHead.Part part, Optional<String> itsValidator) {
        learn(part.total());
        validator = validator.or(() -> itsValidator);
    }

    void learn(OptionalLong whole) {
        total = whole.isPresent() ? whole : total;
    }

    /** The body has ended, and with it an object of unknown length. */
    void learnEnd() {
        total = OptionalLong.of(received);
    }

    /** The next request is for the whole, whatever is staged. */
    void askForWhole() {
        wholeOnly = true;
    }

    /** The staged octets are void. */
    void forget() {
        restart(OptionalLong.empty(), Optional.empty());
    }

    /** What is staged belongs to an object of another length. */
    void fitTo(long size) {
        if (received > size || total.orElse(size) != size) {
            forget();
        }
    }

    /** Whether more is there than ever before; a server that always begins anew and breaks off brings nothing more. */
    boolean hasGrown() {
        boolean grown = received > most;
        most = Math.max(most, received);
        return grown;
    }

    void add(long octets) {
        received += octets;
    }

    DownloadStep.Stage stage(long mostOfAll) {
        long most = Math.min(mostOfAll, total.orElse(Long.MAX_VALUE));
        return new DownloadStep.Stage(received, total, Math.max(0, most - received), validator);
    }

    ResumePoint resumePoint(Optional<DownloadDescriptor> descriptor) {
        return new ResumePoint(received, total, validator, descriptor);
    }
}
