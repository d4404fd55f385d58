package dev.provost.tree;

import static dev.provost.tree.Device.A;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseTest {

    private final Device device = Device.describing(
            NodeDescription.interior("Mail", Right.values())
                    .permanent()
                    .caseSensitive(false)
                    .child(NodeDescription.leaf("Host", Format.CHR, Right.ADD, Right.GET, Right.REPLACE, Right.DELETE)
                            .caseSensitive(false))
                    .child(NodeDescription.leaf("*", Format.CHR, Right.values())
                            .occurs(Occurrence.zeroToN(100))
                            .caseSensitive(false)),
            NodeDescription.interior("Web", Right.values())
                    .permanent()
                    .child(NodeDescription.anything("*", EnumSet.allOf(Right.class))));

    @ParameterizedTest
    @ValueSource(strings = {"./Mail/Box", "./mail/box", "./MAIL/bOX"})
    void a_node_is_found_whatever_the_case(String uri) {
        device.leaf("./Mail/Box", "v");

        device.get(uri, A).is(200).reads("v");
        assertThat(device.has(uri)).isTrue();
    }

    @Test
    void where_case_makes_a_difference_another_case_is_another_node() {
        device.leaf("./Web/Box", "v");

        device.get("./Web/box", A).is(404);
        device.get("./web/Box", A).is(404);
        device.add("./Web/box", "w", A).is(200);
        device.get("./Web", A).lists("Box/box");
    }

    @Test
    void the_case_of_a_new_name_is_kept() {
        device.add("./mail/hOST", "v", A).is(200);

        device.get("./Mail", A).lists("hOST");
        device.get("./Mail/Host", A).is(200).reads("v");
    }

    @Test
    void a_name_that_differs_by_case_only_gives_418() {
        device.leaf("./Mail/Box", "v");

        device.add("./Mail/BOX", "w", A).is(418);
        assertThat(device.value("./Mail/Box")).isEqualTo("v");
    }

    @Test
    void commands_reach_the_node_whatever_the_case() {
        device.leaf("./Mail/Box", "v");

        device.replace("./mail/BOX", "w", A).is(200);
        device.copy("./mail/box", "./mail/copy", A).is(200);
        device.delete("./MAIL/box", A).is(200);
        device.get("./Mail", A).lists("copy");
        assertThat(device.value("./Mail/Copy")).isEqualTo("w");
    }

    @Test
    void a_node_may_be_renamed_by_case_only_but_not_to_the_name_of_a_sibling() {
        device.leaf("./Mail/Box", "v").leaf("./Mail/Other", "o");

        device.replace("./Mail/other?prop=Name", "BOX", A).is(418);
        device.replace("./Mail/box?prop=Name", "bOx", A).is(200);
        device.get("./Mail", A).lists("bOx/Other");
    }

    @Test
    void a_described_name_in_another_case_takes_no_room_of_run_time_names() {
        Device one = Device.describing(NodeDescription.interior("M", Right.ADD, Right.GET)
                .permanent()
                .child(NodeDescription.leaf("Host", Format.CHR, Right.ADD).caseSensitive(false))
                .child(NodeDescription.leaf("*", Format.CHR, Right.ADD).occurs(Occurrence.ZERO_OR_ONE)));

        one.add("./M/host", "v", A).is(200);
        one.add("./M/Any", "v", A).is(200);
        one.add("./M/More", "v", A).is(420);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 31, 32, 33, 90})
    void nodes_are_found_among_few_and_many(int count) {
        for (int i = 0; i < count; i++) {
            device.leaf("./Mail/Name" + i, "v" + i);
        }

        for (int i = 0; i < count; i++) {
            device.get("./mail/nAME" + i, A).is(200).reads("v" + i);
        }
        device.get("./mail/nAME" + count, A).is(404);
    }
}
