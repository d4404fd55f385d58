package dev.provost.flash.unit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.flash.chip.Flash;
import dev.provost.flash.chip.FlashImage;
import dev.provost.fumo.FumoOperation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a phone takes of the heap. */
class HeapTest {

    @Test
    void an_update_to_64_mebibytes_takes_less_than_512_mebibytes_of_heap() throws Exception {
        assertThat(program("backup-nand", "full")).contains("backup-nand runs 2.0 at 90 after a package of ");
    }

    @Test
    void phones_of_one_model_share_their_flash_while_they_only_run() {
        UnitProfile profile = Shop.profile("ab-nor");
        FlashImage model = Factory.of(Shop.OLD).flash(profile);
        for (int i = 0; i < 5; i++) {
            Flash flash = Flash.of(model);
            FirmwareUnit unit = FirmwareUnit.powerOn(flash, profile);
            assertThat(unit.confirm()).isTrue();
            assertThat(unit.version()).isEqualTo("1.0");
            assertThat(flash.snapshot()).isSameAs(model);
        }
    }

    @Test
    void a_phone_that_begins_a_download_holds_one_page_of_its_own() {
        UnitProfile profile = Shop.profile("ab-nor");
        FlashImage model = Factory.of(Shop.OLD).flash(profile);
        Flash flash = Flash.of(model);
        FirmwareUnit.powerOn(flash, profile).begin("./FUMO/x", FumoOperation.DOWNLOAD, Optional.of("c-1"));
        assertThat(flash.snapshot().octetsNotIn(model))
                .isEqualTo(profile.layout().geometry().pageOctets());
    }

    private static String program(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx480m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                LargeUpdate.class.getName(),
                arguments[0],
                arguments[1]);
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip();
    }
}
