package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Transcript;
import java.util.List;

/**
 * A rule that binds both sides, turned on the device: it reads the mirrored transcript.
 *
 * @param rule the rule as it judges servers
 * @param requirement what is demanded of devices
 */
record Mirrored(Rule rule, String requirement) implements Rule {

    /** The same demand on devices has the same number. */
    static Mirrored of(Rule rule) {
        return new Mirrored(rule, rule.requirement().replace("-SRV-", "-CLI-"));
    }

    @Override
    public String id() {
        return "device-" + rule.id();
    }

    @Override
    public boolean derails() {
        return rule.derails();
    }

    @Override
    public List<String> permitted() {
        return rule.permitted();
    }

    @Override
    public void judge(Transcript transcript, RuleContext context, Findings findings) {
        rule.judge(transcript, context, findings);
    }
}
