package dev.provost.conformance.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.security.AuthType;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTokenTest {

    private static final Configuration XML_12_MD5 = new Configuration(Encoding.XML, DmVersion.DM_1_2, AuthType.MD5);

    @Test
    void names_scenario_configuration_and_seed() {
        assertThat(new ReplayToken("PROV-001", XML_12_MD5, 71).text()).isEqualTo("PROV-001.x12m.1z");
    }

    @Test
    void names_hmac_by_its_first_letter() {
        Configuration sealed = new Configuration(Encoding.WBXML, DmVersion.DM_1_1, AuthType.HMAC);

        assertThat(new ReplayToken("SEC-020", sealed, 5).text()).isEqualTo("SEC-020.w11h.5");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 71, Long.MAX_VALUE, -1, Long.MIN_VALUE})
    void is_read_back_for_every_configuration(long seed) {
        for (Configuration configuration : Configuration.all()) {
            ReplayToken token = new ReplayToken("PROV-001", configuration, seed);
            assertThat(token.text()).matches("[A-Za-z0-9.-]+").hasSizeLessThan(30);
            assertThat(ReplayToken.parse(token.text())).isEqualTo(token);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PROV-001, does not have three parts",
        "PROV-001.x12m, does not have three parts",
        "PROV 1.x12m.5, does not have three parts",
        "PROV-001.q12m.5, names no configuration: \"q12m\"",
        "PROV-001.x12m.?, ends in no seed: \"?\"",
        "PROV-001.x12m.zzzzzzzzzzzzzz, ends in no seed"
    })
    void a_slip_is_answered_with_a_sentence(String text, String sentence) {
        assertThatThrownBy(() -> ReplayToken.parse(text))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining(text)
                .hasMessageContaining(sentence)
                .hasMessageEndingWith(
                        "A token looks like PROV-001.x12m.5 and stands beside each scenario in the results.");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void any_token_is_read_back_from_its_text(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Configuration> configurations = List.copyOf(Configuration.all());
        for (int i = 0; i < 500; i++) {
            ReplayToken token = new ReplayToken(
                    "TRN-" + random.nextInt(1000),
                    configurations.get(random.nextInt(configurations.size())),
                    random.nextLong());
            assertThat(ReplayToken.parse(token.text())).as("seed %d", seed).isEqualTo(token);
        }
    }
}
