package dev.provost.conformance.transcript;

import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The limits that a device has announced in the headers of its messages so far (MetaInfo 1.2.1, 5.2.9 and 5.2.10).
 *
 * @param maxMsgSize octets of the largest message that it takes; empty when it has named none
 * @param maxObjSize octets of the largest object that it takes; empty when it has named none
 */
public record AnnouncedLimits(OptionalLong maxMsgSize, OptionalLong maxObjSize) {

    /** Nothing was announced yet. */
    static final AnnouncedLimits NONE = new AnnouncedLimits(OptionalLong.empty(), OptionalLong.empty());

    private static final Pattern POSITIVE = Pattern.compile("0*[1-9]\\d{0,17}");

    /** These as a message changes them; what is no positive number changes nothing. */
    AnnouncedLimits after(Optional<Message> message) {
        Optional<Meta> meta = message.flatMap(m -> m.header().meta());
        return meta.isEmpty()
                ? this
                : new AnnouncedLimits(
                        latest(maxMsgSize, meta.get(), Meta::maxMsgSize),
                        latest(maxObjSize, meta.get(), Meta::maxObjSize));
    }

    private static OptionalLong latest(OptionalLong before, Meta meta, Function<Meta, Optional<String>> limit) {
        return limit.apply(meta)
                .map(String::strip)
                .filter(text -> POSITIVE.matcher(text).matches())
                .map(text -> OptionalLong.of(Long.parseLong(text)))
                .orElse(before);
    }
}
