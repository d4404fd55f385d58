package dev.provost.handset.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadModelTest {

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_refused_with_file_line_and_remedy(String piece, String other, String message) {
        assertThatThrownBy(() -> ModelReader.read(ModelText.with(piece, other), "plain.yaml"))
                .isInstanceOf(BadModelException.class)
                .hasMessage("plain.yaml, line " + message);
    }

    private static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(
                        "year: 2006", "year: soon", "4: 'year' cannot be 'soon'. Write a number from 1990 to 2100"),
                Arguments.of(
                        "year: 2006", "year: 1066", "4: 'year' cannot be '1066'. Write a number from 1990 to 2100"),
                Arguments.of("name: Plain One\n", "", "1: 'name' is missing in 'model'. Add it"),
                Arguments.of("name: Plain One", "name: [a]", "1: 'name' is a list. Write a single value"),
                Arguments.of(
                        "year: 2006",
                        "year: 2006\ncolour: red",
                        "5: 'colour' is unknown in 'model'. Allowed: name, alsoCalled, manufacturer, model, year,"
                                + " description, features, protocol, limits, user, account, tree, devInfo, devDetail,"
                                + " firmware, inbox, ddf, properties, settings"),
                Arguments.of("model: One", "name: Two", "3: 'name' is given twice. Remove one of them"),
                Arguments.of(
                        "encodings: [wbxml, xml]",
                        "encodings: [wxml]",
                        "8: 'wxml' is unknown in 'encodings'. Allowed: xml, wbxml"),
                Arguments.of(
                        "encodings: [wbxml, xml]",
                        "encodings: []",
                        "6: 'versions' or 'encodings' is missing in 'protocol'. Write for instance versions: [\"1.2\"] and"
                                + " encodings: [wbxml]"),
                Arguments.of(
                        "[\"1.2\", \"1.1\"]", "[\"2.0\"]", "7: '2.0' is unknown in 'versions'. Allowed: 1.1, 1.2, 1.3"),
                Arguments.of(
                        "[\"1.2\", \"1.1\"]",
                        "1.2",
                        "7: 'versions' is a single value. Write a list, for instance [a, b]"),
                Arguments.of(
                        "maxMessage: 5000",
                        "maxMessage: -1",
                        "10: 'maxMessage' cannot be '-1'. Write a number from 0 to 100000000"),
                Arguments.of(
                        "maxMessage: 5000",
                        "maxSize: 5000",
                        "10: 'maxSize' is unknown in 'protocol'. Allowed: versions, encodings, userAgent, maxMessage,"
                                + " maxObject, heedsNoResp"),
                Arguments.of(
                        "features: [atomic, copy",
                        "features: [atomic, kopy",
                        "11: 'kopy' is unknown in 'features'. Allowed: atomic, copy, exec, large objects, tree lists, tnds,"
                                + " user interaction, implicit nodes"),
                Arguments.of(
                        "properties: [Title]",
                        "properties: [Colour]",
                        "12: 'Colour' is unknown in 'properties'. Allowed: ACL, Format, Name, Size, Title, TStamp, Type,"
                                + " VerNo"),
                Arguments.of(
                        "uriDepth: 8",
                        "depth: 8",
                        "14: 'depth' is unknown in 'limits'. Allowed: uriDepth, uriLength, segmentLength, capacity,"
                                + " largestValue, choices"),
                Arguments.of(
                        "uriDepth: 8",
                        "uriDepth: 3",
                        "21: ./DMAcc/op/AppAddr/1 exceeds the limits of URIs. Shorten it or raise the limits"),
                Arguments.of(
                        "capacity: 4000",
                        "capacity: 40",
                        "21: the tree takes 595 octets, the capacity is 40. Make the one smaller or the other larger"),
                Arguments.of(
                        "user: rejects",
                        "user: sleeps",
                        "16: 'sleeps' is unknown in 'user'. Allowed: accepts, cancels, rejects, silent"),
                Arguments.of("DmV: \"1.2\", ", "", "17: 'DmV' is missing in 'devInfo'. Add it"),
                Arguments.of("devInfo: { DmV: \"1.2\", Lang: en }\n", "", "1: 'devInfo' is missing in 'model'. Add it"),
                Arguments.of(
                        "./DMAcc/op }",
                        "/DMAcc/op }",
                        "19: '/DMAcc/op' is not a node URI: it starts with '/', a node URI is relative to the root. Write"
                                + " for instance ./DMAcc/1"),
                Arguments.of(
                        "./DMAcc/op }",
                        "./DMAcc }",
                        "19: './DMAcc' leaves no room for further accounts beside it. Write for instance ./DMAcc/operator"
                                + " or ./SyncML/DMAcc/operator"),
                Arguments.of(
                        "./DMAcc/op }",
                        "./DMAcc/op, acl: Get }",
                        "19: 'Get' is not an ACL: the entry 'Get' has no '='. Write for instance"
                                + " 'Add=*&Get=*&Replace=ServerA+ServerB'. Mend it or leave it out"),
                Arguments.of("inbox: true", "inbox: maybe", "20: 'inbox' cannot be 'maybe'. Write true or false"));
    }

    @ParameterizedTest
    @MethodSource("faultsOfTheTree")
    void a_fault_of_the_tree_is_refused_with_file_line_and_remedy(String piece, String other, String message) {
        a_fault_is_refused_with_file_line_and_remedy(piece, other, message);
    }

    private static Stream<Arguments> faultsOfTheTree() {
        return Stream.of(
                Arguments.of(
                        "    Online: true",
                        "    Online: [true]",
                        "31: a node is a list. Write its value, or its children as keys"),
                Arguments.of(
                        "    Online: true",
                        "    Online: { .value: 1, .colour: red }",
                        "31: '.colour' says nothing of a node. Allowed, each with a single value: .value, .base64,"
                                + " .format, .type, .accepts, .access, .scope, .occurs, .acl, .title"),
                Arguments.of(
                        "    Online: true",
                        "    Online: { .value: 1, Below: 2 }",
                        "31: a node has both a value and children. Move the value into a child of its own"),
                Arguments.of(
                        "    Online: true",
                        "    Online: { .format: text }",
                        "31: 'text' is no format of a leaf. Allowed: bin, bool, chr, date, float, int, null, time, xml"),
                Arguments.of(
                        "    Online: true",
                        "    Online: { .value: 1, .scope: eternal }",
                        "31: 'eternal' is no scope. Allowed: permanent, dynamic"),
                Arguments.of(
                        "    Online: true",
                        "    Online: { .value: 1, .access: Get Put }",
                        "31: 'Put' is no command of an access type. Allowed: Add, Copy, Delete, Exec, Get, Replace"),
                Arguments.of(
                        ".occurs: 0..3",
                        ".occurs: some",
                        "34: 'some' says not how often a node occurs. Write for instance 1, 0..1, 0..*, 1..* or 0..5"),
                Arguments.of(".base64: AAEC", ".base64: \"A\"", "29: this is not base64. Encode the octets again"),
                Arguments.of(
                        "Data: { Name: data.example }",
                        "Data: { Nome: data.example }",
                        "36: ./Set/AP/Data/Nome is not described by the '*' beside it. Add it there or mend the name"),
                Arguments.of(
                        "Data: { Name: data.example }",
                        "Data: data.example",
                        "36: ./Set/AP/Data is a leaf, its description says otherwise. Mend either of them"),
                Arguments.of(
                        ".acl: Add=*&Delete=*&Get=*&Replace=*",
                        ".acl: all",
                        "22: ./Set cannot be set up, status 400 BAD_REQUEST. Mend its value, ACL or title, or the limits"),
                Arguments.of(
                        "  Set:\n",
                        "  DevInfo: {}\n  Set:\n",
                        "22: 'DevInfo' cannot be given in 'tree'. Use 'devInfo', 'devDetail', 'inbox' or 'account'"),
                Arguments.of(
                        "homepage: ./Set/Home",
                        "homepage: ./Set/House",
                        "44: 'homepage' is ./Set/House, which is not in the tree. Add the node or mend the URI"),
                Arguments.of(
                        "new APN: ./Set/AP/New\n",
                        "new APN: ./Set/AP/Data\n",
                        "55: 'new APN' is ./Set/AP/Data, which is already in the tree. Choose a name that is free"),
                Arguments.of(
                        "new APN: ./Set/AP/New\n",
                        "new APN: ./Set/Gateway/New\n",
                        "55: 'new APN' is ./Set/Gateway/New, where no node can be. Describe it by '*' in the tree"),
                Arguments.of(
                        "  MMS centre: ./Set/Centre\n",
                        "",
                        "41: 'settings' lacks 'MMS centre'. Every model has these, so that scenarios run on any model"),
                Arguments.of(
                        "homepage: ./Set/Home", "homepage: .", "44: '.' names no node. Write for instance ./DMAcc/1"));
    }

    @Test
    void what_is_not_yaml_is_refused_with_its_line() {
        assertThatThrownBy(() -> ModelReader.read("name: a\n  b: [", "odd.yaml"))
                .isInstanceOf(BadModelException.class)
                .hasMessage("odd.yaml, line 2: this is not YAML. mapping values are not allowed here");
    }

    @Test
    void an_empty_text_is_refused() {
        assertThatThrownBy(() -> ModelReader.read("", "odd.yaml"))
                .hasMessage(
                        "odd.yaml, line 1: a model starts with keys and values. Write for instance 'name: Kestrel 310'");
    }

    @Test
    void anchors_and_aliases_are_refused_so_that_a_small_file_cannot_grow() {
        assertThatThrownBy(() -> ModelReader.read("name: &a [x]\nmodel: *a\n", "odd.yaml"))
                .hasMessage("odd.yaml, line 1: an anchor or alias is used. Write the value out");
    }

    @Test
    void a_second_document_is_refused() {
        assertThatThrownBy(() -> ModelReader.read("name: a\n---\nname: b\n", "odd.yaml"))
                .hasMessage("odd.yaml, line 3: a second document follows. Write one model per file");
    }

    @Test
    void nesting_without_end_is_refused() {
        assertThatThrownBy(() -> ModelReader.read("name: " + "[".repeat(10_000), "odd.yaml"))
                .isInstanceOf(BadModelException.class);
    }
}
