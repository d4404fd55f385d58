package dev.provost.conformance.adapter.jar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.adapter.AdapterFactory;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Jars as vendors make them: compiled with nothing but the JDK and the SPI. */
final class AdapterJars {

    static final String EXAMPLE = """
            package acme;
            import dev.provost.adapter.*;
            import java.net.*;
            import java.net.http.*;
            import java.util.*;
            public final class Adapter implements AdapterFactory {
                public String kind() { return "acme"; }
                public ServerAdapter open(AdapterSettings settings) {
                    URI admin = settings.serverUrl().resolve("/admin/devices/");
                    return new ServerAdapter() {
                        public Set<Capability> capabilities() {
                            return Set.of(Capability.CREATE_ACCOUNT, Capability.QUEUE_OPERATION);
                        }
                        public void createAccount(Account a) {
                            forgetAccount(a.deviceId());
                            send("PUT", a.deviceId(), "{\\"auth\\":\\"" + a.auth().name().toLowerCase() + "\\",\\"user\\":\\""
                                + a.userName() + "\\",\\"password\\":\\"" + a.password() + "\\",\\"serverId\\":\\""
                                + settings.serverId() + "\\",\\"serverPassword\\":\\"" + a.serverPassword().orElse("") + "\\"}");
                        }
                        public void forgetAccount(String device) { send("DELETE", device, ""); }
                        public String queue(String device, Operation operation) {
                            if (!(operation instanceof Operation.Replace replace)) throw new UnsupportedOperationException("no");
                            send("POST", device + "/operations", "{\\"kind\\":\\"replace\\",\\"uri\\":\\"" + replace.uri()
                                + "\\",\\"format\\":\\"" + replace.value().format() + "\\",\\"type\\":\\"text/plain\\",\\"base64\\":\\""
                                + Base64.getEncoder().encodeToString(replace.value().octets()) + "\\"}");
                            return "1";
                        }
                        private void send(String method, String path, String body) {
                            try {
                                HttpRequest request = HttpRequest.newBuilder(URI.create(admin + path.replace(":", "%3A")))
                                    .method(method, HttpRequest.BodyPublishers.ofString(body)).build();
                                int status = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
                                if (status >= 400 && status != 404) throw new AdapterException("HTTP " + status + " for " + method);
                            } catch (java.io.IOException | InterruptedException e) {
                                throw new AdapterException("no answer", e);
                            }
                        }
                    };
                }
            }
            """;

    static final String BROKEN = """
            package acme;
            import dev.provost.adapter.*;
            import java.util.*;
            public final class Broken implements AdapterFactory {
                public String kind() { return "broken"; }
                public ServerAdapter open(AdapterSettings settings) {
                    return new ServerAdapter() {
                        public Set<Capability> capabilities() { return Set.of(Capability.QUEUE_OPERATION); }
                        public String queue(String device, Operation operation) { throw new IllegalStateException("no disk"); }
                    };
                }
            }
            """;

    private AdapterJars() {}

    /** A jar with compiled sources and further files. */
    static Path of(Path folder, Map<String, String> sources, Map<String, String> files) throws Exception {
        Path classes = Files.createTempDirectory(folder, "classes");
        compile(
                sources,
                classes,
                Path.of(AdapterFactory.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI()));
        return pack(folder, classes, files);
    }

    /** A jar whose factory calls what only another version of the SPI has. */
    static Path withOtherSpi(Path folder) throws Exception {
        Path spi = Files.createTempDirectory(folder, "spi");
        compile(
                Map.of(
                        "dev.provost.adapter.AdapterFactory",
                        "package dev.provost.adapter; public interface AdapterFactory { String kind(); ServerAdapter open(AdapterSettings s); }",
                        "dev.provost.adapter.AdapterSettings",
                        "package dev.provost.adapter; public class AdapterSettings { public String novelty() { return null; } }",
                        "dev.provost.adapter.ServerAdapter",
                        "package dev.provost.adapter; public interface ServerAdapter {}"),
                spi,
                spi);
        Path classes = Files.createTempDirectory(folder, "classes");
        compile(
                Map.of(
                        "acme.Novel",
                        "package acme; import dev.provost.adapter.*; public class Novel implements AdapterFactory { public String kind() { return null; } public ServerAdapter open(AdapterSettings s) { s.novelty(); return null; } }"),
                classes,
                spi);
        return pack(folder, classes, Map.of("META-INF/services/dev.provost.adapter.AdapterFactory", "acme.Novel"));
    }

    private static void compile(Map<String, String> sources, Path classes, Path classPath) throws Exception {
        if (sources.isEmpty()) {
            return;
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> arguments = new ArrayList<>(
                List.of("--release", "21", "-proc:none", "-cp", classPath.toString(), "-d", classes.toString()));
        Path texts = Files.createTempDirectory("sources");
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = texts.resolve(source.getKey().substring(source.getKey().lastIndexOf('.') + 1) + ".java");
            arguments.add(Files.writeString(file, source.getValue()).toString());
        }
        assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }

    private static Path pack(Path folder, Path classes, Map<String, String> files) throws Exception {
        Path jar = Files.createTempFile(folder, "adapter", ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out);
                Stream<Path> tree = Files.walk(classes)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, zip);
            }
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new JarEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }
}
