package dev.provost.reports.allure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.Status;

/** JSON as the report generator reads it: enums by their value, nothing for what is absent. */
final class AllureJson {

    private AllureJson() {}

    static ObjectMapper mapper() {
        return JsonMapper.builder()
                .addMixIn(Status.class, ByValue.class)
                .addMixIn(Stage.class, ByValue.class)
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
                .build();
    }

    /** The mark that the model lacks. */
    private interface ByValue {

        @JsonValue
        String value();
    }
}
