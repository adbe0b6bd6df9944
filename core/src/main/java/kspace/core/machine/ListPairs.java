package kspace.core.machine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToIntBiFunction;

/** Finds out which element of a changed list is which of the list before: the pairs, in order, that are most alike. */
final class ListPairs {
    /** Above this product of lengths, what lies between the equal beginnings and ends is paired in order. */
    private static final long MOST_CELLS = 4_000_000;

    private ListPairs() {}

    /**
     * Pairs two lists.
     *
     * @param likeness how alike two elements are; 0 if they have nothing in common
     * @return for each element of {@code after} the index in {@code before} of the one that it was, rising; empty for one
     *     that was added
     */
    static <T> List<OptionalInt> of(List<T> before, List<T> after, ToIntBiFunction<T, T> likeness) {
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int tail = 0;
        while (tail < shorter - start
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        List<OptionalInt> pairs = new ArrayList<>();
        for (int i = 0; i < start; i++) {
            pairs.add(OptionalInt.of(i));
        }
        int offset = start;
        middle(before.subList(start, before.size() - tail), after.subList(start, after.size() - tail), likeness)
                .forEach(at -> pairs.add(at.isPresent() ? OptionalInt.of(at.getAsInt() + offset) : at));
        for (int i = before.size() - tail; i < before.size(); i++) {
            pairs.add(OptionalInt.of(i));
        }
        return pairs;
    }

    private static <T> List<OptionalInt> middle(List<T> before, List<T> after, ToIntBiFunction<T, T> likeness) {
        int rows = before.size();
        int columns = after.size();
        List<OptionalInt> pairs = new ArrayList<>();
        if ((long) rows * columns > MOST_CELLS) {
            for (int i = 0; i < columns; i++) {
                pairs.add(i < rows ? OptionalInt.of(i) : OptionalInt.empty());
            }
            return pairs;
        }
        int[][] best = new int[rows + 1][columns + 1];
        for (int i = 1; i <= rows; i++) {
            for (int j = 1; j <= columns; j++) {
                int alike = likeness.applyAsInt(before.get(i - 1), after.get(j - 1));
                best[i][j] = Math.max(
                        Math.max(best[i - 1][j], best[i][j - 1]), alike > 0 ? best[i - 1][j - 1] + alike : 0);
            }
        }
        int i = rows;
        for (int j = columns; j > 0; j--) {
            while (i > 0 && best[i][j] == best[i - 1][j]) {
                i--;
            }
            boolean pair = i > 0 && best[i][j] > best[i][j - 1];
            pairs.add(pair ? OptionalInt.of(i - 1) : OptionalInt.empty());
            if (pair) {
                i--;
            }
        }
        Collections.reverse(pairs);
        return pairs;
    }
}
