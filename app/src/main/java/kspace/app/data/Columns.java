package kspace.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kspace.core.address.Hex;
import kspace.core.address.VaddrRange;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The named values of rows of one kind, and the rows as lines of CSV (RFC 4180), JSON, Markdown and reStructuredText. */
public final class Columns<T> {
    private static final JsonMapper JSON = new JsonMapper();

    private final List<Column<T>> columns = new ArrayList<>();

    private record Column<T>(String name, boolean isNumber, Function<T, Object> value) {}

    /** Adds a column of texts; an empty one means that there is no value. */
    public Columns<T> text(String name, Function<T, String> value) {
        columns.add(new Column<>(name, false, value::apply));
        return this;
    }

    /** Adds a column of numbers. */
    public Columns<T> number(String name, Function<T, Long> value) {
        columns.add(new Column<>(name, true, value::apply));
        return this;
    }

    /** Adds a column of numbers that not every row has. */
    public Columns<T> numberIfAny(String name, Function<T, Optional<Long>> value) {
        columns.add(new Column<>(name, true, row -> value.apply(row).<Object>map(it -> it).orElse("")));
        return this;
    }

    /** Adds a column of truth values. */
    public Columns<T> truth(String name, Function<T, Boolean> value) {
        columns.add(new Column<>(name, false, value::apply));
        return this;
    }

    /** Returns the line of CSV with the names. */
    public String csvHeader() {
        return columns.stream().map(Column::name).collect(Collectors.joining(","));
    }

    /** Returns a row as a line of CSV. */
    public String csv(T row) {
        return columns.stream().map(column -> cell(column.value().apply(row).toString()))
                .collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        boolean special = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return special ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    /** Returns the lines above the rows of a document's table. */
    public List<String> heading(DocumentForm form) {
        return form.heading(columns.stream().map(it -> it.isNumber() ? "r" : "l").collect(Collectors.joining()),
                columns.stream().map(Column::name).toList());
    }

    /** Returns a row of a document's table. */
    public String row(DocumentForm form, T row) {
        return form.row(columns.stream().map(column -> form.text(column.value().apply(row).toString())).toList());
    }

    /** Returns a row as a line of JSON; a column without a value is left out. */
    public String json(T row) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Column<T> column : columns) {
            switch (column.value().apply(row)) {
                case Boolean truth -> object.put(column.name(), truth);
                case Long number -> object.put(column.name(), number);
                case String text when text.isEmpty() -> {
                }
                case Object text -> object.put(column.name(), text.toString());
            }
        }
        return JSON.writeValueAsString(object);
    }

    /** Returns the exclusive end of a range; that of the address space has 65 bits. */
    public static String end(VaddrRange range) {
        return range.endExclusive() == 0 ? "0x10000000000000000" : Hex.of(range.endExclusive());
    }
}
