package kspace.app.shell.help;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.data.ViewKind;
import kspace.app.export.vector.PdfPages;
import kspace.app.glossary.Glossary;
import kspace.app.glossary.Term;
import kspace.app.shell.look.Dress;
import kspace.app.state.Snapshot;

/** The glossary as pages to print. */
final class GlossaryPages {
    /** A4 at 96 pixels to the inch. */
    private static final double WIDTH = 794;
    private static final double HEIGHT = 1123;
    private static final double MARGIN = 64;
    private static final double GAP = 22;

    private GlossaryPages() {}

    /**
     * Returns the glossary as PDF; to be called on the JavaFX thread.
     *
     * @param shown what the examples take their numbers from
     * @param figures picture terms
     * @throws IOException if it cannot be written to memory
     */
    static byte[] pdf(Snapshot shown, TermFigures figures) throws IOException {
        String title = HelpMessage.TITLE_OF_PRINT.text(shown.space().name());
        List<Region> parts = new ArrayList<>();
        Label heading = new Label(title);
        heading.getStyleClass().add("glossary-print-title");
        heading.setWrapText(true);
        parts.add(heading);
        // One picture of each view is enough on paper: at the first term that it pictures.
        Set<ViewKind> pictured = EnumSet.noneOf(ViewKind.class);
        for (Term term : Glossary.ofProgram().terms()) {
            Optional<Region> figure =
                    term.figure().filter(it -> !pictured.contains(it)).flatMap(_ -> figures.printed(term, shown));
            figure.flatMap(_ -> term.figure()).ifPresent(pictured::add);
            parts.add(TermNode.printed(term, shown, figure));
        }
        try (PdfPages pages = new PdfPages(title, title)) {
            for (VBox page : laidOut(parts)) {
                pages.add(page, "");
            }
            return pages.finish();
        }
    }

    private static List<VBox> laidOut(List<Region> parts) {
        VBox all = page();
        all.getChildren().addAll(parts);
        layOut(all);
        List<Double> heights = parts.stream().map(Region::getHeight).toList();
        List<VBox> pages = new ArrayList<>();
        double left = 0;
        for (int i = 0; i < parts.size(); i++) {
            if (pages.isEmpty() || heights.get(i) > left) {
                pages.add(page());
                left = HEIGHT - 2 * MARGIN;
            }
            pages.getLast().getChildren().add(parts.get(i));
            left -= heights.get(i) + GAP;
        }
        pages.forEach(it -> {
            it.setMinHeight(HEIGHT);
            layOut(it);
        });
        return pages;
    }

    private static VBox page() {
        VBox page = new VBox(GAP);
        page.getStyleClass().addAll("root", "explorer", "picture", "glossary-print");
        page.setStyle("-fx-padding: " + MARGIN + "px;");
        page.setMinWidth(WIDTH);
        page.setMaxWidth(WIDTH);
        page.setPrefWidth(WIDTH);
        return page;
    }

    private static void layOut(VBox page) {
        Dress.put(page, new Look(Theme.LIGHT, Density.NORMAL), 1);
        Scene scene = new Scene(new Group(page));
        for (int pass = 0; pass < 2; pass++) {
            page.applyCss();
            scene.getRoot().layout();
        }
    }
}
