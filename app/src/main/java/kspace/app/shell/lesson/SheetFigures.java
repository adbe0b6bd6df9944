package kspace.app.shell.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.arch.Architectures;
import kspace.core.arch.mmu.BitSpan;
import kspace.core.arch.mmu.Mmu;
import kspace.core.exercise.Exercise;
import kspace.core.exercise.ExerciseKind;
import kspace.core.exercise.Value;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PagingMode;

/**
 * The figures of exercises, to be filled in with a pencil, or filled in already.
 *
 * @param isKey whether they are filled in
 */
record SheetFigures(boolean isKey) {
    private static final int INDEX_BITS = 9;
    private static final int OFFSET_BITS = 12;
    private static final int CELLS = 32;
    private static final double LEAST_ADDRESS_WIDTH = 70;
    private static final String SPACE = "";

    /** Returns the figure of an exercise. */
    Node of(Exercise exercise) {
        return switch (exercise.kind()) {
            case INDICES -> indices(exercise);
            case CANONICAL -> canonical(exercise);
            case ENTRY_ADDRESS -> table(exercise);
            case ENTRY_PAGE -> new VBox(bits(exercise, OptionalLong.of(address(exercise, "entry"))),
                    answer(PrintedSheetWords.PAGE_BEGINS, exercise));
            case WRITE_ENTRY -> new VBox(
                    bits(exercise, isKey ? OptionalLong.of(bitsOf(exercise.answer())) : OptionalLong.empty()),
                    answer(PrintedSheetWords.ENTRY, exercise));
            case PAGE_SIZES, PROTECT -> sizes(exercise);
            case OFFSET -> answer(PrintedSheetWords.OFFSET, exercise);
            case PHYSICAL -> answer(PrintedSheetWords.PHYSICAL, exercise);
            case LEVEL, FAULT -> answer(PrintedSheetWords.LEVEL_ENDS, exercise);
            case TABLES -> answer(PrintedSheetWords.TABLES, exercise);
            case FAULT_CODE -> answer(PrintedSheetWords.CODE_OF_FAULT, exercise);
            case REVERSE -> reverse(exercise);
        };
    }

    private static Optional<Value> given(Exercise exercise, String name) {
        return exercise.given().stream().filter(it -> it.name().equals(name)).map(Exercise.Given::value).findFirst();
    }

    private static long address(Exercise exercise, String name) {
        return bitsOf(given(exercise, name).orElseThrow());
    }

    private static long bitsOf(Value value) {
        return switch (value) {
            case Value.Address(long bits) -> bits;
            case Value.Numeral(long number) -> number;
            case Value.Verdict _,Value.Name _,Value.Row _ -> throw new IllegalArgumentException("no number: " + value);
        };
    }

    private static PagingMode mode(Exercise exercise) {
        return Architectures.mode(given(exercise, "arch").orElseThrow().toString());
    }

    private static List<Value> values(Value value) {
        return value instanceof Value.Row(List<Value> values) ? values : List.of(value);
    }

    private HBox indices(Exercise exercise) {
        PagingConsts consts = mode(exercise).consts();
        HBox row = row();
        int root = consts.nrLevels();
        List<Value> indices = values(exercise.answer());
        for (int level = root; level >= 1; level--) {
            int low = OFFSET_BITS + (level - 1) * INDEX_BITS;
            row.getChildren().add(box(PrintedSheetWords.LEVEL.text((long) level), indices.get(root - level).toString(),
                    (low + INDEX_BITS - 1) + ":" + low, "sheet-level-" + level));
        }
        return row;
    }

    private HBox canonical(Exercise exercise) {
        PagingConsts consts = mode(exercise).consts();
        long va = address(exercise, "va");
        int width = consts.addressWidth();
        HBox row = row();
        row.getChildren().addAll(
                box(PrintedSheetWords.SIGN_BIT.text(), String.valueOf(va >>> (width - 1) & 1),
                        String.valueOf(width - 1),
                        "sheet-plain"),
                box(PrintedSheetWords.BITS_ABOVE.text(), Long.toBinaryString(va >>> width | 1L << (Long.SIZE - width))
                        .substring(1), "63:" + width, "sheet-plain"),
                box(PrintedSheetWords.CANONICAL.text(), exercise.answer().toString(), SPACE, "sheet-plain"));
        return row;
    }

    /** A table with the entry that is read, as {@code table} is drawn in the window. */
    private HBox table(Exercise exercise) {
        long start = address(exercise, "table");
        long entry = bitsOf(exercise.answer());
        long index = (entry - start) / PagingConsts.PTE_SIZE;
        VBox cells = new VBox();
        cells.getStyleClass().add("sheet-cells");
        for (long at : List.of(0L, 1L, -1L, index, -1L, 511L)) {
            boolean isAsked = at == index;
            Label cell = new Label(at < 0 ? "\u22ee" : isAsked && !isKey ? "[   ]" : "[" + at + "]");
            cell.getStyleClass().add(at < 0 ? "sheet-dots" : isAsked ? "sheet-cell-asked" : "sheet-cell");
            String place = at < 0 ? "" : new Paddr(start + at * PagingConsts.PTE_SIZE).toString();
            Label where = new Label(isAsked && !isKey ? "" : place);
            where.getStyleClass().add(isAsked && !isKey ? "sheet-box" : isAsked ? "sheet-place-key" : "sheet-place");
            HBox line = row();
            line.setAlignment(Pos.CENTER_LEFT);
            line.getChildren().addAll(cell, where);
            cells.getChildren().add(line);
        }
        Label name = new Label(PrintedSheetWords.TABLE_OF_LEVEL.text(bitsOf(given(exercise, "level").orElseThrow())));
        name.getStyleClass().add("sheet-label");
        HBox row = row();
        row.setAlignment(Pos.TOP_LEFT);
        row.getChildren().addAll(name, cells);
        return row;
    }

    /** The 64 bits of an entry in two lines, with what they are. */
    private static VBox bits(Exercise exercise, OptionalLong raw) {
        int level = (int) bitsOf(given(exercise, "level").orElseThrow());
        // Which bits are the address depends on what the entry is, and that it is a page.
        long entry = exercise.answer() instanceof Value.Address(long bits) && given(exercise, "entry").isEmpty()
                ? bits
                : address(exercise, "entry");
        List<BitSpan> spans = Architectures.entries(Mmu.of(mode(exercise))).layout(entry, level);
        VBox figure = new VBox(line(spans, raw, Long.SIZE - 1), line(spans, raw, CELLS - 1));
        figure.getStyleClass().add("sheet-bits");
        return figure;
    }

    private static VBox line(List<BitSpan> spans, OptionalLong raw, int high) {
        HBox cells = new HBox();
        HBox names = new HBox();
        for (BitSpan span : spans) {
            int from = Math.min(high, span.high());
            int to = Math.max(high - CELLS + 1, span.low());
            if (from >= to) {
                for (int bit = from; bit >= to; bit--) {
                    boolean isSet = raw.isPresent() && (raw.getAsLong() >>> bit & 1) == 1;
                    Label cell = new Label(raw.isEmpty() ? " " : isSet ? "1" : "0");
                    cell.getStyleClass().addAll("sheet-bit", isSet && span.kind() == BitSpan.Kind.FLAG
                            ? "sheet-bit-set"
                            : span.kind() == BitSpan.Kind.ADDRESS ? "sheet-bit-address" : "sheet-bit-other");
                    cells.getChildren().add(cell);
                }
                names.getChildren().add(name(span, from, to));
            }
        }
        Label first = new Label(String.valueOf(high));
        Label last = new Label(String.valueOf(high - CELLS + 1));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox ends = new HBox(first, space, last);
        ends.getStyleClass().add("sheet-ends");
        VBox line = new VBox(ends, cells, names);
        line.setMaxWidth(Region.USE_PREF_SIZE);
        return line;
    }

    private static Label name(BitSpan span, int from, int to) {
        String words = switch (span.kind()) {
            case FLAG -> span.label();
            case ADDRESS -> PrintedSheetWords.ADDRESS_BITS.text((long) from, (long) to);
            case SOFTWARE, UNUSED -> "";
        };
        double width = (from - to + 1) * SheetPainter.CELL_WIDTH;
        boolean isCut = span.kind() == BitSpan.Kind.ADDRESS && width < LEAST_ADDRESS_WIDTH;
        Label name = new Label(isCut ? "" : words);
        name.setMinWidth(width);
        name.setPrefWidth(width);
        name.setMaxWidth(width);
        name.setAlignment(Pos.CENTER);
        name.getStyleClass().add("sheet-bit-name");
        return name;
    }

    private HBox sizes(Exercise exercise) {
        HBox row = row();
        List<Value> pages = values(exercise.answer());
        for (int level = 1; level <= pages.size(); level++) {
            row.getChildren().add(box(
                    PrintedSheetWords.PAGES_OF_LEVEL.text((long) level, PagingConsts.pageSizeOf(level)),
                    pages.get(level - 1).toString(), SPACE, "sheet-level-" + level));
        }
        return row;
    }

    private HBox reverse(Exercise exercise) {
        HBox row = row();
        List<Value> all = values(exercise.answer());
        // How many there are is part of the question: there is always room for two.
        IntStream.range(0, Math.max(2, all.size())).forEach(i -> row.getChildren().add(box(
                PrintedSheetWords.VIRTUAL.text(), i < all.size() ? all.get(i).toString() : "\u2013", SPACE,
                "sheet-wide")));
        return row;
    }

    private HBox answer(PrintedSheetWords label, Exercise exercise) {
        HBox row = row();
        row.getChildren().add(box(label.text(), exercise.kind() == ExerciseKind.WRITE_ENTRY
                ? "0x" + Hex.grouped(bitsOf(exercise.answer()))
                : exercise.answer().toString(), SPACE, "sheet-wide"));
        return row;
    }

    private VBox box(String label, String value, String below, String styleClass) {
        List<Node> nodes = new ArrayList<>();
        Label name = new Label(label);
        name.getStyleClass().add("sheet-label");
        nodes.add(name);
        Label box = new Label(isKey ? value : "");
        box.getStyleClass().addAll("sheet-box", styleClass, isKey ? "sheet-key" : "sheet-empty");
        box.setAlignment(Pos.CENTER);
        nodes.add(box);
        if (!below.isEmpty()) {
            Label bits = new Label(below);
            bits.getStyleClass().add("sheet-under");
            nodes.add(bits);
        }
        VBox column = new VBox();
        column.getStyleClass().add("sheet-column");
        column.getChildren().addAll(nodes);
        return column;
    }

    private static HBox row() {
        HBox row = new HBox();
        row.getStyleClass().add("sheet-row");
        return row;
    }
}
