package dev.provost.reports;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A time in which the server under test answered nobody any more.
 *
 * @param feature title of the feature that ran when it was noticed
 * @param after the last scenario run that the server answered, by its {@linkplain ScenarioResult#key() key}; empty when
 *     there was none
 * @param suspects replay tokens of the scenario runs whose messages were the last ones that reached the server, those first
 *     that send what no phone would
 * @param lasted how long it took until the server answered again; empty when it did not within the patience of the run
 * @param symptom what came instead of an answer, one sentence
 */
public record Outage(String feature, String after, List<String> suspects, Optional<Duration> lasted, String symptom) {

    public Outage {
        suspects = List.copyOf(suspects);
    }
}
