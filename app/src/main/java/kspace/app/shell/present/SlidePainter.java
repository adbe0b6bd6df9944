package kspace.app.shell.present;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import kspace.app.canvas.Secret;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.canvas.motion.ReducedMotion;
import kspace.app.data.AltText;
import kspace.app.data.ViewKind;
import kspace.app.export.vector.Drawing;
import kspace.app.export.vector.PageFonts;
import kspace.app.export.vector.PdfPages;
import kspace.app.handout.HandoutMessage;
import kspace.app.handout.Place;
import kspace.app.handout.Slide;
import kspace.app.handout.StopDrawer;
import kspace.app.resources.Resources;
import kspace.app.shell.display.Display;
import kspace.app.shell.display.FxStart;
import kspace.app.shell.display.FxThread;
import kspace.app.shell.display.NodeImage;
import kspace.app.shell.look.Dress;
import kspace.app.shell.look.UserAgent;
import kspace.app.shell.space.SightFigure;
import kspace.app.tour.Ask;
import kspace.app.tour.PlayedStop;
import kspace.app.tour.TourPlayer;
import kspace.app.tour.TourStop.Question;

/** Draws the stops of a tour as the presentation shows them, each once it is at rest. */
public final class SlidePainter implements StopDrawer {
    private static final double WIDTH = 1920;
    private static final double HEIGHT = 1080;
    /** With notes, a page has the proportions of a sheet of paper. */
    private static final double SHEET_HEIGHT = Math.rint(WIDTH * Math.sqrt(2));
    private static final double VIEW_WIDTH = 1280;
    private static final double VIEW_HEIGHT = 720;
    /** A walk and a timeline are no higher than this. */
    private static final double ROW_HEIGHT = 380;
    private static final double WORD_SIZE = 17;
    private static final int LAYOUT_PASSES = 3;

    private final PageFonts fonts = new PageFonts();

    private SlidePainter() {}

    /** Returns one for a program without a window: it draws in memory, the same on every display and on none. */
    public static SlidePainter inMemory() {
        Display.drawInMemory();
        return new SlidePainter();
    }

    @Override
    public byte[] pdf(TourPlayer player, List<Slide> slides, boolean notes) throws IOException {
        try (PdfPages pages = new PdfPages(player.tour().title(), "")) {
            for (Slide slide : slides) {
                FxThread.call(() -> {
                    pages.add(notes ? sheet(player, slide) : slide(player, slide),
                            slide.isAnswer() ? "" : slide.stop().title());
                    return slide;
                });
            }
            return pages.finish();
        }
    }

    @Override
    public byte[] png(TourPlayer player, Slide slide) throws IOException {
        Region nodes = FxThread.call(() -> slide(player, slide));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new NodeImage(nodes, 1, false).write(
                bytes, false, slide.stop().title(), words(slide.stop(), slide.covered()), _ -> {});
        return bytes.toByteArray();
    }

    @Override
    public Optional<String> svg(Slide slide, Theme theme) throws IOException {
        Optional<PlayedStop.Shown> shown = slide.stop().shown();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        Drawing.Pending drawing = FxThread.call(() -> Drawing.svg(view(slide, shown.get(), theme),
                slide.stop().title(), words(slide.stop(), slide.covered()), fonts));
        return Optional.of(new String(drawing.finish(), StandardCharsets.UTF_8));
    }

    @Override
    public String fonts() throws IOException {
        return fonts.styleSheet();
    }

    @Override
    public List<Place> places(Slide slide) throws IOException {
        Optional<Question> asked = slide.stop().question().filter(it -> it.ask() == Ask.CLICK);
        Optional<PlayedStop.Shown> shown = slide.stop().shown();
        return asked.isPresent() && shown.isPresent()
                ? FxThread.call(() -> new PlacesFinder(view(slide, shown.get(), Theme.LIGHT), asked.get(),
                        shown.get().explorer()).find())
                : List.of();
    }

    @Override
    public String words(PlayedStop stop, boolean covered) {
        String full = stop.shown().map(shown -> words(shown).full()).orElse("");
        return covered ? Secret.of(stop.hidden(), Secret.NONE.look()).without(full) : full;
    }

    private static AltText words(PlayedStop.Shown shown) {
        return SightFigure.words(shown.explorer(), shown.sight());
    }

    /** Returns a small picture of a stop; to be called on the JavaFX thread. */
    public static Image thumbnail(TourPlayer player, PlayedStop stop, double width) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(width / WIDTH, width / WIDTH));
        return slide(player, new Slide(stop, stop.question().isPresent())).snapshot(parameters, null);
    }

    private static PresentPane pane(TourPlayer player, Slide slide) {
        FxStart.loadFonts();
        return new PresentPane(new PresentViewModel(player, slide.stop(), slide.covered()), still(), () -> {});
    }

    private static ReducedMotion still() {
        ReducedMotion motion = new ReducedMotion();
        motion.property().set(true);
        return motion;
    }

    private static Region slide(TourPlayer player, Slide slide) {
        PresentPane pane = pane(player, slide);
        new Scene(pane, WIDTH, HEIGHT);
        pane.resize(WIDTH, HEIGHT);
        pane.settle();
        return pane;
    }

    /** Returns a slide with its notes below. */
    private static Region sheet(TourPlayer player, Slide slide) {
        PresentPane pane = pane(player, slide);
        pane.setMinSize(WIDTH, HEIGHT);
        pane.setPrefSize(WIDTH, HEIGHT);
        pane.setMaxSize(WIDTH, HEIGHT);
        VBox notes = new VBox();
        notes.getStyleClass().add("sheet-notes");
        slide.stop().question().ifPresent(question -> {
            note(notes, HandoutMessage.ANSWER.of().toString(), "sheet-heading");
            note(notes, question.answer(), "sheet-note");
        });
        if (!slide.stop().notes().isBlank()) {
            note(notes, HandoutMessage.NOTES.of().toString(), "sheet-heading");
            note(notes, slide.stop().notes().strip(), "sheet-note");
        }
        VBox.setVgrow(notes, Priority.ALWAYS);
        VBox sheet = new VBox(pane, notes);
        sheet.getStyleClass().addAll("explorer", "sheet");
        dress(sheet, Theme.LIGHT);
        Scene scene = new Scene(sheet, WIDTH, SHEET_HEIGHT);
        scene.setUserAgentStylesheet(UserAgent.of(Theme.LIGHT));
        sheet.applyCss();
        sheet.resize(WIDTH, Math.max(SHEET_HEIGHT, Math.ceil(sheet.prefHeight(WIDTH))));
        layOut(sheet);
        pane.settle();
        return sheet;
    }

    private static void note(VBox notes, String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        notes.getChildren().add(label);
    }

    private static Region view(Slide slide, PlayedStop.Shown shown, Theme theme) {
        FxStart.loadFonts();
        StopView view = new StopView(slide.stop(), shown, theme, still(), slide.covered());
        view.point(WORD_SIZE);
        StackPane frame = new StackPane(view);
        frame.getStyleClass().addAll("explorer", "present");
        dress(frame, theme);
        boolean isRow = Set.of(ViewKind.TRANSLATION, ViewKind.TIMELINE).contains(shown.sight().view());
        double height = isRow ? ROW_HEIGHT : VIEW_HEIGHT;
        Scene scene = new Scene(frame, VIEW_WIDTH, height);
        scene.setUserAgentStylesheet(UserAgent.of(theme));
        frame.resize(VIEW_WIDTH, height);
        layOut(frame);
        view.settle();
        layOut(frame);
        return frame;
    }

    private static void dress(Region region, Theme theme) {
        Dress.put(region, new Look(theme, Density.NORMAL), 1);
        List<String> sheets = new ArrayList<>();
        for (String name : List.of("picture", "present")) {
            sheets.add(Resources.url("css/" + name + ".css").toExternalForm());
        }
        region.getStylesheets().addAll(sheets);
    }

    private static void layOut(Region region) {
        for (int pass = 0; pass < LAYOUT_PASSES; pass++) {
            region.applyCss();
            region.layout();
        }
    }
}
