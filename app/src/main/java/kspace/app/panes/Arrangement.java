package kspace.app.panes;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kspace.app.desktop.Settings;

/**
 * Which panes are shown and how much room they have.
 *
 * @param hidden those that are not shown
 * @param full the one that has all of the window, if one has
 * @param stretch by how much wider or higher than usual those are that were dragged: a ratio, so that it fits every density
 */
record Arrangement(Set<PaneId> hidden, Optional<PaneId> full, Map<PaneId, Double> stretch) {
    /** As at the first start. */
    static final Arrangement USUAL = new Arrangement(Set.of(), Optional.empty(), Map.of());

    private static final String HIDDEN = "panes.hidden";
    private static final String STRETCH = "panes.stretch.";
    private static final double LARGEST_STRETCH = 20;

    Arrangement {
        hidden = Set.copyOf(hidden);
        stretch = Map.copyOf(stretch);
    }

    /** Returns whether a pane is shown. */
    boolean shows(PaneId pane) {
        return full.map(it -> it == pane).orElse(!hidden.contains(pane));
    }

    /** Returns by how much wider or higher than usual a pane is. */
    double stretchOf(PaneId pane) {
        return stretch.getOrDefault(pane, 1.0);
    }

    /** Returns this with a pane hidden, or shown again; one always stays. What has all of the window gives it back first. */
    Arrangement toggled(PaneId pane) {
        Set<PaneId> next = EnumSet.noneOf(PaneId.class);
        next.addAll(hidden);
        if (!next.remove(pane)) {
            next.add(pane);
        }
        return next.size() == PaneId.values().length
                ? this
                : new Arrangement(next, Optional.empty(), stretch);
    }

    /** Returns this with a pane that has all of the window, whether or not it was hidden. */
    Arrangement filledBy(Optional<PaneId> pane) {
        return new Arrangement(hidden, pane, stretch);
    }

    /** Returns this with a pane that is so many times wider or higher than usual. */
    Arrangement stretched(PaneId pane, double times) {
        Map<PaneId, Double> next = new EnumMap<>(PaneId.class);
        next.putAll(stretch);
        if (times == 1) {
            next.remove(pane);
        } else {
            next.put(pane, times);
        }
        return new Arrangement(hidden, full, next);
    }

    /** Reads what was kept; what makes no sense in it is as at the first start. */
    static Arrangement of(Settings settings) {
        List<String> ids = List.of(settings.get(HIDDEN, "").split(" "));
        Set<PaneId> hidden = Arrays.stream(PaneId.values()).filter(it -> ids.contains(it.id()))
                .collect(Collectors.toSet());
        Map<PaneId, Double> stretch = new EnumMap<>(PaneId.class);
        for (PaneId pane : PaneId.values()) {
            times(settings.get(STRETCH + pane.id(), "")).ifPresent(it -> stretch.put(pane, it));
        }
        return new Arrangement(hidden.size() == PaneId.values().length ? Set.of() : hidden, Optional.empty(), stretch);
    }

    private static Optional<Double> times(String text) {
        try {
            double times = text.isEmpty() ? 0 : Double.parseDouble(text);
            return times > 0 && times <= LARGEST_STRETCH ? Optional.of(times) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Keeps this but for what has all of the window, with which nobody wants to start. */
    void keepIn(Settings settings) {
        keep(settings, HIDDEN, hidden.stream().sorted().map(PaneId::id).collect(Collectors.joining(" ")));
        for (PaneId pane : PaneId.values()) {
            keep(settings, STRETCH + pane.id(), Optional.ofNullable(stretch.get(pane)).map(String::valueOf).orElse(""));
        }
    }

    private static void keep(Settings settings, String key, String value) {
        if (value.isEmpty()) {
            settings.remove(key);
        } else {
            settings.put(key, value);
        }
    }
}
