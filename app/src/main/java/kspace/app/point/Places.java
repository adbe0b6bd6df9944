package kspace.app.point;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.Text;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.Part;
import kspace.app.state.Snapshot;
import kspace.app.stop.StopKey;
import kspace.core.address.Vaddr;
import kspace.core.arch.walk.WalkStep;
import kspace.core.kernel.AddressBook;

/** Finds what words name in a view that is laid out: parts that it drew, and addresses. */
final class Places {
    private static final Pattern NUMBERED = Pattern.compile("([a-z]+) *(\\d{1,3})(?:[-\\[ ]+(\\d{1,3})\\]?)?");

    private final Snapshot snapshot;
    private final List<PaintedPane> panes = new ArrayList<>();
    private final List<Text> words = new ArrayList<>();

    Places(Node view, Snapshot snapshot) {
        this.snapshot = snapshot;
        collect(view);
    }

    private void collect(Node node) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof PaintedPane pane) {
            panes.add(pane);
        } else if (node instanceof Text text) {
            words.add(text);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::collect);
        }
    }

    /** Returns where a place is in the scene, if the view shows it. */
    Optional<Bounds> find(String where) {
        String wanted = where.strip().toLowerCase(Locale.ROOT);
        return numbered(wanted).or(() -> Optional.of(wanted)).flatMap(this::part)
                .or(() -> snapshot.space().book().find(where) instanceof AddressBook.Found(Vaddr va)
                        ? address(va)
                        : Optional.empty());
    }

    /** Returns the part that a step of the walk, or what it read at a level, is drawn as. */
    private Optional<String> numbered(String where) {
        Matcher matcher = NUMBERED.matcher(where);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(matcher.group(2));
        List<WalkStep> steps = snapshot.translation().steps();
        if (matcher.group(1).equals(StopKey.STEP.id())) {
            return number == 0 ? Optional.of(word(Part.ADDRESS))
                    : number <= steps.size() ? Optional.of(entry(steps.get(number - 1)))
                            : number == steps.size() + 1 ? Optional.of(word(Part.RESULT)) : Optional.empty();
        }
        if (!matcher.group(1).equals(Part.entry(number, 0).kindName())) {
            return Optional.empty();
        }
        OptionalInt index = matcher.group(3) == null ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(matcher.group(3)));
        return index.isPresent() ? Optional.of(word(Part.entry(number, index.getAsInt())))
                : steps.stream().filter(it -> it.level() == number).map(Places::entry).findFirst();
    }

    private static String entry(WalkStep step) {
        return word(Part.entry(step.level(), step.index()));
    }

    /** Returns what names a part. */
    private static String word(Part part) {
        return switch (part.kind()) {
            case REGION, UNUSED -> part.id().toLowerCase(Locale.ROOT);
            case ADDRESS, RESULT -> part.kindName();
            case MEMORY, TABLE, ENTRY, PHASE, FIELD, CALLOUT, MARK -> part.kindName() + " "
                    + part.id().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    /** What is used of a range goes before what is not. */
    private Optional<Bounds> part(String word) {
        return part(word, Part.Kind.UNUSED, false).or(() -> part(word, Part.Kind.UNUSED, true));
    }

    private Optional<Bounds> part(String word, Part.Kind kind, boolean isOfKind) {
        return panes.stream().map(pane -> pane.parts().stream()
                .filter(it -> (it.part().kind() == kind) == isOfKind && word(it.part()).equals(word))
                .map(it -> inScene(pane, it.bounds())).findFirst()).flatMap(Optional::stream).findFirst();
    }

    private Optional<Bounds> address(Vaddr va) {
        return panes.stream().flatMap(pane -> pane.placeOf(va).map(it -> inScene(pane, it)).stream()).findFirst();
    }

    /** Returns the words for all parts that are shown, in drawing order; of entries, for those that the walk read. */
    List<String> words() {
        Set<String> words = new LinkedHashSet<>();
        Set<String> read = new LinkedHashSet<>();
        snapshot.translation().steps().forEach(it -> read.add(entry(it)));
        panes.stream().flatMap(pane -> pane.parts().stream()).map(Part.Drawn::part)
                .filter(it -> it.kind() != Part.Kind.ENTRY || read.contains(word(it)))
                .map(it -> it.kind() == Part.Kind.ENTRY ? word(it).replaceFirst("-.*", "") : word(it))
                .forEach(words::add);
        return List.copyOf(words);
    }

    /** Returns where the view writes anything, in the scene. */
    Stream<Bounds> texts() {
        return Stream.concat(
                panes.stream().flatMap(pane -> pane.texts().stream().map(it -> inScene(pane, it.bounds()))),
                words.stream().filter(it -> !it.getText().isBlank()).map(it -> it.localToScene(it.getLayoutBounds())));
    }

    /** Returns where the view draws parts, in the scene. */
    Stream<Bounds> parts() {
        return panes.stream().flatMap(pane -> pane.parts().stream().map(Part.Drawn::bounds).distinct()
                .map(it -> inScene(pane, it)));
    }

    private static Bounds inScene(PaintedPane pane, Rectangle2D it) {
        return pane.localToScene(new BoundingBox(it.getMinX(), it.getMinY(), it.getWidth(), it.getHeight()));
    }
}
