package dev.provost.conformance.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.provost.conformance.explain.MessageWords;
import dev.provost.reports.Octets;
import dev.provost.reports.WireReader;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Writes and reads records component by component, so that whatever a result tells survives. Knows text, numbers, truth
 * values, times, constants, octets, optional values and lists of these and of records. What reads messages is not data: the
 * reader of this program takes its place.
 */
final class RecordJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RecordJson() {}

    /** The tree of a value. */
    static JsonNode write(Object value) {
        return switch (value) {
            case String text -> NODES.textNode(text);
            case Boolean truth -> NODES.booleanNode(truth);
            case Integer number -> NODES.numberNode(number);
            case Long number -> NODES.numberNode(number);
            case Enum<?> constant -> NODES.textNode(constant.name());
            case Duration time -> NODES.textNode(time.toString());
            case Instant time -> NODES.textNode(time.toString());
            case Octets octets -> NODES.textNode(Base64.getEncoder().encodeToString(octets.toByteArray()));
            case OptionalInt number -> number.isPresent() ? NODES.numberNode(number.getAsInt()) : NODES.nullNode();
            case Optional<?> optional ->
                optional.<JsonNode>map(RecordJson::write).orElseGet(NODES::nullNode);
            case List<?> list -> {
                ArrayNode array = NODES.arrayNode(list.size());
                list.forEach(each -> array.add(write(each)));
                yield array;
            }
            case WireReader reader -> NODES.nullNode();
            case Record record -> fields(record);
            default -> throw new IllegalStateException("A journal cannot hold a " + value.getClass() + " yet.");
        };
    }

    private static ObjectNode fields(Record record) {
        ObjectNode object = NODES.objectNode();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                object.set(component.getName(), write(component.getAccessor().invoke(record)));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("The journal cannot read " + component + " of a record.", e);
            }
        }
        return object;
    }

    /**
     * The value of a tree.
     *
     * @throws IllegalArgumentException when the tree is not one of the type
     */
    static <T extends Record> T read(JsonNode node, Class<T> type) {
        return type.cast(value(node, type));
    }

    private static Object value(JsonNode node, Type type) {
        if (type instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Optional.class) {
                return node.isNull() || node.isMissingNode() ? Optional.empty() : Optional.of(value(node, inner));
            }
            require(node.isArray(), node, type);
            List<Object> list = new ArrayList<>(node.size());
            node.forEach(each -> list.add(value(each, inner)));
            return list;
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return record(node, plain);
        }
        if (plain == WireReader.class) {
            return MessageWords.READER;
        }
        if (plain == OptionalInt.class) {
            return node.isNull() || node.isMissingNode() ? OptionalInt.empty() : OptionalInt.of(node.asInt());
        }
        require(node.isValueNode() && !node.isNull(), node, type);
        return scalar(node, plain);
    }

    private static Object scalar(JsonNode node, Class<?> type) {
        String text = node.asText();
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(text + " is no " + type.getSimpleName()));
        }
        return switch (type.getSimpleName()) {
            case "String" -> text;
            case "boolean" -> node.asBoolean();
            case "int" -> node.asInt();
            case "long" -> node.asLong();
            case "Duration" -> Duration.parse(text);
            case "Instant" -> Instant.parse(text);
            case "Octets" -> Octets.of(Base64.getDecoder().decode(text));
            default -> throw new IllegalStateException("A journal cannot hold a " + type + " yet.");
        };
    }

    private static Object record(JsonNode node, Class<?> type) {
        require(node.isObject(), node, type);
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> value(node.path(component.getName()), component.getGenericType()))
                .toArray();
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            return canonical.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("no " + type.getSimpleName() + ": " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The journal cannot make a " + type, e);
        }
    }

    private static void require(boolean fits, JsonNode node, Type type) {
        if (!fits) {
            throw new IllegalArgumentException("a " + node.getNodeType() + " is no " + type.getTypeName());
        }
    }
}
