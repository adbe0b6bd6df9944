package kspace.app.map.compare;

import java.util.List;
import java.util.Optional;

/** Goes around a list. */
public final class Circle {
    private Circle() {}

    /** Returns the element {@code steps} after {@code current}, or if that is not in the list the first or last one. */
    public static <T> Optional<T> next(List<T> all, Optional<T> current, int steps) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        int index = current.map(all::indexOf).orElse(-1);
        int start = index < 0 && steps < 0 ? 0 : index;
        return Optional.of(all.get(Math.floorMod(start + steps, all.size())));
    }
}
