package kspace.app.shell.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kspace.app.learn.MappedRange;
import kspace.app.learn.SheetMessage;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.walk.WalkStep;
import kspace.core.exercise.Exercise;
import kspace.core.exercise.Value;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.pagetable.StoredTable;
import kspace.core.paging.PagingConsts;

/**
 * The figures of exercises about a machine. What its boot has mapped stands beside the question, so that it can be answered on paper.
 *
 * @param parts what figures are made of
 * @param state the machine after its boot
 */
record MachineFigures(SheetParts parts, BootState state) {
    /** More rows of a table than these are left out, the farthest first. */
    private static final int MOST_ROWS = 4;
    private static final String RANGE = "\u2013";
    private static final String NONE = "\u2013";

    private PagingConsts consts() {
        return state.table().consts();
    }

    /** Returns the last table of the walk, with boxes for the way through it. */
    Node physical(Vaddr va, Value answer) {
        StoredTable table = state.table().path(va).getLast();
        int index = consts().pteIndex(va, table.level());
        long page = table.pageAddress(index).orElseThrow();
        return SheetParts.figure(excerpt(table, index),
                SheetParts.row(
                        parts.box(PrintedSheetWords.INDEX_HERE.text(), String.valueOf(index), SheetParts.SHORT,
                                SheetParts.ofLevel(table.level())),
                        parts.box(PrintedSheetWords.ITS_PAGE_BEGINS.text(), new Paddr(page).toString()),
                        parts.box(PrintedSheetWords.PHYSICAL.text(), answer.toString())));
    }

    private VBox excerpt(StoredTable table, int index) {
        List<Integer> starts = new ArrayList<>();
        for (int at = 0; at < PagingConsts.NR_ENTRIES; at = table.runEnd(at)) {
            starts.add(at);
        }
        int here = (int) IntStream.range(0, starts.size()).filter(i -> starts.get(i) <= index).count() - 1;
        int first = Math.clamp(here - 1L, 0, Math.max(0, starts.size() - MOST_ROWS));
        HBox head = SheetParts.row(SheetParts.tag(table.level()),
                SheetParts.styled(PrintedSheetWords.TABLE.text(), "sheet-strong"), SheetParts.space(),
                SheetParts.styled(table.paddr().toString(), "sheet-mono"));
        GridPane rows = grid();
        for (int i = first; i < Math.min(starts.size(), first + MOST_ROWS); i++) {
            addRow(rows, table, starts.get(i));
        }
        return SheetParts.column(head,
                SheetParts.styled(PrintedSheetWords.FIRST_ADDRESS.text(table.firstVa().toString()), "sheet-label"),
                rows);
    }

    private static void addRow(GridPane rows, StoredTable table, int first) {
        int end = table.runEnd(first);
        int count = end - first;
        long size = PagingConsts.pageSizeOf(table.level());
        boolean isPage = table.pageAddress(first).isPresent();
        String what = (isPage ? PrintedSheetWords.PAGES_HERE.text(count, size)
                : table.isAbsent(first) ? PrintedSheetWords.ABSENT_HERE.text(count)
                        : PrintedSheetWords.TABLES_HERE.text(count));
        rows.addRow(rows.getRowCount(),
                SheetParts.styled(count == 1 ? "" + first : first + RANGE + (end - 1), "sheet-mono"),
                SheetParts.styled(what, "sheet-plain-text"),
                SheetParts.styled(isPage
                        ? PrintedSheetWords.FROM.text(new Paddr(table.pageAddress(first).orElseThrow()).toString())
                        : "", "sheet-mono"));
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("sheet-grid");
        return grid;
    }

    /** What stands in the last column of what is mapped. */
    enum Beside {
        /** The physical address of the first byte. */
        PHYSICAL,
        /** What the kernel may do there. */
        RIGHTS
    }

    /** Returns what the boot has mapped. */
    private VBox mapped(Beside beside) {
        GridPane grid = grid();
        grid.addRow(0, SheetParts.styled(SheetMessage.MAPPED_FROM.text(), "sheet-label"),
                SheetParts.styled(SheetMessage.MAPPED_TO.text(), "sheet-label"),
                SheetParts.styled((beside == Beside.RIGHTS ? SheetMessage.RIGHTS : SheetMessage.ONTO)
                        .text(), "sheet-label"));
        for (MappedRange mapped : MappedRange.of(state.boot())) {
            grid.addRow(grid.getRowCount(),
                    SheetParts.styled(Hex.grouped(mapped.range().first().value()), "sheet-mono"),
                    SheetParts.styled(Hex.grouped(mapped.range().last().value()), "sheet-mono"),
                    SheetParts.styled(beside == Beside.RIGHTS
                            ? mapped.rights()
                            : Hex.groupedShort(mapped.pa().value()), "sheet-mono"));
        }
        Label largest = SheetParts.styled(SheetMessage.LARGEST_PAGE.text(
                (long) consts().highestTranslationLevel(), consts().pageSize(consts().highestTranslationLevel())),
                "sheet-label");
        return SheetParts.column(grid, largest);
    }

    /** Returns the walk, a box for each table that may be read. */
    private HBox steps(Vaddr va) {
        HBox row = SheetParts.row();
        Translation translation = state.translate(va);
        for (int level = consts().nrLevels(); level >= 1; level--) {
            int at = level;
            String found = translation.steps().stream().filter(it -> it.level() == at).findFirst()
                    .map(this::found).orElse(NONE);
            VBox box = parts.box(PrintedSheetWords.LEVEL.text((long) level), found, SheetParts.SHORT,
                    SheetParts.ofLevel(level));
            row.getChildren().add(box);
        }
        return row;
    }

    private String found(WalkStep step) {
        return switch (step.hardware()) {
            case HardwareEntry.Absent _ -> PrintedSheetWords.FOUND_NOTHING.text();
            case HardwareEntry.Table _ -> PrintedSheetWords.TABLE.text();
            case HardwareEntry.Leaf _ -> PrintedSheetWords.FOUND_PAGE.text();
            case HardwareEntry.Fault _ -> NONE;
        };
    }

    /** Returns what is mapped, and boxes for what the walk finds at each level. */
    Node walk(Exercise exercise, Vaddr va) {
        HBox steps = steps(va);
        steps.getChildren().add(parts.box(PrintedSheetWords.LEVEL_ENDS.text(), exercise.answer().toString(),
                SheetParts.SHORT));
        return parts.isKey() ? SheetParts.figure(mapped(Beside.PHYSICAL), steps)
                : SheetParts.figure(mapped(Beside.PHYSICAL), SheetParts.column(
                        SheetParts.styled(PrintedSheetWords.WRITE_FOUND.text(), "sheet-label"), steps));
    }

    /** Returns what is mapped with its rights, and boxes for the way to the code. */
    Node code(Exercise exercise, Vaddr va) {
        boolean isThere = state.translate(va).outcome() instanceof Translation.Mapped;
        String verdict = new Value.Verdict(isThere).toString();
        return SheetParts.figure(mapped(Beside.RIGHTS),
                SheetParts.row(parts.box(PrintedSheetWords.PAGE_IS_THERE.text(), verdict, SheetParts.SHORT),
                        parts.box(PrintedSheetWords.CODE_OF_FAULT.text(), exercise.answer().toString())));
    }

    /** Returns what is mapped, beside boxes for all places. */
    Node reverse(List<Value> places) {
        VBox boxes = new VBox();
        boxes.getStyleClass().add("sheet-figure");
        // How many there are is part of the question: there is always room for two.
        IntStream.range(0, Math.max(2, places.size())).forEach(i -> boxes.getChildren().add(parts.box(
                PrintedSheetWords.VIRTUAL.text(), i < places.size() ? places.get(i).toString() : NONE,
                SheetParts.WIDE)));
        HBox row = new HBox(mapped(Beside.PHYSICAL), boxes);
        row.getStyleClass().add("sheet-halves");
        return row;
    }
}
