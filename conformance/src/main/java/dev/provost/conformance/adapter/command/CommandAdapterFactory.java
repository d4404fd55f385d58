package dev.provost.conformance.adapter.command;

import dev.provost.adapter.AdapterFactory;
import dev.provost.adapter.AdapterSettings;
import dev.provost.adapter.ServerAdapter;
import dev.provost.conformance.adapter.OptionNames;
import dev.provost.conformance.adapter.Options;
import java.time.Duration;
import java.util.Set;

/**
 * Opens the adapter of kind {@code command}.
 *
 * <p>Options: {@code program}, {@code args}, {@code env}, {@code timeout} (10 s), {@code parallel} (4), {@code keep} (false),
 * {@code capabilities} and {@code schemes} (as the program says).
 */
public final class CommandAdapterFactory implements AdapterFactory {

    private static final Duration USUAL = Duration.ofSeconds(10);
    private static final Duration MOST = Duration.ofSeconds(30);
    private static final int USUAL_PARALLEL = 4;
    private static final int MOST_PARALLEL = 64;

    @Override
    public String kind() {
        return "command";
    }

    @Override
    public ServerAdapter open(AdapterSettings settings) {
        OptionNames.check(
                settings,
                kind(),
                Set.of("program", "args", "env", "timeout", "parallel", "keep", "capabilities", "schemes"));
        Options options = new Options(settings, kind());
        Program program = Program.of(
                settings.requiredOption("program"),
                options.list("args"),
                settings,
                options.mapping("env"),
                options.time("timeout", USUAL, MOST));
        int parallel = options.number("parallel", USUAL_PARALLEL, MOST_PARALLEL);
        Dialogue dialogue = new Dialogue(
                program.name(), options.flag("keep") ? new Staying(program, parallel) : new OneShot(program, parallel));
        try {
            return new CommandAdapter(dialogue, settings, Talents.of(options, dialogue));
        } catch (RuntimeException e) {
            dialogue.close();
            throw e;
        }
    }
}
