package kspace.app.shell.lesson;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kspace.app.learn.SheetMessage;
import kspace.app.sample.Samples;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.Architectures;
import kspace.core.arch.mmu.Mmu;
import kspace.core.exercise.Exercise;
import kspace.core.exercise.Value;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PagingMode;

/** The figures of the exercises of a sheet, to be filled in with a pencil, or filled in already. */
final class SheetFigures {
    private static final double AREA_WIDTH = 600;
    /** Rows of a table that are no entry: those left out, and the one to write. */
    private static final long GAP = -1;
    private static final long OPEN = -2;

    private final SheetParts parts;
    private final Map<String, BootState> machines = new HashMap<>();

    /** @param isKey whether they are filled in */
    SheetFigures(boolean isKey) {
        parts = new SheetParts(isKey);
    }

    /** Returns the figure of an exercise. */
    Node of(Exercise exercise) {
        return switch (exercise.kind()) {
            case INDICES -> parts.isKey() ? strip(exercise).boxes() : SheetParts.figure(
                    SheetParts.styled(PrintedSheetWords.SPLIT_ALL.text(), "sheet-label"), strip(exercise).boxes());
            case CANONICAL -> SheetParts.figure(strip(exercise).sign(),
                    answer(PrintedSheetWords.CANONICAL, exercise));
            case ENTRY_ADDRESS -> table(exercise);
            case OFFSET -> SheetParts.figure(strip(exercise).strip(level(exercise)),
                    answer(PrintedSheetWords.OFFSET, exercise));
            case ENTRY_PAGE -> SheetParts.figure(
                    bits(exercise, OptionalLong.of(address(exercise, "entry")), EntryFigure.NARROW),
                    answer(PrintedSheetWords.PAGE_BEGINS, exercise));
            case WRITE_ENTRY -> SheetParts.figure(
                    bits(exercise, parts.isKey() ? OptionalLong.of(bitsOf(exercise.answer())) : OptionalLong.empty(),
                            EntryFigure.WIDE),
                    SheetParts.row(parts.box(PrintedSheetWords.ENTRY.text(),
                            "0x" + Hex.grouped(bitsOf(exercise.answer())), SheetParts.WIDE)));
            case PAGE_SIZES -> pageSizes(exercise);
            case PROTECT -> protect(exercise);
            case TABLES -> tables(exercise);
            case PHYSICAL -> machine(exercise).physical(va(exercise), exercise.answer());
            case LEVEL, FAULT -> machine(exercise).walk(exercise, va(exercise));
            case FAULT_CODE -> machine(exercise).code(exercise, va(exercise));
            case REVERSE -> machine(exercise).reverse(values(exercise.answer()));
        };
    }

    /** Sheets ask about samples. */
    private MachineFigures machine(Exercise exercise) {
        String name = given(exercise, "machine").orElseThrow().toString();
        return new MachineFigures(parts, machines.computeIfAbsent(name,
                it -> Boot.of(Samples.find(it).orElseThrow().machine()).lastState()));
    }

    private static Optional<Value> given(Exercise exercise, String name) {
        return exercise.given().stream().filter(it -> it.name().equals(name)).map(Exercise.Given::value).findFirst();
    }

    private static long address(Exercise exercise, String name) {
        return bitsOf(given(exercise, name).orElseThrow());
    }

    private static Vaddr va(Exercise exercise) {
        return new Vaddr(address(exercise, "va"));
    }

    private static int level(Exercise exercise) {
        return (int) address(exercise, "level");
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

    private AddressStrip strip(Exercise exercise) {
        return new AddressStrip(parts, mode(exercise).consts(), va(exercise));
    }

    private HBox answer(PrintedSheetWords label, Exercise exercise) {
        return SheetParts.row(parts.box(label.text(), exercise.answer().toString(), SheetParts.WIDE));
    }

    /** A table with the entry that is read, as {@code table} is drawn in the window. */
    private HBox table(Exercise exercise) {
        long start = address(exercise, "table");
        long entry = bitsOf(exercise.answer());
        long index = (entry - start) / PagingConsts.PTE_SIZE;
        long last = PagingConsts.NR_ENTRIES - 1L;
        VBox cells = new VBox();
        cells.getStyleClass().add("sheet-cells");
        // An entry that would stand among those that are shown would be given away by its place.
        boolean isAmongThem = index <= 1 || index == last;
        long asked = isAmongThem && !parts.isKey() ? OPEN : index;
        for (long at : parts.isKey() && isAmongThem
                ? List.of(0L, 1L, GAP, last)
                : List.of(0L, 1L, GAP, asked, GAP, last)) {
            cells.getChildren().add(tableRow(start, at, at == asked));
        }
        int level = level(exercise);
        HBox name = SheetParts.row(SheetParts.tag(level),
                SheetParts.styled(PrintedSheetWords.TABLE.text(), "sheet-strong"));
        name.setAlignment(Pos.CENTER_LEFT);
        VBox left = SheetParts.column(name,
                SheetParts.styled(PrintedSheetWords.NR_ENTRIES.text((long) PagingConsts.NR_ENTRIES), "sheet-label"),
                SheetParts.styled(PrintedSheetWords.OF_BYTES.text((long) PagingConsts.PTE_SIZE), "sheet-label"));
        HBox row = SheetParts.row(left, cells);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private HBox tableRow(long start, long at, boolean isAsked) {
        boolean isOpen = isAsked && !parts.isKey();
        Label cell = new Label(isOpen ? "[    ]" : at < 0 ? "\u22ee" : "[" + at + "]");
        cell.getStyleClass().add(isAsked ? "sheet-cell-asked" : at < 0 ? "sheet-dots" : "sheet-cell");
        String place = at < 0 ? "" : new Paddr(start + at * PagingConsts.PTE_SIZE).toString();
        Label where = new Label(isOpen ? "" : place);
        where.getStyleClass().add(isOpen ? "sheet-box" : isAsked ? "sheet-place-key" : "sheet-place");
        HBox line = SheetParts.row(cell, where);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static VBox bits(Exercise exercise, OptionalLong raw, double cellWidth) {
        // Which bits are the address depends on what the entry is, and that it is a page.
        long entry = given(exercise, "entry").map(SheetFigures::bitsOf).orElseGet(() -> bitsOf(exercise.answer()));
        return new EntryFigure(Architectures.entries(Mmu.of(mode(exercise))).layout(entry, level(exercise)), raw,
                cellWidth).lines();
    }

    /** How many pages of each level there are, the largest first, as they are counted. */
    private HBox counts(Exercise exercise) {
        HBox row = SheetParts.row();
        List<Value> pages = values(exercise.answer());
        for (int level = 1; level <= pages.size(); level++) {
            row.getChildren().add(parts.box(
                    SheetMessage.PAGES_OF_LEVEL.text((long) level, PagingConsts.pageSizeOf(level)),
                    pages.get(level - 1).toString(), SheetParts.ofLevel(level)));
        }
        return row;
    }

    /** Where both addresses lie in a page of a size says whether one of that size fits. */
    private VBox pageSizes(Exercise exercise) {
        VBox figure = SheetParts.figure();
        for (int level = 2; level <= address(exercise, "highest_level"); level++) {
            long size = PagingConsts.pageSizeOf(level);
            figure.getChildren().add(SheetParts.row(
                    parts.box(PrintedSheetWords.VIRTUAL_IN.text(size),
                            new Paddr(address(exercise, "va") & size - 1).toString()),
                    parts.box(PrintedSheetWords.PHYSICAL_IN.text(size),
                            new Paddr(address(exercise, "pa") & size - 1).toString())));
        }
        figure.getChildren().add(counts(exercise));
        return figure;
    }

    /** The tables of each level add up. */
    private HBox tables(Exercise exercise) {
        PagingConsts consts = mode(exercise).consts();
        VaddrRange range = VaddrRange.ofSize(va(exercise), address(exercise, "size_bytes"));
        HBox row = SheetParts.row();
        for (int level = consts.nrLevels() - 1; level >= 1; level--) {
            long span = consts.tableSpan(level);
            long nrTables = Long.divideUnsigned(range.last().value(), span)
                    - Long.divideUnsigned(range.first().value(), span) + 1;
            row.getChildren().add(parts.box(PrintedSheetWords.LEVEL.text((long) level), String.valueOf(nrTables),
                    SheetParts.SHORT, SheetParts.ofLevel(level)));
        }
        row.getChildren().add(parts.box(PrintedSheetWords.TABLES.text(), exercise.answer().toString(),
                SheetParts.SHORT));
        return row;
    }

    /** The pages before the change, with where each begins, to mark what changes. */
    private VBox protect(Exercise exercise) {
        long size = PagingConsts.pageSizeOf(level(exercise));
        int nrPages = (int) address(exercise, "pages");
        long va = address(exercise, "va");
        double width = AREA_WIDTH / nrPages;
        HBox pages = SheetParts.cells();
        HBox places = SheetParts.cells();
        for (int i = 0; i < nrPages; i++) {
            HBox page = new HBox();
            page.setMinWidth(width);
            page.setMaxWidth(width);
            page.getStyleClass().add("sheet-page");
            if (parts.isKey()) {
                page.getChildren().setAll(changed(exercise, va + i * size, size, width));
            }
            pages.getChildren().add(page);
            Label place =
                    SheetParts.cell(i == 0 ? "" : PrintedSheetWords.FURTHER.text(i * size), width, "sheet-part-bits");
            place.setAlignment(Pos.CENTER_LEFT);
            places.getChildren().add(place);
        }
        return SheetParts.figure(
                SheetParts.column(
                        SheetParts.styled(PrintedSheetWords.MARK_CHANGED.text(new Vaddr(va).toString()), "sheet-label"),
                        pages, places),
                counts(exercise));
    }

    /** What of a page changes, at least a hair wide. */
    private static List<Node> changed(Exercise exercise, long page, long size, double width) {
        long from = address(exercise, "protect_va");
        long end = from + address(exercise, "size_bytes");
        long first = Math.max(from - page, 0);
        long after = Math.min(end - page, size);
        if (first >= after) {
            return List.of();
        }
        double inner = width - 2;
        double left = Math.min(inner - 1.5, inner * first / size);
        double changed = Math.max(1.5, inner * (after - first) / size);
        return List.of(SheetParts.cell("", left), SheetParts.cell("", changed, "sheet-changed"));
    }
}
