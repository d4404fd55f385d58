package dev.provost.flash.unit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.flash.chip.Flash;
import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.chip.FlashOperation;
import dev.provost.flash.chip.FlashSetup;
import dev.provost.flash.chip.PowerCut;
import dev.provost.flash.chip.PowerLostException;
import dev.provost.flash.partition.Layout;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.upkg.FirmwareImage;
import dev.provost.flash.upkg.Health;
import dev.provost.flash.upkg.RollbackPolicy;
import dev.provost.flash.upkg.SampleSigner;
import dev.provost.fumo.FumoOperation;
import dev.provost.fumo.FumoResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a server, a user and the power supply do in whatever order: the phone runs, and keeps what is the user's. */
class RandomLifeTest {

    private static final int STEPS = 150;
    private static final List<FirmwareImage> IMAGES = Stream.of("2.0", "2.1", "2.2", "3.0")
            .map(version -> Shop.system(
                    version,
                    1,
                    version.equals("2.1") ? Health.CRASHES : version.equals("2.2") ? Health.NO_RADIO : Health.BOOTS))
            .toList();
    private static final Map<FirmwareImage, byte[]> PACKAGES =
            IMAGES.stream().collect(Collectors.toMap(image -> image, Shop::full));
    private static final List<String> MAY_RUN = List.of("1.0", "2.0", "2.2", "3.0");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothing_bricks_the_phone_or_takes_what_is_the_users(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Layout layout = Layout.shipped().get((int) (seed % 4));
        UnitProfile profile = UnitProfile.of(Shop.MODEL, layout, Shop.MAKER.trust())
                .rollback(RollbackPolicy.OLDER_WITH_COUNTER)
                .bootAttempts(5);
        FlashImage factory = Factory.of(Shop.OLD).flash(profile);
        byte[] userData = userData(factory, layout);
        FlashImage image = factory;
        String language = "en";
        for (int step = 0; step < STEPS; step++) {
            Flash flash = Flash.of(image, surroundings(random));
            String wanted = "l" + step;
            boolean set = false;
            try {
                FirmwareUnit unit = FirmwareUnit.powerOn(flash, profile);
                assertThat(unit.boot().running())
                        .as("seed %d, step %d: %s", seed, step, unit.boot())
                        .isTrue();
                assertThat(MAY_RUN).as("seed %d, step %d", seed, step).contains(unit.version());
                assertThat(unit.settings()).containsEntry("language", language);
                if (random.nextInt(4) == 0) {
                    set = true;
                    unit.set("language", Optional.of(wanted));
                    language = wanted;
                    set = false;
                }
                act(unit, random);
            } catch (PowerLostException lost) {
                if (set) {
                    language = FirmwareUnit.powerOn(Flash.of(flash.snapshot()), profile)
                            .settings()
                            .get("language");
                }
            }
            image = flash.snapshot();
            assertThat(userData(image, layout))
                    .as("seed %d, step %d", seed, step)
                    .isEqualTo(userData);
        }
    }

    private static FlashSetup surroundings(SplittableRandom random) {
        int at = random.nextInt(60);
        PowerCut cut = switch (random.nextInt(3)) {
            case 0 -> PowerCut.before();
            case 1 -> PowerCut.torn(random.nextInt(300));
            default -> PowerCut.after();
        };
        PowerCut losing = cut.losing(random.nextInt(3));
        int[] seen = {0};
        return FlashSetup.plain()
                .withOutOfOrder(true)
                .withSeed(random.nextLong())
                .withSupply((FlashOperation operation) -> seen[0]++ == at ? Optional.of(losing) : Optional.empty());
    }

    private static void act(FirmwareUnit unit, SplittableRandom random) {
        if (random.nextInt(5) > 0 && !unit.confirm()) {
            return;
        }
        for (int i = 0; i < 4; i++) {
            FirmwareStatus status = unit.status(Life.ROOT);
            if (status.toReport().isPresent()) {
                unit.reported(Life.ROOT);
                continue;
            }
            switch (status.state()) {
                case DOWNLOAD_PROGRESSING -> download(unit, random);
                case DOWNLOAD_COMPLETE -> unit.verify(Life.ROOT, SampleSigner.NOW);
                case READY_TO_UPDATE -> {
                    unit.install(Life.ROOT, Conditions.good(SampleSigner.NOW));
                    return;
                }
                case UPDATE_PROGRESSING -> {
                    return;
                }
                default -> begin(unit, random);
            }
        }
    }

    private static void begin(FirmwareUnit unit, SplittableRandom random) {
        switch (random.nextInt(4)) {
            case 0 -> unit.rollback(RollbackBy.USER);
            case 1 -> unit.cleanUp(Life.ROOT);
            default -> unit.begin(Life.ROOT, FumoOperation.DOWNLOAD_AND_UPDATE, Optional.of("c"));
        }
    }

    private static void download(FirmwareUnit unit, SplittableRandom random) {
        if (random.nextInt(10) == 0) {
            unit.fail(Life.ROOT, FumoResult.NETWORK_FAILED);
            return;
        }
        byte[] octets = PACKAGES.get(IMAGES.get(random.nextInt(IMAGES.size())));
        Staging staging = unit.stage(Life.ROOT, octets.length);
        staging.write(octets, (int) staging.received(), octets.length - (int) staging.received());
        staging.finish();
    }

    private static byte[] userData(FlashImage image, Layout layout) {
        return image.read(
                layout.geometry()
                        .offsetOf(layout.partition(PartitionRole.USER_DATA).firstBlock()),
                (int) layout.octets(PartitionRole.USER_DATA));
    }
}
