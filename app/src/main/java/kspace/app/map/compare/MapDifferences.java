package kspace.app.map.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import kspace.app.canvas.motion.ReducedMotion;
import kspace.app.state.Difference;

/**
 * What a map marks because another machine differs there.
 *
 * @param places the differences
 * @param selected the name of the difference that is looked at, if one is
 * @param select looks at a difference, by its name
 * @param motion whether anything moves
 * @param other where the other machine is shown: {@code at the right}
 */
public record MapDifferences(
        ObservableValue<List<Difference>> places,
        ObservableValue<Optional<String>> selected,
        Consumer<String> select,
        ReducedMotion motion,
        String other) {

    /** Returns the difference that is marked and lies {@code steps} after the one that is looked at, around in a circle. */
    public Optional<Difference> next(int steps) {
        List<Difference> marked = places.getValue().stream()
                .filter(it -> it.isMarked() && it.place().isSomewhere())
                .toList();
        return Circle.next(
                marked,
                marked.stream().filter(it -> selected.getValue().filter(it.name()::equals).isPresent()).findFirst(),
                steps);
    }
}
