package dev.provost.syncml.codec;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the deviations of one document, at most 500: a hostile document shall not fill the memory. */
final class Findings implements Oddities {

    private static final int MOST = 500;

    private final List<Deviation> deviations = new ArrayList<>();
    private @Nullable Scope scope;

    void add(Deviation.Kind kind, String path, long offset, String detail) {
        if (deviations.size() < MOST) {
            deviations.add(new Deviation(kind, path, offset, detail));
        } else if (deviations.size() == MOST) {
            deviations.add(new Deviation(kind, path, offset, "Further deviations are not listed."));
        }
    }

    @Override
    public void note(long offset, String detail) {
        Scope innermost = scope;
        String path = innermost == null ? "" : innermost.path();
        add(Deviation.Kind.ENCODING, path, offset, sentence(detail));
    }

    /** Tells which element is being read, or null when none is. */
    void enter(@Nullable Scope innermost) {
        scope = innermost;
    }

    List<Deviation> all() {
        return deviations;
    }

    private static String sentence(String detail) {
        return Character.toUpperCase(detail.charAt(0)) + detail.substring(1) + ".";
    }
}
