package dev.provost.conformance.adapter.manual;

import java.util.List;

/**
 * Something that a person is to do or to look up.
 *
 * @param ability what the server has to be able to do for it, as the object of "the server cannot"; what cannot be done once
 *     is not asked for again; empty when that would say too much
 * @param device the device it is for, with its user
 * @param task what to do or to look up, line by line
 */
record Errand(String ability, String device, List<String> task) {

    Errand {
        task = List.copyOf(task);
    }
}
