package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.FetchEvidence;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.transport.ExchangeTimes;
import dev.provost.transport.HttpUrl;
import dev.provost.transport.TransportFailure;
import dev.provost.transport.fetch.FetchRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadDescriptorRuleTest {

    private static final String PHONE = "IMEI:490154203237518";
    private static final String DD = "http://dl.example/fw.dd";
    private static final String OBJECT = "http://dl.example/fw.bin";
    private static final String GOOD = """
            <media xmlns="http://www.openmobilealliance.org/xmlns/dd"><objectURI>fw.bin</objectURI><size>10</size>\
            <type>application/octet-stream</type><installNotifyURI>http://dl.example/notice</installNotifyURI></media>""";

    private static final ExchangeTimes TIMES = new ExchangeTimes(Instant.EPOCH, 0, OptionalLong.empty(), 0);

    private static FetchEvidence fetch(
            boolean servers, String method, String url, int status, String head, String body) {
        byte[] octets = body.getBytes(StandardCharsets.UTF_8);
        return new FetchEvidence(
                PHONE,
                new FetchRecord(
                        method,
                        HttpUrl.parse(url),
                        Optional.empty(),
                        new byte[0],
                        (method.equals("POST") ? "900 Success" : "").getBytes(StandardCharsets.UTF_8),
                        status,
                        ("HTTP/1.1 %d X\r\n%s\r\n\r\n".formatted(status, head)).getBytes(StandardCharsets.UTF_8),
                        octets.length,
                        "",
                        octets,
                        status == 0
                                ? Optional.of(new TransportFailure(TransportFailure.Kind.RESET, "The line broke"))
                                : Optional.empty(),
                        TIMES),
                servers);
    }

    private static FetchEvidence descriptor(String document) {
        return fetch(true, "GET", DD, 200, "Content-Type: application/vnd.oma.dd+xml; charset=utf-8", document);
    }

    private static FetchEvidence object(String type, int length) {
        return fetch(true, "GET", OBJECT, 200, "content-type: " + type, "x".repeat(length));
    }

    private static FetchEvidence answer(String url, int status, String head) {
        return fetch(true, "GET", url, status, head, "");
    }

    private static FetchEvidence notice(int status) {
        return fetch(true, "POST", "http://dl.example/notice", status, "Content-Length: 0", "");
    }

    private static RuleAssert examine(FetchEvidence... fetches) {
        return RuleAssert.examine(
                new DownloadDescriptorRule(), Transcript.of(List.of()).withFetches(List.of(fetches)), RuleContext.NONE);
    }

    @Test
    void a_descriptor_and_an_object_that_agree() {
        examine(descriptor(GOOD), object("Application/Octet-Stream", 10))
                .passes("a descriptor, and an object that agrees with it");
    }

    @Test
    void a_package_without_descriptor_is_lawful() {
        examine(object("application/octet-stream", 9)).passes("a package that can be had");
    }

    @Test
    void a_notice_is_taken() {
        examine(descriptor(GOOD), object("application/octet-stream", 10), notice(200))
                .passes("200 for the notice of installation");
    }

    @Test
    void what_the_harness_offers_is_never_held_against_the_server() {
        examine(Stream.of(descriptor("<media/>"), object("text/html", 3), notice(500), answer(OBJECT, 404, "X: y"))
                        .map(fetch -> new FetchEvidence(fetch.device(), fetch.fetch(), false))
                        .toArray(FetchEvidence[]::new))
                .hasNoEvidence();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "objectURI | The download descriptor has no objectURI",
                "size | The download descriptor has no size",
                "type | The download descriptor has no type"
            })
    void what_must_be_in_a_descriptor_is_missing(String name, String reason) {
        examine(descriptor(GOOD.replaceFirst("<" + name + ">[^<]*</" + name + ">", "")))
                .fails("The download descriptor cannot be used")
                .expecting("XML with objectURI, size and type", reason);
    }

    @Test
    void a_descriptor_of_another_version_is_a_warning() {
        examine(descriptor(GOOD.replace("<size>", "<DDVersion>2.0</DDVersion><size>")))
                .warns("The download descriptor is of another version")
                .expecting("DDVersion 1.0", "DDVersion is \"2.0\", known is 1.0");
    }

    @Test
    void a_descriptor_without_its_namespace_is_a_warning() {
        examine(descriptor(GOOD.replaceFirst(" xmlns=\"[^\"]*\"", "")), object("application/octet-stream", 10))
                .warns("The download descriptor declares no namespace");
    }

    @Test
    void a_descriptor_that_leads_out_of_the_web_is_a_warning() {
        examine(descriptor(GOOD.replace("fw.bin", "cid:fw")))
                .warns("The objectURI of the download descriptor is no address of the web");
    }

    @Test
    void a_descriptor_in_another_guise() {
        examine(fetch(true, "GET", DD, 200, "Content-Type: text/xml", GOOD))
                .fails("The download descriptor is not handed out as one")
                .expecting("application/vnd.oma.dd+xml", "text/xml");
    }

    @Test
    void a_descriptor_that_did_not_come_to_its_end_is_not_judged() {
        FetchEvidence torn = descriptor(GOOD.substring(0, 60));
        FetchRecord whole = torn.fetch();
        FetchRecord record = new FetchRecord(
                whole.method(),
                whole.url(),
                whole.connection(),
                whole.requestHead(),
                whole.requestBody(),
                whole.status(),
                whole.responseHead(),
                whole.octets(),
                whole.sha256(),
                whole.firstOctets(),
                Optional.of(new TransportFailure(TransportFailure.Kind.INCOMPLETE, "The line broke")),
                whole.times());
        examine(new FetchEvidence(PHONE, record, true)).hasNoEvidence();
    }

    @Test
    void an_object_of_another_size() {
        examine(descriptor(GOOD), object("application/octet-stream", 11))
                .fails("The object has another size than its download descriptor says")
                .expecting("10 octets", "11 octets");
    }

    @Test
    void an_object_of_another_size_shows_in_the_head_already() {
        examine(descriptor(GOOD), answer(OBJECT, 200, "Content-Length: 12"))
                .fails("The object has another size than its download descriptor says")
                .expecting("10 octets", "12 octets");
    }

    @Test
    void a_part_of_an_object_tells_its_whole_length() {
        examine(descriptor(GOOD), answer(OBJECT, 206, "Content-Range: bytes 4-9/10\r\nContent-Length: 6"))
                .passes("a descriptor, and an object that agrees with it");
        examine(descriptor(GOOD), answer(OBJECT, 206, "Content-Range: bytes 4-11/12"))
                .fails("The object has another size than its download descriptor says");
    }

    @Test
    void content_that_is_coded_has_no_length_of_its_own() {
        examine(descriptor(GOOD), answer(OBJECT, 200, "Content-Encoding: gzip\r\nContent-Length: 7"))
                .hasNoEvidence();
    }

    @Test
    void an_object_of_another_type() {
        examine(descriptor(GOOD), object("text/plain", 10))
                .fails("The object is of another type than its download descriptor says")
                .expecting("application/octet-stream", "text/plain");
    }

    @Test
    void an_object_behind_a_redirect_is_the_object() {
        examine(
                        descriptor(GOOD),
                        answer(OBJECT, 302, "Location: http://cdn.example/1"),
                        fetch(true, "GET", "http://cdn.example/1", 200, "Content-Length: 11", ""))
                .fails("The object has another size than its download descriptor says");
    }

    @Test
    void another_package_afterwards_is_not_what_the_descriptor_is_about() {
        examine(
                        descriptor(GOOD),
                        object("application/octet-stream", 10),
                        fetch(true, "GET", "http://dl.example/other", 200, "Content-Length: 3", "abc"))
                .passes("a package that can be had");
    }

    @Test
    void a_descriptor_that_leads_nowhere() {
        examine(descriptor(GOOD), answer(OBJECT, 404, "X: y"))
                .fails("The objectURI of the download descriptor leads to no object")
                .expecting("200", "404");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 407, 429, 503})
    void a_server_may_want_a_login_or_have_no_time(int status) {
        examine(answer(DD, status, "X: y"))
                .warns("There is no package where the server offers one, at least not for this device and now");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410, 500})
    void there_is_nothing_where_the_server_offers_it(int status) {
        examine(answer(DD, status, "X: y"))
                .fails("There is no package where the server offers one")
                .expecting("200", Integer.toString(status));
    }

    @Test
    void nobody_who_answers_is_no_evidence_against_the_server() {
        examine(answer(DD, 0, "X: y")).hasNoEvidence();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 500})
    void a_notice_is_refused(int status) {
        examine(descriptor(GOOD), notice(status))
                .fails("The notice of installation, 900 Success, is not taken")
                .expecting("200", Integer.toString(status));
    }

    @Test
    void another_success_for_a_notice_is_a_warning() {
        examine(descriptor(GOOD), notice(204))
                .warns("The notice of installation, 900 Success, is not plainly taken")
                .expecting("200", "204");
    }

    @Test
    void no_answer_to_a_notice_is_a_warning() {
        examine(notice(0))
                .warns("The notice of installation, 900 Success, is not plainly taken")
                .expecting("200", "The line broke");
    }
}
