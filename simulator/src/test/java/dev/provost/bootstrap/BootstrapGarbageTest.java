package dev.provost.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.provost.bootstrap.BootstrapResult.Refused;
import dev.provost.push.ContentType;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever arrives as a bootstrap, in every profile, ends in accounts or in a refusal with its reason. */
class BootstrapGarbageTest {

    private static final ServerAccount ACCOUNT = ServerAccount.of(
            "srv.example", "http://dm.example/dm", AccountCredentials.NONE, Optional.of(AccountCredentials.NONE));
    private static final List<BootstrapMessage> SOUND = List.of(
            Bootstraps.unprotected(Bootstraps.cp(Bootstraps.accessPoint(), Bootstraps.w7())),
            dm(Bootstraps.wbxml(BootstrapDocuments.dm(ACCOUNT, "IMEI:1"))),
            dm(Bootstraps.wbxml(BootstrapDocuments.dm(ACCOUNT, "IMEI:1", Encoding.XML))),
            dm(Bootstraps.wbxml(Bootstraps.plain(Bootstraps.plainItems()))));
    private static final BootstrapReader READER =
            new BootstrapReader(BootstrapPolicy.of(DmVersion.DM_1_2), Bootstraps.NETWORK);

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void mutated_documents(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (BootstrapMessage sound : SOUND) {
            for (int i = 0; i < 10; i++) {
                byte[] octets = sound.document().clone();
                for (int n = random.nextInt(1, 5); n > 0; n--) {
                    octets[random.nextInt(octets.length)] = (byte) random.nextInt(256);
                }
                byte[] cut = random.nextBoolean() ? octets : Arrays.copyOf(octets, random.nextInt(octets.length));
                survives(new BootstrapMessage(sound.contentType(), cut), seed);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void random_octets_under_random_parameters(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] octets = new byte[random.nextInt(80)];
        random.nextBytes(octets);
        for (BootstrapMessage sound : SOUND) {
            ContentType type = sound.contentType().withSec(Integer.toString(random.nextInt(6)));
            survives(new BootstrapMessage(type, octets), seed);
            survives(new BootstrapMessage(type.withMac(Integer.toHexString(random.nextInt())), octets), seed);
        }
    }

    private static void survives(BootstrapMessage message, long seed) {
        try {
            READER.read(message, attempt -> Optional.of("12345"));
            if (READER.readTrusted(message) instanceof Refused refused) {
                assertThat(refused.sentence()).startsWith(refused.reason().words());
            }
        } catch (RuntimeException e) {
            fail(
                    "seed %d, %s of %s"
                            .formatted(
                                    seed,
                                    message.contentType().header(),
                                    Base64.getEncoder().encodeToString(message.document())),
                    e);
        }
    }

    private static BootstrapMessage dm(byte[] document) {
        return BootstrapMessage.plain(BootstrapMessage.DM_WBXML, document);
    }
}
