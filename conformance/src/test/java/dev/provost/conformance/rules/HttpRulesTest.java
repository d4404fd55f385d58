package dev.provost.conformance.rules;

import static dev.provost.conformance.rules.RuleAssert.examine;
import static dev.provost.conformance.transcript.Samples.*;
import static dev.provost.conformance.transcript.TranscriptBuilder.transcript;

import dev.provost.conformance.transcript.TranscriptBuilder;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Message;
import dev.provost.syncml.codec.Codec;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpRulesTest {

    private static final byte[] BODY = {1, 2, 3};

    private static TranscriptBuilder said(String name, String value) {
        return answered(firstPackage().serverHeader(name, value));
    }

    private static TranscriptBuilder answered(TranscriptBuilder asked) {
        return asked.server(1, header("1", 1, 212));
    }

    @Nested
    class Content_length {

        private final Rule rule = new ContentLengthRule();

        @Test
        void is_that_of_the_body() {
            examine(rule, firstPackage().serverHeader("Content-Length", "3").serverOctets(200, "text/plain", BODY))
                    .passes("Content-Length as long as the body");
        }

        @Test
        void is_another() {
            examine(rule, firstPackage().serverHeader("Content-Length", "4").serverOctets(200, "text/plain", BODY))
                    .fails("Content-Length is not the length of the body")
                    .expecting("3", "4")
                    .at(1);
        }

        @Test
        void is_not_needed_for_chunks() {
            examine(rule, said("Transfer-Encoding", "chunked")).passes("Transfer-Encoding without Content-Length");
        }

        @Test
        void does_not_stand_beside_chunks() {
            examine(
                            rule,
                            firstPackage()
                                    .serverHeader("Content-Length", "3")
                                    .serverHeader("Transfer-Encoding", "chunked")
                                    .serverOctets(200, "text/plain", BODY))
                    .fails("The answer has both Content-Length and Transfer-Encoding")
                    .expecting("one of them", "Content-Length 3");
        }

        @Test
        void of_what_was_compressed_is_not_judged() {
            examine(
                            rule,
                            firstPackage()
                                    .serverHeader("Content-Length", "99")
                                    .serverHeader("Content-Encoding", "gzip")
                                    .serverOctets(200, "text/plain", BODY))
                    .hasNoEvidence();
        }
    }

    @Nested
    class Charset {

        private static final String XML = "application/vnd.syncml.dm+xml";
        private final Rule rule = new CharsetRule();

        private TranscriptBuilder labelled(String type, String... accepted) {
            TranscriptBuilder builder = transcript();
            if (accepted.length > 0) {
                builder.deviceHeader("Accept-Charset", accepted[0]);
            }
            Message answer = builder.fromServer(1, header("1", 1, 212));
            return builder.device(1, sessionAlert("1")).server(type, answer);
        }

        @ParameterizedTest
        @ValueSource(strings = {XML, XML + "; charset=utf-8", XML + ";charset=\"UTF-8\"; verproto=DM/1.2"})
        void is_utf_8(String type) {
            examine(rule, labelled(type)).passes("UTF-8, named or understood");
        }

        @Test
        void may_be_a_part_of_utf_8() {
            examine(rule, labelled(XML + "; charset=US-ASCII")).passes("US-ASCII, which is a part of UTF-8");
        }

        @Test
        void may_be_what_the_device_reads() {
            examine(rule, labelled(XML + "; charset=utf-16", "utf-8, utf-16"))
                    .passes("another charset that Accept-Charset names");
        }

        @Test
        void is_one_that_the_device_does_not_read() {
            examine(rule, labelled(XML + "; charset=ISO-8859-1", "utf-8"))
                    .fails("The answer is in a charset that the device does not read")
                    .expecting("utf-8", "iso-8859-1");
        }

        @Test
        void is_doubtful_where_the_device_named_none() {
            examine(rule, labelled(XML + "; charset=ISO-8859-1"))
                    .warns("The answer is in another charset than UTF-8")
                    .expecting("utf-8", "iso-8859-1");
        }

        @Test
        void is_doubtful_where_label_and_document_differ() {
            byte[] octets = Codec.of(Encoding.XML).encode(transcript().fromServer(1, header("1", 1, 212)));
            String text = new String(octets, StandardCharsets.UTF_8).replaceFirst("^<\\?xml[^>]*>", "");
            String document = "<?xml version=\"1.0\" encoding='ISO-8859-1'?>" + text;
            examine(
                            rule,
                            firstPackage()
                                    .serverOctets(
                                            200, XML + "; charset=utf-8", document.getBytes(StandardCharsets.UTF_8)))
                    .warns("Content-Type and the XML declaration name different charsets")
                    .expecting("utf-8", "iso-8859-1");
        }
    }

    @Nested
    class Content_coding {

        private final Rule rule = new ContentEncodingRule();

        @Test
        void is_none() {
            examine(rule, lawfulSession()).passes("no content coding where none was asked for");
        }

        @Test
        void is_what_the_device_asked_for() {
            TranscriptBuilder asked =
                    transcript().deviceHeader("Accept-Encoding", "gzip").device(1, sessionAlert("1"));
            examine(rule, answered(asked.serverHeader("Content-Encoding", "gzip")))
                    .passes("a content coding that Accept-Encoding names");
        }

        @Test
        void was_not_asked_for() {
            examine(rule, said("Content-Encoding", "gzip"))
                    .fails("The answer is compressed though the device did not ask for it")
                    .expecting("no content coding", "gzip");
        }
    }

    @Nested
    class Media_type_parameters {

        private final Rule rule = new MediaTypeParametersRule();

        private TranscriptBuilder labelled(String parameters) {
            Message answer = transcript().fromServer(1, header("1", 1, 212));
            return firstPackage().server("application/vnd.syncml.dm+xml" + parameters, answer);
        }

        @Test
        void agree() {
            examine(rule, labelled("; verproto=\"DM/1.2\"; verdtd=1.2")).passes("the versions of the message");
        }

        @Test
        void differ() {
            examine(rule, labelled("; verdtd=1.1")).passes("another version of DM, in all answers alike");
            examine(rule, labelled("; VerProto=DM/9.9"))
                    .warns("The parameter verproto of Content-Type is not that of the message")
                    .expecting("DM/1.2", "DM/9.9");
        }

        @Test
        void need_not_be_there() {
            examine(rule, labelled("; charset=utf-8")).hasNoEvidence();
        }
    }

    @Nested
    class Cache_control {

        private final Rule rule = new CacheControlRule();

        @ParameterizedTest
        @ValueSource(strings = {"no-store", "private", "No-Cache, max-age=10"})
        void keeps_the_answer_private(String control) {
            examine(rule, said("Cache-Control", control)).passes("no-store, private or no-cache");
        }

        @Test
        void may_be_left_out() {
            examine(rule, lawfulSession()).passes("no mark");
        }

        @ParameterizedTest
        @ValueSource(strings = {"public", "max-age=3600"})
        void lets_others_keep_the_answer(String control) {
            examine(rule, said("Cache-Control", control))
                    .warns("The answer is marked for others to keep")
                    .expecting("no-store, private or no-cache", control);
        }
    }
}
