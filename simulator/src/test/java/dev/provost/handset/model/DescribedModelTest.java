package dev.provost.handset.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.tree.Acl;
import dev.provost.tree.Actor;
import dev.provost.tree.LocUri;
import dev.provost.tree.Value;
import dev.provost.tree.ddf.BadDdfException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Models that leave a part of their tree to a device description. */
class DescribedModelTest {

    private static final String LOCK = """
            <MgmtTree><VerDTD>1.2</VerDTD>
            <Node><NodeName>Lock</NodeName><Path>./Vendor</Path>
            <RTProperties><ACL>Get=*&amp;Replace=op</ACL><Type><DDFName/></Type></RTProperties>
            <DFProperties><AccessType><Get/></AccessType><DFFormat><node/></DFFormat><Scope><Permanent/></Scope>
            <DFType><DDFName/></DFType></DFProperties>
            <Node><NodeName>Minutes</NodeName>
            <DFProperties><AccessType><Get/><Replace/></AccessType><DefaultValue>5</DefaultValue>
            <DFFormat><int/></DFFormat><Scope><Permanent/></Scope><DFType><MIME>text/plain</MIME></DFType></DFProperties>
            </Node></Node></MgmtTree>
            """;

    private static HandsetModel read(String yaml, String ddf) {
        return ModelReader.read(yaml, "plain.yaml", name -> Optional.of(ddf.getBytes(StandardCharsets.UTF_8)));
    }

    private static String describing(String files) {
        return ModelText.with("inbox: true", "inbox: true\nddf: [" + files + "]");
    }

    @Test
    void the_tree_has_what_the_file_describes() {
        HandsetModel model = read(describing("lock.ddf"), LOCK);
        LocUri minutes = LocUri.parse("./Vendor/Lock/Minutes");

        assertThat(model.tree().value(minutes)).contains(Value.integer(5));
        assertThat(model.tree()
                        .node(LocUri.parse("./Vendor/Lock"))
                        .orElseThrow()
                        .acl())
                .isEqualTo(Acl.parse("Get=*&Replace=op"));
        assertThat(model.tree()
                        .replace(minutes, Value.integer(9), Actor.server("op"), 0)
                        .status()
                        .code())
                .isEqualTo(200);
        assertThat(model.tree()
                        .replace(minutes, Value.chr("soon"), Actor.server("op"), 0)
                        .status()
                        .code())
                .isEqualTo(405);
        assertThat(model.tree().delete(minutes, Actor.DEVICE, 0).status().code())
                .isEqualTo(200);
        assertThat(model.tree().delete(minutes, Actor.server("op"), 0).status().code())
                .isEqualTo(405);
    }

    @Test
    void a_part_of_the_tree_may_not_be_described_twice() {
        assertThatThrownBy(() -> read(describing("lock.ddf, again.ddf"), LOCK))
                .isInstanceOf(BadModelException.class)
                .hasMessageContaining("'Vendor' is described twice, once in a file of 'ddf'. Describe it in one place");
        assertThatThrownBy(() -> read(describing("lock.ddf").replace("  Set:\n", "  Vendor: {}\n  Set:\n"), LOCK))
                .isInstanceOf(BadModelException.class);
        assertThatThrownBy(() -> read(
                        describing("info.ddf"),
                        LOCK.replace("<Path>./Vendor</Path>", "").replace(">Lock<", ">DevInfo<")))
                .isInstanceOf(BadModelException.class);
    }

    @Test
    void a_bad_file_is_refused_with_its_own_name() {
        assertThatThrownBy(() -> read(describing("lock.ddf"), "<MgmtTree>"))
                .isInstanceOf(BadDdfException.class)
                .hasMessageStartingWith("lock.ddf, line 1: ");
    }
}
