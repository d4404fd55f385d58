package dev.provost.reports;

/**
 * One capability of a server and what is to be said about it.
 *
 * @param capability what the implementation conformance statement calls it
 * @param remark what was claimed or seen, in one sentence; empty when the name says it all
 */
public record Claim(String capability, String remark) {

    public Claim {
        Checks.notBlank("capability of a claim", capability);
    }
}
