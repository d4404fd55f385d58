package dev.provost.conformance.target;

import dev.provost.container.ContainerSettings;
import dev.provost.container.Health;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads the container of a target file. */
final class ContainerReader {

    private static final String IMAGE = "acme/dm:1.4";
    private static final Duration STARTUP = Duration.ofSeconds(60);
    private static final int LAST_PORT = 65_535;
    private static final int LAST_STATUS = 599;

    private ContainerReader() {}

    static ContainerSettings read(YamlMapping container) {
        YamlValue image = container.get("image", IMAGE);
        if (image.text().isBlank()) {
            throw image.error(image.path() + " is empty. It has to be an image such as " + IMAGE + ".");
        }
        int port = number(container.get("port", "8080"), 1, LAST_PORT);
        String path = container.find("path").map(ContainerReader::path).orElse("/");
        Health health = container
                .find("health")
                .map(YamlValue::mapping)
                .map(value -> health(value, path))
                .orElse(new Health.Answer(path, OptionalInt.empty()));
        List<String> command = container
                .find("command")
                .map(list -> list.list().stream().map(YamlValue::text).toList())
                .orElse(List.of());
        Map<String, String> environment = new LinkedHashMap<>();
        container
                .find("environment")
                .map(YamlValue::mapping)
                .ifPresent(variables -> variables.rest().forEach((name, value) -> environment.put(name, value.text())));
        boolean pull = container.find("pull").map(ContainerReader::yesOrNo).orElse(false);
        Duration startup = container.find("startup").map(ContainerReader::span).orElse(STARTUP);
        container.end();
        return new ContainerSettings(image.text(), port, path, health, command, environment, pull, startup);
    }

    private static Health health(YamlMapping health, String endpoint) {
        if (health.find("log").isPresent()) {
            YamlValue log = health.get("log", "started");
            health.end();
            try {
                return new Health.Output(Pattern.compile(log.text()));
            } catch (PatternSyntaxException e) {
                throw log.error("%s is \"%s\", which is no regular expression: %s."
                        .formatted(log.path(), log.text(), e.getDescription()));
            }
        }
        String path = health.find("path").map(ContainerReader::path).orElse(endpoint);
        OptionalInt status = health.find("status")
                .map(value -> OptionalInt.of(number(value, 100, LAST_STATUS)))
                .orElse(OptionalInt.empty());
        health.end();
        return new Health.Answer(path, status);
    }

    private static String path(YamlValue value) {
        if (!value.text().matches("/[^\\s#]*")) {
            throw value.error(
                    "%s is \"%s\". It has to begin with a slash, such as /dm.".formatted(value.path(), value.text()));
        }
        return value.text();
    }

    private static int number(YamlValue value, int least, int most) {
        String text = value.text();
        int number = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw value.error(
                    "%s is \"%s\". It has to be a number from %d to %d.".formatted(value.path(), text, least, most));
        }
        return number;
    }

    private static boolean yesOrNo(YamlValue value) {
        if (!value.text().matches("true|false")) {
            throw value.error("%s is \"%s\". It has to be true or false.".formatted(value.path(), value.text()));
        }
        return Boolean.parseBoolean(value.text());
    }

    private static Duration span(YamlValue value) {
        return TimeSpan.parse(value.text())
                .orElseThrow(() -> value.error(
                        "%s is \"%s\". It has to be %s.".formatted(value.path(), value.text(), TimeSpan.SHAPE)));
    }
}
