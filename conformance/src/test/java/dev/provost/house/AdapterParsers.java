package dev.provost.house;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.provost.adapter.AdapterException;
import dev.provost.adapter.AdapterSettings;
import dev.provost.conformance.adapter.Adapters;
import dev.provost.conformance.adapter.json.AnswerJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Readers of what adapters say, and of recipes. */
final class AdapterParsers {

    private AdapterParsers() {}

    static List<Parser> all(Path folder) {
        return List.of(
                Parser.ofText("reply of an adapter", AdapterParsers::reply, AdapterException.class, """
                        {"state":"done","answers":[{"command":"Get","uri":"./A?list=Struct","status":200,"data":["1"]}],
                         "results":[{"uri":"./A","format":"bin","type":"image/png","base64":"AAE="}],
                         "nodes":[{"uri":"./A/B","format":"node"}], "values":{"./A":"x"}}"""),
                Parser.ofText(
                        "recipe",
                        text -> recipe(folder, text),
                        AdapterException.class,
                        text(Checkout.top().resolve("fixtures/adapters/reference-recipe.yaml"))));
    }

    private static void reply(String text) {
        JsonNode json;
        try {
            json = new JsonMapper().readTree(text);
        } catch (JsonProcessingException noJson) {
            return;
        }
        AnswerJson answers = new AnswerJson("The reply of x.py");
        try {
            answers.outcome(json);
        } finally {
            answers.deviceView("IMEI:1", json);
        }
    }

    private static void recipe(Path folder, String text) {
        Path file = folder.resolve("recipe.yaml");
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        AdapterSettings settings = new AdapterSettings(
                URI.create("http://127.0.0.1:8080/dm"), "acme-dm", Map.of("recipe", "recipe.yaml"), folder);
        Adapters.installed().open("http", settings).close();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
