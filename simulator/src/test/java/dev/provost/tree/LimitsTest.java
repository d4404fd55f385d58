package dev.provost.tree;

import static dev.provost.tree.Device.A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LimitsTest {

    private final Device device = Device.free().leaf("./A/B", "v");

    @Test
    void an_address_that_is_too_deep_gives_414() {
        device.limits(TreeLimits.NONE.withUri(2, 0, 0));
        everyCommandGives414("./A/B/C");
        device.get("./A/B", A).is(200);
    }

    @Test
    void an_address_that_is_too_long_gives_414() {
        device.limits(TreeLimits.NONE.withUri(0, 5, 0));
        everyCommandGives414("./A/BCDE");
        device.get("./A/BCD", A).is(404);
        device.get("./A/B?prop=VerNo", A).is(200);
    }

    @Test
    void a_segment_that_is_too_long_gives_414() {
        device.limits(TreeLimits.NONE.withUri(0, 0, 3));
        everyCommandGives414("./A/BCDE");
        device.get("./A/BCD", A).is(404);
    }

    @Test
    void escapes_count_as_written() {
        device.limits(TreeLimits.NONE.withUri(0, 0, 3));
        device.get("./A/ ", A).is(404);
        device.get("./A/ a", A).is(414);
    }

    @Test
    void nothing_is_deeper_than_500_even_without_limits() {
        everyCommandGives414("." + "/a".repeat(501));
        device.add("." + "/a".repeat(500), "bottom", A).is(200);
    }

    private void everyCommandGives414(String uri) {
        device.get(uri, A).is(414);
        device.add(uri, "v", A).is(414);
        device.addInterior(uri, A).is(414);
        device.replace(uri, "v", A).is(414);
        device.replace(uri + "?prop=Title", "v", A).is(414);
        device.delete(uri, A).is(414);
        device.copy(uri, "./A/B", A).is(414);
        device.copy("./A/B", uri, A).is(414);
        assertThat(device.tree().mayExec(Device.uri(uri), A)).isEqualTo(TreeStatus.URI_TOO_LONG);
    }

    @Test
    void a_value_that_is_too_large_gives_413() {
        device.limits(TreeLimits.NONE.withMaxValue(4));
        device.add("./A/C", "12345", A).is(413);
        device.replace("./A/B", "12345", A).is(413);
        device.replace("./A/B", "ääa", A).is(413);
        device.replace("./A/B", "1234", A).is(200);
    }

    @Test
    void octets_are_those_of_names_values_titles_and_acls() {
        ManagementTree tree = Device.open().leaf("./Ab/C", "12345").tree();
        assertThat(tree.octets()).isEqualTo(2 + 1 + 5 + "Add=*&Get=*".length());
        long before = device.tree().octets();
        device.replace("./A/B?prop=Title", "ttt", A).is(200);
        device.replace("./A/B?prop=ACL", "Get=*", A).is(200);
        assertThat(device.tree().octets()).isEqualTo(before + 3 + 5);
    }

    @Test
    void a_change_that_outgrows_the_memory_gives_420() {
        device.limits(TreeLimits.NONE.withCapacity(device.tree().octets() + 4));
        device.replace("./A/B", "123456", A).is(420);
        device.add("./A/C", "1234", A).is(420);
        device.addInterior("./A/12345", A).is(420);
        device.replace("./A?prop=ACL", "Get=ServerA", A).is(420);
        device.replace("./A/B?prop=Title", "12345", A).is(420);
        device.replace("./A/B?prop=Name", "123456", A).is(420);
        device.copy("./A/B", "./A/1234", A).is(420);
        device.replace("./A/B", "12345", A).is(200);
    }

    @Test
    void a_full_device_can_still_shrink() {
        device.limits(TreeLimits.NONE.withCapacity(1));
        device.replace("./A/B", "", A).is(200);
        device.delete("./A/B", A).is(200);
    }

    @Test
    void the_device_itself_is_not_stopped() {
        device.limits(TreeLimits.NONE.withCapacity(1));
        device.replace("./A/B", "a long value", Actor.DEVICE).is(200);
    }

    @Test
    void a_negative_limit_is_refused() {
        assertThatThrownBy(() -> TreeLimits.NONE.withUri(0, -1, 0))
                .hasMessage("A limit must not be negative; 0 means unlimited");
    }
}
