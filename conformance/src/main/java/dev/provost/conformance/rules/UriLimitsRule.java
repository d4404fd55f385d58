package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Session;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Data;
import dev.provost.syncml.ItemCommand;
import dev.provost.syncml.Location;
import dev.provost.syncml.Message;
import dev.provost.syncml.Results;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The limits on addresses that a device publishes are respected (TND 1.2.1, 6; DM StdObj 1.2.1).
 *
 * <p>Judged once the device has told them in {@code ./DevDetail/URI}; 0 means that there is no limit. The leading {@code ./} is
 * not counted.
 */
final class UriLimitsRule implements Rule {

    private static final String WITHIN = "within MaxDepth, MaxTotLen and MaxSegLen";
    private static final String FOLDER = "./DevDetail/URI/";
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

    @Override
    public String requirement() {
        return "DMTND-SRV-02";
    }

    @Override
    public List<String> permitted() {
        return List.of(WITHIN);
    }

    @Override
    public void judge(Transcript transcript, RuleContext context, Findings findings) {
        Map<String, Map<String, Integer>> published = new HashMap<>();
        for (Session session : transcript.sessions()) {
            Map<String, Integer> limits = published.computeIfAbsent(session.device(), device -> new HashMap<>());
            for (Turn turn : session.turns()) {
                turn.request().ifPresent(request -> note(request, limits));
                if (!limits.isEmpty()) {
                    turn.answer().stream()
                            .flatMap(answer -> Commands.all(answer, ItemCommand.class))
                            .forEach(command -> NodeUris.of(command)
                                    .forEach(uri -> judge(turn.answerIndex(), command, uri, limits, findings)));
                }
            }
        }
    }

    private static void note(Message request, Map<String, Integer> limits) {
        Commands.all(request, Results.class)
                .flatMap(results -> results.items().stream())
                .forEach(item -> {
                    String uri = item.source().map(Location::uri).orElse("");
                    String value = item.data().map(Data::asText).orElse("").strip();
                    if (uri.startsWith(FOLDER) && NUMBER.matcher(value).matches()) {
                        limits.put(uri.substring(FOLDER.length()), Integer.parseInt(value));
                    }
                });
    }

    private static void judge(
            int index, ItemCommand command, String uri, Map<String, Integer> limits, Findings findings) {
        String path = NodeUris.path(uri).replaceFirst("^\\./", "");
        List<String> segments = List.of(path.split("/"));
        int longest = segments.stream().mapToInt(String::length).max().orElse(0);
        Optional<String> broken = Stream.of(
                        over("MaxDepth", segments.size(), limits),
                        over("MaxTotLen", path.length(), limits),
                        over("MaxSegLen", longest, limits))
                .flatMap(Optional::stream)
                .findFirst();
        if (broken.isPresent()) {
            findings.deviation(
                    index,
                    Wording.command(command) + " has an address beyond what the device takes",
                    broken.get(),
                    Wording.shortened(uri));
        } else {
            findings.pass(index, WITHIN);
        }
    }

    private static Optional<String> over(String limit, int actual, Map<String, Integer> limits) {
        return Optional.ofNullable(limits.get(limit))
                .filter(most -> actual > most)
                .map(most -> limit + " " + most);
    }
}
