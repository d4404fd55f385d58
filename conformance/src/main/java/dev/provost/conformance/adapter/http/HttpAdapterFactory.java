package dev.provost.conformance.adapter.http;

import dev.provost.adapter.AdapterException;
import dev.provost.adapter.AdapterFactory;
import dev.provost.adapter.AdapterSettings;
import dev.provost.adapter.AuthScheme;
import dev.provost.adapter.ServerAdapter;
import dev.provost.conformance.adapter.Ability;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Opens the adapter of kind {@code http}.
 *
 * <p>Options: {@code recipe} names a file with all others; {@code url}, {@code auth}, {@code headers}, {@code timeout},
 * {@code trust}, {@code schemes} and the verbs.
 */
public final class HttpAdapterFactory implements AdapterFactory {

    private static final Set<String> KEYS = Set.of("recipe", "url", "auth", "headers", "timeout", "trust", "schemes");
    private static final Duration USUAL = Duration.ofSeconds(10);
    private static final Duration MOST = Duration.ofSeconds(30);

    private final Map<String, String> environment;

    /** Variables in a recipe file are those of this process. */
    public HttpAdapterFactory() {
        this(System.getenv());
    }

    HttpAdapterFactory(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public String kind() {
        return "http";
    }

    @Override
    public ServerAdapter open(AdapterSettings settings) {
        Part part = new Part("", options(settings));
        part.options().keySet().stream()
                .map(name -> name.replaceFirst("\\..*", ""))
                .filter(name -> !KEYS.contains(name) && !Recipe.isVerb(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new AdapterException(
                            "The http adapter has no option '%s'. Known beside kind: %s, and the verbs %s, queue-get, queue-add ..."
                                    .formatted(
                                            name,
                                            String.join(
                                                    ", ", KEYS.stream().sorted().toList()),
                                            String.join(
                                                    ", ",
                                                    Recipe.VERBS.stream()
                                                            .sorted()
                                                            .toList())));
                });
        Recipe recipe = Recipe.of(part);
        List<String> words = part.texts("schemes");
        Set<AuthScheme> schemes = words.isEmpty()
                ? EnumSet.of(AuthScheme.NONE, AuthScheme.BASIC, AuthScheme.MD5)
                : Ability.schemes(words, "The option 'schemes' of the http adapter");
        return new HttpAdapter(recipe, calls(part, settings), settings, schemes);
    }

    /** The recipe file, and what the target file says differently. */
    private Map<String, String> options(AdapterSettings settings) {
        Map<String, String> options = new LinkedHashMap<>();
        settings.option("recipe")
                .ifPresent(
                        name -> options.putAll(RecipeFile.read(settings.folder().resolve(name), environment)));
        options.putAll(settings.options());
        options.remove("recipe");
        return options;
    }

    private static Calls calls(Part part, AdapterSettings settings) {
        HttpClient.Builder client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(USUAL);
        part.text("trust")
                .ifPresent(name -> client.sslContext(Trust.of(settings.folder().resolve(name))));
        Map<String, TextTemplate> headers = new LinkedHashMap<>();
        part.part("headers")
                .options()
                .forEach((name, text) -> headers.put(name, TextTemplate.of("headers." + name, text, Place.PLAIN)));
        return new Calls(
                client.build(),
                root(part, settings),
                headers,
                authorization(part.part("auth")),
                part.time("timeout", USUAL, MOST));
    }

    private static URI root(Part part, AdapterSettings settings) {
        String text = part.text("url")
                .orElseGet(() -> settings.serverUrl().resolve("/").toString());
        try {
            URI root = new URI(text.replaceFirst("/+$", ""));
            if (root.getHost() != null && String.valueOf(root.getScheme()).startsWith("http")) {
                return root;
            }
        } catch (URISyntaxException noAddress) {
            // the sentence below says all there is to say
        }
        throw new AdapterException(
                "The option 'url' of the http adapter is \"%s\". It has to be an address such as http://127.0.0.1:8080/admin."
                        .formatted(text));
    }

    private static Optional<String> authorization(Part auth) {
        auth.check(Set.of("basic", "bearer"));
        if (auth.has("basic")) {
            Part basic = auth.part("basic");
            basic.check(Set.of("user", "password"));
            String pair = basic.required("user", "admin") + ":" + basic.required("password", "${ADMIN_PASSWORD}");
            return Optional.of("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        return auth.text("bearer").map(token -> "Bearer " + token);
    }
}
