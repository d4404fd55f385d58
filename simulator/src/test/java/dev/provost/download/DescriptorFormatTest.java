package dev.provost.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptorFormatTest {

    private static final String FULL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <media xmlns="http://www.openmobilealliance.org/xmlns/dd">
              <objectURI>http://cdn.example.com/fw/2.0.upd?a=1&amp;b=2</objectURI>
              <size>65536</size>
              <type>application/octet-stream</type>
              <type>application/vnd.example.fw</type>
              <name>Firmware 2.0</name>
              <DDVersion>1.0</DDVersion>
              <vendor>Example</vendor>
              <description>Mends the clock.</description>
              <installNotifyURI>http://cdn.example.com/told?id=7</installNotifyURI>
              <nextURL>http://www.example.com/</nextURL>
              <infoURL>http://www.example.com/fw</infoURL>
              <iconURI>http://www.example.com/i.png</iconURI>
              <installParam>-f</installParam>
            </media>
            """;

    private static DescriptorReading read(String document) {
        return DescriptorFormat.read(document.getBytes(StandardCharsets.UTF_8));
    }

    private static String media(String content) {
        return "<media xmlns=\"http://www.openmobilealliance.org/xmlns/dd\">" + content + "</media>";
    }

    @Test
    void every_element_of_the_specification_is_read() {
        assertThat(read(FULL))
                .isEqualTo(new DescriptorReading.Read(
                        new DownloadDescriptor(
                                "http://cdn.example.com/fw/2.0.upd?a=1&b=2",
                                65_536,
                                List.of("application/octet-stream", "application/vnd.example.fw"),
                                Optional.of("Firmware 2.0"),
                                "1.0",
                                Optional.of("Example"),
                                Optional.of("Mends the clock."),
                                Optional.of("http://cdn.example.com/told?id=7"),
                                Optional.of("http://www.example.com/"),
                                Optional.of("http://www.example.com/fw"),
                                Optional.of("http://www.example.com/i.png"),
                                Optional.of("-f")),
                        List.of()));
    }

    @Test
    void three_elements_are_enough_and_the_version_then_is_1_0() {
        assertThat(read(media("<type>a/b</type><size>0</size><objectURI>x</objectURI>")))
                .isEqualTo(new DescriptorReading.Read(DownloadDescriptor.of("x", 0, "a/b"), List.of()));
    }

    @Test
    void what_is_written_is_read_as_the_same() {
        DownloadDescriptor descriptor = ((DescriptorReading.Read) read(FULL)).descriptor();

        assertThat(DescriptorFormat.read(DescriptorFormat.write(descriptor)))
                .isEqualTo(new DescriptorReading.Read(descriptor, List.of()));
        assertThat(new String(
                        DescriptorFormat.write(DownloadDescriptor.of("http://h/<&>", 5, "a/b")),
                        StandardCharsets.UTF_8))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                        + "<media xmlns=\"http://www.openmobilealliance.org/xmlns/dd\">"
                        + "<objectURI>http://h/&lt;&amp;&gt;</objectURI><size>5</size><type>a/b</type>"
                        + "<DDVersion>1.0</DDVersion></media>");
    }

    @Test
    void oddities_are_tolerated_and_named() {
        DescriptorReading reading = read("<media><objectURI>x</objectURI><objectURI>y</objectURI><size>1</size>"
                + "<type>a/b</type><colour>red</colour></media>");

        assertThat(reading).isInstanceOfSatisfying(DescriptorReading.Read.class, read -> {
            assertThat(read.descriptor().objectUri()).isEqualTo("x");
            assertThat(read.oddities())
                    .containsExactly(
                            "The download descriptor declares no namespace",
                            "objectURI is there more than once; the first one counts",
                            "The element \"colour\" is not known");
        });
    }

    @Test
    void another_namespace_is_tolerated_and_named() {
        assertThat(read("<m:media xmlns:m='urn:x'><m:objectURI>x</m:objectURI><m:size>1</m:size><m:type>a/b</m:type>"
                        + "</m:media>"))
                .isInstanceOfSatisfying(
                        DescriptorReading.Read.class,
                        read -> assertThat(read.oddities())
                                .containsExactly("The namespace of the download descriptor is \"urn:x\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<size>1</size><type>a/b</type> | The download descriptor has no objectURI",
                "<objectURI> </objectURI><size>1</size><type>a/b</type> | The download descriptor has no objectURI",
                "<objectURI>x</objectURI><type>a/b</type> | The download descriptor has no size",
                "<objectURI>x</objectURI><size>-1</size><type>a/b</type>"
                        + "| The size in the download descriptor is \"-1\", no number of octets",
                "<objectURI>x</objectURI><size>9999999999999999999</size><type>a/b</type>"
                        + "| The size in the download descriptor is \"9999999999999999999\", no number of octets",
                "<objectURI>x</objectURI><size>1</size> | The download descriptor has no type"
            })
    void what_must_be_there_must_be_there(String content, String reason) {
        assertThat(read(media(content)))
                .isEqualTo(new DescriptorReading.Refused(DownloadProblem.BAD_DESCRIPTOR, reason, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "x", "11", "1.", "1.0.0"})
    void another_version_is_refused_and_may_be_told(String version) {
        assertThat(read(media("<DDVersion>" + version + "</DDVersion><installNotifyURI>http://n/</installNotifyURI>")))
                .isEqualTo(new DescriptorReading.Refused(
                        DownloadProblem.BAD_DESCRIPTOR_VERSION,
                        "DDVersion is \"" + version + "\", known is 1.0",
                        Optional.of("http://n/")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "<media>", "<html/>", "\u0000", "<media><size>1</media>"})
    void what_is_no_descriptor_is_refused(String document) {
        assertThat(read(document))
                .isInstanceOfSatisfying(
                        DescriptorReading.Refused.class,
                        refused -> assertThat(refused.problem()).isEqualTo(DownloadProblem.BAD_DESCRIPTOR));
    }

    @Test
    void entities_are_refused_and_nothing_is_fetched() {
        assertThat(read("<!DOCTYPE media [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
                        + media("<objectURI>&e;</objectURI><size>1</size><type>a/b</type>")))
                .isInstanceOf(DescriptorReading.Refused.class);
    }

    @Test
    void a_document_beyond_its_bounds_is_refused() {
        assertThat(read(media("<name>" + "x".repeat(DescriptorFormat.MOST_OCTETS) + "</name>")))
                .isInstanceOf(DescriptorReading.Refused.class);
        assertThat(read(media("<x>".repeat(20) + "</x>".repeat(20)))).isInstanceOf(DescriptorReading.Refused.class);
        assertThat(read(media("<x/>".repeat(300)))).isInstanceOf(DescriptorReading.Refused.class);
    }

    @Test
    void a_text_beyond_its_bound_is_passed_over_and_named() {
        assertThat(read(media(
                        "<objectURI>x</objectURI><size>1</size><type>a/b</type><name>" + "n".repeat(5000) + "</name>")))
                .isEqualTo(new DescriptorReading.Read(
                        DownloadDescriptor.of("x", 1, "a/b"),
                        List.of("name has more than 4096 characters and is passed over")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void random_and_mutated_documents_give_a_value_each_time(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] good = FULL.getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 200; round++) {
            byte[] bad = good.clone();
            for (int i = random.nextInt(6); i >= 0; i--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            byte[] document = random.nextInt(4) == 0 ? Arrays.copyOf(bad, random.nextInt(bad.length)) : bad;

            switch (DescriptorFormat.read(document)) {
                case DescriptorReading.Read read ->
                    assertThat(read.descriptor().objectUri()).isNotBlank();
                case DescriptorReading.Refused refused ->
                    assertThat(refused.reason()).isNotBlank();
            }
        }
    }
}
