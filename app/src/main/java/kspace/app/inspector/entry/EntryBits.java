package kspace.app.inspector.entry;

import java.util.ArrayList;
import java.util.List;
import kspace.core.arch.mmu.BitSpan;

/**
 * The 64 bits of an entry as two rows of cells, and how spans of bits are joined, cut and numbered in them.
 *
 * @param spans the spans in each row, highest bits first; a span that crosses the rows stands in both
 */
record EntryBits(List<List<Span>> spans) {
    /** How many cells a row has. */
    static final int CELLS = 32;

    private static final int ROWS = Long.SIZE / CELLS;

    /**
     * A span of bits within one row.
     *
     * @param high the highest bit
     * @param low the lowest bit
     * @param label the words below
     * @param kind what the bits hold
     * @param lowered whether the label stands a line deeper, to leave room for its neighbours
     */
    record Span(int high, int low, String label, BitSpan.Kind kind, boolean lowered) {
        boolean isSingle() {
            return high == low;
        }

        int width() {
            return high - low + 1;
        }

        private Span lowered(boolean deeper) {
            return new Span(high, low, label, kind, deeper);
        }
    }

    static EntryBits of(List<BitSpan> all) {
        List<BitSpan> joined = joinSoftware(all);
        List<List<Span>> rows = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            int top = Long.SIZE - 1 - row * CELLS;
            rows.add(row(joined, top, top - CELLS + 1));
        }
        return new EntryBits(List.copyOf(rows));
    }

    /** Neighbouring software bits share one label: {@code AV2} and {@code AV1} read {@code AV2,1}. */
    private static List<BitSpan> joinSoftware(List<BitSpan> all) {
        List<BitSpan> joined = new ArrayList<>();
        for (BitSpan span : all) {
            boolean software = span.kind() == BitSpan.Kind.SOFTWARE;
            if (software && !joined.isEmpty() && joined.getLast().kind() == span.kind()) {
                BitSpan first = joined.removeLast();
                joined.add(new BitSpan(first.high(), span.low(), joinLabels(first.label(), span.label()), span.kind()));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    private static String joinLabels(String first, String second) {
        int common = 0;
        while (common < Math.min(first.length(), second.length()) && first.charAt(common) == second.charAt(common)) {
            common++;
        }
        return first + "," + second.substring(common);
    }

    private static List<Span> row(List<BitSpan> all, int top, int bottom) {
        List<Span> row = new ArrayList<>();
        for (BitSpan span : all) {
            int high = Math.min(span.high(), top);
            int low = Math.max(span.low(), bottom);
            if (high >= low) {
                boolean address = span.kind() == BitSpan.Kind.ADDRESS;
                String label = address ? span.label() + " " + high + ":" + low : span.label();
                row.add(new Span(high, low, label, span.kind(), false));
            }
        }
        lowerCrowded(row);
        return List.copyOf(row);
    }

    /** Of single bits side by side every second one is lowered, so that the longest label is: no line has to cross it. */
    private static void lowerCrowded(List<Span> row) {
        int from = 0;
        while (from < row.size()) {
            int end = from;
            while (end < row.size() && row.get(end).isSingle()) {
                end++;
            }
            if (end - from > 1) {
                int longest = longestLabel(row, from, end);
                for (int i = from; i < end; i++) {
                    row.set(i, row.get(i).lowered((longest - i) % 2 == 0));
                }
            }
            from = Math.max(end, from + 1);
        }
    }

    private static int longestLabel(List<Span> row, int from, int end) {
        int longest = from;
        for (int i = from; i < end; i++) {
            if (row.get(i).label().length() >= row.get(longest).label().length()) {
                longest = i;
            }
        }
        return longest;
    }

    /** Returns a shorter form of a label, for narrow cells. */
    static String brief(String label) {
        int comma = label.indexOf(',');
        boolean many = comma != label.lastIndexOf(',');
        return switch (label) {
            case "avail" -> "avl";
            case "ignored" -> "ign";
            case "must be 0" -> "0";
            default -> many ? EntryMessage.SOFTWARE.text() : comma > 0 ? label.substring(0, comma - 1) : label;
        };
    }

    /** Returns the bits whose position is written above the cells of a row: its ends, and where fields begin. */
    static List<Integer> numbered(List<Span> row) {
        List<Integer> bits = new ArrayList<>();
        bits.add(row.getFirst().high());
        for (int i = 0; i < row.size(); i++) {
            Span span = row.get(i);
            boolean alone = span.isSingle() && i > 0 && !row.get(i - 1).isSingle()
                    && i + 1 < row.size() && !row.get(i + 1).isSingle();
            boolean field = span.kind() == BitSpan.Kind.ADDRESS || span.kind() == BitSpan.Kind.SOFTWARE;
            if (alone || field) {
                bits.add(span.low());
            }
        }
        bits.add(row.getLast().low());
        return bits.stream().distinct().toList();
    }
}
