package dev.provost.syncml.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodePageTest {

    @Test
    void the_pages_define_as_many_elements_as_the_specifications() {
        assertThat(CodePage.SYNCML.names()).hasSize(55);
        assertThat(CodePage.METINF.names()).hasSize(18);
        assertThat(CodePage.DMDDF.names()).hasSize(56);
    }

    @ParameterizedTest
    @CsvSource({
        "SYNCML, 0x05, Add",
        "SYNCML, 0x0F, Data",
        "SYNCML, 0x1A, Meta",
        "SYNCML, 0x29, Status",
        "SYNCML, 0x2F, TargetRef",
        "SYNCML, 0x31, VerDTD",
        "SYNCML, 0x34, MoreData",
        "SYNCML, 0x3C, Correlator",
        "METINF, 0x05, Anchor",
        "METINF, 0x0C, MaxMsgSize",
        "METINF, 0x10, NextNonce",
        "METINF, 0x15, MaxObjSize",
        "METINF, 0x16, FieldLevel",
        "DMDDF, 0x05, AccessType",
        "DMDDF, 0x12, DefaultValue",
        "DMDDF, 0x20, MgmtTree",
        "DMDDF, 0x24, Node",
        "DMDDF, 0x25, node",
        "DMDDF, 0x2F, RTProperties",
        "DMDDF, 0x37, VerDTD",
        "DMDDF, 0x3C, ZeroOrOne"
    })
    void tokens_and_names_belong_together(CodePage page, String token, String name) {
        int number = Integer.decode(token);

        assertThat(page.tag(number)).isNotNull().extracting(Tag::name).isEqualTo(name);
        assertThat(page.tag(name).token()).isEqualTo(number);
    }

    @Test
    void the_reserved_token_and_those_beyond_the_page_are_unknown() {
        assertThat(CodePage.SYNCML.tag(0x30)).isNull();
        assertThat(CodePage.SYNCML.tag(0x3D)).isNull();
        assertThat(CodePage.METINF.tag(0x17)).isNull();
        assertThat(CodePage.METINF.tag(0x04)).isNull();
    }
}
