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
import kspace.core.paging.PagingMode;
import kspace.core.words.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;

/**
 * The values of a TOML text, each read as the type that is wanted. What is wrong with one is thrown as a
 * {@link MachineException} that starts with its file, line and key; keys are written as in {@link TomlLines}.
 */
final class TomlValues {
    private static final int LONGEST_PROBLEM = 200;

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
        lines.excess().ifPresent(excess -> {
            throw new MachineException(
                    MachineWords.UNREASONABLE.of(file.name() + ":" + excess.line(), notToml(file), excess.what()));
        });
        try {
            return TomlTree.of(text);
        } catch (JacksonException e) {
            String problem = PlainText.beginning(
                    String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("unreadable")
                            .toLowerCase(Locale.ROOT),
                    LONGEST_PROBLEM);
            Optional<String> twice = lines.keyGivenTwice();
            // The parser notices a second value only when it has read on.
            if (twice.isPresent() && (problem.contains("duplicate") || problem.contains("redefined"))) {
                throw new MachineException(MachineWords.GIVEN_TWICE.of(
                        file.name() + ":" + lines.lineOfSecondTime(), notToml(file), twice.get()));
            }
            if (e instanceof StreamConstraintsException) {
                throw new MachineException(MachineWords.NESTED_TOO_DEEPLY.of(file.name(), notToml(file)));
            }
            TokenStreamLocation at = e.getLocation();
            String place = at == null || at.getLineNr() < 1 ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr();
            throw new MachineException(MachineWords.TOML_PROBLEM.of(file.name() + place, notToml(file), problem));
        }
    }

    private static Message notToml(SourceFile file) {
        return (MachineFiles.isNamedToml(file) ? MachineWords.NOT_TOML : MachineWords.NEITHER_MAP_NOR_TOML).of();
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
        return optional(table, key).orElseThrow(() -> error(tableKey, MachineWords.LACKS.of(key)));
    }

    /** Checks that a table has no other keys; {@code prefix} is what messages write before them. */
    void requireKnownKeys(String prefix, JsonNode table, List<String> known) {
        table.propertyNames().stream().filter(key -> !known.contains(key)).findFirst().ifPresent(key -> {
            throw error(prefix + PlainText.shortened(key),
                    known.size() == 1 ? MachineWords.UNKNOWN_KEY_BESIDE_ONE.of(known.getFirst())
                            : MachineWords.UNKNOWN_KEY.of(known));
        });
    }

    /** Reads a text. */
    String text(String key, JsonNode node) {
        if (!node.isString()) {
            throw wrong(key, node, MachineWords.TEXT_NEEDED.of());
        }
        return node.stringValue();
    }

    /** Reads one of {@code values} by its identifier. */
    <T> T oneOf(String key, JsonNode node, T[] values, Function<T, String> id) {
        return Arrays.stream(values)
                .filter(value -> node.isString() && id.apply(value).equals(node.stringValue()))
                .findFirst()
                .orElseThrow(() -> wrong(key, node, oneOf(
                        Arrays.stream(values).map(value -> "\"" + id.apply(value) + "\"").toList())));
    }

    private static Message oneOf(List<String> allowed) {
        return allowed.size() == 1 ? MachineWords.ONE_ONLY.of(allowed.getFirst()) : MachineWords.ONE_OF.of(allowed);
    }

    /** Reads a whole number, 1 to {@code largest}; {@code mode} is the one for which this is allowed, if it is for one. */
    int integer(String key, JsonNode node, int largest, Optional<PagingMode> mode) {
        return integer(key, node, 1, largest, mode);
    }

    /** Reads a whole number, {@code smallest} to {@code largest}; {@code mode} as above. */
    int integer(String key, JsonNode node, int smallest, int largest, Optional<PagingMode> mode) {
        BigInteger value = node.isIntegralNumber() ? node.bigIntegerValue() : BigInteger.ZERO;
        if (value.compareTo(BigInteger.valueOf(smallest)) < 0 || value.compareTo(BigInteger.valueOf(largest)) > 0) {
            throw wrong(key, node, mode
                    .map(it -> MachineWords.WHOLE_NUMBERS_OF_MODE.of(smallest, largest, it.id()))
                    .orElseGet(() -> MachineWords.WHOLE_NUMBERS.of(smallest, largest)));
        }
        return value.intValueExact();
    }

    /** Reads an amount of bytes or an address: an integer, or a text such as {@code 16 MiB}. */
    BigInteger bytes(String key, JsonNode node) {
        if (node.isIntegralNumber()) {
            BigInteger value = node.bigIntegerValue();
            if (value.signum() < 0) {
                throw wrong(key, node, MachineWords.NOT_NEGATIVE.of());
            }
            return value;
        }
        OptionalLong size = node.isString() ? ByteSize.parse(node.stringValue()) : OptionalLong.empty();
        if (size.isEmpty()) {
            throw wrong(key, node, MachineWords.AMOUNT_NEEDED.of());
        }
        return new BigInteger(Long.toUnsignedString(size.getAsLong()));
    }

    /** Returns the number that a value, as it is written in a TOML text, stands for, if it is an amount or an address. */
    static Optional<Long> number(String written) {
        try {
            JsonNode node = TomlTree.of("x = " + written).path("x");
            OptionalLong size = node.isString() ? ByteSize.parse(node.stringValue()) : OptionalLong.empty();
            return node.isIntegralNumber()
                    ? Optional.of(node.bigIntegerValue().longValue())
                    : size.stream().boxed().findFirst();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Returns a value as the file has it, or what kind of thing it is if it is not a single value. */
    static Message shown(JsonNode node) {
        if (node.isObject()) {
            return MachineWords.A_TABLE.of();
        }
        if (node.isArray()) {
            return MachineWords.AN_ARRAY.of();
        }
        return node.isString() ? MachineWords.TEXT.of(node.stringValue())
                : MachineWords.VALUE.of(PlainText.shortened(node.asString()));
    }

    /** Returns an amount or an address as messages show it. */
    static String hex(BigInteger value) {
        return PlainText.shortened("0x" + value.toString(16));
    }

    /** Returns what to throw for a value that is not what is needed, as the end of the sentence says. */
    MachineException wrong(String key, JsonNode found, Message needed) {
        return error(key, MachineWords.IS.of(shown(found), needed));
    }

    /** Returns what to throw for something wrong with a key, which is the subject of the sentence. */
    MachineException error(String key, Message sentence) {
        return new MachineException(MachineWords.WRONG.of(place(key), key, sentence));
    }

    /** Returns the file, and the line of a key, or of the nearest thing around it, if there is one. */
    String place(String key) {
        return file.name() + lines.lineOf(key).stream().mapToObj(it -> ":" + it).collect(Collectors.joining());
    }
}
