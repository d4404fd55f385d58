package dev.provost.reports;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The judgement of a scenario, a finding or a requirement. */
public enum Verdict {
    /** Everything permitted: nothing that was seen contradicts the requirement. */
    PASS("pass", "passed"),
    /** A requirement was broken. */
    FAIL("fail", "failed"),
    /** A recommendation was not followed, or a doubtful requirement was broken. */
    WARN("warn", "warned"),
    /** The run could not tell. */
    INCONCLUSIVE("inconclusive", "inconclusive"),
    /** Not tested, because the server does not claim it or the run lacks what it needs. */
    NOT_APPLICABLE("notApplicable", "not applicable"),
    /** The examination itself broke; the blame says where. */
    ERROR("error", "in error");

    /** From fail over error, inconclusive, warn and pass to not applicable. */
    public static final Comparator<Verdict> MOST_SEVERE_FIRST =
            Comparator.comparingInt(List.of(FAIL, ERROR, INCONCLUSIVE, WARN, PASS, NOT_APPLICABLE)::indexOf);

    private final String key;
    private final String label;

    Verdict(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** The word for it in {@code results.json}. */
    public String key() {
        return key;
    }

    /** The word for it in a sentence such as "3 failed". */
    public String label() {
        return label;
    }

    /** The verdict that a group deserves: the most severe one, not applicable for an empty group. */
    public static Verdict worstOf(Collection<Verdict> verdicts) {
        return verdicts.stream().min(MOST_SEVERE_FIRST).orElse(NOT_APPLICABLE);
    }
}
