package kspace.core.machine;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import kspace.core.address.ByteSize;
import kspace.core.address.PlainText;
import kspace.core.memory.MachineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * The values of a TOML text, each read as the type that is wanted. What is wrong with one is thrown as a
 * {@link MachineException} that starts with its file, line and key; keys are written as in {@link TomlLines}.
 */
final class TomlValues {
    private static final int LONGEST_PROBLEM = 200;
    private static final TomlMapper TOML = new TomlMapper();

    private final SourceFile file;
    private final TomlLines lines;
    private final JsonNode root;

    /**
     * Parses the text.
     *
     * @throws MachineException if it is not TOML
     */
    TomlValues(SourceFile file, String text) {
        this.file = file;
        this.lines = new TomlLines(text);
        this.root = parse(file, text, lines);
    }

    private static JsonNode parse(SourceFile file, String text, TomlLines lines) {
        String what = MachineFiles.isNamedToml(file)
                ? "this is not valid TOML"
                : "this is neither a memory map nor a machine file in valid TOML";
        lines.excess().ifPresent(excess -> {
            throw new MachineException(file.name() + ":" + excess.line() + ": " + what + " of a reasonable form: "
                    + excess.what());
        });
        try {
            return TOML.readTree(text);
        } catch (JacksonException e) {
            String problem = PlainText.beginning(
                    String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("unreadable")
                            .toLowerCase(Locale.ROOT),
                    LONGEST_PROBLEM);
            Optional<String> twice = lines.keyGivenTwice();
            // The parser notices a second value only when it has read on.
            if (twice.isPresent() && (problem.contains("duplicate") || problem.contains("redefined"))) {
                throw new MachineException(
                        file.name() + ":" + lines.lineOfSecondTime() + ": " + what + ": " + twice.get()
                                + " is given a second time");
            }
            if (e instanceof StreamConstraintsException) {
                throw new MachineException(file.name() + ": " + what
                        + " of a reasonable form: brackets are nested too deeply, or a number or text is too long");
            }
            TokenStreamLocation at = e.getLocation();
            String place = at == null || at.getLineNr() < 1 ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr();
            throw new MachineException(file.name() + place + ": " + what + ": " + problem);
        }
    }

    /** Returns the table that is the whole text. */
    JsonNode root() {
        return root;
    }

    /** Returns the value of a key of the whole text, if it is given. */
    Optional<JsonNode> top(String key) {
        return optional(root, key);
    }

    /** Returns the value of a key of a table, if it is given. */
    static Optional<JsonNode> optional(JsonNode table, String key) {
        return Optional.ofNullable(table.get(key));
    }

    /** Returns the value of a key of a table, which {@code tableKey} names. */
    JsonNode required(String tableKey, JsonNode table, String key) {
        return optional(table, key).orElseThrow(() -> error(tableKey, "has no " + key + "; it is needed"));
    }

    /** Checks that a table has no other keys; {@code prefix} is what messages write before them. */
    void requireKnownKeys(String prefix, JsonNode table, List<String> known) {
        table.propertyNames().stream().filter(key -> !known.contains(key)).findFirst().ifPresent(key -> {
            throw error(prefix + PlainText.shortened(key),
                    "is not a key that is known here; allowed " + (known.size() == 1 ? "is " : "are ")
                            + String.join(", ", known));
        });
    }

    /** Reads a text. */
    String text(String key, JsonNode node) {
        if (!node.isString()) {
            throw wrong(key, node, "a text in quotes is needed");
        }
        return node.stringValue();
    }

    /** Reads one of {@code values} by its identifier. */
    <T> T oneOf(String key, JsonNode node, T[] values, Function<T, String> id) {
        return Arrays.stream(values)
                .filter(value -> node.isString() && id.apply(value).equals(node.stringValue()))
                .findFirst()
                .orElseThrow(() -> wrong(key, node, "allowed "
                        + (values.length == 1 ? "is " : "are ")
                        + Arrays.stream(values).map(value -> "\"" + id.apply(value) + "\"")
                                .collect(Collectors.joining(", "))));
    }

    /** Reads a whole number, 1 to {@code largest}; {@code where} ends the sentence that says what is allowed. */
    int integer(String key, JsonNode node, int largest, String where) {
        return integer(key, node, 1, largest, where);
    }

    /** Reads a whole number, {@code smallest} to {@code largest}; {@code where} ends the sentence that says so. */
    int integer(String key, JsonNode node, int smallest, int largest, String where) {
        BigInteger value = node.isIntegralNumber() ? node.bigIntegerValue() : BigInteger.ZERO;
        if (value.compareTo(BigInteger.valueOf(smallest)) < 0 || value.compareTo(BigInteger.valueOf(largest)) > 0) {
            throw wrong(key, node, "allowed are the whole numbers " + smallest + " to "
                    + String.format(Locale.ROOT, "%,d", largest) + where);
        }
        return value.intValueExact();
    }

    /** Reads an amount of bytes or an address: an integer, or a text such as {@code 16 MiB}. */
    BigInteger bytes(String key, JsonNode node) {
        if (node.isIntegralNumber()) {
            BigInteger value = node.bigIntegerValue();
            if (value.signum() < 0) {
                throw wrong(key, node, "it must not be negative");
            }
            return value;
        }
        OptionalLong size = node.isString() ? ByteSize.parse(node.stringValue()) : OptionalLong.empty();
        if (size.isEmpty()) {
            throw wrong(key, node, "a whole number such as 0x0100_0000, or a size such as \"16 MiB\", is needed");
        }
        return new BigInteger(Long.toUnsignedString(size.getAsLong()));
    }

    /** Returns the number that a value, as it is written in a TOML text, stands for, if it is an amount or an address. */
    static Optional<Long> number(String written) {
        try {
            JsonNode node = TOML.readTree("x = " + written).path("x");
            OptionalLong size = node.isString() ? ByteSize.parse(node.stringValue()) : OptionalLong.empty();
            return node.isIntegralNumber()
                    ? Optional.of(node.bigIntegerValue().longValue())
                    : size.stream().boxed().findFirst();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Returns a value as the file has it, or what kind of thing it is if it is not a single value. */
    static String shown(JsonNode node) {
        if (node.isObject()) {
            return "a table";
        }
        if (node.isArray()) {
            return "an array";
        }
        return node.isString() ? PlainText.quoted(node.stringValue()) : PlainText.shortened(node.asString());
    }

    /** Returns an amount or an address as messages show it. */
    static String hex(BigInteger value) {
        return PlainText.shortened("0x" + value.toString(16));
    }

    /** Returns what to throw for a value that is not what is needed, as the end of the sentence says. */
    MachineException wrong(String key, JsonNode found, String needed) {
        return error(key, "is " + shown(found) + "; " + needed);
    }

    /** Returns what to throw for something wrong with a key, which is the subject of the sentence. */
    MachineException error(String key, String sentence) {
        return new MachineException(place(key) + ": " + key + " " + sentence);
    }

    /** Returns the file, and the line of a key, or of the nearest thing around it, if there is one. */
    String place(String key) {
        return file.name() + lines.lineOf(key).stream().mapToObj(it -> ":" + it).collect(Collectors.joining());
    }
}
