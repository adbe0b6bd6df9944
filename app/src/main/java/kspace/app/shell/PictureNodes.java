package kspace.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Omit;
import kspace.app.export.Storyboard;
import kspace.app.export.picture.Picture;
import kspace.app.export.picture.PictureSize;
import kspace.app.export.picture.PictureStyle;
import kspace.app.export.picture.PictureView;
import kspace.app.map.MapView;
import kspace.app.map.MapViewModel;
import kspace.app.point.PointedPane;
import kspace.app.resources.Resources;
import kspace.app.shell.display.FxStart;
import kspace.app.shell.look.Dress;
import kspace.app.shell.look.Magnifier;
import kspace.app.shell.look.UserAgent;
import kspace.app.shell.look.WindowControls;
import kspace.app.shell.pair.PairView;
import kspace.app.shell.space.SightFigure;
import kspace.app.shell.space.SpaceModels;
import kspace.app.shell.space.WindowModels;
import kspace.app.state.Explorer;
import kspace.app.tables.TablesView;
import kspace.app.tables.TablesViewModel;
import kspace.app.timeline.TimelineView;
import kspace.app.timeline.TimelineViewModel;
import kspace.app.translation.TranslationView;
import kspace.app.translation.TranslationViewModel;
import kspace.core.space.AddressSpace;
import kspace.core.space.BootSpace;
import kspace.core.space.Recording;

/**
 * The nodes of a picture, laid out in a scene of their own: a view as it is in the window, with a margin, a title and a
 * caption around it. A view alone is shown without what it has for the mouse and the keyboard.
 */
final class PictureNodes {
    private static final int LAYOUT_PASSES = 3;
    /** Views that are so many times wider than high stand below each other on a sheet. */
    private static final double STRIP = 3;
    private static final double SHEET_GAP = 16;
    private static final double FRAME_SIZE = 12;
    private static final double TITLE_SIZE = 16;
    private static final double CAPTION_SIZE = 12.5;

    private PictureNodes() {}

    /**
     * Lays a picture out; to be called on the JavaFX thread.
     *
     * @param shown the window that it is a picture of, if any
     */
    static Region layOut(Explorer explorer, Picture picture, Optional<WindowModels> shown) {
        FxStart.loadFonts();
        Region view = view(explorer, picture, shown);
        List<PointedPane> pointed = new ArrayList<>();
        return layOut(pointing(view, explorer, picture, pointed), picture.style().size().width(), picture, pointed);
    }

    /**
     * Lays the frames of a series out in rows, with what they are called above them, in the style of the first; to be called
     * on the JavaFX thread.
     */
    static Region layOut(AddressSpace space, Storyboard storyboard) {
        FxStart.loadFonts();
        Picture first = storyboard.frames().getFirst().picture();
        PictureSize size = first.style().size();
        boolean isStrip = size.width() > STRIP * size.height();
        int nrColumns = Math.min(storyboard.frames().size(), storyboard.columns()
                .orElse(isStrip ? 1 : (int) Math.ceil(Math.sqrt(storyboard.frames().size()))));
        GridPane grid = new GridPane();
        grid.getStyleClass().add("picture-sheet");
        grid.setHgap(SHEET_GAP);
        grid.setVgap(SHEET_GAP);
        int index = 0;
        List<PointedPane> pointed = new ArrayList<>();
        for (Storyboard.Frame frame : storyboard.frames()) {
            Label label = words(frame.label(), "picture-frame", FRAME_SIZE * first.style().theme().magnification());
            Explorer explorer = frame.picture().explorer(space);
            Region view = view(explorer, frame.picture(), Optional.empty());
            grid.add(new VBox(label, pointing(view, explorer, frame.picture(), pointed)),
                    index % nrColumns,
                    index / nrColumns);
            index++;
        }
        return layOut(grid, nrColumns * size.width() + (nrColumns - 1) * SHEET_GAP, first, pointed);
    }

    /** Returns a view with what a picture points at in it. */
    private static Region pointing(Region view, Explorer explorer, Picture picture, List<PointedPane> all) {
        if (picture.style().pointers().isEmpty()) {
            return view;
        }
        PointedPane pane = new PointedPane(view, picture.style().pointers(), explorer.snapshot(), look(picture),
                magnification(picture.style()));
        if (picture.style().transparent()) {
            pane.seeThrough();
        }
        all.add(pane);
        return pane;
    }

    private static Region layOut(Region content, double width, Picture picture, List<PointedPane> pointed) {
        PictureStyle style = picture.style();
        Look look = look(picture);
        VBox frame = new VBox();
        frame.getStyleClass().addAll("root", "explorer", "picture");
        Dress.put(frame, look, magnification(style));
        frame.getStylesheets().add(Resources.url("css/picture.css").toExternalForm());
        double magnification = magnification(style);
        if (style.isFigure()) {
            frame.getStyleClass().add("figure");
        }
        if (!style.title().isEmpty() && !style.omits().contains(Omit.TITLE)) {
            frame.getChildren().add(words(style.title(), "picture-title", TITLE_SIZE * magnification));
        }
        frame.getChildren().add(content);
        if (!style.caption().isEmpty() && !style.omits().contains(Omit.CAPTION)) {
            frame.getChildren().add(words(style.caption(), "picture-caption", CAPTION_SIZE * magnification));
        }
        double margin = style.margin();
        frame.setStyle("-fx-padding: " + margin + "px;");
        if (style.transparent()) {
            frame.getStyleClass().add("see-through");
        }
        frame.setPrefWidth(width + 2 * margin);
        Scene scene = new Scene(new Group(frame), Color.TRANSPARENT);
        scene.setUserAgentStylesheet(UserAgent.of(style.theme()));
        layOut(scene, frame);
        // A figure on a page keeps its width, and its view makes room; a window's view stays as large as it is.
        double least = style.isFigure() ? picture.view().leastFigureWidth() * magnification : Double.MAX_VALUE;
        for (PointedPane pane : pointed) {
            pane.arrange(least, () -> layOut(scene, frame));
        }
        if (!style.isFigure()) {
            double extra = pointed.stream().mapToDouble(PointedPane::extraWidth).max().orElse(0);
            frame.setPrefWidth(width + Math.ceil(extra) * width / style.size().width() + 2 * margin);
            layOut(scene, frame);
        }
        return frame;
    }

    private static void layOut(Scene scene, Region frame) {
        // The first pass finds the width, which decides on the look, which decides on the rest.
        for (int pass = 0; pass < LAYOUT_PASSES; pass++) {
            frame.applyCss();
            scene.getRoot().layout();
        }
    }

    private static Label words(String text, String styleClass, double size) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setStyle("-fx-font-size: " + size + "px;");
        return label;
    }

    private static Look look(Picture picture) {
        PictureStyle style = picture.style();
        double width = style.size().width() / magnification(style);
        return new Look(style.theme(), style.isFigure() ? Density.LARGE : picture.view().density(width))
                .without(style.omits()).painted(style.house().colours());
    }

    /** Returns how many times larger than it is laid out a view is shown. */
    private static double magnification(PictureStyle style) {
        return style.isFigure() ? style.text() / Density.LEAST_TYPE : style.theme().magnification();
    }

    /** Returns the view of a picture, without anything around it. */
    private static Region view(Explorer explorer, Picture picture, Optional<WindowModels> shown) {
        PictureStyle style = picture.style();
        Region view;
        if (picture.view() == PictureView.WINDOW) {
            view = switch (explorer.snapshot().space()) {
                case BootSpace _ -> {
                    ExplorerPane pane = shown.map(it -> new ExplorerPane(explorer, style.theme(), it))
                            .orElseGet(() -> new ExplorerPane(explorer, style.theme()));
                    show(picture, pane.models(), shown);
                    yield pane;
                }
                case Recording recording -> {
                    RecordingPane pane = new RecordingPane(explorer, recording, style.theme(), shown);
                    show(picture, pane.models(), shown);
                    yield pane;
                }
            };
        } else {
            ObservableValue<Look> look = new SimpleObjectProperty<>(look(picture));
            Magnifier magnifier = new Magnifier(picture.sight().beside().isPresent()
                    ? PairView.figure(explorer, picture.sight(), look, style.size().width() / magnification(style))
                    : part(explorer, picture, look, shown));
            magnifier.getStyleClass().add("picture-part");
            magnifier.magnificationProperty().set(magnification(style));
            view = magnifier;
        }
        WindowControls.leaveOut(view, style.omits());
        return sized(view, style.size());
    }

    /** A picture of a window looks as that does, but for the walk, of which a step may be asked for. */
    private static void show(Picture picture, SpaceModels models, Optional<WindowModels> shown) {
        if (shown.isPresent()) {
            WindowStop.showStep(picture.sight(), models.walk());
        } else {
            WindowStop.show(picture.sight(), models);
        }
    }

    private static Region sized(Region view, PictureSize size) {
        if (size.height() == 0) {
            view.setPrefWidth(size.width());
            view.setMaxWidth(size.width());
            view.setMinHeight(Region.USE_PREF_SIZE);
            return view;
        }
        view.setMinSize(size.width(), size.height());
        view.setPrefSize(size.width(), size.height());
        view.setMaxSize(size.width(), size.height());
        return view;
    }

    private static Region part(
            Explorer explorer, Picture picture, ObservableValue<Look> look, Optional<WindowModels> shown) {
        Region part =
                switch (picture.view()) {
                    case WINDOW -> throw new IllegalArgumentException("not a part");
                    case MAP -> {
                        MapViewModel map = new MapViewModel(explorer);
                        picture.sight().axis().ifPresent(map::setUnzoomed);
                        shown.ifPresent(it -> map.showAs(it.space().map()));
                        yield new MapView(map, look);
                    }
                    case TABLES -> {
                        TablesViewModel tables = new TablesViewModel(explorer);
                        tables.lookFor(picture.sight().only());
                        shown.ifPresent(it -> tables.showAs(it.space().tables()));
                        yield new TablesView(tables, look);
                    }
                    case TRANSLATION -> new TranslationView(walk(explorer, picture), look);
                    case TIMELINE -> new TimelineView(new TimelineViewModel(explorer), look);
                    case ENTRY, COST, RANGES, DECISION, TLB, LIST ->
                            SightFigure.of(picture.view().kind(), explorer, picture.sight(), look);
                };
        if (picture.style().isFigure()) {
            WindowControls.hideAll(part);
        } else {
            WindowControls.hide(part);
        }
        return part;
    }

    private static TranslationViewModel walk(Explorer explorer, Picture picture) {
        TranslationViewModel model = new TranslationViewModel(explorer);
        WindowStop.showStep(picture.sight(), model);
        return model;
    }
}
