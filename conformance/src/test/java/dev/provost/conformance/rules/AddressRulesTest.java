package dev.provost.conformance.rules;

import static dev.provost.conformance.rules.RuleAssert.examine;
import static dev.provost.conformance.transcript.Samples.*;

import dev.provost.conformance.transcript.TranscriptBuilder;
import dev.provost.syncml.Delete;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Results;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressRulesTest {

    private static TranscriptBuilder told(String name, String value, String uri) {
        Get limits = Get.of("4", Item.target("./DevDetail/URI/" + name));
        Results results = Results.of(
                "3", "1", "4", List.of(Item.source("./DevDetail/URI/" + name).withData(value)));
        return serverSends(limits)
                .device(2, header("1", 1, 200), status("2", 1, limits, 200), results)
                .server(2, header("1", 2, 200), Get.of("2", Item.target(uri)));
    }

    @ParameterizedTest
    @CsvSource({"MaxDepth, 2, ./A/B", "MaxTotLen, 3, ./A/B", "MaxSegLen, 1, ./A/B?prop=ACL", "MaxSegLen, 2, ./AA/BB"})
    void limits_are_respected(String limit, String value, String uri) {
        examine(new UriLimitsRule(), told(limit, value, uri)).passes("within MaxDepth, MaxTotLen and MaxSegLen");
    }

    @ParameterizedTest
    @CsvSource({"MaxDepth, 2, ./A/B/C", "MaxTotLen, 3, ./A/BB", "MaxSegLen, 1, ./A/BB"})
    void limits_are_exceeded(String limit, String value, String uri) {
        examine(new UriLimitsRule(), told(limit, value, uri))
                .fails("Get (CmdID 2) has an address beyond what the device takes")
                .expecting(limit + " " + value, uri)
                .at(3);
    }

    @Test
    void no_limit_is_known() {
        examine(new UriLimitsRule(), told("MaxDepth", "0", "./A/B/C/D")).hasNoEvidence();
    }

    @Test
    void properties_are_known() {
        examine(new PropertyUseRule(), serverSends(Get.of("4", Item.target("./A?prop=TStamp"))))
                .passes("a property for the command");
        examine(new PropertyUseRule(), lawfulSession()).hasNoEvidence();
    }

    @Test
    void properties_are_not_known() {
        examine(new PropertyUseRule(), serverSends(Get.of("4", Item.target("./A?prop=Colour"))))
                .warns("Get (CmdID 4) names a property that no node has")
                .expecting("ACL, Format, Name, Size, TStamp, Title, Type, VerNo", "Colour");
        examine(
                        new PropertyUseRule(),
                        serverSends(Replace.of("4", Item.target("./A?prop=Size").withData("5"))))
                .warns("Replace (CmdID 4) sets a property that nobody can set")
                .expecting("ACL, Format, Name, Title, Type", "Size");
    }

    @Test
    void queries_suit_the_command() {
        examine(new QueryPlaceRule(), serverSends(getLang("4"))).passes("a plain address");
        examine(new QueryPlaceRule(), serverSends(Get.of("4", Item.target(".?list=Struct"))))
                .passes("a query that suits the command");
        examine(new QueryPlaceRule(), serverSends()).hasNoEvidence();
    }

    @Test
    void queries_do_not_suit_the_command() {
        examine(
                        new QueryPlaceRule(),
                        serverSends(
                                Replace.of("4", Item.target("./A?list=Struct").withData("x"))))
                .fails("Replace (CmdID 4) has a query that it cannot have")
                .expecting("?list= in Get only", "./A?list=Struct");
        examine(new QueryPlaceRule(), serverSends(Delete.of("4", Item.target("./A?prop=ACL"))))
                .fails("Delete (CmdID 4) has a query that it cannot have")
                .expecting("?prop= in Get and Replace only", "./A?prop=ACL");
    }

    @Test
    void characters_are_escaped() {
        examine(new UriCharactersRule(), serverSends(Get.of("4", Item.target("./A%20B"))))
                .passes("characters of a URI");
        examine(new UriCharactersRule(), serverSends()).hasNoEvidence();
    }

    @Test
    void characters_are_not_escaped() {
        examine(new UriCharactersRule(), serverSends(Get.of("4", Item.target("./A B"))))
                .warns("Get (CmdID 4) has a character in its address that is not escaped")
                .expecting("characters of a URI", "./A B");
    }
}
