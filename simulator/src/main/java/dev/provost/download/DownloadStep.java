package dev.provost.download;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What a {@link Download} wants next. */
public sealed interface DownloadStep {

    /**
     * A header field.
     *
     * @param name its name
     * @param value its value
     */
    record Field(String name, String value) {}

    /**
     * Send a GET, tell the {@linkplain Download#head head} of the answer, do with its body as told, tell the {@linkplain
     * Download#ended end}.
     *
     * @param url an absolute http or https URL
     * @param fields header fields of the request
     * @param after how long to wait before
     */
    record Request(String url, List<Field> fields, Duration after) implements DownloadStep {
        public Request {
            fields = List.copyOf(fields);
        }
    }

    /**
     * The object is staged completely.
     *
     * @param octets its length
     * @param descriptor by which it was found
     * @param notes what was odd on the way and was tolerated, one sentence each
     */
    record Done(long octets, Optional<DownloadDescriptor> descriptor, List<String> notes) implements DownloadStep {
        public Done {
            notes = List.copyOf(notes);
        }
    }

    /**
     * It failed.
     *
     * @param problem why
     * @param reason one sentence with the offending value
     * @param installNotifyUri where a descriptor wants to hear of it
     * @param notes what was odd on the way
     */
    record Failed(DownloadProblem problem, String reason, Optional<String> installNotifyUri, List<String> notes)
            implements DownloadStep {
        public Failed {
            notes = List.copyOf(notes);
        }
    }

    /** What to do with the body of an answer. */
    sealed interface BodyUse {}

    /**
     * Keep it in memory: it is a descriptor.
     *
     * @param most more octets than these are too many
     */
    record Collect(int most) implements BodyUse {}

    /**
     * Put it on flash as it comes.
     *
     * @param from the place of its first octet in the object; 0 means that anything staged before is void
     * @param total octets of the whole object, where known
     * @param most more octets than these are too many
     * @param validator the validator of the object, worth keeping beside the octets
     */
    record Stage(long from, OptionalLong total, long most, Optional<String> validator) implements BodyUse {}

    /** Nobody wants it; the connection may be closed at once. */
    record Discard() implements BodyUse {}
}
