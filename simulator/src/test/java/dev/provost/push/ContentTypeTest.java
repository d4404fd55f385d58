package dev.provost.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTypeTest {

    @Test
    void a_header_is_read_whatever_the_case_of_its_names() {
        ContentType type = ContentType.parse(" Application/vnd.wap.connectivity-wbxml ;sec=1; mac=\"0A 1B\";");

        assertThat(type.mediaType()).isEqualTo("application/vnd.wap.connectivity-wbxml");
        assertThat(type.sec()).contains("1");
        assertThat(type.mac()).contains("0A 1B");
        assertThat(type.header()).isEqualTo("application/vnd.wap.connectivity-wbxml; SEC=1; MAC=\"0A 1B\"");
        assertThat(ContentType.parse(type.header())).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'At octet 0, Content-Type: '''' does not begin with a media type'",
        "'text', 'At octet 0, Content-Type: ''text'' does not begin with a media type'",
        "'a/b, c/d', 'At octet 3, Content-Type: '', c/d'' is no parameter'",
        "'a/b; x', 'At octet 5, Content-Type: ''x'' is no parameter'",
        "'a/b; x=1; X=2', 'At octet 8, Content-Type: the parameter X stands there twice'"
    })
    void a_broken_header_is_refused(String header, String message) {
        assertThatThrownBy(() -> ContentType.parse(header))
                .isInstanceOf(PushFormatException.class)
                .hasMessage(message);
    }

    @Test
    void what_cannot_be_carried_is_refused() {
        assertThatThrownBy(() -> ContentType.of("a/b").withMac("\u00e4"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The parameter 'MAC' with value '\u00e4' cannot be carried. Use printable ASCII.");
        assertThatThrownBy(() -> ContentType.of("notification"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'notification' is no media type. Use one such as application/vnd.syncml.notification.");
    }

    @ParameterizedTest
    @CsvSource({
        "application/vnd.wap.connectivity-wbxml, 54",
        "text/vnd.wap.connectivity-xml, 53",
        "application/vnd.syncml.dm+wbxml, 66",
        "application/vnd.syncml.dm+xml, 67",
        "application/vnd.syncml.notification, 68",
        "application/vnd.oma.dd+xml, 71",
        "application/vnd.oma.dd2+xml, 81",
        "application/vnd.syncml.dm.notification, 88",
        "application/vnd.syncml.ds.notification, 78",
        "application/vnd.wap.sic, 46",
        "application/vnd.wap.slc, 48"
    })
    void the_media_types_of_device_management_have_short_codes(String name, int code) {
        assertThat(MediaTypes.code(name)).isEqualTo(OptionalInt.of(code));
        assertThat(MediaTypes.ofCode(code)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "x-wap-application:*, 0",
        "x-wap-application:push.sia, 1",
        "x-wap-application:wml.ua, 2",
        "x-wap-application:wta.ua, 3",
        "x-wap-application:mms.ua, 4",
        "x-wap-application:push.syncml, 5",
        "x-wap-application:loc.ua, 6",
        "x-wap-application:syncml.dm, 7",
        "x-wap-application:drm.ua, 8",
        "x-wap-application:emn.ua, 9",
        "x-wap-application:wv.ua, 10",
        "x-oma-application:dlota.ua, 17",
        "x-wap-microsoft:cfgmgr.ua, 36932"
    })
    void the_applications_have_short_codes(String uri, int code) {
        assertThat(ApplicationId.ofCode(code)).isEqualTo(new ApplicationId(uri));
        assertThat(new ApplicationId(uri).code()).hasValue(code);
    }

    @Test
    void an_application_with_an_unknown_code_is_named_by_it() {
        assertThat(ApplicationId.ofCode(0x10)).isEqualTo(new ApplicationId("0x0010"));
        assertThat(ApplicationId.ofCode(0x10).code()).hasValue(16);
        assertThat(new ApplicationId("own:app").code()).isEmpty();
    }
}
