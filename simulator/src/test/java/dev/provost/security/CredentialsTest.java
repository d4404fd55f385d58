package dev.provost.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.syncml.Cred;
import dev.provost.syncml.Data;
import dev.provost.syncml.Meta;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CredentialsTest {

    private static final Login BRUCE = new Login("Bruce2", "OhBehave");
    private static final Nonce COUNTING = Nonce.of(new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15});

    @Test
    void basic_credentials_are_name_and_password_in_base64() {
        assertThat(Credentials.basic(BRUCE)).isEqualTo(Cred.base64("syncml:auth-basic", "QnJ1Y2UyOk9oQmVoYXZl"));
    }

    @Test
    void the_stored_secret_is_the_hash_of_name_and_password() {
        assertThat(Md5.secretOf(BRUCE)).isEqualTo("PtEdr8lBQ45IbT1bZIkrOQ==");
    }

    @Test
    void the_digest_of_the_specification_comes_out() {
        assertThat(md5(Nonce.of("Nonce".getBytes(StandardCharsets.US_ASCII)))).isEqualTo("Zz6EivR3yeaaENcRN6lpAQ==");
    }

    @Test
    void the_nonce_enters_the_digest_as_octets() {
        assertThat(COUNTING.base64()).isEqualTo("AAECAwQFBgcICQoLDA0ODw==");
        assertThat(md5(COUNTING)).isEqualTo("ClaA48A1VYROr4FUwjaBYw==");
    }

    @Test
    void a_digest_over_the_base64_text_of_the_nonce_is_wrong() {
        Cred wrong = Cred.base64("syncml:auth-md5", "XFz7hjD0FAEoFjaiz2/8Rw==");

        assertThat(Credentials.verify(wrong, AuthType.MD5, BRUCE, COUNTING)).isEqualTo(Verification.WRONG_SECRET);
    }

    @Test
    void an_empty_nonce_gives_a_digest_too() {
        assertThat(md5(Nonce.EMPTY)).isEqualTo("lEf25jyjHbCcTbj4p/1pUw==");
    }

    @Test
    void the_default_nonce_is_four_zero_octets() {
        assertThat(md5(Nonce.DEFAULT)).isEqualTo("cnPI6nO9RgujiHU0y58kNA==");
    }

    @Test
    void the_default_nonce_read_as_ten_characters_gives_another_digest() {
        assertThat(md5(Nonce.of("0x00000000".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("/rEaWnNuFj+omqNv8Zls6w==");
    }

    @Test
    void a_digest_from_a_stored_secret_equals_the_one_from_the_password() {
        assertThat(Md5.digest("PtEdr8lBQ45IbT1bZIkrOQ==", COUNTING)).isEqualTo(Md5.digest(BRUCE, COUNTING));
    }

    @Test
    void what_was_made_is_accepted() {
        for (AuthType type : List.of(AuthType.BASIC, AuthType.MD5)) {
            Cred cred = Credentials.make(type, BRUCE, COUNTING).orElseThrow();

            assertThat(Credentials.verify(cred, type, BRUCE, COUNTING)).isEqualTo(Verification.ACCEPTED);
        }
    }

    @Test
    void a_digest_in_raw_octets_is_accepted() {
        assertThat(Credentials.verify(rawDigest("bin"), AuthType.MD5, BRUCE, COUNTING))
                .isEqualTo(Verification.ACCEPTED);
    }

    @Test
    void a_digest_in_base64_as_opaque_block_is_accepted() {
        Cred cred = new Cred(
                Credentials.md5(BRUCE, COUNTING).meta(),
                Data.octets("ClaA48A1VYROr4FUwjaBYw==".getBytes(StandardCharsets.US_ASCII)));

        assertThat(Credentials.verify(cred, AuthType.MD5, BRUCE, COUNTING)).isEqualTo(Verification.ACCEPTED);
    }

    @Test
    void name_and_password_whose_base64_is_as_long_as_a_digest_are_read_from_an_opaque_block() {
        Login login = new Login("server", "pa55w");
        Cred cred = new Cred(
                Credentials.basic(login).meta(), Data.octets("c2VydmVyOnBhNTV3".getBytes(StandardCharsets.US_ASCII)));

        assertThat(Credentials.verify(cred, AuthType.BASIC, login, Nonce.EMPTY)).isEqualTo(Verification.ACCEPTED);
        assertThat(Credentials.readBasic(cred)).contains(login);
    }

    @Test
    void an_old_nonce_is_a_wrong_secret() {
        Cred stale = Credentials.md5(BRUCE, Nonce.DEFAULT);

        assertThat(Credentials.verify(stale, AuthType.MD5, BRUCE, COUNTING)).isEqualTo(Verification.WRONG_SECRET);
    }

    @Test
    void another_type_than_expected_is_said_to_be_so() {
        assertThat(Credentials.verify(Credentials.basic(BRUCE), AuthType.MD5, BRUCE, COUNTING))
                .isEqualTo(Verification.WRONG_TYPE);
    }

    @Test
    void a_hmac_is_no_part_of_the_message() {
        assertThat(Credentials.make(AuthType.HMAC, BRUCE, COUNTING)).isEmpty();
        assertThat(Credentials.verify(
                        Cred.base64("syncml:auth-MAC", "ClaA48A1VYROr4FUwjaBYw=="), AuthType.HMAC, BRUCE, COUNTING))
                .isEqualTo(Verification.WRONG_TYPE);
    }

    @Test
    void a_type_nobody_knows_is_another_type() {
        Cred cred = Cred.base64("syncml:auth-securid", "AAAA");

        assertThat(Credentials.typeOf(cred)).isEmpty();
        assertThat(Credentials.verify(cred, AuthType.MD5, BRUCE, COUNTING)).isEqualTo(Verification.WRONG_TYPE);
    }

    @Test
    void credentials_without_type_are_basic() {
        Cred cred = new Cred(Optional.empty(), Data.text("QnJ1Y2UyOk9oQmVoYXZl"));

        assertThat(Credentials.verify(cred, AuthType.BASIC, BRUCE, Nonce.EMPTY)).isEqualTo(Verification.ACCEPTED);
        assertThat(Credentials.readBasic(cred)).contains(BRUCE);
    }

    @Test
    void base64_without_padding_or_with_foreign_characters_is_unreadable() {
        for (String text :
                new String[] {"ClaA48A1VYROr4FUwjaBYw", "ClaA48A1VYROr4FUwjaBY*==", "ClaA48A1VYRO\nr4FUwjaBYw=="}) {
            Cred cred = Cred.base64("syncml:auth-md5", text);

            assertThat(Credentials.verify(cred, AuthType.MD5, BRUCE, COUNTING))
                    .as(text)
                    .isEqualTo(Verification.UNREADABLE);
        }
    }

    @Test
    void a_password_may_hold_a_colon() {
        Login login = new Login("user", "a:b");

        assertThat(Credentials.readBasic(Credentials.basic(login))).contains(login);
    }

    @Test
    void basic_credentials_without_a_colon_name_nobody() {
        assertThat(Credentials.readBasic(Cred.base64("syncml:auth-basic", "QnJ1Y2Uy")))
                .isEmpty();
        assertThat(Credentials.readBasic(Credentials.md5(BRUCE, COUNTING))).isEmpty();
    }

    @Test
    void a_login_does_not_show_its_password() {
        assertThat(BRUCE.toString()).isEqualTo("Login[Bruce2]");
    }

    private static Cred rawDigest(String format) {
        Meta meta = Meta.EMPTY.withFormat(format).withType("syncml:auth-md5");
        return new Cred(Optional.of(meta), Data.octets(Md5.digest(BRUCE, COUNTING)));
    }

    private static String md5(Nonce nonce) {
        return Credentials.md5(BRUCE, nonce).data().asText();
    }
}
