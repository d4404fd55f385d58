package dev.provost.conformance.run;

import dev.provost.reports.StepResult;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestCaseStarted;
import io.cucumber.plugin.event.TestStepFinished;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hears from Cucumber what became of scenarios and steps and hands it to the {@link RunLog}. Cucumber creates it by its
 * name; events of one scenario come from one thread, those of different scenarios from several.
 */
public final class ResultCollector implements ConcurrentEventListener {

    private final Map<UUID, List<StepResult>> steps = new ConcurrentHashMap<>();
    private final Optional<RunLog> log;

    /** A collector for the run that the calling thread works for; only Cucumber calls it. */
    public ResultCollector() {
        this.log = RunClassLoader.current().map(RunContext::log);
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(TestCaseStarted.class, event -> started(event.getTestCase()));
        publisher.registerHandlerFor(
                TestStepFinished.class,
                event -> stepFinished(event.getTestCase(), event.getTestStep(), event.getResult()));
        publisher.registerHandlerFor(TestCaseFinished.class, event -> finished(event.getTestCase(), event.getResult()));
    }

    private void started(TestCase test) {
        steps.put(test.getId(), new ArrayList<>());
        log.ifPresent(l -> l.started(test.getUri(), test.getTags()));
    }

    private void stepFinished(TestCase test, Object step, Result result) {
        if (step instanceof PickleStepTestStep pickle) {
            List<StepResult> done = steps.get(test.getId());
            done.add(new StepResult(
                    pickle.getStep().getKeyword().strip(),
                    pickle.getStep().getText(),
                    outcome(result),
                    Optional.ofNullable(result.getError())
                            .map(e -> Judgement.of(e).reason()),
                    result.getDuration()));
            if (result.getStatus() == Status.PASSED && isCheck(done)) {
                log.ifPresent(l -> l.checked(test.getUri(), test.getTags()));
            }
        }
    }

    /** Whether the last step stands under Then: And and But go on with what was before. */
    private static boolean isCheck(List<StepResult> done) {
        return done.reversed().stream()
                .map(StepResult::keyword)
                .filter(keyword -> !keyword.equals("And") && !keyword.equals("But"))
                .findFirst()
                .filter("Then"::equals)
                .isPresent();
    }

    private static StepResult.Outcome outcome(Result result) {
        if (result.getStatus() == Status.PASSED) {
            return StepResult.Outcome.PASSED;
        }
        if (result.getStatus() == Status.SKIPPED) {
            return StepResult.Outcome.SKIPPED;
        }
        return result.getError() instanceof DeviationException ? StepResult.Outcome.FAILED : StepResult.Outcome.BROKEN;
    }

    private void finished(TestCase test, Result result) {
        List<StepResult> done = steps.remove(test.getId());
        log.ifPresent(l -> l.finished(test.getUri(), test.getTags(), result, done));
    }
}
