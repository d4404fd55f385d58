package dev.provost.download;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.download.Origin.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Downloads over a line that holds (FUMO 1.0, alternative download; OMA Download 1.0). */
class DownloadTest {

    private static final String URL = "http://cdn.example.com/fw/2.0.upd";
    private static final byte[] OBJECT = "0123456789".getBytes();

    private static Answer descriptor(DownloadDescriptor descriptor) {
        return Answer.of(200, DescriptorFormat.write(descriptor), "Content-Type", DownloadDescriptor.MEDIA_TYPE);
    }

    private static Origin described(DownloadDescriptor descriptor, Answer object) {
        return Origin.answering(request -> request.url().endsWith("/dd") ? descriptor(descriptor) : object);
    }

    private static void assertFailed(DownloadStep step, DownloadProblem problem, String reason) {
        assertThat(step).isInstanceOfSatisfying(DownloadStep.Failed.class, failed -> {
            assertThat(failed.problem()).isEqualTo(problem);
            assertThat(failed.reason()).isEqualTo(reason);
        });
    }

    @Test
    void a_package_is_fetched_with_one_plain_get() {
        Origin origin = Origin.of(OBJECT);

        assertThat(origin.download(URL)).isEqualTo(new DownloadStep.Done(10, Optional.empty(), List.of()));
        assertThat(origin.staged()).isEqualTo(OBJECT);
        assertThat(origin.requests())
                .containsExactly(new DownloadStep.Request(
                        URL,
                        List.of(
                                new DownloadStep.Field("Accept", "*/*, application/vnd.oma.dd+xml"),
                                new DownloadStep.Field("Accept-Encoding", "identity")),
                        Duration.ZERO));
    }

    @Test
    void an_object_of_unknown_length_ends_with_its_answer() {
        Origin origin = Origin.answering(request -> Answer.of(200, OBJECT));

        assertThat(origin.download(URL)).isEqualTo(new DownloadStep.Done(10, Optional.empty(), List.of()));
    }

    @Test
    void a_descriptor_leads_to_the_package() {
        DownloadDescriptor descriptor = DownloadDescriptor.of("/fw/2.0.upd", 10, "application/x-fw")
                .withInstallNotifyUri("http://cdn.example.com/told");
        Origin origin = described(
                descriptor,
                Answer.of(200, OBJECT, "Content-Length", "10", "Content-Type", "Application/X-FW; version=2"));

        assertThat(origin.download("http://cdn.example.com/dd"))
                .isEqualTo(new DownloadStep.Done(10, Optional.of(descriptor), List.of()));
        assertThat(origin.requests())
                .extracting(DownloadStep.Request::url)
                .containsExactly("http://cdn.example.com/dd", "http://cdn.example.com/fw/2.0.upd");
        assertThat(origin.staged()).isEqualTo(OBJECT);
    }

    @ParameterizedTest
    @CsvSource({"9, 9", "11, 11"})
    void a_package_of_another_length_than_announced_is_refused_before_it_is_staged(long size, long said) {
        Origin origin = described(
                DownloadDescriptor.of(URL, size, "a/b").withInstallNotifyUri("http://n/"),
                Answer.of(200, OBJECT, "Content-Length", "10", "Content-Type", "a/b"));

        DownloadStep step = origin.download("http://h/dd");

        assertFailed(step, DownloadProblem.WRONG_SIZE, URL + " has 10 octets, its descriptor says " + said);
        assertThat(((DownloadStep.Failed) step).installNotifyUri()).contains("http://n/");
        assertThat(origin.staged()).isEmpty();
    }

    @Test
    void a_package_of_unknown_length_that_grows_beyond_its_descriptor_is_cut_there() {
        Origin origin = described(DownloadDescriptor.of(URL, 4, "a/b"), Answer.of(200, OBJECT));

        assertFailed(origin.download("http://h/dd"), DownloadProblem.WRONG_SIZE, "Too much came");
        assertThat(origin.staged()).hasSize(4);
    }

    @Test
    void a_package_of_unknown_length_that_is_shorter_than_its_descriptor_says_is_refused() {
        Origin origin = described(DownloadDescriptor.of(URL, 11, "a/b"), Answer.of(200, OBJECT));

        assertFailed(
                origin.download("http://h/dd"),
                DownloadProblem.WRONG_SIZE,
                URL + " has 10 octets, its descriptor says 11");
    }

    @Test
    void a_package_of_another_type_than_announced_is_refused() {
        Origin origin =
                described(DownloadDescriptor.of(URL, 10, "a/b"), Answer.of(200, OBJECT, "Content-Type", "text/plain"));

        assertFailed(
                origin.download("http://h/dd"),
                DownloadProblem.WRONG_TYPE,
                URL + " is \"text/plain\", its descriptor says \"a/b\"");
    }

    @Test
    void a_page_in_the_place_of_a_package_is_refused() {
        Origin origin = Origin.answering(request -> Answer.of(200, OBJECT, "Content-Type", "text/html; charset=utf-8"));

        assertFailed(origin.download(URL), DownloadProblem.NOT_ACCEPTABLE, URL + " is \"text/html\", no firmware");
    }

    @Test
    void a_phone_that_wants_a_type_takes_no_other() {
        DownloadPolicy policy = new DownloadPolicy(100, 5, 3, Duration.ZERO, Set.of("application/x-fw"));
        Origin direct = Origin.answering(request -> Answer.of(200, OBJECT, "Content-Type", "a/b"));
        Origin byDescriptor = described(DownloadDescriptor.of(URL, 10, "a/b"), Answer.of(200, OBJECT));

        assertFailed(
                direct.run(Download.of(URL, ResumePoint.START, policy)),
                DownloadProblem.NOT_ACCEPTABLE,
                URL + " is \"a/b\", no firmware");
        assertFailed(
                byDescriptor.run(Download.of("http://h/dd", ResumePoint.START, policy)),
                DownloadProblem.NOT_ACCEPTABLE,
                "The descriptor announces \"a/b\", wanted is [application/x-fw]");
        assertThat(byDescriptor.requests()).hasSize(1);
    }

    @Test
    void content_that_is_coded_though_nobody_asked_is_refused() {
        Origin origin = Origin.answering(request -> Answer.of(200, OBJECT, "Content-Encoding", "gzip"));

        assertFailed(
                origin.download(URL),
                DownloadProblem.NOT_ACCEPTABLE,
                URL + " sent content coded as \"gzip\" though only identity was accepted");
    }

    @Test
    void what_the_phone_has_no_room_for_is_not_fetched() {
        DownloadPolicy small = DownloadPolicy.DEFAULT.withMostOctets(9);
        Origin byDescriptor = described(DownloadDescriptor.of(URL, 10, "a/b"), Answer.of(200, OBJECT));

        assertFailed(
                Origin.of(OBJECT).run(Download.of(URL, ResumePoint.START, small)),
                DownloadProblem.OUT_OF_MEMORY,
                URL + " has 10 octets, there is room for 9");
        assertFailed(
                byDescriptor.run(Download.of("http://h/dd", ResumePoint.START, small)),
                DownloadProblem.OUT_OF_MEMORY,
                "The descriptor announces 10 octets, there is room for 9");
        assertFailed(
                Origin.answering(request -> Answer.of(200, OBJECT)).run(Download.of(URL, ResumePoint.START, small)),
                DownloadProblem.OUT_OF_MEMORY,
                "Too much came");
    }

    @Test
    void an_empty_package_is_none() {
        assertFailed(Origin.of(new byte[0]).download(URL), DownloadProblem.WRONG_SIZE, URL + " has no octets");
    }

    @ParameterizedTest
    @CsvSource({
        "400, BAD_URL",
        "401, NOT_AUTHENTICATED",
        "403, NOT_AUTHENTICATED",
        "404, BAD_URL",
        "406, NOT_ACCEPTABLE",
        "407, NOT_AUTHENTICATED",
        "408, TIMED_OUT",
        "410, BAD_URL",
        "414, BAD_URL",
        "415, NOT_ACCEPTABLE",
        "429, SERVER_UNAVAILABLE",
        "500, SERVER_ERROR",
        "501, SERVER_ERROR",
        "502, SERVER_ERROR",
        "503, SERVER_UNAVAILABLE",
        "504, TIMED_OUT",
        "204, SERVER_ERROR",
        "304, SERVER_ERROR",
        "999, SERVER_ERROR"
    })
    void a_status_without_an_object_is_a_result(int status, DownloadProblem problem) {
        assertFailed(
                Origin.answering(request -> Answer.of(status, OBJECT)).download(URL),
                problem,
                URL + " answered with HTTP status " + status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | \"\" is no URL to download from: it does not begin with http:// or https://",
                "fw.upd | \"fw.upd\" is no URL to download from: it does not begin with http:// or https://",
                "ftp://h/fw | \"ftp://h/fw\" is no URL to download from: it does not begin with http:// or https://",
                "file:///etc/passwd"
                        + "| \"file:///etc/passwd\" is no URL to download from: it does not begin with http:// or https://",
                "http:///fw | \"http:///fw\" is no URL to download from: it names no host",
                "http://me@h/fw | \"http://me@h/fw\" is no URL to download from: it carries a user name",
                "http://h:99999/fw | \"http://h:99999/fw\" is no URL to download from: its port is none",
                "http://h/a b | \"http://h/a b\" is no URL to download from: Illegal character in path at character 10"
            })
    void what_is_no_url_is_not_asked(String url, String reason) {
        Origin origin = Origin.of(OBJECT);

        assertFailed(origin.download(url), DownloadProblem.BAD_URL, reason);
        assertThat(origin.requests()).isEmpty();
    }

    @Test
    void redirects_are_followed_up_to_a_bound() {
        Origin four = Origin.answering(request -> request.url().endsWith("4")
                ? Answer.of(200, OBJECT)
                : Answer.of(302, new byte[0], "Location", "/" + (request.url().charAt(9) - '0' + 1)));

        assertThat(four.download("http://h/0#part")).isInstanceOf(DownloadStep.Done.class);
        assertThat(four.requests()).extracting(DownloadStep.Request::url).endsWith("http://h/3", "http://h/4");
        assertFailed(
                Origin.answering(request -> Answer.of(307, new byte[0], "Location", request.url()))
                        .download(URL),
                DownloadProblem.BAD_URL,
                URL + " redirects once more after 5 redirects");
    }

    @ParameterizedTest
    @CsvSource({
        "file:///x, BAD_URL, '\"file:///x\" is no URL to download from: it does not begin with http:// or https://'",
        ", SERVER_ERROR, http://cdn.example.com/fw/2.0.upd answered with HTTP status 301 and no Location"
    })
    void a_redirect_to_nowhere_fails(String location, DownloadProblem problem, String reason) {
        Answer answer = Optional.ofNullable(location)
                .map(l -> Answer.of(301, new byte[0], "Location", l))
                .orElse(Answer.of(301, new byte[0]));

        assertFailed(Origin.answering(request -> answer).download(URL), problem, reason);
    }

    @Test
    void a_descriptor_that_is_no_good_fails_and_says_where_to_tell() {
        Origin origin = Origin.answering(request -> Answer.of(
                200,
                "<media><installNotifyURI>http://n/</installNotifyURI></media>".getBytes(),
                "Content-Type",
                "application/vnd.oma.dd+xml; charset=utf-8"));

        DownloadStep step = origin.download(URL);

        assertFailed(step, DownloadProblem.BAD_DESCRIPTOR, "The download descriptor has no objectURI");
        assertThat(((DownloadStep.Failed) step).installNotifyUri()).contains("http://n/");
    }

    @Test
    void a_descriptor_of_a_descriptor_is_of_the_wrong_type() {
        Origin origin = Origin.answering(request -> descriptor(DownloadDescriptor.of("/more", 10, "a/b")));

        assertThat(origin.download(URL))
                .isInstanceOfSatisfying(
                        DownloadStep.Failed.class,
                        failed -> assertThat(failed.problem()).isEqualTo(DownloadProblem.WRONG_TYPE));
        assertThat(origin.requests()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = BodyEnd.Trouble.class,
            names = {"TIME_OUT", "TLS", "NO_HTTP", "NO_ROOM", "CANCELLED", "ABORTED", "BAD_ADDRESS"})
    void trouble_that_does_not_pass_ends_the_download(BodyEnd.Trouble trouble) {
        Download download = Download.of(URL, ResumePoint.START, DownloadPolicy.DEFAULT);
        download.begin();

        DownloadStep step = download.ended(new BodyEnd.Broken(trouble, "It is over", 0));

        assertFailed(step, StatusProblems.of(trouble), "It is over");
    }

    @ParameterizedTest
    @CsvSource({"NETWORK, NETWORK", "REFUSED, SERVER_UNAVAILABLE"})
    void trouble_that_may_pass_is_waited_out_three_times(BodyEnd.Trouble trouble, DownloadProblem problem) {
        Download download = Download.of(URL, ResumePoint.START, DownloadPolicy.DEFAULT);
        BodyEnd broken = new BodyEnd.Broken(trouble, "Not now", 0);
        download.begin();

        for (int i = 0; i < 3; i++) {
            assertThat(download.ended(broken))
                    .isInstanceOfSatisfying(
                            DownloadStep.Request.class,
                            request -> assertThat(request.after()).isEqualTo(Duration.ofSeconds(10)));
        }
        assertFailed(download.ended(broken), problem, "Not now");
    }

    @Test
    void a_user_who_breaks_it_off_is_heard_whatever_is_under_way() {
        Download download = Download.of(URL, ResumePoint.START, DownloadPolicy.DEFAULT);
        download.begin();
        download.head(302, List.of(new DownloadStep.Field("Location", "/else")));

        assertFailed(
                download.ended(new BodyEnd.Broken(BodyEnd.Trouble.CANCELLED, "Enough", 0)),
                DownloadProblem.USER_CANCELLED,
                "Enough");
    }

    @Test
    void what_is_complete_already_is_not_asked_for_again() {
        Origin origin = Origin.of(OBJECT);
        ResumePoint all = new ResumePoint(10, OptionalLong.of(10), Optional.empty(), Optional.empty());

        assertThat(origin.run(Download.of(URL, all, DownloadPolicy.DEFAULT), OBJECT))
                .isEqualTo(new DownloadStep.Done(10, Optional.empty(), List.of()));
        assertThat(origin.requests()).isEmpty();
    }

    @Test
    void a_redirect_from_https_to_http_is_followed_and_noted() {
        Origin origin = Origin.answering(request -> request.url().startsWith("https:")
                ? Origin.Answer.of(302, new byte[0], "Location", "http://h/fw")
                : Origin.serve(request, new byte[] {1, 2, 3}, "\"v1\""));

        assertThat(origin.download("https://h/fw"))
                .isEqualTo(
                        new DownloadStep.Done(
                                3,
                                Optional.empty(),
                                List.of(
                                        "https://h/fw redirects to \"http://h/fw\", where nothing protects the package on its way")));
    }

    @Test
    void an_object_without_octets_has_the_wrong_size() {
        Origin origin = Origin.answering(request -> Origin.Answer.of(200, new byte[0], "Content-Length", "0"));

        assertThat(origin.download("http://h/fw"))
                .isEqualTo(new DownloadStep.Failed(
                        DownloadProblem.WRONG_SIZE, "http://h/fw has no octets", Optional.empty(), List.of()));
    }
}
