package dev.provost.conformance.rules;

import java.util.List;

/** The rules in the order of the requirement catalogue. */
final class StandardRules {

    static final List<Rule> ALL = List.of();

    private StandardRules() {}
}
