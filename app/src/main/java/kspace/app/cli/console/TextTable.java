package kspace.app.cli.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kspace.app.data.DocumentForm;
import kspace.core.words.Sayable;

/**
 * Rows of text, the first one the heading of the others, in columns that are as wide as their widest cell, or as a table of a
 * document; numbers stand right, words left.
 */
public final class TextTable {
    private static final String GAP = "  ";
    private static final char CODE = 'c';

    private final String alignment;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * Creates a table.
     *
     * @param alignment a letter for each column: {@code l} for words, {@code r} for numbers, {@code c} for what documents set as code
     */
    public TextTable(String alignment) {
        this.alignment = alignment;
    }

    public void row(String... cells) {
        rows.add(List.of(cells));
    }

    /** Adds the row that says what stands in the columns. */
    public void heading(Sayable... columns) {
        rows.add(Arrays.stream(columns).map(it -> it.message().toString()).toList());
    }

    public List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    /** Prints the rows, the first one as the heading of the others. */
    public void print(Console console) {
        List<String> lines = lines();
        console.heading(lines.getFirst());
        lines.subList(1, lines.size()).forEach(console::line);
    }

    /** Prints the rows in a form of documents. */
    public void print(Console console, DocumentForm form) {
        form.table(alignment, rows.getFirst(), rows.subList(1, rows.size()).stream()
                .map(row -> cells(form, row)).toList()).forEach(console::line);
    }

    private List<String> cells(DocumentForm form, List<String> row) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> alignment.charAt(i) == CODE && !row.get(i).isEmpty()
                        ? form.code(row.get(i)) : form.text(row.get(i)))
                .toList();
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String padding = " ".repeat(width(i) - cells.get(i).length());
            boolean right = alignment.charAt(i) == 'r';
            line.append(i == 0 ? "" : GAP).append(right ? padding : "").append(cells.get(i))
                    .append(right ? "" : padding);
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(0);
    }
}
