package kspace.app.shell.present;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import kspace.app.canvas.PaintedPane;
import kspace.app.command.Pick;
import kspace.app.handout.Place;
import kspace.app.state.Explorer;
import kspace.app.state.Selection;
import kspace.app.tour.TourStop.Question;
import kspace.app.tour.answer.Answer;

/** Finds what can be clicked in a picture by clicking everywhere in it, as a reader of its page may, and seeing what comes of it. */
final class PlacesFinder {
    /** How far clicks lie from each other, in pixels. */
    private static final double STEP = 8;

    private final Region picture;
    private final Question asked;
    private final Explorer explorer;
    private final List<Place> places = new ArrayList<>();

    /**
     * Some clicks one below the other that are the same answer.
     *
     * @param first the row of the first one
     * @param last the row of the last one
     * @param name what is there
     * @param isRight whether it is what was asked for
     */
    private record Run(int first, int last, String name, boolean isRight) {}

    /**
     * Creates the finder.
     *
     * @param picture it, laid out
     * @param explorer what it shows, which is left as it is
     */
    PlacesFinder(Region picture, Question asked, Explorer explorer) {
        this.picture = picture;
        this.asked = asked;
        this.explorer = explorer;
    }

    /** Returns the places. */
    List<Place> find() {
        Selection selected = explorer.snapshot().selection();
        look(picture);
        explorer.select(selected);
        return places;
    }

    private void look(Node node) {
        if (node instanceof PaintedPane pane) {
            Pick.around(pane).ifPresent(picked -> click(pane, picked));
        } else if (node instanceof Parent parent && parent.isVisible()) {
            parent.getChildrenUnmodifiable().forEach(this::look);
        }
    }

    /** Clicks column by column; what is the same in columns beside each other is one place. */
    private void click(PaintedPane pane, Node picked) {
        Map<Run, Integer> open = Map.of();
        int nrColumns = (int) (pane.getWidth() / STEP);
        for (int column = 0; column <= nrColumns; column++) {
            Map<Run, Integer> now = new LinkedHashMap<>();
            if (column < nrColumns) {
                for (Run run : runs(pane, picked, column)) {
                    now.put(run, open.getOrDefault(run, column));
                }
            }
            for (Map.Entry<Run, Integer> each : open.entrySet()) {
                if (!now.containsKey(each.getKey())) {
                    places.add(place(pane, each.getKey(), each.getValue(), column));
                }
            }
            open = now;
        }
    }

    private List<Run> runs(PaintedPane pane, Node picked, int column) {
        List<Run> runs = new ArrayList<>();
        int nrRows = (int) (pane.getHeight() / STEP);
        for (int row = 0; row < nrRows; row++) {
            Point2D at = picked.sceneToLocal(pane.localToScene((column + 0.5) * STEP, (row + 0.5) * STEP));
            if (!Pick.of(picked).at().selectAt(at.getX(), at.getY())) {
                continue;
            }
            Answer answer = Answer.ofClick(asked, explorer.snapshot());
            Optional<Run> above = runs.isEmpty() ? Optional.empty() : Optional.of(runs.getLast());
            int begin = row;
            if (above.isPresent() && above.get().last() == row - 1 && above.get().isRight() == answer.isRight()
                    && above.get().name().equals(answer.text())) {
                begin = runs.removeLast().first();
            }
            runs.add(new Run(begin, row, answer.text(), answer.isRight()));
        }
        return runs;
    }

    private Place place(PaintedPane pane, Run run, int first, int end) {
        Point2D from = picture.sceneToLocal(pane.localToScene(first * STEP, run.first() * STEP));
        Point2D to = picture.sceneToLocal(pane.localToScene(end * STEP, (run.last() + 1) * STEP));
        return new Place(run.name(), run.isRight(), from.getX() / picture.getWidth(), from.getY() / picture.getHeight(),
                (to.getX() - from.getX()) / picture.getWidth(), (to.getY() - from.getY()) / picture.getHeight());
    }
}
