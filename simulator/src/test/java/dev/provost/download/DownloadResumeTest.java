package dev.provost.download;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.download.Origin.Answer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Downloads over a line that breaks (RFC 9110, 13.1.5 and 14). */
class DownloadResumeTest {

    private static final String URL = "http://cdn.example.com/fw/2.0.upd";
    private static final byte[] OBJECT = "0123456789".getBytes();
    private static final byte[] OTHER = "abcdefghij".getBytes();

    static IntStream places() {
        return IntStream.rangeClosed(0, 10);
    }

    private static Download resuming(ResumePoint point) {
        return Download.of(URL, point, DownloadPolicy.DEFAULT);
    }

    @ParameterizedTest
    @MethodSource("places")
    void a_break_at_any_octet_is_taken_up_again(int place) {
        Origin origin = Origin.of(OBJECT).dropping(1, place);

        assertThat(origin.download(URL)).isEqualTo(new DownloadStep.Done(10, Optional.empty(), List.of()));
        assertThat(origin.staged()).isEqualTo(OBJECT);
        assertThat(origin.requests()).hasSize(place == 10 ? 1 : 2);
        if (place > 0 && place < 10) {
            assertThat(origin.requests().get(1).fields())
                    .contains(
                            new DownloadStep.Field("Range", "bytes=" + place + "-"),
                            new DownloadStep.Field("If-Range", "\"v1\""));
        }
    }

    @Test
    void a_line_that_gives_one_octet_at_a_time_still_brings_the_object() {
        Origin origin = Origin.of(OBJECT).dropping(100, 1);

        assertThat(origin.download(URL)).isInstanceOf(DownloadStep.Done.class);
        assertThat(origin.staged()).isEqualTo(OBJECT);
        assertThat(origin.requests()).hasSize(10);
    }

    @Test
    void a_server_that_begins_anew_each_time_and_breaks_off_at_the_same_octet_is_given_up() {
        Origin origin = Origin.answering(request -> Answer.of(200, OBJECT, "Content-Length", "10"))
                .dropping(2000, 5);

        assertThat(origin.download(URL)).isInstanceOfSatisfying(DownloadStep.Failed.class, failed -> {
            assertThat(failed.problem()).isEqualTo(DownloadProblem.NETWORK);
            assertThat(failed.reason()).isEqualTo("The line broke");
        });
        assertThat(origin.requests()).hasSize(5);
    }

    @Test
    void a_server_with_another_object_each_time_that_breaks_off_is_given_up() {
        AtomicInteger tag = new AtomicInteger();
        Origin origin = Origin.answering(request -> Answer.of(
                        200, OBJECT, "Content-Length", "10", "ETag", "\"v%d\"".formatted(tag.incrementAndGet())))
                .dropping(2000, 5);

        assertThat(origin.download(URL)).isInstanceOf(DownloadStep.Failed.class);
        assertThat(origin.requests()).hasSize(5);
    }

    @Test
    void a_line_that_gives_nothing_any_more_is_given_up() {
        Origin origin = Origin.of(OBJECT).dropping(100, 0);

        assertThat(origin.download(URL)).isInstanceOfSatisfying(DownloadStep.Failed.class, failed -> {
            assertThat(failed.problem()).isEqualTo(DownloadProblem.NETWORK);
            assertThat(failed.reason()).isEqualTo("The line broke");
        });
        assertThat(origin.requests()).hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("places")
    void a_phone_that_lost_its_power_goes_on_at_any_octet(int place) {
        Origin origin = Origin.of(OBJECT);

        DownloadStep step = origin.run(resuming(ResumePoint.at(place)), Arrays.copyOf(OBJECT, place));

        assertThat(step).isInstanceOf(DownloadStep.Done.class);
        assertThat(origin.staged()).isEqualTo(OBJECT);
        assertThat(origin.requests()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("places")
    void a_phone_that_lost_its_power_finds_the_package_by_its_descriptor_again(int place) {
        DownloadDescriptor descriptor = DownloadDescriptor.of("/object", 10, "a/b");
        byte[] document = DescriptorFormat.write(descriptor);
        Origin origin = Origin.answering(request -> {
            if (request.url().endsWith("/object")) {
                return Origin.serve(request, OBJECT, "\"v1\"");
            }
            Answer answer = Origin.serve(request, document, "\"d\"");
            List<DownloadStep.Field> fields = new ArrayList<>(answer.fields());
            fields.add(new DownloadStep.Field("Content-Type", DownloadDescriptor.MEDIA_TYPE));
            return new Answer(answer.status(), fields, answer.body());
        });

        DownloadStep step = origin.run(resuming(ResumePoint.at(place)), Arrays.copyOf(OBJECT, place));

        assertThat(step).isInstanceOf(DownloadStep.Done.class);
        assertThat(origin.staged()).isEqualTo(OBJECT);
    }

    @Test
    void what_was_known_of_the_object_is_a_point_to_resume_at() {
        Download download = resuming(ResumePoint.START);
        download.begin();
        download.head(
                200, List.of(new DownloadStep.Field("Content-Length", "10"), new DownloadStep.Field("ETag", "\"v1\"")));
        download.ended(new BodyEnd.Broken(BodyEnd.Trouble.NETWORK, "Gone", 4));

        assertThat(download.resumePoint())
                .isEqualTo(new ResumePoint(4, OptionalLong.of(10), Optional.of("\"v1\""), Optional.empty()));
    }

    @Test
    void a_server_that_ignores_ranges_makes_it_start_over() {
        Origin origin = Origin.answering(request -> Answer.of(200, OBJECT, "Content-Length", "10", "ETag", "\"v1\""))
                .dropping(1, 7);

        assertThat(origin.download(URL))
                .isEqualTo(new DownloadStep.Done(
                        10,
                        Optional.empty(),
                        List.of(URL + " sent the whole object where the octets from 7 were asked for")));
        assertThat(origin.staged()).isEqualTo(OBJECT);
    }

    @Test
    void an_object_that_changed_meanwhile_is_fetched_anew_and_never_mixed() {
        AtomicInteger count = new AtomicInteger();
        Origin origin = Origin.answering(request -> count.getAndIncrement() == 0
                        ? Origin.serve(request, OBJECT, "\"v1\"")
                        : Origin.serve(request, OTHER, "\"v2\""))
                .dropping(1, 5);

        assertThat(origin.download(URL)).isInstanceOf(DownloadStep.Done.class);
        assertThat(origin.staged()).isEqualTo(OTHER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes 5-9/10 | \"v2\" | has another object than before",
                "bytes 5-9/11 | \"v1\" | has an object of 11 octets, before it had 10",
                "bytes 4-9/10 | \"v1\" | sent octets from 4 where those from 5 were asked for",
                "bytes 9-5/10 | \"v1\" | sent a part without saying which (HTTP status 206, no usable Content-Range)",
                "items 5-9/10 | \"v1\" | sent a part without saying which (HTTP status 206, no usable Content-Range)",
                "bytes 5-10/10 | \"v1\" | sent a part without saying which (HTTP status 206, no usable Content-Range)"
            })
    void a_part_that_does_not_continue_what_is_there_is_not_staged(String range, String tag, String note) {
        Origin origin = Origin.answering(
                        request -> Origin.field(request, "Range").isEmpty()
                                ? Answer.of(200, OBJECT, "Content-Length", "10", "ETag", "\"v1\"")
                                : Answer.of(206, OTHER, "Content-Range", range, "ETag", tag))
                .dropping(1, 5);

        assertThat(origin.download(URL))
                .isEqualTo(new DownloadStep.Done(
                        10, Optional.empty(), List.of(URL + " " + note + "; it is asked for the whole")));
        assertThat(origin.staged()).isEqualTo(OBJECT);
    }

    @Test
    void a_server_that_gives_parts_of_what_is_asked_for_is_asked_for_the_rest() {
        Origin origin = Origin.answering(request -> {
                    int from = Origin.field(request, "Range").isEmpty()
                            ? 0
                            : Integer.parseInt(Origin.field(request, "Range").replaceAll("\\D", ""));
                    return from == 0
                            ? Answer.of(200, OBJECT, "Content-Length", "10")
                            : Answer.of(
                                    206,
                                    Arrays.copyOfRange(OBJECT, from, Math.min(10, from + 2)),
                                    "Content-Range",
                                    "bytes %d-%d/10".formatted(from, Math.min(10, from + 2) - 1));
                })
                .dropping(1, 3);

        assertThat(origin.download(URL)).isInstanceOf(DownloadStep.Done.class);
        assertThat(origin.staged()).isEqualTo(OBJECT);
        assertThat(origin.requests()).hasSize(5);
    }

    @Test
    void a_refused_range_is_the_end_where_all_is_there() {
        Origin origin = Origin.of(OBJECT);

        assertThat(origin.run(resuming(ResumePoint.at(10)), OBJECT))
                .isEqualTo(new DownloadStep.Done(10, Optional.empty(), List.of()));
    }

    @Test
    void a_refused_range_of_a_shorter_object_makes_it_start_over() {
        Origin origin = Origin.of(OBJECT);

        DownloadStep step = origin.run(resuming(ResumePoint.at(15)), new byte[15]);

        assertThat(step)
                .isEqualTo(new DownloadStep.Done(
                        10, Optional.empty(), List.of(URL + " has no octets from 15; it is asked for the whole")));
        assertThat(origin.staged()).isEqualTo(OBJECT);
    }

    @Test
    void a_server_that_refuses_ranges_nobody_asked_for_fails() {
        assertThat(Origin.answering(request -> Answer.of(416, new byte[0])).download(URL))
                .isInstanceOfSatisfying(
                        DownloadStep.Failed.class,
                        failed -> assertThat(failed.problem()).isEqualTo(DownloadProblem.SERVER_ERROR));
    }

    @Test
    void weak_tags_are_no_validators_and_dates_are() {
        Origin origin = Origin.answering(
                        request -> Origin.field(request, "Range").isEmpty()
                                ? Answer.of(
                                        200,
                                        OBJECT,
                                        "Content-Length",
                                        "10",
                                        "ETag",
                                        "W/\"v1\"",
                                        "Last-Modified",
                                        "Sat, 21 Nov 2026 04:00:00 GMT")
                                : Origin.serve(request, OBJECT, "Sat, 21 Nov 2026 04:00:00 GMT"))
                .dropping(1, 5);

        origin.download(URL);

        assertThat(Origin.field(origin.requests().get(1), "If-Range")).isEqualTo("Sat, 21 Nov 2026 04:00:00 GMT");
        assertThat(origin.staged()).isEqualTo(OBJECT);
    }

    /** Whatever a server says: the download ends, and what counts as done is what the server has. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void a_hostile_server_never_keeps_a_phone_busy_for_ever(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] codes = {200, 200, 200, 206, 206, 206, 206, 301, 302, 416, 416, 203, 100, 404, 500, 503};
        String[] ranges = {
            "bytes 0-9/10", "bytes 5-9/10", "bytes 5-9/*", "bytes */10", "bytes */5", "bytes", "", "\u0000"
        };
        for (int round = 0; round < 100; round++) {
            Origin origin = Origin.answering(request -> Answer.of(
                            codes[random.nextInt(codes.length)],
                            Arrays.copyOf(OBJECT, random.nextInt(11)),
                            "Content-Range",
                            ranges[random.nextInt(ranges.length)],
                            "Content-Length",
                            random.nextBoolean() ? "10" : "" + random.nextLong(),
                            "ETag",
                            random.nextBoolean() ? "\"v\"" : "\"" + random.nextInt(3) + "\"",
                            "Location",
                            random.nextBoolean() ? "/x" : "//:::",
                            "Content-Type",
                            random.nextInt(4) == 0 ? DownloadDescriptor.MEDIA_TYPE : "a/b"))
                    .dropping(random.nextInt(20), random.nextInt(10));

            DownloadStep step = origin.run(resuming(ResumePoint.at(random.nextInt(12))), new byte[12]);

            assertThat(step).isNotInstanceOf(DownloadStep.Request.class);
            assertThat(origin.requests().size()).isLessThanOrEqualTo(1000);
            if (step instanceof DownloadStep.Done done) {
                assertThat(done.octets()).isPositive();
            }
        }
    }
}
