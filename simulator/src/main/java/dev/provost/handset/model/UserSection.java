package dev.provost.handset.model;

import dev.provost.session.UserAnswer;
import dev.provost.syncml.AlertCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code user} of a model file: one word, or a list of lines. */
final class UserSection {

    private static final String KEY = "user";
    private static final int LONGEST_WAIT = 1_000_000;
    private static final int MOST_CHOICES = 10_000;
    private static final Map<String, UserAnswer> DEEDS = deeds();
    private static final Map<String, AlertCode> KINDS = kinds();

    private final Section file;

    UserSection(Section file) {
        this.file = file;
    }

    UserScript script() {
        Optional<YamlNode> node = file.find(KEY);
        if (node.isEmpty() || node.get() instanceof YamlNode.Scalar) {
            return UserScript.always(deed(file, KEY, file.optionalText(KEY)).orElse(UserAnswer.ACCEPTED));
        }
        List<UserScript.Line> lines = new ArrayList<>();
        for (Section line : file.sections(KEY)) {
            lines.add(line(line));
        }
        return new UserScript(lines);
    }

    private static UserScript.Line line(Section line) {
        Optional<String> word = line.optionalText("kind");
        Optional<AlertCode> kind = word.map(w -> Optional.ofNullable(KINDS.get(w))
                .orElseThrow(
                        () -> unknown(line, "kind", w, KINDS.keySet().stream().toList())));
        UserScript.Line read =
                new UserScript.Line(kind, line.optionalText("about").orElse(""), answer(line));
        line.done();
        return read;
    }

    private static UserAnswer answer(Section line) {
        Optional<UserAnswer> deed = deed(line, "does", line.optionalText("does"));
        Optional<UserAnswer> text = line.optionalText("enters").map(UserAnswer.Entered::new);
        List<Integer> numbers = line.numbers("chooses", 1, MOST_CHOICES);
        Optional<UserAnswer> choice =
                numbers.isEmpty() ? Optional.empty() : Optional.of(new UserAnswer.Chosen(numbers));
        long given =
                List.of(deed, text, choice).stream().filter(Optional::isPresent).count();
        if (given != 1) {
            throw line.fault(
                    line.line(),
                    "a line of 'user' says " + given + " things that he does",
                    "Give one of 'does', 'enters' and 'chooses'");
        }
        UserAnswer answer = deed.or(() -> text).or(() -> choice).orElseThrow();
        int seconds = line.number("after", 0, LONGEST_WAIT, 0);
        return seconds == 0 ? answer : new UserAnswer.Late(seconds, answer);
    }

    private static Optional<UserAnswer> deed(Section section, String key, Optional<String> word) {
        return word.map(w -> Optional.ofNullable(DEEDS.get(w))
                .orElseThrow(
                        () -> unknown(section, key, w, DEEDS.keySet().stream().toList())));
    }

    private static BadModelException unknown(Section section, String key, String word, List<String> allowed) {
        return section.fault(
                section.find(key).orElseThrow().line(),
                "'" + word + "' is unknown in '" + key + "'",
                "Allowed: " + String.join(", ", allowed));
    }

    private static Map<String, UserAnswer> deeds() {
        Map<String, UserAnswer> deeds = new LinkedHashMap<>();
        deeds.put("accepts", UserAnswer.ACCEPTED);
        deeds.put("cancels", UserAnswer.CANCELLED);
        deeds.put("rejects", UserAnswer.REJECTED);
        deeds.put("silent", UserAnswer.NO_ANSWER);
        return deeds;
    }

    private static Map<String, AlertCode> kinds() {
        Map<String, AlertCode> kinds = new LinkedHashMap<>();
        kinds.put("display", AlertCode.DISPLAY);
        kinds.put("question", AlertCode.CONFIRM_OR_REJECT);
        kinds.put("input", AlertCode.TEXT_INPUT);
        kinds.put("choice", AlertCode.SINGLE_CHOICE);
        kinds.put("choices", AlertCode.MULTIPLE_CHOICE);
        return kinds;
    }
}
