package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.FetchEvidence;
import dev.provost.conformance.transcript.Transcript;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A package that the server offers by itself can be had; its download descriptor is valid, the object agrees with it, and the
 * notice of installation is taken (OMA Download OTA 1.0, 5 and 6.2).
 *
 * <p>Only what devices fetch from places of the server's own is judged, never what the harness offers in its stead. Where a
 * login is wanted, or the server has no time now, that is named and not held against it.
 */
final class DownloadDescriptorRule implements Rule {

    static final String OBJECT = "a package that can be had";
    static final String AGREES = "a descriptor, and an object that agrees with it";
    static final String NOTICED = "200 for the notice of installation";

    @Override
    public String requirement() {
        return "FUMO-SRV-08";
    }

    @Override
    public List<String> permitted() {
        return List.of(OBJECT, AGREES, NOTICED);
    }

    @Override
    public void judge(Transcript transcript, RuleContext context, Findings findings) {
        Map<String, DescriptorTrail> trails = new HashMap<>();
        for (FetchEvidence fetch : transcript.fetches()) {
            if (fetch.servers()) {
                trails.computeIfAbsent(fetch.device(), device -> new DescriptorTrail(findings))
                        .sees(fetch);
            }
        }
    }
}
