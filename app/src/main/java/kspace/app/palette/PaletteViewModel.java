package kspace.app.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What is found for the text that is typed, in groups of a kind, the group with the best hit first; and which is chosen. */
public final class PaletteViewModel {
    private static final String ONLY_COMMANDS = ">";
    private static final String ONLY_ADDRESSES = "@";

    private final Supplier<List<PaletteItem>> contents;
    private final ReadOnlyObjectWrapper<List<PaletteItem>> found = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(-1);
    private List<PaletteItem> all = List.of();
    private final ReadOnlyStringWrapper sought = new ReadOnlyStringWrapper("");
    private PaletteKind first = PaletteKind.ADDRESS;

    private record Ranked(PaletteItem item, int rank) {}

    /**
     * Creates the model.
     *
     * @param contents what there is besides addresses; asked each time that it is opened
     */
    public PaletteViewModel(Supplier<List<PaletteItem>> contents) {
        this.contents = contents;
    }

    /** Begins: what is of the kind {@code first} stands before what is as good. */
    public void open(PaletteKind first) {
        this.first = first;
        all = contents.get();
    }

    /** Returns which kind stands first. */
    public PaletteKind first() {
        return first;
    }

    /** Ends; nothing is found any more. */
    public void close() {
        all = List.of();
        first = PaletteKind.ADDRESS;
        chosen.set(-1);
        found.set(List.of());
    }

    /** Returns what is looked for; empty if nothing is. */
    public ReadOnlyStringProperty soughtProperty() {
        return sought.getReadOnlyProperty();
    }

    /** Finds what a text may mean. */
    public void seek(String text, List<PaletteItem> addresses) {
        Optional<PaletteKind> only = text.startsWith(ONLY_COMMANDS) ? Optional.of(PaletteKind.COMMAND)
                : text.startsWith(ONLY_ADDRESSES) ? Optional.of(PaletteKind.ADDRESS) : Optional.empty();
        sought.set(only.isPresent() ? text.substring(1) : text);
        List<PaletteItem> items = new ArrayList<>(addresses);
        items.addAll(all);
        chosen.set(-1);
        found.set(rank(items.stream().filter(it -> only.isEmpty() || it.kind() == only.get()).toList(), sought.get(),
                first));
    }

    /** Finds nothing, for the text means only itself. */
    public void seekNothing() {
        sought.set("");
        chosen.set(-1);
        found.set(List.of());
    }

    /** Returns those that match, in the order in which they are offered. */
    static List<PaletteItem> rank(List<PaletteItem> items, String sought, PaletteKind first) {
        Map<PaletteKind, List<Ranked>> groups = new EnumMap<>(PaletteKind.class);
        for (PaletteItem item : items) {
            OptionalInt rank = PaletteMatch.of(item, sought);
            if (rank.isPresent()) {
                groups.computeIfAbsent(item.kind(), _ -> new ArrayList<>()).add(new Ranked(item, rank.getAsInt()));
            }
        }
        groups.values().forEach(group -> group.sort(Comparator.comparingInt(Ranked::rank)));
        return groups.entrySet().stream()
                .sorted(Comparator
                        .comparingInt((Map.Entry<PaletteKind, List<Ranked>> it) -> it.getValue().getFirst().rank())
                        .thenComparing(it -> it.getKey() != first)
                        .thenComparing(Map.Entry::getKey))
                .flatMap(it -> it.getValue().stream())
                .map(Ranked::item)
                .toList();
    }

    /** Returns what is found, in groups of a kind. */
    public ReadOnlyObjectProperty<List<PaletteItem>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Returns which is chosen; -1 for none. */
    public ReadOnlyIntegerProperty chosenIndexProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Returns the one that is chosen, if one is. */
    public Optional<PaletteItem> chosen() {
        return chosen.get() < 0 ? Optional.empty() : Optional.of(found.get().get(chosen.get()));
    }

    /** Chooses another one; before the first and after the last there is none, so that the text counts again. */
    public void move(int step) {
        int count = found.get().size();
        int next = chosen.get() + step;
        if (Math.abs(step) == 1) {
            chosen.set(next < -1 ? count - 1 : next >= count ? -1 : next);
        } else {
            chosen.set(Math.clamp(next, Math.min(0, count - 1), count - 1));
        }
    }
}
