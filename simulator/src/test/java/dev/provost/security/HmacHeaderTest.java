package dev.provost.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The header of DM Security 1.2.1, 5.4.3. */
class HmacHeaderTest {

    private static final HmacHeader ROBERT = HmacHeader.of("Robert Jordan", "AXNmyHZE3phz7SBX6w9pfA==");

    @Test
    void a_header_is_written_with_algorithm_name_and_mac() {
        assertThat(ROBERT.format())
                .isEqualTo("algorithm=MD5, username=\"Robert Jordan\", mac=AXNmyHZE3phz7SBX6w9pfA==");
    }

    @Test
    void the_example_of_the_specification_is_read() {
        assertThat(HmacHeader.parse("algorithm=MD5, username=\"Robert Jordan\",\r\n"
                        + " mac=NTI2OTJhMDAwNjYxODkwYmQ3NWUxN2RhN2ZmYmJlMzk"))
                .isEqualTo(new HmacHeader("MD5", "Robert Jordan", "NTI2OTJhMDAwNjYxODkwYmQ3NWUxN2RhN2ZmYmJlMzk"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "username=\"Robert Jordan\",mac=AXNmyHZE3phz7SBX6w9pfA==",
                "mac=AXNmyHZE3phz7SBX6w9pfA== , username=\"Robert Jordan\"",
                "Algorithm = MD5 ,, UserName = \"Robert Jordan\" , MAC = \"AXNmyHZE3phz7SBX6w9pfA==\" ,",
                "username=Robert Jordan, mac=AXNmyHZE3phz7SBX6w9pfA==",
                "realm=\"a,b\", username=\"Robert \\Jordan\", mac=AXNmyHZE3phz7SBX6w9pfA=="
            })
    void order_case_blanks_marks_and_foreign_parameters_do_not_matter(String value) {
        assertThat(HmacHeader.parse(value)).isEqualTo(ROBERT);
    }

    @Test
    void marks_and_backslashes_in_the_name_survive() {
        HmacHeader header = HmacHeader.of("a\"b\\c, d", "AAAA");

        assertThat(header.format()).isEqualTo("algorithm=MD5, username=\"a\\\"b\\\\c, d\", mac=AAAA");
        assertThat(HmacHeader.parse(header.format())).isEqualTo(header);
    }

    @Test
    void a_name_outside_ascii_travels_as_octets_of_utf_8() {
        String value = HmacHeader.of("M\u00fcller", "AAAA").format();

        assertThat(value).isEqualTo("algorithm=MD5, username=\"M\u00c3\u00bcller\", mac=AAAA");
        assertThat(HmacHeader.parse(value).names("M\u00fcller")).isTrue();
        assertThat(HmacHeader.parse("username=\"M\u00fcller\", mac=AAAA").names("M\u00fcller"))
                .isTrue();
        assertThat(HmacHeader.parse(value).names("Muller")).isFalse();
    }

    @Test
    void another_algorithm_is_told() {
        assertThat(HmacHeader.parse("algorithm=SHA1, username=u, mac=AAAA").isMd5())
                .isFalse();
        assertThat(HmacHeader.parse("algorithm=md5, username=u, mac=AAAA").isMd5())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            delimiter = ';',
            value = {
                "||;there is no username;0",
                "username=u;there is no mac;10",
                "mac=AAAA;there is no username;8",
                "username=, mac=AAAA;there is no username;19",
                "username;'username' is not followed by '=';8",
                "username u, mac=AAAA;'username' is not followed by '=';9",
                "=u;there is '=' where a parameter begins;0",
                "username=\"u, mac=AAAA;the quotation mark is not closed that opens;9",
                "username=\"u\" mac=AAAA;there is 'm' where a comma belongs;13",
                "username=u, mac=A, mac=B;'mac' is there twice, again;19"
            })
    void a_header_that_is_none_says_where(String value, String what, int offset) {
        assertThatThrownBy(() -> HmacHeader.parse(value))
                .isInstanceOf(BadHmacHeaderException.class)
                .hasMessage("x-syncml-hmac: %s at offset %d. Write algorithm=MD5, username=\"name\", mac=base64."
                        .formatted(what, offset))
                .extracting("offset")
                .isEqualTo(offset);
    }

    @Test
    void a_header_without_end_is_not_read() {
        assertThatThrownBy(() -> HmacHeader.parse("username=" + "u".repeat(9000) + ", mac=AAAA"))
                .isInstanceOf(BadHmacHeaderException.class)
                .hasMessageStartingWith("x-syncml-hmac: it goes on after 8192 characters at offset 8192.");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatever_comes_is_read_or_refused_with_its_offset(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 2000; i++) {
            String value = random.nextBoolean() ? noise(random) : mutated(ROBERT.format(), random);
            Throwable thrown = catchThrowable(() -> HmacHeader.parse(value));

            if (thrown != null) {
                assertThat(thrown).as("seed %d: %s", seed, value).isInstanceOf(BadHmacHeaderException.class);
                assertThat(((BadHmacHeaderException) thrown).offset())
                        .as("seed %d: %s", seed, value)
                        .isBetween(0, value.length());
            }
        }
    }

    private static String noise(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            text.append("a=,\" \\m\t\u00e9".charAt(random.nextInt(9)));
        }
        return text.toString();
    }

    private static String mutated(String text, SplittableRandom random) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(changed.length());
            switch (random.nextInt(3)) {
                case 0 -> changed.deleteCharAt(at);
                case 1 -> changed.insert(at, "\"");
                default -> changed.setCharAt(at, (char) random.nextInt(256));
            }
        }
        return changed.toString();
    }
}
