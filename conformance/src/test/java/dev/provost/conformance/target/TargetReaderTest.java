package dev.provost.conformance.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.adapter.Account;
import dev.provost.adapter.AuthScheme;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetReaderTest {

    @TempDir
    private Path folder;

    private Target read(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("acme.yaml"), yaml);
        return new TargetReader(Map.of("PASSWORD", "p$1", "HOST", "dm.example")).read(file.toString());
    }

    /** Checks the message of an error without the folder. */
    private void failing(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(TargetException.class)
                .hasMessage("%s%c%s".formatted(folder, java.io.File.separatorChar, message));
    }

    @Test
    void a_url_is_enough() {
        Target target = new TargetReader(Map.of()).read("http://127.0.0.1:8080/dm");

        assertThat(target.url()).isEqualTo(URI.create("http://127.0.0.1:8080/dm"));
        assertThat(target.serverId()).isEqualTo("provost");
        assertThat(target.versions()).containsExactly(DmVersion.DM_1_2);
        assertThat(target.encodings()).containsExactly(Encoding.WBXML, Encoding.XML);
        assertThat(target.accounts()).isEmpty();
        assertThat(target.adapterKind()).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://dm.example/dm", "http://", "http://a b/", "https:///dm"})
    void an_address_that_is_none_is_an_error(String argument) {
        assertThatThrownBy(() -> new TargetReader(Map.of()).read(argument))
                .isInstanceOf(TargetException.class)
                .hasMessage(
                        "\"%s\" is no address of a DM server. Give http://HOST/PATH, https://HOST/PATH or a YAML file."
                                .formatted(argument));
    }

    @Test
    void a_file_says_everything() throws IOException {
        Target target = read("""
                server:
                  url: https://${HOST}/dm
                  id: acme-dm
                  versions: ["1.2", 1.1]
                  encodings: [wbxml]
                accounts:
                  - { device: "IMEI:490154203237518", user: u1, password: "${PASSWORD}", serverPassword: s1, auth: basic }
                  - { device: "IMEI:2", auth: none }
                  - { device: "IMEI:3", user: u3, password: p3, auth: hmac }
                adapter: { kind: reference, url: "http://127.0.0.1:8081/admin", retry: { times: 3, codes: [500, 503] } }
                """);

        assertThat(target.url()).isEqualTo(URI.create("https://dm.example/dm"));
        assertThat(target.serverId()).isEqualTo("acme-dm");
        assertThat(target.versions()).containsExactly(DmVersion.DM_1_2, DmVersion.DM_1_1);
        assertThat(target.encodings()).containsExactly(Encoding.WBXML);
        assertThat(target.accounts())
                .containsExactly(
                        Account.of("IMEI:490154203237518", "u1", "p$1", AuthScheme.BASIC)
                                .withServerPassword("s1"),
                        Account.of("IMEI:2", "", "", AuthScheme.NONE),
                        Account.of("IMEI:3", "u3", "p3", AuthScheme.HMAC));
        assertThat(target.adapterKind()).isEqualTo("reference");
        assertThat(target.adapterSettings().options())
                .isEqualTo(Map.of(
                        "url", "http://127.0.0.1:8081/admin",
                        "retry.times", "3",
                        "retry.codes.0", "500",
                        "retry.codes.1", "503"));
    }

    @Test
    void accounts_use_md5_unless_they_say_otherwise() throws IOException {
        Target target = read("""
                server: { url: http://127.0.0.1:8080/dm }
                accounts: [ { device: "IMEI:1", user: u1, password: p1 } ]
                """);

        assertThat(target.accounts()).containsExactly(Account.of("IMEI:1", "u1", "p1", AuthScheme.MD5));
    }

    @Test
    void a_file_that_is_missing_is_an_error() {
        assertThatThrownBy(() -> new TargetReader(Map.of()).read("nowhere.yaml"))
                .isInstanceOf(TargetException.class)
                .hasMessage(
                        "There is no file \"nowhere.yaml\". Give a YAML file, or an address that begins with http:// or https://.");
    }

    @Test
    void a_folder_is_no_target() {
        assertThatThrownBy(() -> new TargetReader(Map.of()).read("."))
                .isInstanceOf(TargetException.class)
                .hasMessage("\".\" is a folder. Name a YAML file in it.");
    }

    @Test
    void a_file_that_is_empty_is_an_error() {
        failing("", "acme.yaml:1: The file is empty. It needs at least \"server:\" with \"url: http://HOST/PATH\".");
        failing(
                "# nothing\n",
                "acme.yaml:1: The file is empty. It needs at least \"server:\" with \"url: http://HOST/PATH\".");
    }

    @Test
    void a_file_that_is_no_mapping_is_an_error() {
        failing("- a\n", "acme.yaml:1: The file is a list. It has to be a mapping of keys to values.");
        failing("server: hello\n", "acme.yaml:1: server is \"hello\". It has to be a mapping of keys to values.");
    }

    @Test
    void a_file_without_address_is_an_error() {
        failing(
                "adapter: { kind: none }\n",
                "acme.yaml:1: The file has no \"server\". Add it, for instance server: { url: http://127.0.0.1:8080/dm }.");
        failing(
                "server:\n  id: x\n",
                "acme.yaml:2: server has no \"url\". Add it, for instance url: http://127.0.0.1:8080/dm.");
        failing(
                "server:\n  url: dm.example\n",
                "acme.yaml:2: server.url is \"dm.example\". It has to be an address such as http://127.0.0.1:8080/dm.");
    }

    @Test
    void a_syntax_error_names_its_line() {
        assertThatThrownBy(() -> read("server:\n  url: http://a/\n versions: [\"1.2\"\n"))
                .isInstanceOf(TargetException.class)
                .hasMessageContaining("acme.yaml:3: This is no YAML: ");
    }

    @Test
    void an_unknown_key_names_the_known_ones() {
        failing(
                "server:\n  url: http://a/\n  ur: x\n",
                "acme.yaml:3: server.ur is not known. Known here: container, url, id, versions, encodings, tls.");
        failing(
                "server: { url: http://a/ }\naccount: []\n",
                "acme.yaml:2: account is not known. Known here: server, accounts, adapter, statement, baseline.");
    }

    @Test
    void a_key_that_stands_twice_is_an_error() {
        failing(
                "server:\n  url: http://a/\n  url: http://b/\n",
                "acme.yaml:3: server.url stands twice. Leave one of them out.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"statement: acme-ics.yaml|statement|acme-ics.yaml", "baseline: known.yaml|baseline|known.yaml"})
    void a_statement_or_baseline_that_is_not_there_is_an_error(String line, String key, String file) {
        failing(
                "server: { url: http://a/ }\n" + line + "\n",
                "acme.yaml:2: " + key + ": there is no file " + file
                        + ". Paths start at the folder of the target file.");
    }

    @Test
    void versions_and_encodings_are_checked() {
        failing(
                "server:\n  url: http://a/\n  versions: [\"1.2\", \"2.0\"]\n",
                "acme.yaml:3: server.versions[1] is \"2.0\". It has to be one of 1.1, 1.2, 1.3.");
        failing(
                "server:\n  url: http://a/\n  encodings: [json]\n",
                "acme.yaml:3: server.encodings[0] is \"json\". It has to be one of xml, wbxml.");
        failing(
                "server:\n  url: http://a/\n  versions: []\n",
                "acme.yaml:3: server.versions is an empty list. Name at least one, or leave it out.");
        failing(
                "server:\n  url: http://a/\n  versions: \"1.2\"\n",
                "acme.yaml:3: server.versions is \"1.2\". It has to be a list: [a, b], or one line with a dash for each.");
        failing("server:\n  url: http://a/\n  id: [x]\n", "acme.yaml:3: server.id is a list. It has to be text.");
    }

    @Test
    void accounts_are_checked() {
        String server = "server: { url: http://a/ }\naccounts:\n";
        failing(
                server + "  - { user: u1 }\n",
                "acme.yaml:3: accounts[0] has no \"device\". Add it, for instance device: \"IMEI:490154203237518\".");
        failing(server + "  - { device: \" \" }\n", "acme.yaml:3: accounts[0].device is empty. It has to be text.");
        failing(
                server + "  - { device: d, user: u, auth: sha }\n",
                "acme.yaml:3: accounts[0].auth is \"sha\". It has to be one of none, basic, md5, hmac.");
        failing(
                server + "  - { device: d, user: u }\n",
                "acme.yaml:3: accounts[0] has no \"password\". Add it, for instance password: ${PASSWORD}.");
        failing(
                server + "  - { device: d, auth: none }\n  - { device: d, auth: none }\n",
                "acme.yaml:4: accounts[1] is a second account of d. Leave one of them out.");
    }

    @Test
    void a_variable_that_is_not_set_is_an_error() {
        failing(
                "server:\n  url: http://${NOWHERE}/dm\n",
                "acme.yaml:2: server.url needs the environment variable NOWHERE, which is not set. Set it, or write the value instead.");
    }

    @Test
    void an_adapter_has_a_kind() {
        failing(
                "server: { url: http://a/ }\nadapter: { x: 1 }\n",
                "acme.yaml:2: adapter has no \"kind\". Add it, for instance kind: none.");
    }

    @Test
    void a_value_that_contains_itself_is_an_error() {
        failing(
                "server: { url: http://a/ }\nadapter:\n  kind: mine\n  a: &a\n    b: *a\n",
                "acme.yaml:4: adapter is nested too deeply: at most 8 levels.");
    }

    @Test
    void a_flood_of_aliases_is_an_error() {
        StringBuilder yaml = new StringBuilder("server: { url: http://a/ }\nadapter:\n  kind: mine\n  x0: &x0 [a]\n");
        for (int i = 1; i < 30; i++) {
            yaml.append("  x%d: &x%d [%s]\n".formatted(i, i, "*x%d, *x%d".formatted(i - 1, i - 1)));
        }
        assertThatThrownBy(() -> read(yaml.toString()))
                .isInstanceOf(TargetException.class)
                .hasMessageContaining("This is no YAML");
    }

    @Test
    void a_file_in_another_encoding_is_an_error() throws IOException {
        Path file = Files.write(folder.resolve("latin.yaml"), new byte[] {'#', (byte) 0xE4, '\n'});
        assertThatThrownBy(() -> new TargetReader(Map.of()).read(file.toString()))
                .isInstanceOf(TargetException.class)
                .hasMessage(file + " is not UTF-8. Save it in that encoding.");
    }
}
