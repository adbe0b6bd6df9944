package kspace.core.machine;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.toml.TomlFactory;

/**
 * Reads TOML into a tree, the same as a {@code TomlMapper} does, without one: making a mapper costs a tenth of the time
 * that a short command takes, for what it could do with Java's own types.
 */
public final class TomlTree {
    private static final TomlFactory TOML = new TomlFactory();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private TomlTree() {}

    /**
     * Parses a text.
     *
     * @param text the text
     * @return the table that is the whole text
     * @throws tools.jackson.core.JacksonException if it is not TOML
     */
    public static JsonNode of(String text) {
        try (JsonParser parser = TOML.createParser(ObjectReadContext.empty(), text)) {
            return node(parser, parser.nextToken());
        }
    }

    private static JsonNode node(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> table(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> decimal(parser);
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(token == JsonToken.VALUE_TRUE);
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, VALUE_NULL ->
                    throw new IllegalStateException("TOML has no " + token);
        };
    }

    private static ObjectNode table(JsonParser parser) {
        ObjectNode table = NODES.objectNode();
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
            table.set(key, node(parser, parser.nextToken()));
        }
        return table;
    }

    private static ArrayNode array(JsonParser parser) {
        ArrayNode array = NODES.arrayNode();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(node(parser, token));
        }
        return array;
    }

    private static JsonNode integer(JsonParser parser) {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            case BIG_INTEGER -> NODES.numberNode(parser.getBigIntegerValue());
            case FLOAT, DOUBLE, BIG_DECIMAL -> throw new IllegalStateException("not a whole number");
        };
    }

    /** Infinity and what is no number have no decimals. */
    private static JsonNode decimal(JsonParser parser) {
        return parser.getNumberType() == JsonParser.NumberType.BIG_DECIMAL
                ? NODES.numberNode(parser.getDecimalValue())
                : NODES.numberNode(parser.getDoubleValue());
    }
}
