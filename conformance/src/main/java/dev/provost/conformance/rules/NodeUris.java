package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.syncml.Copy;
import dev.provost.syncml.Data;
import dev.provost.syncml.ItemCommand;
import dev.provost.syncml.Location;
import dev.provost.syncml.Message;
import dev.provost.syncml.Replace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes node addresses apart (TND 1.2.1, 6). */
final class NodeUris {

    private NodeUris() {}

    /** The addresses in the items of a command: targets, and for a copy the sources too. */
    static List<String> of(ItemCommand command) {
        return command.items().stream()
                .flatMap(item -> Stream.concat(
                        item.target().stream(), command instanceof Copy ? item.source().stream() : Stream.empty()))
                .map(Location::uri)
                .toList();
    }

    /** The address without {@code ?prop=} and {@code ?list=}. */
    static String path(String uri) {
        int question = uri.indexOf('?');
        return question < 0 ? uri : uri.substring(0, question);
    }

    /** The property that an address names, for instance {@code ACL}. */
    static Optional<String> property(String uri) {
        int start = uri.indexOf("?prop=");
        return start < 0 ? Optional.empty() : Optional.of(uri.substring(start + "?prop=".length()));
    }

    static boolean isLawful(String path) {
        String[] segments = path.split("/", -1);
        return segments[0].equals(".") && Stream.of(segments).skip(1).allMatch(NodeUris::isName);
    }

    private static boolean isName(String segment) {
        return !segment.isEmpty()
                && !segment.equals(".")
                && !segment.equals("..")
                && segment.chars().noneMatch(Character::isISOControl);
    }

    /** Calls {@code action} with the new value of a property, for every Replace of it. */
    static void forEachProperty(Message message, String property, PropertyAction action) {
        Commands.all(message, Replace.class)
                .forEach(replace -> replace.items().stream()
                        .filter(item -> item.target()
                                .flatMap(target -> property(target.uri()))
                                .filter(property::equals)
                                .isPresent())
                        .forEach(item -> action.accept(
                                replace, item.data().map(Data::asText).orElse(""))));
    }

    /** What to do with the new value of a property. */
    interface PropertyAction {
        void accept(Replace command, String value);
    }
}
