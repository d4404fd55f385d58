package dev.provost.conformance.adapter.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.provost.adapter.Account;
import dev.provost.adapter.AdapterException;
import dev.provost.adapter.AdapterSettings;
import dev.provost.adapter.AuthScheme;
import dev.provost.adapter.Capability;
import dev.provost.adapter.FirmwareOrder;
import dev.provost.adapter.FirmwareView;
import dev.provost.adapter.FirmwareView.Standing;
import dev.provost.adapter.NodeValue;
import dev.provost.adapter.NotificationOptions;
import dev.provost.adapter.Operation;
import dev.provost.adapter.Outcome;
import dev.provost.adapter.PushAddress;
import dev.provost.adapter.ServerAdapter;
import dev.provost.adapter.SoftwarePackage;
import dev.provost.conformance.adapter.AcceptsNonsense;
import dev.provost.conformance.adapter.Adapters;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs are written for the shell of POSIX, each as short as what it shows allows. */
class CommandAdapterTest {

    private static final Account ACCOUNT =
            Account.of("IMEI:1", "u1", "p1", AuthScheme.MD5).withServerPassword("s1");

    @TempDir
    private Path folder;

    @BeforeAll
    static void needs_a_shell() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "Skipped: there is no /bin/sh here.");
    }

    /** An adapter whose program runs the given lines; it does not say what it can do unless they do. */
    private ServerAdapter adapter(String lines, String... options) throws IOException {
        Path program = folder.resolve("adapter.sh");
        Files.writeString(program, "#!/bin/sh\n" + lines + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return open("./adapter.sh", options);
    }

    private ServerAdapter open(String program, String... options) {
        Map<String, String> all = new HashMap<>(Map.of("program", program));
        for (int i = 0; i < options.length; i += 2) {
            all.put(options[i], options[i + 1]);
        }
        return Adapters.installed()
                .open("command", new AdapterSettings(URI.create("http://127.0.0.1:8080/dm"), "acme-dm", all, folder));
    }

    private static final String SILENT_OF_ITSELF = "[ \"$PROVOST_VERB\" = capabilities ] && exit 127\n";

    private String received() throws IOException {
        return Files.readString(folder.resolve("request")).strip();
    }

    @Test
    void firmware_is_ordered_and_what_is_believed_of_it_is_read() throws IOException {
        try (ServerAdapter adapter = adapter(SILENT_OF_ITSELF + """
                cat > request
                case $PROVOST_VERB in
                update-firmware) echo '{"id": 3}' ;;
                firmware) echo '{"version": "2.0", "state": 80, "result": "410", "standing": "failed"}' ;;
                esac""")) {
            FirmwareOrder order = FirmwareOrder.downloadAndUpdate("slate", "2.0", URI.create("http://127.0.0.1/p"));
            assertThat(adapter.updateFirmware("IMEI:1", order.withCorrelator("c1")))
                    .isEqualTo("3");
            assertThat(received()).isEqualTo("""
                    {"verb":"update-firmware","server":{"url":"http://127.0.0.1:8080/dm","id":"acme-dm"},"device":"IMEI:1",\
                    "order":{"package":"slate","version":"2.0","way":"download-and-update","url":"http://127.0.0.1/p","correlator":"c1"}}""");
            assertThat(adapter.firmwareView("IMEI:1"))
                    .isEqualTo(new FirmwareView(
                            "IMEI:1", Optional.of("2.0"), OptionalInt.of(80), OptionalInt.of(410), Standing.FAILED));
        }
    }

    @Test
    void a_request_is_one_line_of_json_and_its_plain_parts_are_in_the_environment() throws IOException {
        try (ServerAdapter adapter = adapter(SILENT_OF_ITSELF + """
                        cat > request
                        echo "$PROVOST_VERB $PROVOST_DEVICE $PROVOST_SERVER_URL $PROVOST_SERVER_ID $COLOUR" > facts
                        echo '{"id": 7}'""", "env.COLOUR", "blue")) {
            String id = adapter.queue("IMEI:1", new Operation.Get("./DevInfo/Lang"));

            assertThat(received()).isEqualTo("""
                    {"verb":"queue","server":{"url":"http://127.0.0.1:8080/dm","id":"acme-dm"},"device":"IMEI:1",\
                    "operation":{"kind":"get","uri":"./DevInfo/Lang"}}""");
            assertThat(Files.readString(folder.resolve("facts")).strip())
                    .isEqualTo("queue IMEI:1 http://127.0.0.1:8080/dm acme-dm blue");
            assertThatThrownBy(() -> adapter.outcome(id)).isInstanceOf(AdapterException.class);
            assertThat(received()).isEqualTo("""
                    {"verb":"outcome","server":{"url":"http://127.0.0.1:8080/dm","id":"acme-dm"},"device":"IMEI:1","id":"7"}""");
        }
    }

    @Test
    void an_account_travels_with_its_secrets() throws IOException {
        try (ServerAdapter adapter = adapter(SILENT_OF_ITSELF + "cat > request")) {
            adapter.createAccount(ACCOUNT);

            assertThat(received()).isEqualTo("""
                    {"verb":"create-account","server":{"url":"http://127.0.0.1:8080/dm","id":"acme-dm"},"device":"IMEI:1",\
                    "account":{"auth":"md5","user":"u1","password":"p1","serverId":"acme-dm","serverPassword":"s1"}}""");
        }
    }

    @Test
    void an_outcome_is_read() throws IOException {
        try (ServerAdapter adapter = adapter(SILENT_OF_ITSELF + """
                echo '{"state": "done", "answers": [{"command": "Get", "uri": "./A", "status": 200}],
                       "results": [{"uri": "./A", "value": "x"}]}'""")) {
            Outcome outcome = adapter.outcome("1");

            assertThat(outcome.isDone()).isTrue();
            assertThat(outcome.items().getFirst().value()).contains(NodeValue.text("x"));
        }
    }

    @Test
    void a_view_and_a_package_are_read() throws IOException {
        try (ServerAdapter adapter = adapter(SILENT_OF_ITSELF + """
                case $PROVOST_VERB in
                view) echo '{"values": {"./A": "x"}}' ;;
                publish) echo '{"url": "http://127.0.0.1/p"}' ;;
                publish-descriptor) case $(cat) in
                    *'"descriptor":true'*) echo '{"url": "http://127.0.0.1/p.dd"}' ;; esac ;;
                esac""")) {
            assertThat(adapter.deviceView("IMEI:1").value("./A")).contains(NodeValue.text("x"));
            assertThat(adapter.publish(SoftwarePackage.of("firmware", "2.1", new byte[1])))
                    .isEqualTo(URI.create("http://127.0.0.1/p"));
            assertThat(adapter.publishDescribed(SoftwarePackage.of("firmware", "2.1", new byte[1])))
                    .isEqualTo(URI.create("http://127.0.0.1/p.dd"));
        }
    }

    @Test
    void what_a_program_can_do_it_says_itself() throws IOException {
        try (ServerAdapter adapter = adapter("""
                echo '{"capabilities": ["create-account", "NOTIFY"], "schemes": ["hmac"]}'""")) {
            assertThat(adapter.capabilities()).isEqualTo(Set.of(Capability.CREATE_ACCOUNT, Capability.NOTIFY));
            assertThat(adapter.schemes()).isEqualTo(Set.of(AuthScheme.HMAC));
        }
    }

    @Test
    void a_program_that_does_not_say_is_taken_to_know_three_verbs() throws IOException {
        try (ServerAdapter adapter = adapter("exit 127")) {
            assertThat(adapter.capabilities())
                    .isEqualTo(Set.of(Capability.CREATE_ACCOUNT, Capability.QUEUE_OPERATION, Capability.READ_OUTCOME));
            assertThat(adapter.schemes()).isEqualTo(Set.of(AuthScheme.NONE, AuthScheme.BASIC, AuthScheme.MD5));
        }
    }

    @Test
    void the_target_file_has_the_last_word() throws IOException {
        try (ServerAdapter adapter =
                adapter("touch asked; echo '{}'", "capabilities.0", "queue", "schemes.0", "basic")) {
            assertThat(adapter.capabilities()).isEqualTo(Set.of(Capability.QUEUE_OPERATION));
            assertThat(adapter.schemes()).isEqualTo(Set.of(AuthScheme.BASIC));
            assertThat(folder.resolve("asked")).doesNotExist();
        }
    }

    @Test
    void exit_code_127_means_not_supported() throws IOException {
        try (ServerAdapter adapter = adapter("echo 'not that' >&2; exit 127")) {
            assertThatThrownBy(() -> adapter.queue("IMEI:1", new Operation.Get("./A")))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessage("adapter.sh does not support \"queue\" (not that)");
            assertThatCode(() -> adapter.forgetAccount("IMEI:1")).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "echo first >&2; echo 'no such device' >&2; exit 3 | adapter.sh answers \"queue\" with exit code 3: no such device",
                "exit 1 | adapter.sh answers \"queue\" with exit code 1: nothing stands on standard error.",
                "echo '{\"error\": \"no such device\"}' | adapter.sh refuses \"queue\": no such device",
                "echo hello | adapter.sh answers \"queue\" with what is no JSON object: hello",
                "echo '[1]' | adapter.sh answers \"queue\" with what is no JSON object: [1]",
                "echo '{}' | The reply of adapter.sh leaves out \"id\". Add it, for instance \"id\": \"7\".",
                "kill -9 $$ | adapter.sh answers \"queue\" with exit code 137: nothing stands on standard error."
            })
    void a_failure_is_a_sentence(String lines, String sentence) throws IOException {
        try (ServerAdapter adapter = adapter(SILENT_OF_ITSELF + lines)) {
            assertThatThrownBy(() -> adapter.queue("IMEI:1", new Operation.Get("./A")))
                    .isInstanceOf(AdapterException.class)
                    .hasMessage(sentence);
        }
    }

    @Test
    void a_program_may_reply_that_it_does_not_support_a_verb() throws IOException {
        try (ServerAdapter adapter = adapter(SILENT_OF_ITSELF + "echo '{\"unsupported\": true}'")) {
            assertThatThrownBy(() -> adapter.callDevice(
                            "IMEI:1", PushAddress.of("udp://127.0.0.1:2948"), NotificationOptions.DEFAULT))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessage("adapter.sh does not support \"notify\"");
        }
    }

    /** The program waits for what never comes; its child too, which has to end with it. */
    @Test
    void a_program_that_takes_too_long_is_ended_with_what_it_started() throws Exception {
        assertThat(new ProcessBuilder("mkfifo", folder.resolve("never").toString())
                        .start()
                        .waitFor())
                .isZero();
        String lines = SILENT_OF_ITSELF + "cat never & echo $! > child; read -r x < never";
        try (ServerAdapter adapter = adapter(lines, "timeout", "300 ms")) {
            assertThatThrownBy(() -> adapter.queue("IMEI:1", new Operation.Get("./A")))
                    .isInstanceOf(AdapterException.class)
                    .hasMessage(
                            "adapter.sh gave no reply within 300 ms, and was ended. Make it quicker, or give the option 'timeout'.");
            long child =
                    Long.parseLong(Files.readString(folder.resolve("child")).strip());
            ProcessHandle.of(child).ifPresent(handle -> handle.onExit().join());
            assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive)).isEmpty();
        }
    }

    @Test
    void an_endless_reply_is_cut() throws IOException {
        try (ServerAdapter adapter = adapter(SILENT_OF_ITSELF + "while :; do printf '%8192s' x; done")) {
            assertThatThrownBy(() -> adapter.outcome("1"))
                    .isInstanceOf(AdapterException.class)
                    .hasMessage("The reply of adapter.sh cannot be read: more than 16777216 octets.");
        }
    }

    @Test
    void a_large_request_does_not_need_to_be_read() throws IOException {
        try (ServerAdapter adapter = adapter(SILENT_OF_ITSELF + "echo '{\"id\": \"1\"}'")) {
            String value = "x".repeat(1 << 20);

            assertThat(adapter.queue("IMEI:1", new Operation.Add("./A", NodeValue.text(value))))
                    .isEqualTo("IMEI:1\n1");
        }
    }

    @Test
    void no_more_programs_run_at_the_same_time_than_wanted() throws IOException {
        String lines = SILENT_OF_ITSELF
                + "mkdir inside || { echo 'two at once' >&2; exit 1; }; rmdir inside; echo '{\"id\": \"1\"}'";
        try (ServerAdapter adapter = adapter(lines, "parallel", "1")) {
            List<String> ids = IntStream.range(0, 16)
                    .parallel()
                    .mapToObj(i -> adapter.queue("IMEI:" + i, new Operation.Get("./A")))
                    .toList();

            assertThat(ids).hasSize(16);
        }
    }

    @Test
    void a_program_that_stays_answers_line_by_line() throws IOException {
        String lines = """
                echo started >> starts
                while read -r request; do
                    case $request in
                    *'"verb":"capabilities"'*) echo '{"unsupported": true}' ;;
                    *) count=$((count + 1)); echo "{\\"id\\": $count}" ;;
                    esac
                done""";
        try (ServerAdapter adapter = adapter(lines, "keep", "true")) {
            assertThat(adapter.queue("IMEI:1", new Operation.Get("./A"))).isEqualTo("IMEI:1\n1");
            assertThat(adapter.queue("IMEI:1", new Operation.Get("./A"))).isEqualTo("IMEI:1\n2");
            assertThat(Files.readAllLines(folder.resolve("starts"))).containsExactly("started");
        }
    }

    @Test
    void a_program_that_was_to_stay_and_ends_says_why() throws IOException {
        String lines = """
                while read -r request; do
                    case $request in
                    *capabilities*) echo '{"unsupported": true}' ;;
                    *queue*) echo '{"id": "1"}' ;;
                    *outcome*) echo 'out of memory' >&2; exit 5 ;;
                    esac
                done""";
        try (ServerAdapter adapter = adapter(lines, "keep", "true")) {
            assertThatThrownBy(() -> adapter.outcome("1"))
                    .isInstanceOf(AdapterException.class)
                    .hasMessage("adapter.sh answers \"outcome\" with exit code 5: out of memory");
            assertThat(adapter.queue("IMEI:1", new Operation.Get("./A"))).isEqualTo("IMEI:1\n1");
        }
    }

    @Test
    void it_can_be_asked_for_nonsense() throws IOException {
        try (ServerAdapter strict = adapter("exit 127")) {
            assertThat(((AcceptsNonsense) strict).acceptsNonsense()).isFalse();
        }
        try (ServerAdapter yes = adapter("echo '{\"id\": \"1\"}'")) {
            assertThat(((AcceptsNonsense) yes).acceptsNonsense()).isTrue();
        }
    }

    @Test
    void a_program_of_the_system_takes_arguments_that_no_shell_sees() throws IOException {
        Files.writeString(folder.resolve("echo.sh"), "echo \"{\\\"id\\\": \\\"$1\\\"}\"");
        try (ServerAdapter adapter = open("sh", "args.0", "echo.sh", "args.1", "$HOME; *", "capabilities", "queue")) {
            assertThat(adapter.queue("IMEI:1", new Operation.Get("./A"))).isEqualTo("IMEI:1\n$HOME; *");
        }
    }

    @Test
    void a_program_that_is_not_there_is_a_sentence() throws IOException {
        assertThatThrownBy(() -> open("./nothing.py"))
                .isInstanceOf(AdapterException.class)
                .hasMessage(
                        "There is no program %s. Correct the option 'program'; paths start at the folder of the target file."
                                .formatted(folder.resolve("nothing.py")));
        assertThatThrownBy(() -> open("no-such-program-anywhere"))
                .isInstanceOf(AdapterException.class)
                .hasMessageMatching(
                        "The program no-such-program-anywhere cannot be started in .*: No such file or directory. Correct the option 'program'.");
        Path plain = Files.writeString(folder.resolve("plain.py"), "");
        assertThatThrownBy(() -> open("plain.py"))
                .isInstanceOf(AdapterException.class)
                .hasMessage(
                        "The program %s is not executable. Type chmod +x %s, or name its interpreter as the program and the file as an argument."
                                .formatted(plain, plain));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "timeout | 1 h | The option 'timeout' of the command adapter is \"1 h\". It has to be a time such as 10 s or 500 ms, at most 30 s.",
                "timeout | 31 | The option 'timeout' of the command adapter is \"31\". It has to be a time such as 10 s or 500 ms, at most 30 s.",
                "parallel | 0 | The option 'parallel' of the command adapter is \"0\". It has to be a whole number from 1 to 64.",
                "keep | yes | The option 'keep' of the command adapter is \"yes\". It has to be true or false.",
                "programme | x | The command adapter has no option 'programme'. Known beside kind: args, capabilities, env, keep, parallel, program, schemes, timeout.",
                "capabilities.0 | fly | The option 'capabilities' of the command adapter names the capability \"fly\". Known: create-account, queue, outcome, lists, view, notify, bootstrap, publish, publish-descriptor, update-firmware, firmware.",
                "schemes.0 | sha1 | The option 'schemes' of the command adapter names the scheme \"sha1\". Known: none, basic, md5, hmac."
            })
    void a_wrong_option_is_a_sentence(String name, String value, String sentence) {
        assertThatThrownBy(() -> open("sh", name, value))
                .isInstanceOf(AdapterException.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"capabilities\": [\"fly\"]}", "{\"capabilities\": [7]}"})
    void a_capability_that_nobody_knows_is_a_sentence(String reply) {
        assertThatThrownBy(() -> adapter("echo '" + reply + "'"))
                .isInstanceOf(AdapterException.class)
                .hasMessageStartingWith("The reply of adapter.sh to \"capabilities\" names the capability ");
    }
}
