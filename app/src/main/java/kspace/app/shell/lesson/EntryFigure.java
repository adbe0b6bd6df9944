package kspace.app.shell.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kspace.core.arch.mmu.BitSpan;

/**
 * The 64 bits of an entry in two lines, with what they are.
 *
 * @param spans what they are
 * @param raw the bits; empty where they are to be written
 * @param cellWidth how wide a bit is
 */
record EntryFigure(List<BitSpan> spans, OptionalLong raw, double cellWidth) {
    /** To read. */
    static final double NARROW = 9.4;
    /** To write into. */
    static final double WIDE = 19;
    private static final int CELLS = 32;
    private static final double LEAST_ADDRESS_WIDTH = 70;
    /** About what a letter of a name takes, and how far below one name another one stands. */
    private static final double LETTER = 6;
    private static final double LINE = 10;

    VBox lines() {
        VBox figure = new VBox(line(Long.SIZE - 1), line(CELLS - 1));
        figure.getStyleClass().add("sheet-bits");
        return figure;
    }

    private VBox line(int high) {
        HBox cells = SheetParts.cells("sheet-strip");
        List<Name> names = new ArrayList<>();
        for (BitSpan span : spans) {
            int from = Math.min(high, span.high());
            int to = Math.max(high - CELLS + 1, span.low());
            if (from >= to) {
                boolean isSet = false;
                for (int bit = from; bit >= to; bit--) {
                    isSet |= isSet(bit);
                    cells.getChildren().add(SheetParts.cell(
                            raw.isEmpty() ? "" : isSet(bit) ? "1" : "0", cellWidth, "sheet-bit",
                            isSet(bit) && span.kind() == BitSpan.Kind.FLAG ? "sheet-bit-set"
                                    : span.kind() == BitSpan.Kind.ADDRESS ? "sheet-bit-address" : "sheet-bit-other"));
                }
                // To read, the flags that are set are enough; to write, all names are needed.
                name(span, from, to, isSet || raw.isEmpty()).ifPresent(words -> names.add(
                        new Name(words, (high - from) * cellWidth, (from - to + 1) * cellWidth)));
            }
        }
        HBox ends = new HBox(SheetParts.styled(String.valueOf(high), "sheet-part-bits"), SheetParts.space(),
                SheetParts.styled(String.valueOf(high - CELLS + 1), "sheet-part-bits"));
        VBox line = new VBox(ends, cells, placed(names));
        line.setMaxWidth(Region.USE_PREF_SIZE);
        return line;
    }

    private boolean isSet(int bit) {
        return raw.isPresent() && (raw.getAsLong() >>> bit & 1) == 1;
    }

    private Optional<String> name(BitSpan span, int from, int to, boolean isSaid) {
        return switch (span.kind()) {
            case FLAG -> isSaid ? Optional.of(span.label()) : Optional.empty();
            case ADDRESS -> (from - to + 1) * cellWidth < LEAST_ADDRESS_WIDTH
                    ? Optional.empty()
                    : Optional.of(PrintedSheetWords.ADDRESS_BITS.text((long) from, (long) to));
            case SOFTWARE, UNUSED -> Optional.empty();
        };
    }

    /** Where a name stands: below the bits from {@code left} on. */
    private record Name(String words, double left, double width) {
        private double textWidth() {
            return words.length() * LETTER + LETTER / 2;
        }

        private double middle() {
            return left + width / 2;
        }
    }

    /** A name that would run into the one before it stands a line further down. */
    private Pane placed(List<Name> names) {
        Pane pane = new Pane();
        List<Double> ends = new ArrayList<>();
        for (Name name : names) {
            double start = Math.clamp(name.middle() - name.textWidth() / 2, 0,
                    Math.max(0, CELLS * cellWidth - name.textWidth()));
            int line = 0;
            while (line < ends.size() && ends.get(line) > start) {
                line++;
            }
            if (line == ends.size()) {
                ends.add(0.0);
            }
            ends.set(line, start + name.textWidth() + 2);
            Label label = SheetParts.cell(name.words(), name.textWidth(), "sheet-bit-name");
            label.relocate(start, line * LINE);
            pane.getChildren().add(label);
        }
        pane.setMinHeight(Math.max(1, ends.size()) * LINE + 2);
        return pane;
    }
}
