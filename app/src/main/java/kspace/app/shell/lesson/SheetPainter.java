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
    static final double CELL_WIDTH = 19;
    private static final double WIDTH = 794;
    private static final double HEIGHT = 1123;
    private static final int LAYOUT_PASSES = 3;
    /** What stands between two exercises beside each other, and how wide each of them is. */
    private static final double GUTTER = 28;
    private static final double HALF = (WIDTH - 2 * 48 - GUTTER) / 2;
    /** How far in from its number an exercise stands. */
    private static final double INDENT = 30;
    /** What the head and the foot of a page take, with their margins. */
    private static final double AROUND = 190;

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
                List<List<Node>> pages = pages(sheet, key);
                for (int i = 0; i < pages.size(); i++) {
                    file.add(page(sheet, key, pages.get(i), i + 1, pages.size()), "");
                }
                return pages;
            });
            return file.finish();
        }
    }

    /** Puts as many exercises on a page as have room, in their order; two that need little width stand beside each other. */
    private static List<List<Node>> pages(ExerciseSheet sheet, boolean key) {
        List<List<Node>> pages = new ArrayList<>();
        double left = 0;
        for (int first = 0; first < sheet.exercises().size();) {
            int last = isNarrow(sheet, first, key) && isNarrow(sheet, first + 1, key) ? first + 1 : first;
            double height = laidOut(new VBox(row(sheet, first, last, key))).prefHeight(WIDTH);
            if (pages.isEmpty() || height > left) {
                pages.add(new ArrayList<>());
                left = HEIGHT - AROUND;
            }
            left -= height;
            pages.getLast().add(row(sheet, first, last, key));
            first = last + 1;
        }
        return pages;
    }

    /** Returns whether there is such an exercise, and what is filled in at it has room in half of a page. */
    private static boolean isNarrow(ExerciseSheet sheet, int index, boolean key) {
        return index < sheet.exercises().size()
                && laidOut(new VBox(new SheetFigures(key).of(sheet.exercises().get(index)))).prefWidth(-1)
                        <= HALF - INDENT;
    }

    private static Node row(ExerciseSheet sheet, int first, int last, boolean key) {
        VBox left = block(first + 1, sheet.exercises().get(first), key);
        if (first == last) {
            return left;
        }
        VBox right = block(last + 1, sheet.exercises().get(last), key);
        for (VBox half : List.of(left, right)) {
            half.setMinWidth(HALF);
            half.setPrefWidth(HALF);
            half.setMaxWidth(HALF);
        }
        HBox row = new HBox(GUTTER, left, right);
        row.setFillHeight(true);
        return row;
    }

    private static VBox block(int number, Exercise exercise, boolean key) {
        Label badge = new Label(String.valueOf(number));
        badge.getStyleClass().add("sheet-number");
        Label title = new Label(exercise.kind().title().toString());
        title.getStyleClass().add("sheet-exercise");
        HBox head = new HBox(badge, title);
        head.getStyleClass().add("sheet-head");
        VBox body = new VBox(new Flow(exercise.text().toString(), "sheet-text"), new SheetFigures(key).of(exercise));
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

    private static Region page(ExerciseSheet sheet, boolean key, List<Node> blocks, int number, int count) {
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
        String command = "kspace exercises --seed " + sheet.seed() + " --key";
        HBox foot = new HBox(small("KSpace Explorer"), small(PrintedSheetWords.SEED.text(sheet.seed())), space());
        if (!key) {
            foot.getChildren().add(small(PrintedSheetWords.ANSWERS_BY.text(command)));
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
