package kspace.app.shell.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import kspace.app.canvas.look.Cover;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Legibility;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.canvas.motion.FrameClock;
import kspace.app.canvas.motion.ReducedMotion;
import kspace.app.export.picture.PictureView;
import kspace.app.map.MapView;
import kspace.app.map.MapViewModel;
import kspace.app.shell.look.Magnifier;
import kspace.app.shell.look.WindowControls;
import kspace.app.shell.pair.PairView;
import kspace.app.shell.space.SightFigure;
import kspace.app.state.Explorer;
import kspace.app.stop.Sight;
import kspace.app.tables.TablesView;
import kspace.app.tables.TablesViewModel;
import kspace.app.timeline.TimelineView;
import kspace.app.timeline.TimelineViewModel;
import kspace.app.tour.PlayedStop;
import kspace.app.translation.TranslationView;
import kspace.app.translation.TranslationViewModel;

/** The views of a stop, laid out to be read from the last row, and as alive as in the window. */
final class LiveView extends Region {
    /** What lies between two views, before it is magnified. */
    private static final double GAP = 16;
    private static final double MAP_WEIGHT = 1.85;

    private final Theme theme;
    private final Explorer explorer;
    private final ObservableValue<Legibility> legibility;
    private final List<Part> parts = new ArrayList<>();
    private Optional<TranslationViewModel> walk = Optional.empty();
    private Optional<Film> film = Optional.empty();

    /**
     * One of the views.
     *
     * @param view which
     * @param look how it looks
     * @param magnifier shows it
     */
    private record Part(PictureView view, ReadOnlyObjectWrapper<Look> look, Magnifier magnifier) {}

    /**
     * Creates the views.
     *
     * @param other another view than the stop's, if one is wanted
     * @param legibility how large their smallest type has to be
     */
    LiveView(PlayedStop.Shown shown, Optional<PictureView> other, Theme theme, ObservableValue<Legibility> legibility,
            ReducedMotion motion) {
        this.theme = theme;
        this.explorer = shown.explorer();
        this.legibility = legibility;
        legibility.addListener(_ -> requestLayout());
        getStyleClass().addAll("picture-part", "present-view");
        PictureView asked = other.orElse(PictureView.of(shown.sight().view()));
        List<PictureView> views =
                asked == PictureView.WINDOW ? List.of(PictureView.MAP, PictureView.TABLES) : List.of(asked);
        for (PictureView view : views) {
            ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(look(Set.of()));
            Region node = node(view, shown, look, motion);
            WindowControls.hideAll(node);
            Magnifier magnifier = new Magnifier(node);
            parts.add(new Part(view, look, magnifier));
            getChildren().add(magnifier);
        }
    }

    private Look look(Set<Cover> covers) {
        return new Look(theme, Density.LARGE, covers);
    }

    private Region node(
            PictureView view, PlayedStop.Shown shown, ReadOnlyObjectWrapper<Look> look, ReducedMotion motion) {
        Sight sight = shown.sight();
        if (sight.beside().isPresent() && view == PictureView.of(sight.view())) {
            return PairView.live(shown.explorer(), sight, look.getReadOnlyProperty(), motion);
        }
        return switch (view) {
            case WINDOW -> throw new IllegalArgumentException("several views");
            case MAP -> {
                MapViewModel map = new MapViewModel(shown.explorer(), motion);
                sight.axis().ifPresent(map::setUnzoomed);
                yield new MapView(map, look.getReadOnlyProperty());
            }
            case TABLES -> {
                TablesViewModel tables = new TablesViewModel(shown.explorer(), motion);
                tables.lookFor(sight.only());
                yield new TablesView(tables, look.getReadOnlyProperty());
            }
            case TRANSLATION -> {
                TranslationViewModel model = new TranslationViewModel(shown.explorer(), motion);
                sight.walkStep().ifPresent(model::showStop);
                walk = Optional.of(model);
                film = Optional.of(Film.of(model));
                yield new TranslationView(model, look.getReadOnlyProperty());
            }
            case TIMELINE -> {
                TimelineViewModel model = new TimelineViewModel(shown.explorer());
                film = Optional.of(Film.of(model));
                yield new TimelineView(model, look.getReadOnlyProperty());
            }
            case ENTRY, COST, RANGES, DECISION, TLB, LIST ->
                    SightFigure.of(view.kind(), shown.explorer(), sight, look.getReadOnlyProperty());
        };
    }

    /** Puts plates over what would give an answer away, and stops the film of a translation before it. */
    void cover(Set<Cover> covers) {
        parts.forEach(part -> part.look().set(look(covers)));
        walk.ifPresent(model -> covers.stream().mapToInt(cover -> switch (cover) {
            case INDEX -> model.stopBeforeIndex();
            case ENTRY -> model.stopBeforeEntry();
            case SIZE -> 0;
            case VERDICT -> model.stopBeforeResult();
        }).min().ifPresent(model::showStop));
    }

    /** Takes the plates away, and plays the film of a translation on to its end. */
    void uncover() {
        parts.forEach(part -> part.look().set(look(Set.of())));
        walk.filter(model -> !model.isFinished()).ifPresent(TranslationViewModel::togglePlaying);
    }

    /** Returns what passes in the view: a walk, or else the boot, whose steps every other view shows. */
    Film film() {
        if (film.isEmpty()) {
            TimelineViewModel boot = new TimelineViewModel(explorer);
            FrameClock.drive(boot.playingProperty(), boot::advance);
            film = Optional.of(Film.of(boot));
        }
        return film.get();
    }

    /** Lets it stand where it is. */
    void end() {
        film.filter(it -> it.playing().getValue()).ifPresent(it -> it.toggle().run());
    }

    /** Returns whether the view is better shown beside its words, for it is high. */
    boolean isHigh() {
        return parts.size() == 1 && parts.getFirst().view() == PictureView.MAP;
    }

    /** Addresses beside both columns of a map take much room; a path and bands have forms for little. */
    private static double weight(PictureView view) {
        return view == PictureView.MAP ? MAP_WEIGHT : 1;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width <= 0 || height <= 0) {
            return;
        }
        double times = legibility.getValue().times();
        double room = width - (parts.size() - 1) * GAP * times;
        double weights = parts.stream().mapToDouble(part -> weight(part.view())).sum();
        double x = 0;
        for (Part part : parts) {
            double share = Math.floor(room * weight(part.view()) / weights);
            part.magnifier().magnificationProperty().set(times);
            part.magnifier().resizeRelocate(x, 0, share, Math.floor(height));
            x += share + GAP * times;
        }
    }
}
