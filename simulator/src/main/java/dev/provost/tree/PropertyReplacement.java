package dev.provost.tree;

import java.util.Optional;

/** Replace of a property: ACL, Name or Title (TND 1.2.1, 7). */
final class PropertyReplacement extends Operation {

    PropertyReplacement(ManagementTree tree, Actor actor, long now) {
        super(tree, actor, now);
    }

    Change replace(LocUri uri, String text) {
        if (!admits(uri)) {
            return refused(TreeStatus.URI_TOO_LONG);
        }
        Walk walk = new Walk(tree, uri);
        if (!walk.complete()) {
            return refused(TreeStatus.NOT_FOUND);
        }
        Optional<Property> property = uri.property()
                .flatMap(Property::ofWireName)
                .filter(tree.description().features().properties()::contains);
        if (property.isEmpty()) {
            return refused(TreeStatus.OPTIONAL_FEATURE_NOT_SUPPORTED);
        }
        return switch (property.get()) {
            case ACL -> acl(walk, text);
            case NAME -> name(walk, text);
            case TITLE -> title(walk, text);
            case FORMAT, SIZE, TSTAMP, TYPE, VER_NO -> refused(TreeStatus.COMMAND_NOT_ALLOWED);
        };
    }

    private Change acl(Walk walk, String text) {
        if (walk.atRoot() && byServer()) {
            return refused(TreeStatus.COMMAND_NOT_ALLOWED);
        }
        boolean own = walk.last() instanceof Interior && walk.grants(Right.REPLACE, actor);
        if (byServer() && !own && !walk.parentGrants(Right.REPLACE, actor)) {
            return refused(TreeStatus.PERMISSION_DENIED);
        }
        Acl acl;
        try {
            acl = Acl.parse(text);
        } catch (BadAclException e) {
            return refused(TreeStatus.BAD_REQUEST);
        }
        Acl kept = walk.atRoot() && acl.isEmpty() ? Acl.ROOT_DEFAULT : acl;
        return settled(walk.replaced(changed(walk.last().properties().withAcl(kept), walk.last())));
    }

    private Change title(Walk walk, String text) {
        if (!walk.grants(Right.REPLACE, actor)) {
            return refused(TreeStatus.PERMISSION_DENIED);
        }
        if (ValueRules.utf8(text) > Property.MAX_TITLE_OCTETS) {
            return refused(TreeStatus.REQUEST_ENTITY_TOO_LARGE);
        }
        return settled(walk.replaced(changed(walk.last().properties().withTitle(text), walk.last())));
    }

    private Change name(Walk walk, String text) {
        if (walk.atRoot() || byServer() && walk.description().isPermanent()) {
            return refused(TreeStatus.COMMAND_NOT_ALLOWED);
        }
        if (!walk.grants(Right.REPLACE, actor)) {
            return refused(TreeStatus.PERMISSION_DENIED);
        }
        LocUri renamed;
        try {
            renamed = walk.uri().ancestor(walk.depth() - 1).child(Segment.unescape(text, text));
        } catch (BadLocUriException e) {
            return refused(TreeStatus.BAD_REQUEST);
        }
        if (!admits(renamed)) {
            return refused(TreeStatus.URI_TOO_LONG);
        }
        if (renamed.name().equals(walk.last().name())) {
            return Change.done(tree);
        }
        return rename(walk, renamed);
    }

    private Change rename(Walk walk, LocUri renamed) {
        LocUri sibling = tree.spelled(renamed);
        boolean another = !sibling.name().equals(walk.last().name());
        if (another && walk.parent().child(sibling.name()).isPresent()) {
            return refused(TreeStatus.ALREADY_EXISTS);
        }
        boolean possible = tree.description()
                .find(renamed)
                .filter(described -> !described.isPermanent())
                .isPresent();
        if (byServer() && !possible) {
            return refused(TreeStatus.COMMAND_NOT_ALLOWED);
        }
        Node successor = changed(walk.last().properties().withName(renamed.name()), walk.last());
        Interior parent = walk.parent().withoutChild(walk.last().name()).withChild(successor);
        return settled(walk.parentReplaced(parent.changed(now)));
    }

    private Node changed(NodeProperties properties, Node node) {
        return node.with(properties.changed(now));
    }
}
