package dev.provost.handset.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.fumo.FumoOperation;
import dev.provost.handset.fumo.Consent;
import dev.provost.handset.fumo.FumoRoot;
import dev.provost.handset.fumo.ModelFirmware;
import dev.provost.tree.LocUri;
import dev.provost.tree.NodeDescription;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirmwareSectionTest {

    private static final String GOOD = """
            firmware:
              layout: backup-nand
              image: 16384
              bootAttempts: 2
              rollback: older
              keepsPackage: true
              abroad: downloads
              pause: 5
              patience: 1
              consent: { asks: [install], again: 30, times: 2, silence: accepts }
              report: { source: operation, prefix: true, format: chr, mark: warning, repeats: false }
              roots:
                - { node: ./Fw/System, ways: [url, data], synchronous: [update], ext: true }
                - { node: ./Fw/Radio, target: radio, scope: dynamic, operations: [download and update], names: false }
            """;

    private static HandsetModel model(String firmware) {
        return ModelReader.read(ModelText.with("inbox: true\n", "inbox: true\n" + firmware), "plain.yaml");
    }

    @Test
    void everything_that_is_said_counts() {
        ModelFirmware firmware = model(GOOD).firmware().orElseThrow();

        assertThat(firmware.roots()).extracting(FumoRoot::name).containsExactly("./Fw/System", "./Fw/Radio");
        assertThat(firmware.roots().getFirst().operations()).containsExactlyInAnyOrder(FumoOperation.values());
        assertThat(firmware.roots().getFirst().synchronous()).containsExactly(FumoOperation.UPDATE);
        assertThat(firmware.roots().getLast().operations()).containsExactly(FumoOperation.DOWNLOAD_AND_UPDATE);
        assertThat(firmware.profile().layout().name()).isEqualTo("backup-nand");
        assertThat(firmware.profile().bootAttempts()).isEqualTo(2);
        assertThat(firmware.profile().model()).isEqualTo("Plain One");
        assertThat(firmware.policy().keepsPackage()).isTrue();
        assertThat(firmware.policy().fetchesAbroad()).isTrue();
        assertThat(firmware.policy().pause()).isEqualTo(Duration.ofMinutes(5));
        assertThat(firmware.policy().consent().asks()).containsExactly(Consent.INSTALL);
        assertThat(firmware.policy().consent().silentMeansYes()).isTrue();
        assertThat(firmware.habits().format()).isEqualTo("chr");
        assertThat(firmware.habits().repeats()).isFalse();
        assertThat(firmware.factory().system().header().version()).isEqualTo("1");
        assertThat(firmware.flash()).isSameAs(firmware.flash());
    }

    @Test
    void the_objects_are_in_the_tree_from_the_factory() {
        HandsetModel model = model(GOOD);

        assertThat(model.tree().node(LocUri.parse("./Fw/System")).orElseThrow().type())
                .isEqualTo("urn:oma:mo:oma-fumo:1.0");
        assertThat(model.tree().node(LocUri.parse("./Fw/Radio/DownloadAndUpdate/PkgURL")))
                .isPresent();
        assertThat(model.tree().node(LocUri.parse("./Fw/Radio/PkgName"))).isEmpty();
        assertThat(model.tree().description().find(LocUri.parse("./Fw/System")).map(NodeDescription::isPermanent))
                .contains(true);
        assertThat(model.tree().description().find(LocUri.parse("./Fw/Radio")).map(NodeDescription::isPermanent))
                .contains(false);
    }

    @Test
    void a_model_without_it_has_no_firmware() {
        assertThat(ModelText.good().firmware()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "layout: backup-nand | layout: floppy | 'floppy' is unknown in 'layout'",
                "layout: backup-nand | patience: 2 | 'patience' is given twice",
                "image: 16384 | image: 10 | 'image' cannot be '10'",
                "image: 16384 | image: 65536 | an image of 65536 octets is too long for the radio",
                "image: 16384 | colour: red | 'colour' is unknown in 'firmware'",
                "rollback: older | rollback: never | 'never' is unknown in 'rollback'",
                "asks: [install] | asks: [boot] | 'boot' is unknown in 'asks'",
                "format: chr | format: hex | 'hex' is unknown in 'format'",
                "silence: accepts | noise: accepts | 'noise' is unknown in 'consent'",
                "./Fw/Radio | ./Fw/System | one update object is inside another",
                "./Fw/Radio | ./Fw/System/Radio | one update object is inside another",
                "./Fw/Radio | ./Set/Radio | 'Set' is described twice, once in 'firmware'",
                "synchronous: [update] | synchronous: [download] | can be synchronous only in Update",
                "operations: [download and update] | operations: [download] | has neither Update nor DownloadAndUpdate",
                "ways: [url, data] | ways: [post] | 'post' is unknown in 'ways'"
            })
    void a_fault_is_refused_with_its_reason(String piece, String fault, String message) {
        assertThat(GOOD).contains(piece);
        assertThatThrownBy(() -> model(GOOD.replace(piece, fault)))
                .isInstanceOf(BadModelException.class)
                .hasMessageStartingWith("plain.yaml, line ")
                .hasMessageContaining(message);
    }
}
