package dev.provost.conformance.steps;

import dev.provost.adapter.NodeValue;
import dev.provost.adapter.Operation;
import dev.provost.adapter.Outcome;
import dev.provost.adapter.PromptOptions;
import dev.provost.conformance.run.DeviationException;
import dev.provost.session.UserAnswer;
import dev.provost.session.UserPrompt;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The user of the phone, and what the operator wants shown to and known of him (DM Protocol 1.2.1, 10). */
public final class UserSteps {

    private static final String ANSWERS = "DMPRO-SRV-35";

    private final Phones phones;
    private final Operator operator;

    /** Steps on the user of the phone of a scenario. */
    public UserSteps(Phones phones, Operator operator) {
        this.phones = phones;
        this.operator = operator;
    }

    @Given("the user of the phone will enter {string}")
    public void willEnter(String text) {
        will(new UserAnswer.Entered(text));
    }

    @Given("the user of the phone will choose {string}")
    public void willChoose(String numbers) {
        will(new UserAnswer.Chosen(Arrays.stream(numbers.split(","))
                .map(String::strip)
                .map(Integer::valueOf)
                .toList()));
    }

    @Given("the user of the phone will cancel")
    public void willCancel() {
        will(UserAnswer.CANCELLED);
    }

    @Given("the user of the phone will not answer")
    public void willNotAnswer() {
        will(UserAnswer.NO_ANSWER);
    }

    @Given("the user of the phone will agree after {int} seconds")
    public void willAgreeAfter(int seconds) {
        will(new UserAnswer.Late(seconds, UserAnswer.ACCEPTED));
    }

    @When("the operator shows the user {string}")
    public void shows(String text) {
        order(new Operation.Display(text));
    }

    @When("the operator shows the user {string} for at least {int} seconds")
    public void showsFor(String text, int seconds) {
        order(new Operation.Display(text, PromptOptions.NONE.withMinSeconds(seconds)));
    }

    @When("the operator asks the user {string} for at most {int} seconds")
    public void asksFor(String question, int seconds) {
        order(new Operation.Confirm(question, PromptOptions.NONE.withMaxSeconds(seconds)));
    }

    @When("the operator asks the user {string} for at most {int} seconds, then takes it for a yes")
    public void asksForThenYes(String question, int seconds) {
        order(new Operation.Confirm(
                question, PromptOptions.NONE.withMaxSeconds(seconds).withDefaultResponse("1")));
    }

    @When("the operator asks the user for a text, {string}")
    public void asksForText(String question) {
        order(new Operation.TextInput(question));
    }

    @When("the operator asks the user for a text, {string}, and offers {string}")
    public void asksForTextOffering(String question, String offer) {
        order(new Operation.TextInput(question, PromptOptions.NONE.withDefaultResponse(offer)));
    }

    @When("the operator asks the user for at most {int} digits, {string}, which nobody is to see")
    public void asksForDigits(int digits, String question) {
        order(new Operation.TextInput(
                question,
                PromptOptions.NONE.withMaxLength(digits).withInput("N").withHidden()));
    }

    @When("the operator lets the user choose one, {string}:")
    public void letsChooseOne(String question, DataTable choices) {
        order(new Operation.Choice(question, choices.asList(), false));
    }

    @When("the operator lets the user choose several, {string}:")
    public void letsChooseSeveral(String question, DataTable choices) {
        order(new Operation.Choice(question, choices.asList(), true));
    }

    @Then("the user could choose between {string}")
    public void couldChoose(String expected) {
        List<String> shown = prompts().stream()
                .map(p -> String.join(", ", p.choices()))
                .filter(c -> !c.isEmpty())
                .toList();
        if (!shown.contains(expected)) {
            throw DeviationException.ofServer(
                            "The user of the phone did not see the choices that the operator gave, in their order.",
                            expected,
                            shown.isEmpty() ? "no choices" : String.join("; ", shown))
                    .against("DMREP-SRV-25");
        }
    }

    @Then("the server believes that the user answered {string} to order {int}")
    public void believesAnswer(String expected, int number) {
        if (operator.canTellOutcomes()) {
            Order order = operator.order(number);
            Outcome outcome = operator.outcome(order);
            Optional<String> actual = outcome.items().stream()
                    .flatMap(item -> item.value().stream())
                    .map(NodeValue::asText)
                    .findFirst();
            if (actual.filter(expected::equals).isEmpty()) {
                throw DeviationException.ofServer(
                                "The server disagrees with the user about his answer to " + order.words() + ".",
                                "\"" + expected + "\"",
                                actual.map(a -> "\"" + a + "\"").orElseGet(() -> BeliefSteps.words(outcome)))
                        .against(ANSWERS);
            }
        }
    }

    private List<UserPrompt> prompts() {
        return phones.only().user().prompts();
    }

    private void will(UserAnswer answer) {
        phones.only().user().will(answer);
    }

    private void order(Operation operation) {
        operator.order(phones.only().identity(), operation);
    }
}
