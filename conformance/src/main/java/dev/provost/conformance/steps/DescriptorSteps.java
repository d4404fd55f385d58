package dev.provost.conformance.steps;

import dev.provost.conformance.run.DeviationException;
import dev.provost.conformance.transcript.FetchEvidence;
import dev.provost.download.DescriptorFormat;
import dev.provost.download.DescriptorReading;
import dev.provost.download.DownloadDescriptor;
import dev.provost.reports.Blame;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.List;
import java.util.Optional;

/** How a server offers packages by download descriptors of its own (OMA Download OTA 1.0). */
public final class DescriptorSteps {

    private final World world;
    private final PackagePlace place;

    /** Steps on the packages of a scenario. */
    public DescriptorSteps(World world, PackagePlace place) {
        this.world = world;
        this.place = place;
    }

    @Given("the server offers its packages by descriptors of its own")
    public void describes() {
        place.describeByServer();
    }

    @Then("the phone has fetched its package by the descriptor of the server")
    public void wasLedThere() {
        List<FetchEvidence> fetches = fetches("GET");
        Optional<FetchEvidence> described = fetches.stream()
                .filter(fetch -> fetch.mediaType().equals(DownloadDescriptor.MEDIA_TYPE))
                .reduce((first, second) -> second);
        if (described.isEmpty()) {
            throw broken(
                    "The server hands out something else where it says that the descriptor of a package is.",
                    DownloadDescriptor.MEDIA_TYPE,
                    fetches.isEmpty() ? "no answer" : words(fetches.getFirst()));
        }
        FetchEvidence last = fetches.getLast();
        if (last == described.get()
                || last.fetch().status() >= 300
                || last.fetch().failure().isPresent()) {
            throw broken(
                    "The download descriptor of the server led the phone to no package.",
                    "an object of the size and type that the descriptor says",
                    last == described.get() ? "a descriptor that the phone could not follow" : words(last));
        }
    }

    @Then("the server takes the notice {string} of the phone")
    public void takesTheNotice(String line) {
        Optional<FetchEvidence> notice = fetches("POST").stream()
                .filter(fetch -> fetch.said().equals(line))
                .findFirst();
        if (notice.isEmpty()) {
            if (wantsNotices()) {
                throw DeviationException.of(
                        Blame.HARNESS,
                        "The phone gave the notices "
                                + fetches("POST").stream()
                                        .map(FetchEvidence::said)
                                        .toList() + " and not \"" + line
                                + "\".");
            }
            world.run().note("the descriptor wants no notice");
            return;
        }
        if (notice.get().fetch().status() >= 400) {
            throw broken("The server did not take the notice of the phone.", "200", words(notice.get()));
        }
    }

    private boolean wantsNotices() {
        return fetches("GET").stream()
                .filter(fetch -> fetch.mediaType().equals(DownloadDescriptor.MEDIA_TYPE))
                .anyMatch(fetch ->
                        DescriptorFormat.read(fetch.fetch().firstOctets()) instanceof DescriptorReading.Read read
                                && read.descriptor().installNotifyUri().isPresent());
    }

    private List<FetchEvidence> fetches(String method) {
        return world.run().fetches().stream()
                .filter(FetchEvidence::servers)
                .filter(fetch -> fetch.fetch().method().equals(method))
                .toList();
    }

    private static String words(FetchEvidence fetch) {
        return fetch.fetch()
                .failure()
                .map(failure -> failure.message())
                .orElseGet(() -> "%d %s"
                        .formatted(fetch.fetch().status(), fetch.mediaType())
                        .strip());
    }

    private static DeviationException broken(String message, String expected, String actual) {
        return DeviationException.ofServer(message, expected, actual)
                .against(Misguidance.PACKAGES)
                .asOutcome();
    }
}
