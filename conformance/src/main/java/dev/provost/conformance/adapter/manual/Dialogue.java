package dev.provost.conformance.adapter.manual;

import dev.provost.conformance.run.NotApplicableException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.opentest4j.TestAbortedException;

/** Asks a person, one prompt at a time. Whatever goes wrong here is never held against the server. */
final class Dialogue {

    private static final String CANNOT = "cannot";
    private static final String SKIP = "skip";
    private static final String QUIT = "quit";

    private final Desk desk;
    private final Duration patience;
    private AnswerBook book = AnswerBook.NONE;
    private Place place = Place.NOWHERE;
    private int prompts;
    private int promptsOfScenario;
    private boolean gone;

    Dialogue(Desk desk, Duration patience) {
        this.desk = desk;
        this.patience = patience;
    }

    synchronized void remember(AnswerBook answers) {
        book = answers;
    }

    synchronized void at(Place now) {
        place = now;
        promptsOfScenario = 0;
    }

    synchronized Place place() {
        return place;
    }

    synchronized void say(String line) {
        desk.show(line);
    }

    /** Whether a person said that the server cannot do something. */
    synchronized boolean isDeclined(String ability) {
        return !ability.isEmpty() && book.earlier(CANNOT + " " + ability).isPresent();
    }

    /** Has something done. */
    synchronized void perform(Errand errand) {
        ask(
                errand,
                "Enter when done",
                true,
                text -> text.isBlank() || isWord(text, "done", true) ? Optional.of(text) : Optional.empty());
    }

    /** Has something done unless it was done before an interruption. */
    synchronized void performOnce(String name, Errand errand) {
        if (book.earlier(name).isEmpty()) {
            perform(errand);
            book.note(name, "done");
        }
    }

    /**
     * Has something looked up.
     *
     * @param what what may be typed besides the usual words
     * @param reader understands it; empty for what makes no sense
     */
    synchronized <T> T lookUp(Errand errand, String what, Function<String, Optional<T>> reader) {
        return ask(errand, what, false, reader);
    }

    private <T> T ask(Errand errand, String what, boolean letters, Function<String, Optional<T>> reader) {
        if (isDeclined(errand.ability())) {
            throw notOffered(errand);
        }
        String skip = SKIP + " " + place.key();
        if (book.earlier(skip).isPresent()) {
            throw new TestAbortedException("The operator skipped this scenario.");
        }
        if (gone) {
            throw nobody();
        }
        prompts++;
        promptsOfScenario++;
        String done = "done " + place.key() + " " + promptsOfScenario;
        present(errand, book.earlier(done).isPresent());
        while (true) {
            switch (desk.ask(
                    "  answer   %s; or cannot, skip, quit (%s): ".formatted(what, words(patience)), patience)) {
                case Desk.Reply.Silence silence ->
                    throw new TestAbortedException("Nobody answered prompt %d within %s: %s"
                            .formatted(prompts, words(patience), first(errand)));
                case Desk.Reply.Gone end -> {
                    gone = true;
                    throw nobody();
                }
                case Desk.Reply.Line(String text) -> {
                    if (isWord(text, CANNOT, letters)) {
                        if (!errand.ability().isEmpty()) {
                            book.note(CANNOT + " " + errand.ability(), CANNOT);
                        }
                        throw notOffered(errand);
                    }
                    if (isWord(text, SKIP, letters)) {
                        if (place.scenario().isPresent()) {
                            book.note(skip, SKIP);
                        }
                        throw new TestAbortedException("The operator skipped this scenario.");
                    }
                    if (isWord(text, QUIT, letters)) {
                        gone = true;
                        throw nobody();
                    }
                    Optional<T> read = reader.apply(text);
                    if (read.isPresent()) {
                        book.note(done, text);
                        return read.get();
                    }
                    desk.show("           \"%s\" is no answer here.".formatted(text));
                }
            }
        }
    }

    private void present(Errand errand, boolean before) {
        desk.show("");
        desk.show("[" + place.words(prompts) + "]");
        if (!errand.device().isEmpty()) {
            desk.show("  device   " + errand.device());
        }
        String head = "  do       ";
        for (String line : errand.task()) {
            desk.show(head + line);
            head = "           ";
        }
        if (before) {
            desk.show(head + "You did this before the interruption: see that it is not there twice.");
        }
        if (!place.requirements().isEmpty()) {
            desk.show("  because  " + place.requirements());
        }
    }

    /** Where values are typed, a single letter is one. */
    private static boolean isWord(String text, String word, boolean letters) {
        String typed = text.strip().toLowerCase(Locale.ROOT);
        return typed.equals(word) || letters && typed.length() == 1 && word.startsWith(typed);
    }

    private static NotApplicableException notOffered(Errand errand) {
        return new NotApplicableException("The operator says that the server cannot "
                + (errand.ability().isEmpty() ? "do this: " + first(errand) : errand.ability() + "."));
    }

    private static TestAbortedException nobody() {
        return new TestAbortedException("Nobody answers prompts any more: this goes on with --resume.");
    }

    private static String first(Errand errand) {
        return errand.task().getFirst();
    }

    private static String words(Duration time) {
        return time.toSeconds() % 60 == 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }
}
