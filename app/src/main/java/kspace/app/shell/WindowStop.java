package kspace.app.shell;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import kspace.app.canvas.look.Theme;
import kspace.app.data.ViewKind;
import kspace.app.panes.PaneId;
import kspace.app.panes.PanesModel;
import kspace.app.shell.space.SpaceModels;
import kspace.app.state.Explorer;
import kspace.app.state.Snapshot;
import kspace.app.stop.Sight;
import kspace.app.stop.Stop;
import kspace.app.stop.StopException;
import kspace.app.stop.StopKey;
import kspace.app.translation.TranslationViewModel;
import kspace.app.zoom.ScaleMode;
import kspace.core.kernel.asterinas.boot.BootState;

/**
 * The stop that a window shows.
 *
 * @param explorer the state of the window
 * @param models the models of its views
 * @param panes which views are seen
 * @param theme its theme
 * @param machine where its machine came from, as a command line names it; empty if nobody knows
 */
record WindowStop(
        Explorer explorer, SpaceModels models, PanesModel panes, ObservableValue<Theme> theme,
        Supplier<String> machine) {
    /** What belongs to the screen, and is a setting of its own. */
    private static final Set<StopKey> NOT_KEPT = EnumSet.of(StopKey.THEME);

    /** Shows what another window shows beyond its state; the walk is where it is. */
    static void show(Sight sight, SpaceModels models) {
        sight.axis().ifPresent(models.map()::setUnzoomed);
        models.tables().lookFor(sight.only());
        sight.page().or(sight.view()::page).ifPresent(models.inspector()::show);
        switch (sight.view()) {
            case TLB -> models.inspector().showTlb();
            case LIST -> models.tables().showList();
            case WINDOW, MAP, TABLES, TRANSLATION, TIMELINE, ENTRY, COST, RANGES, DECISION -> {}
        }
        showStep(sight, models.walk());
    }

    /**
     * Shows how far the walk has come.
     *
     * @throws StopException if it has no such step
     */
    static void showStep(Sight sight, TranslationViewModel walk) {
        sight.requireStep(walk.nrStops(), walk.va());
        sight.walkStep().ifPresent(walk::showStop);
    }

    /**
     * Requires that a window can show all of a sight.
     *
     * @throws StopException if the walk has no such step
     */
    static void requireStep(Sight sight, Explorer explorer) {
        TranslationViewModel walk = new TranslationViewModel(explorer);
        sight.requireStep(walk.nrStops(), walk.va());
    }

    /** Shows what {@code sight} has beyond the state, in the view that it is of. */
    void show(Sight sight) {
        show(sight, models);
        panes.fill(switch (sight.view()) {
            case WINDOW -> Optional.empty();
            case MAP, RANGES -> Optional.of(PaneId.MAP);
            case TABLES, LIST -> Optional.of(PaneId.TABLES);
            case TRANSLATION -> Optional.of(PaneId.TRANSLATION);
            case TIMELINE, DECISION -> Optional.of(PaneId.TIMELINE);
            case ENTRY, COST, TLB -> Optional.of(PaneId.INSPECTOR);
        });
    }

    private ViewKind view() {
        return panes.full().map(pane -> switch (pane) {
            case MAP -> ViewKind.MAP;
            case TABLES -> ViewKind.TABLES;
            case TRANSLATION -> ViewKind.TRANSLATION;
            case TIMELINE -> ViewKind.TIMELINE;
            case INSPECTOR -> ViewKind.of(models.inspector().page());
        }).orElse(ViewKind.WINDOW);
    }

    private Sight sight() {
        Snapshot now = explorer.snapshot();
        int level = now.selection().level();
        return new Sight(
                view(),
                Optional.of(now.selection().va()),
                level == 0 ? OptionalInt.empty() : OptionalInt.of(level),
                now.booted().map(BootState::moment).map(OptionalLong::of).orElse(OptionalLong.empty()),
                now.zoom(),
                Optional.of(models.map().unzoomed()).filter(it -> it != ScaleMode.SCHEMATIC),
                models.tables().filterProperty().get().tests(),
                models.walk().reachedStop(),
                Optional.of(models.inspector().page()),
                Optional.empty());
    }

    /** Returns all that is seen, in words: what changes nothing in the view is left out. */
    Stop stop() {
        Stop all = new Stop(machine.get(), sight().words()).with(StopKey.THEME, theme.getValue().id());
        Stop seen = all;
        for (StopKey key : all.words().keySet()) {
            if (key.obstacle(all.view()).isPresent()) {
                seen = seen.without(key);
            }
        }
        return seen;
    }

    /** Returns what the next window begins with; empty if nobody knows where the machine came from. */
    Optional<Stop> kept() {
        Stop kept = new Stop(machine.get(), sight().words());
        for (StopKey key : NOT_KEPT) {
            kept = kept.without(key);
        }
        return Optional.of(kept).filter(it -> !it.machine().isEmpty());
    }
}
