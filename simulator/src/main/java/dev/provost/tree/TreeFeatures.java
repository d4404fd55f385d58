package dev.provost.tree;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The optional parts of tree handling that a device has.
 *
 * @param implicitNodes whether Add brings missing interior nodes to life; otherwise it answers 404
 * @param copy whether Copy is supported; otherwise it answers 406
 * @param exec whether Exec is supported; otherwise it answers 406
 * @param properties the properties that can be read; others answer 406. Always holds the mandatory ones
 * @param lists what {@code ?list=} may ask for; all else answers 406
 */
public record TreeFeatures(
        boolean implicitNodes, boolean copy, boolean exec, Set<Property> properties, Set<ListKind> lists) {

    /** Everything. */
    public static final TreeFeatures ALL =
            new TreeFeatures(true, true, true, EnumSet.allOf(Property.class), EnumSet.allOf(ListKind.class));

    /** Nothing but what every device must have. */
    public static final TreeFeatures NONE = new TreeFeatures(false, false, false, Property.mandatory(), Set.of());

    public TreeFeatures {
        EnumSet<Property> all = EnumSet.copyOf(Property.mandatory());
        all.addAll(properties);
        properties = Collections.unmodifiableSet(all);
        lists = Set.copyOf(lists);
    }
}
