package kspace.app.shell.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.layout.Region;
import kspace.app.canvas.ReducedMotion;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.export.picture.PictureSize;
import kspace.app.export.picture.PictureView;
import kspace.app.map.MapView;
import kspace.app.map.MapViewModel;
import kspace.app.shell.look.Magnifier;
import kspace.app.shell.look.WindowControls;
import kspace.app.stop.Sight;
import kspace.app.tables.TablesView;
import kspace.app.tables.TablesViewModel;
import kspace.app.timeline.TimelineView;
import kspace.app.timeline.TimelineViewModel;
import kspace.app.tour.Cover;
import kspace.app.tour.PlayedStop;
import kspace.app.translation.TranslationView;
import kspace.app.translation.TranslationViewModel;

/** The views of a stop, as large as they can be with all that belongs to them, and as alive as in the window. */
final class LiveView extends Region {
    /** A row takes so many times its usual height where there is room. */
    private static final double ROW_ROOM = 1.4;

    private final Theme theme;
    private final List<Part> parts = new ArrayList<>();
    private Optional<TranslationViewModel> walk = Optional.empty();

    /**
     * One of the views.
     *
     * @param view which
     * @param look how it looks
     * @param magnifier shows it
     */
    private record Part(PictureView view, ReadOnlyObjectWrapper<Look> look, Magnifier magnifier) {}

    LiveView(PlayedStop.Shown shown, Theme theme, ReducedMotion motion) {
        this.theme = theme;
        getStyleClass().addAll("picture-part", "present-view");
        PictureView asked = PictureView.of(shown.sight().view());
        List<PictureView> views =
                asked == PictureView.WINDOW ? List.of(PictureView.MAP, PictureView.TABLES) : List.of(asked);
        for (PictureView view : views) {
            ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(new Look(theme, Density.COMPACT));
            Region node = node(view, shown, look, motion);
            WindowControls.hide(node);
            Magnifier magnifier = new Magnifier(node);
            parts.add(new Part(view, look, magnifier));
            getChildren().add(magnifier);
        }
    }

    private Region node(
            PictureView view, PlayedStop.Shown shown, ReadOnlyObjectWrapper<Look> look, ReducedMotion motion) {
        Sight sight = shown.sight();
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
                yield new TranslationView(model, look.getReadOnlyProperty());
            }
            case TIMELINE -> new TimelineView(
                    new TimelineViewModel(shown.explorer()), look.getReadOnlyProperty());
        };
    }

    /** Stops the film of a translation before what is covered. */
    void cover(Set<Cover> covers) {
        walk.ifPresent(model -> covers.stream().mapToInt(cover -> switch (cover) {
            case INDEX -> model.stopBeforeIndex();
            case ENTRY -> model.stopBeforeEntry();
            case SIZE -> model.stopBeforeLastEntry();
            case VERDICT -> model.stopBeforeResult();
        }).min().ifPresent(model::showStop));
    }

    /** Plays the film of a translation on to its end. */
    void uncover() {
        walk.filter(model -> !model.isFinished()).ifPresent(TranslationViewModel::togglePlaying);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width <= 0 || height <= 0) {
            return;
        }
        double least = parts.stream().mapToDouble(part -> least(part).width()).sum();
        double x = 0;
        for (Part part : parts) {
            PictureSize size = least(part);
            double share = Math.floor(width * size.width() / least);
            double times = Math.max(1, Math.min(share / size.width(), height / size.height()));
            boolean isRow = part.view() == PictureView.TRANSLATION || part.view() == PictureView.TIMELINE;
            double high = isRow
                    ? Math.min(height, part.view().usualSize(Theme.LIGHT).height() * ROW_ROOM * times)
                    : height;
            part.look().set(new Look(theme, part.view().density(share / times)));
            part.magnifier().magnificationProperty().set(times);
            part.magnifier().resizeRelocate(x, Math.floor((height - high) / 2), share, Math.floor(high));
            x += share;
        }
    }

    private static PictureSize least(Part part) {
        return part.view().leastSize(Theme.LIGHT);
    }
}
