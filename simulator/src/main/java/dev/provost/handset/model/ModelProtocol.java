package dev.provost.handset.model;

import dev.provost.session.Feature;
import dev.provost.session.SessionLimits;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import java.util.List;
import java.util.Set;

/**
 * How a model speaks DM. Immutable.
 *
 * @param versions the versions it can speak, the preferred one first; never empty
 * @param encodings the encodings it can write, the preferred one first; never empty
 * @param userAgent the HTTP header of that name
 * @param limits sizes that it announces and accepts
 * @param features optional parts of the protocol that it has
 * @param heedsNoResp whether {@code NoResp} saves a status, as in SyncML, though DM gives it no meaning
 */
public record ModelProtocol(
        List<DmVersion> versions,
        List<Encoding> encodings,
        String userAgent,
        SessionLimits limits,
        Set<Feature> features,
        boolean heedsNoResp) {

    public ModelProtocol {
        versions = List.copyOf(versions);
        encodings = List.copyOf(encodings);
        features = Set.copyOf(features);
        if (versions.isEmpty() || encodings.isEmpty()) {
            throw new IllegalArgumentException("A model needs at least one version and one encoding");
        }
    }

    /** The version used unless told otherwise. */
    public DmVersion preferredVersion() {
        return versions.getFirst();
    }

    /** The encoding used unless told otherwise. */
    public Encoding preferredEncoding() {
        return encodings.getFirst();
    }
}
