package kspace.app.shell.lesson;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Where pages break, so that none is much emptier than another. */
final class EvenPages {
    private EvenPages() {}

    /**
     * Returns the end of each page, exclusive: the breaks for which the squares of what stays empty add up to least. What is
     * higher than a page has one of its own.
     *
     * @param heights what stands below each other
     * @param room how much a page has room for
     */
    static List<Integer> ends(List<Double> heights, double room) {
        int count = heights.size();
        double[] least = new double[count + 1];
        int[] begin = new int[count + 1];
        for (int end = 1; end <= count; end++) {
            least[end] = Double.POSITIVE_INFINITY;
            double left = room;
            for (int first = end - 1; first >= 0; first--) {
                left -= heights.get(first);
                if (left < 0 && first < end - 1) {
                    break;
                }
                double cost = least[first] + left * left;
                if (cost < least[end]) {
                    least[end] = cost;
                    begin[end] = first;
                }
            }
        }
        List<Integer> ends = new ArrayList<>();
        for (int end = count; end > 0; end = begin[end]) {
            ends.add(end);
        }
        Collections.reverse(ends);
        return ends;
    }
}
