package dev.provost.conformance.steps;

import dev.provost.adapter.UiMode;
import dev.provost.transport.PushWay;
import io.cucumber.java.ParameterType;

/** The typed words about calls in the feature files. */
public final class CallWords {

    /** How calls reach the phone. */
    @ParameterType(value = "as datagrams|through a gateway|over connections", name = "way")
    public PushWay way(String words) {
        return switch (words) {
            case "as datagrams" -> PushWay.DATAGRAM;
            case "through a gateway" -> PushWay.HTTP;
            default -> PushWay.SOCKET;
        };
    }

    /** What the user is to notice of a call. */
    @ParameterType(value = "unseen by its user|telling its user|asking its user|as it sees fit", name = "notice")
    public UiMode notice(String words) {
        return switch (words) {
            case "unseen by its user" -> UiMode.BACKGROUND;
            case "telling its user" -> UiMode.INFORMATIVE;
            case "asking its user" -> UiMode.USER_INTERACTION;
            default -> UiMode.NOT_SPECIFIED;
        };
    }
}
