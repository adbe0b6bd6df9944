package kspace.app.learn.lesson;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kspace.app.canvas.LevelTag;
import kspace.app.learn.lesson.LessonViewModel.Step;
import kspace.app.state.Snapshot;
import kspace.core.address.Paddr;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.walk.WalkStep;

/** The entries that a walk has read before it comes to the one that a step is about, and where that one lies. */
final class WalkSoFar extends VBox {
    private static final String COVERED = "?";
    private static final long ENTRY_BYTES = 8;

    private WalkSoFar(Step step, List<WalkStep> walk, int level) {
        getStyleClass().add("lesson-walk");
        Label title = new Label(LessonWords.WALK_SO_FAR.text());
        title.getStyleClass().add("lesson-walk-title");
        getChildren().add(title);
        walk.stream().filter(it -> it.level() >= level).forEach(it -> getChildren().add(row(step, it, level)));
    }

    /** Returns it for a step that is about one entry; empty for others. */
    static Optional<WalkSoFar> of(Step step) {
        return step.stop().shown().flatMap(shown -> {
            Snapshot snapshot = shown.explorer().snapshot();
            List<WalkStep> walk = snapshot.translation().steps();
            int level = shown.sight().level().orElse(0);
            return level > 0 && walk.stream().anyMatch(it -> it.level() == level)
                    ? Optional.of(new WalkSoFar(step, walk, level))
                    : Optional.empty();
        });
    }

    private static HBox row(Step step, WalkStep read, int level) {
        Label index = new Label("[" + read.index() + "]");
        index.getStyleClass().add("lesson-walk-index");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label place = new Label(said(step, read, level));
        place.getStyleClass().add("lesson-walk-place");
        HBox row = new HBox(new LevelTag(read.level()), index, space, place);
        row.getStyleClass().add("lesson-walk-row");
        if (read.level() == level) {
            row.getStyleClass().add("lesson-walk-now");
        }
        return row;
    }

    /** What is asked for is not told. */
    private static String said(Step step, WalkStep read, int level) {
        Paddr at = read.level() > level && read.hardware() instanceof HardwareEntry.Table(Paddr table)
                ? table
                : new Paddr(read.table().value() + read.index() * ENTRY_BYTES);
        if (step.hidden().contains(at.toString())) {
            return COVERED;
        }
        return (read.level() > level ? LessonWords.TABLE_AT : LessonWords.READ_AT).text(at);
    }
}
