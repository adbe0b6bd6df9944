package kspace.app.shell.lesson;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kspace.core.address.Vaddr;
import kspace.core.paging.PagingConsts;
import kspace.core.words.LevelNames;

/**
 * The bits of an address, as they are cut.
 *
 * @param parts what figures are made of
 * @param consts how addresses are cut
 * @param va the address
 */
record AddressStrip(SheetParts parts, PagingConsts consts, Vaddr va) {
    private static final int OFFSET_BITS = Long.numberOfTrailingZeros(PagingConsts.BASE_PAGE_SIZE);
    private static final double WIDTH = 298;

    private int width() {
        return consts.addressWidth();
    }

    private static String bits(int high, int low) {
        return high == low ? String.valueOf(high) : high + ":" + low;
    }

    /** Returns a box for each part of the address, all across the page. */
    HBox boxes() {
        HBox row = SheetParts.row();
        boolean isHigh = (va.value() >>> (width() - 1) & 1) == 1;
        row.getChildren().add(parts.boxOver(bits(Long.SIZE - 1, width()), PrintedSheetWords.SIGN.text(),
                (isHigh ? PrintedSheetWords.ALL_ONE : PrintedSheetWords.ALL_ZERO).text(), "sheet-sign"));
        for (int level = consts.nrLevels(); level >= 1; level--) {
            int high = level == consts.nrLevels() ? width() - 1 : consts.shift(level + 1) - 1;
            row.getChildren().add(parts.boxOver(bits(high, consts.shift(level)),
                    PrintedSheetWords.LEVEL.text((long) level), String.valueOf(consts.pteIndex(va, level)),
                    SheetParts.ofLevel(level)));
        }
        row.getChildren().add(parts.boxOver(bits(OFFSET_BITS - 1, 0), PrintedSheetWords.OFFSET_BRIEFLY.text(),
                "0x" + Long.toHexString(va.value() & PagingConsts.BASE_PAGE_SIZE - 1), "sheet-offset"));
        row.getChildren().forEach(it -> {
            HBox.setHgrow(it, Priority.ALWAYS);
            ((VBox) it).setPrefWidth(1);
        });
        return row;
    }

    /**
     * Returns the address drawn to scale, to mark the offset in.
     *
     * @param level the level of the page whose offset it is
     */
    VBox strip(int level) {
        HBox cells = SheetParts.cells("sheet-strip");
        HBox below = SheetParts.cells();
        add(cells, below, "", Long.SIZE - 1, width(), "sheet-part-sign");
        for (int at = consts.nrLevels(); at >= 1; at--) {
            int high = at == consts.nrLevels() ? width() - 1 : consts.shift(at + 1) - 1;
            add(cells, below, LevelNames.tag(at, consts.nrLevels()), high, consts.shift(at), marked(at < level));
        }
        add(cells, below, "", OFFSET_BITS - 1, 0, marked(true));
        return new VBox(cells, below);
    }

    private String marked(boolean isOffset) {
        return isOffset && parts.isKey() ? "sheet-part-offset" : "sheet-part";
    }

    private static void add(HBox cells, HBox below, String words, int high, int low, String styleClass) {
        double width = (high - low + 1) * WIDTH / Long.SIZE;
        cells.getChildren().add(SheetParts.cell(words, width, styleClass));
        below.getChildren().add(SheetParts.cell(bits(high, low), width, "sheet-part-bits"));
    }

    /** Returns a cell for each bit that says whether the address is canonical: the highest that is used, and those above. */
    VBox sign() {
        HBox cells = SheetParts.cells("sheet-strip");
        int lowest = width() - 1;
        int count = Long.SIZE - lowest;
        for (int bit = Long.SIZE - 1; bit >= lowest; bit--) {
            Label cell = SheetParts.cell(parts.isKey() ? String.valueOf(va.value() >>> bit & 1) : "", WIDTH / count,
                    "sheet-bit", bit == lowest ? "sheet-bit-address" : "sheet-bit-other");
            cells.getChildren().add(cell);
        }
        HBox ends = new HBox(SheetParts.styled("63", "sheet-part-bits"), SheetParts.space(),
                SheetParts.styled(String.valueOf(lowest), "sheet-part-bits"));
        ends.setMaxWidth(WIDTH);
        return new VBox(ends, cells);
    }
}
