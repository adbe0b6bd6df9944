package kspace.app.shell.lesson;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.export.vector.PdfPages;
import kspace.app.learn.ExerciseSheet;
import kspace.app.learn.SheetDrawer;
import kspace.app.learn.question.Flow;
import kspace.app.resources.Resources;
import kspace.app.shell.display.Display;
import kspace.app.shell.display.FxStart;
import kspace.app.shell.display.FxThread;
import kspace.app.shell.look.Dress;
import kspace.app.shell.look.UserAgent;
import kspace.app.text.RichText;
import kspace.core.exercise.Exercise;

/** Lays sheets of exercises out on pages of A4, whose units are 1/96 of an inch. */
public final class SheetPainter implements SheetDrawer {
    private static final double WIDTH = 794;
    private static final double HEIGHT = 1123;
    private static final double MARGIN = 48;
    private static final int LAYOUT_PASSES = 3;
    /** What stands between two exercises beside each other, and how wide each of them is. */
    private static final double GUTTER = 28;
    private static final double HALF = (WIDTH - 2 * MARGIN - GUTTER) / 2;
    /** How far in from its number an exercise stands. */
    private static final double INDENT = 30;
    /** Room below an exercise to work in, where a page has it. */
    private static final double MOST_SPACE = 60;
    private static final double MOST_SPACE_IN_KEY = 16;

    private SheetPainter() {}

    /** Returns one for a program without a window: it draws in memory, the same on every display and on none. */
    public static SheetPainter inMemory() {
        Display.drawInMemory();
        return new SheetPainter();
    }

    /** Returns one for a program whose window is open. */
    public static SheetPainter inWindow() {
        return new SheetPainter();
    }

    @Override
    public byte[] pdf(ExerciseSheet sheet, boolean key) throws IOException {
        String title = (key ? PrintedSheetWords.KEY_TITLE : PrintedSheetWords.TITLE).text();
        try (PdfPages file = new PdfPages(title, "")) {
            FxThread.call(() -> {
                FxStart.loadFonts();
                List<List<Region>> pages = pages(sheet, key);
                for (int i = 0; i < pages.size(); i++) {
                    file.add(page(sheet, key, pages.get(i), i + 1, pages.size()), "");
                }
                return pages;
            });
            return file.finish();
        }
    }

    /** Puts exercises on pages in their order, so that all pages are about as full; two that need little width stand side by side. */
    private static List<List<Region>> pages(ExerciseSheet sheet, boolean key) {
        SheetFigures figures = new SheetFigures(key);
        List<VBox> blocks = new ArrayList<>();
        List<Boolean> narrow = new ArrayList<>();
        for (int i = 0; i < sheet.exercises().size(); i++) {
            Node figure = figures.of(sheet.exercises().get(i));
            narrow.add(laidOut(new VBox(figure)).prefWidth(-1) <= HALF - INDENT);
            blocks.add(block(i + 1, sheet.exercises().get(i), figure, key));
        }
        List<Region> rows = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            boolean isPair = narrow.get(i) && i + 1 < blocks.size() && narrow.get(i + 1);
            rows.add(isPair ? beside(blocks.get(i), blocks.get(i + 1)) : blocks.get(i));
            i += isPair ? 1 : 0;
        }
        double room = HEIGHT - Math.ceil(page(sheet, key, List.of(), 1, 1).prefHeight(WIDTH));
        List<Double> heights =
                rows.stream().map(it -> Math.ceil(laidOut(new VBox(it)).prefHeight(WIDTH - 2 * MARGIN))).toList();
        List<List<Region>> pages = new ArrayList<>();
        int first = 0;
        for (int end : EvenPages.ends(heights, room)) {
            double left = room - heights.subList(first, end).stream().mapToDouble(it -> it).sum();
            double more = Math.clamp(Math.floor(left / (end - first)), 0, key ? MOST_SPACE_IN_KEY : MOST_SPACE);
            for (int i = first; i < end; i++) {
                rows.get(i).setMinHeight(heights.get(i) + more);
            }
            rows.get(end - 1).getStyleClass().add("sheet-last");
            pages.add(rows.subList(first, end));
            first = end;
        }
        return pages;
    }

    private static HBox beside(VBox left, VBox right) {
        for (VBox half : List.of(left, right)) {
            half.setMinWidth(HALF);
            half.setPrefWidth(HALF);
            half.setMaxWidth(HALF);
        }
        HBox row = new HBox(GUTTER, left, right);
        row.setFillHeight(true);
        row.getStyleClass().add("sheet-pair");
        return row;
    }

    private static VBox block(int number, Exercise exercise, Node figure, boolean key) {
        Label badge = new Label(String.valueOf(number));
        badge.getStyleClass().add("sheet-number");
        Label title = new Label(exercise.kind().title().toString());
        title.getStyleClass().add("sheet-exercise");
        HBox head = new HBox(badge, title);
        head.getStyleClass().add("sheet-head");
        VBox body = new VBox(new Flow(exercise.text().toString(), "sheet-text"), figure);
        body.getStyleClass().add("sheet-body");
        if (key) {
            VBox way = new VBox(new Flow(exercise.kind().way().toString(), "sheet-way-text"));
            exercise.typical().forEach(it -> way.getChildren().add(new Flow(
                    RichText.empty().name(PrintedSheetWords.TYPICAL.text()).words(" ")
                            .then(PrintedSheetWords.MISTAKE.rich(
                                    it.answer().toString(), it.mistake())),
                    "", "sheet-way-text")));
            way.getStyleClass().add("sheet-way");
            body.getChildren().add(way);
        }
        VBox block = new VBox(head, body);
        block.getStyleClass().add("sheet-block");
        return block;
    }

    private static Region page(ExerciseSheet sheet, boolean key, List<Region> blocks, int number, int count) {
        VBox page = new VBox();
        page.getStyleClass().add("exercise-page");
        Label title = new Label((key ? PrintedSheetWords.KEY_TITLE : PrintedSheetWords.TITLE).text());
        title.getStyleClass().add("sheet-title");
        HBox head = new HBox(title, space());
        head.getStyleClass().add("sheet-top");
        if (key) {
            head.getChildren().add(small(PrintedSheetWords.WITH_THE_WAY.text()));
        } else {
            head.getChildren().addAll(small(PrintedSheetWords.NAME.text()), line(220),
                    small(PrintedSheetWords.DATE.text()), line(80));
        }
        page.getChildren().add(head);
        page.getChildren().addAll(blocks);
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(small("KSpace Explorer"), small(PrintedSheetWords.SEED.text(sheet.seed())), space());
        if (!key) {
            sheet.command().ifPresent(it -> foot.getChildren()
                    .add(small(PrintedSheetWords.ANSWERS_BY.text(it + " --key"))));
        }
        foot.getChildren().add(small(PrintedSheetWords.PAGE_OF.text((long) number, (long) count)));
        foot.getStyleClass().add("sheet-foot");
        page.getChildren().addAll(space, foot);
        laidOut(page);
        return page;
    }

    private static Label small(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("sheet-small");
        return label;
    }

    private static Region line(double width) {
        Region line = new Region();
        line.getStyleClass().add("sheet-line");
        line.setPrefWidth(width);
        return line;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private static Region laidOut(VBox page) {
        page.getStyleClass().add("explorer");
        Dress.put(page, new Look(Theme.LIGHT, Density.NORMAL), 1);
        for (String name : List.of("lesson", "exercise-sheet")) {
            page.getStylesheets().add(Resources.url("css/" + name + ".css").toExternalForm());
        }
        Scene scene = new Scene(page, WIDTH, HEIGHT);
        scene.setUserAgentStylesheet(UserAgent.of(Theme.LIGHT));
        page.applyCss();
        page.resize(WIDTH, HEIGHT);
        for (int pass = 0; pass < LAYOUT_PASSES; pass++) {
            page.applyCss();
            page.layout();
        }
        return page;
    }
}
