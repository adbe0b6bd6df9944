package kspace.app.point;

import java.util.ArrayList;
import java.util.List;

/** Places things side by side, each as near as can be to where it wants to be. */
final class Spread {
    private Spread() {}

    /**
     * Returns where things begin.
     *
     * @param wanted where they want to have their middles, ascending
     * @param sizes how large they are
     * @param gap how far they are from each other
     * @param room how far they may reach; more where they are larger than that
     */
    static List<Double> of(List<Double> wanted, List<Double> sizes, double gap, double room) {
        List<Double> starts = new ArrayList<>();
        double next = 0;
        for (int i = 0; i < wanted.size(); i++) {
            double start = Math.max(next, wanted.get(i) - sizes.get(i) / 2);
            starts.add(start);
            next = start + sizes.get(i) + gap;
        }
        double end = Math.max(room, sizes.stream().mapToDouble(it -> it + gap).sum() - gap);
        for (int i = wanted.size() - 1; i >= 0; i--) {
            double start = Math.max(0, Math.min(starts.get(i), end - sizes.get(i)));
            starts.set(i, start);
            end = start - gap;
        }
        return List.copyOf(starts);
    }
}
