package dev.provost.conformance.adapter.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.provost.adapter.AuthScheme;
import dev.provost.adapter.Capability;
import dev.provost.conformance.adapter.Ability;
import dev.provost.conformance.adapter.Options;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a program can do: as the target file says, else as the program says, else the three verbs that are enough to start.
 *
 * @param capabilities what it can do
 * @param schemes for which it can make accounts
 */
record Talents(Set<Capability> capabilities, Set<AuthScheme> schemes) {

    private static final Set<Capability> ENOUGH_TO_START =
            EnumSet.of(Capability.CREATE_ACCOUNT, Capability.QUEUE_OPERATION, Capability.READ_OUTCOME);
    private static final Set<AuthScheme> USUAL = EnumSet.of(AuthScheme.NONE, AuthScheme.BASIC, AuthScheme.MD5);

    static Talents of(Options options, Dialogue dialogue) {
        List<String> listed = options.list("capabilities");
        List<String> schemes = options.list("schemes");
        Set<AuthScheme> wanted =
                schemes.isEmpty() ? USUAL : Ability.schemes(schemes, "The option 'schemes' of the command adapter");
        return listed.isEmpty()
                ? asked(dialogue, options, wanted)
                : new Talents(Ability.capabilities(listed, "The option 'capabilities' of the command adapter"), wanted);
    }

    private static Talents asked(Dialogue dialogue, Options options, Set<AuthScheme> usual) {
        try {
            JsonNode reply = dialogue.ask("capabilities", CommandAdapter.request(options.settings()));
            String place = "The reply of %s to \"capabilities\"".formatted(dialogue.name());
            return new Talents(
                    reply.has("capabilities")
                            ? Ability.capabilities(texts(reply.path("capabilities")), place)
                            : ENOUGH_TO_START,
                    reply.has("schemes") ? Ability.schemes(texts(reply.path("schemes")), place) : usual);
        } catch (UnsupportedOperationException doesNotSay) {
            return new Talents(ENOUGH_TO_START, usual);
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
