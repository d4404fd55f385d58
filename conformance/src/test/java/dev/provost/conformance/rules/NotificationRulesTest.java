package dev.provost.conformance.rules;

import static dev.provost.conformance.rules.Calls.NONCE;
import static dev.provost.conformance.rules.Calls.TRIGGER;

import dev.provost.adapter.Account;
import dev.provost.adapter.AuthScheme;
import dev.provost.conformance.transcript.PushRecord;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.push.ApplicationId;
import dev.provost.push.ContentType;
import dev.provost.push.MediaTypes;
import dev.provost.push.Ports;
import dev.provost.push.PushMessage;
import dev.provost.push.Segmentation;
import dev.provost.security.DefaultNonce;
import dev.provost.security.Nonce;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NotificationRulesTest {

    private static final RuleContext KNOWN =
            RuleContext.of(Account.of(Calls.DEVICE, "u1", "p1", AuthScheme.MD5).withServerPassword("s1"));

    private static RuleAssert examine(Rule rule, PushRecord push) {
        return examine(rule, push, KNOWN);
    }

    private static RuleAssert examine(Rule rule, PushRecord push, RuleContext context) {
        return RuleAssert.examine(rule, Transcript.of(List.of()).withPushes(List.of(push)), context);
    }

    @Nested
    class Layout {

        private final Rule rule = new NotificationLayoutRule();

        @Test
        void version_1_1_with_zeros_is_right() {
            examine(rule, Calls.push(TRIGGER)).passes("version 1.1, all bits for future use 0");
        }

        @Test
        void a_bit_for_future_use_is_a_failure() {
            examine(rule, Calls.push(TRIGGER.withFutureUse(8)))
                    .fails("Bits for future use are set in the notification")
                    .expecting("27 bits that are 0", "0x0000008");
        }

        @Test
        void version_1_0_is_an_old_one() {
            examine(rule, Calls.push(TRIGGER.withVersion(10)))
                    .warns("The notification is of an old version")
                    .expecting("version 1.1", "version 1.0");
        }

        @Test
        void another_version_is_a_failure() {
            examine(rule, Calls.push(TRIGGER.withVersion(12)))
                    .fails("The notification is of a version that DM 1.2 does not have")
                    .expecting("version 1.1 (0000001011)", "version 1.2 (12)");
        }

        @Test
        void a_broken_notification_is_a_failure_that_shows_the_octets() {
            examine(rule, Calls.push(new byte[17]))
                    .fails("The notification is broken")
                    .expecting(
                            "the fields of DM Notification 1.2.1, 6.2",
                            "At octet 16, trigger-header: has 8 octets, only 1 are there in " + "00".repeat(17));
        }

        @Test
        void what_is_no_push_is_a_warning() {
            examine(rule, Calls.datagram(new byte[] {1, 6}))
                    .warns("What came to the phone is no push")
                    .expecting("a push with a notification", "At octet 2, headers length: the octets end here");
        }

        @Test
        void other_pushes_are_none_of_its_business() {
            examine(rule, bootstrap()).hasNoEvidence();
        }
    }

    @Nested
    class Digest {

        private final Rule rule = new NotificationDigestRule();

        @Test
        void the_nonce_of_the_phone_is_right() {
            examine(rule, Calls.push(TRIGGER)).passes("signed with the nonce that the phone gave last");
        }

        @ParameterizedTest
        @EnumSource(DefaultNonce.class)
        void the_default_nonce_is_permitted_in_both_readings(DefaultNonce reading) {
            examine(rule, Calls.push(TRIGGER, reading.nonce()))
                    .passes("signed with the default nonce, for resynchronisation");
        }

        @Test
        void another_nonce_is_a_failure() {
            examine(rule, Calls.push(TRIGGER, Nonce.of((byte) 9)))
                    .fails("The digest of the notification is wrong")
                    .expecting(
                            "signed with the nonce that the phone gave last (AQID)",
                            "081c31d5041420d587df9d503b7f642b");
        }

        @Test
        void before_the_phone_gave_a_nonce_there_is_none_to_sign_with() {
            PushRecord push = Calls.push(TRIGGER, Nonce.EMPTY);
            examine(rule, Calls.at(push.to(), push.octets(), Nonce.EMPTY))
                    .passes("signed without a nonce, as the phone has given none");
        }

        @Test
        void without_a_nonce_of_the_phone_nobody_knows() {
            PushRecord push = Calls.push(TRIGGER, Nonce.of((byte) 9));
            examine(rule, Calls.at(push.to(), push.octets(), Nonce.EMPTY)).hasNoEvidence();
        }

        @Test
        void without_the_password_nobody_knows() {
            examine(rule, Calls.push(TRIGGER, Nonce.of((byte) 9)), RuleContext.NONE)
                    .hasNoEvidence();
        }
    }

    @Nested
    class Server {

        private final Rule rule = new NotificationServerRule();

        @Test
        void the_server_of_the_account_is_right() {
            examine(rule, Calls.push(TRIGGER)).passes("the ServerID of the account");
        }

        @Test
        void another_server_is_a_failure() {
            examine(rule, Calls.push(TRIGGER.withServerId("other")))
                    .fails("The notification names another server than the account of the phone")
                    .expecting("acme", "other");
        }

        @Test
        void a_broken_notification_and_other_pushes_say_nothing() {
            examine(rule, Calls.push(new byte[3])).hasNoEvidence();
            examine(rule, bootstrap()).hasNoEvidence();
        }
    }

    @Nested
    class SessionId {

        private final Rule rule = new NotificationSessionIdRule();

        @ParameterizedTest
        @CsvSource({"1", "65535"})
        void one_to_ffff_is_right(int id) {
            examine(rule, Calls.push(TRIGGER.withSessionId(id))).passes("1 to FFFF");
        }

        @Test
        void zero_is_a_failure() {
            examine(rule, Calls.push(TRIGGER.withSessionId(0)))
                    .fails("The session id of the notification is 0")
                    .expecting("1 to FFFF", "0");
        }
    }

    @Nested
    class Headers {

        private static final String GOOD = "C4 AF87, at most 48 octets of headers";

        private final Rule rule = new PushHeadersRule();
        private final PushMessage message = Calls.push(TRIGGER).message().orElseThrow();

        @Test
        void short_codes_in_their_order_are_right() {
            examine(rule, Calls.push(TRIGGER)).passes(GOOD);
            examine(rule, shortMessage(Ports.toPush(1))).passes(GOOD);
        }

        @Test
        void a_type_with_a_parameter_is_a_failure() {
            PushMessage longer = message.withContentType(message.contentType().with("a", "b"));
            examine(rule, Calls.datagram(longer.encode()))
                    .fails("The headers of the push do not begin as laid down")
                    .expecting("C4AF87", "05C441006200AF87");
        }

        @Test
        void a_push_that_does_not_say_whom_it_is_for_is_a_failure() {
            PushMessage anonymous = new PushMessage(1, message.contentType(), Optional.empty(), message.body());
            examine(rule, Calls.datagram(anonymous.encode()))
                    .fails("The headers of the push do not begin as laid down")
                    .expecting("C4AF87", "C4");
        }

        @Test
        void another_port_is_a_failure() {
            examine(rule, shortMessage(new Ports(2949, 1)))
                    .fails("The push goes to another port")
                    .expecting("2948", "2949");
        }

        @Test
        void more_than_48_octets_are_a_failure() {
            byte[] encoded = message.encode();
            byte[] padded = new byte[encoded.length + 50];
            System.arraycopy(encoded, 0, padded, 0, 6);
            padded[2] = 53;
            for (int i = 0; i < 25; i++) {
                padded[6 + 2 * i] = (byte) 0x85;
                padded[7 + 2 * i] = (byte) 0x80;
            }
            System.arraycopy(encoded, 6, padded, 56, encoded.length - 6);
            examine(rule, Calls.datagram(padded))
                    .fails("The headers of the push are too long")
                    .expecting("at most 48 octets", "56 octets");
        }

        @Test
        void other_ways_than_datagrams_are_not_laid_down() {
            examine(rule, Calls.at("http://127.0.0.1:80/push", message.encode(), NONCE))
                    .hasNoEvidence();
            examine(rule, Calls.at("tcp://127.0.0.1:80", message.encode(), NONCE))
                    .hasNoEvidence();
        }

        private PushRecord shortMessage(Ports ports) {
            return Calls.datagram(
                    Segmentation.of(message.encode(), ports, 1).getFirst().encode());
        }
    }

    private static PushRecord bootstrap() {
        return Calls.datagram(new PushMessage(
                        1,
                        ContentType.of(MediaTypes.CONNECTIVITY_WBXML),
                        Optional.of(ApplicationId.DM_CLIENT),
                        new byte[3])
                .encode());
    }
}
