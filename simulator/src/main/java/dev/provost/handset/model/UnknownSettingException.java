package dev.provost.handset.model;

import java.util.Collection;

/** A name of a setting that a model does not have. Immutable. */
public final class UnknownSettingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnknownSettingException(String setting, String model, Collection<String> known) {
        super("The model '" + model + "' has no setting '" + setting + "'. It has: " + String.join(", ", known));
    }
}
