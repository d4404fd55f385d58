package dev.provost.conformance.rules;

import static dev.provost.conformance.rules.RuleAssert.examine;
import static dev.provost.conformance.transcript.Samples.*;

import dev.provost.conformance.transcript.TranscriptBuilder;
import dev.provost.syncml.Copy;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import dev.provost.syncml.Replace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeRulesTest {

    private static TranscriptBuilder addresses(String uri) {
        return serverSends(Get.of("4", Item.target(uri)));
    }

    private static TranscriptBuilder sets(String uri, String value) {
        return serverSends(Replace.of("4", Item.target(uri).withData(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "./DevInfo", "./A/B?prop=ACL", ".?list=Struct", "./My%20Node/ä", "./A:B"})
    void an_address_is_lawful(String uri) {
        examine(new NodeUriRule(), addresses(uri)).passes("an address below ./");
    }

    @ParameterizedTest
    @ValueSource(strings = {"./A/", "./A//B", "./A/../B", "/A", "./A/./B", "", "http://dm.example/dm"})
    void an_address_is_unlawful(String uri) {
        examine(new NodeUriRule(), addresses(uri))
                .fails("Get (CmdID 4) has a node address that is not lawful")
                .expecting("./A/B without empty segments, .. and trailing slash", uri);
    }

    @Test
    void the_root_with_a_slash_is_doubtful() {
        examine(new NodeUriRule(), addresses("./"))
                .warns("Get (CmdID 4) calls the root ./")
                .expecting(".", "./");
    }

    @Test
    void an_address_without_the_leading_dot_is_doubtful() {
        examine(new NodeUriRule(), addresses("DevInfo/Lang"))
                .warns("Get (CmdID 4) leaves the leading ./ out")
                .expecting("./DevInfo/Lang", "DevInfo/Lang");
    }

    @Test
    void an_address_that_was_not_sent_cannot_be_judged() {
        examine(new NodeUriRule(), serverSends()).hasNoEvidence();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Get=*", "Add=a+b&Replace=*&Get=c", "Get=a+*"})
    void an_acl_is_well_formed(String acl) {
        examine(new AclValueRule(), sets("./A?prop=ACL", acl)).passes("Command=id+id or Command=*, joined by &");
    }

    @Test
    void an_acl_may_be_empty() {
        examine(new AclValueRule(), sets("./A?prop=ACL", "")).passes("no value, so that the ACL is inherited");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Get", "Get=", "Read=*", "Get=a b", "Get=a++b", "Get=a&&Add=b"})
    void an_acl_is_not_well_formed(String acl) {
        examine(new AclValueRule(), sets("./A?prop=ACL", acl))
                .fails("Replace (CmdID 4) sets an ACL that is not well formed")
                .expecting("Command=id+id or Command=*, joined by &", acl);
    }

    @Test
    void a_name_is_a_single_segment() {
        examine(new RenameRule(), sets("./A?prop=Name", "B")).passes("a single segment");
        examine(new RenameRule(), sets("./A?prop=Name", "./B"))
                .fails("Replace (CmdID 4) renames a node to what is no single segment")
                .expecting("a name without /", "./B");
    }

    @Test
    void a_value_says_nothing_about_properties() {
        examine(new AclValueRule(), sets("./A", "Get=*")).hasNoEvidence();
        examine(new RenameRule(), sets("./A", "B")).hasNoEvidence();
    }

    @Test
    void a_copy_has_source_and_target() {
        examine(new CopyRule(), serverSends(Copy.of("4", Item.source("./A").withTarget("./B"))))
                .passes("Source and Target");
        examine(new CopyRule(), serverSends(Copy.of("4", Item.target("./B"))))
                .fails("Copy (CmdID 4) does not say what to copy where")
                .expecting("Source and Target in each Item", "no Source");
        examine(new CopyRule(), lawfulSession()).hasNoEvidence();
    }
}
