package dev.provost.conformance.rules;

import dev.provost.conformance.requirement.RequirementCatalogue;
import dev.provost.conformance.transcript.Mirror;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.reports.Blame;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rules that bind both sides, turned on the device: what they see has the blame {@code device}. Immutable; may be shared
 * between threads.
 */
public final class DeviceRules {

    private final RuleBook rules;

    private DeviceRules(RuleBook rules) {
        this.rules = rules;
    }

    /** Every rule that the specification lays down for whoever writes a message. */
    public static DeviceRules standard() {
        List<Mirrored> both = Stream.of(
                        new RootNamespaceRule(),
                        new RootChildrenRule(),
                        new HeaderElementsRule(),
                        new ServerMsgIdRule(),
                        new BodyRule(),
                        new CmdIdRule(),
                        new StatusPartsRule(),
                        new StatusReferenceRule(),
                        new HeaderStatusFirstRule(),
                        new StatusOrderRule(),
                        new ItemReferenceRule(),
                        new NeedlessStatusRule(),
                        new ExcludedElementsRule(),
                        new CredAndChalPlaceRule(),
                        new ElementOrderRule(),
                        new MetaNamespaceRule(),
                        new EscapedDataRule(),
                        new WbxmlHeaderRule(),
                        new MaxMsgSizeRule())
                .map(Mirrored::of)
                .toList();
        List<Rule> all = Stream.concat(both.stream(), Stream.of(new CommandAnsweredRule()))
                .toList();
        return new DeviceRules(RuleBook.of(all, RequirementCatalogue.ofDevices()));
    }

    /** What all rules saw of the devices; messages are counted as in {@code transcript}. */
    public List<Observation> judge(Transcript transcript) {
        return rules.judge(Mirror.of(transcript), RuleContext.NONE).stream()
                .map(DeviceRules::blamed)
                .toList();
    }

    private static Observation blamed(Observation seen) {
        return new Observation(
                seen.requirement(),
                seen.rule(),
                seen.level(),
                seen.verdict(),
                seen.blame() == Blame.SERVER ? Blame.DEVICE : seen.blame(),
                SwappedWords.of(seen.message()),
                SwappedWords.of(seen.alternative()),
                SwappedWords.of(seen.expected()),
                seen.actual(),
                seen.messageIndex());
    }
}
