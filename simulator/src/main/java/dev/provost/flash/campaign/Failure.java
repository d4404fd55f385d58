package dev.provost.flash.campaign;

import java.util.List;

/**
 * Cuts that a phone did not get over.
 *
 * @param cuts the cuts, one after the other; empty when it fails without any
 * @param where the operation that the last cut met
 * @param complaints what is wrong, at least one
 */
public record Failure(CutList cuts, String where, List<Complaint> complaints) {

    public Failure {
        complaints = List.copyOf(complaints);
    }
}
