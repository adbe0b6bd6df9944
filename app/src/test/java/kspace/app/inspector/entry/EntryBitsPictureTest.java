package kspace.app.inspector.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import kspace.app.WindowRobot;
import kspace.app.canvas.DrawnText;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.resources.Resources;
import kspace.app.sample.Samples;
import kspace.app.state.Explorer;
import kspace.app.state.Selection;
import kspace.core.arch.walk.WalkStep;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The 64 bits of an entry as they are drawn. */
@ExtendWith(WindowRobot.class)
class EntryBitsPictureTest {
    @BeforeEach
    void loadFonts() {
        Resources.loadFonts();
    }

    static Stream<String> samples() {
        return Resources.sampleNames().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void paint_everyLevelOfEveryRange_labelsKeepClearOfEachOther(String sample) {
        Machine machine = Samples.find(sample).orElseThrow().machine();
        Explorer explorer = new Explorer(Boot.of(machine));
        for (NamedRange range : machine.layout().ranges()) {
            explorer.select(range.range().first());
            for (WalkStep step : explorer.snapshot().translation().steps()) {
                explorer.select(new Selection(range.range().first(), step.level()));
                if (EntryFacts.of(explorer.snapshot()) instanceof EntryFacts.Present entry) {
                    assertClear(entry, Density.NORMAL, 392);
                    assertClear(entry, Density.COMPACT, 292);
                }
            }
        }
    }

    private static void assertClear(EntryFacts.Present entry, Density density, double width) {
        EntryBitsPainter painter = new EntryBitsPainter(entry, () -> new Look(Theme.LIGHT, density));
        PaintedPane pane = new PaintedPane(painter);
        pane.resize(width, painter.height());
        pane.layout();
        List<Rectangle2D> texts = pane.texts().stream().map(EntryBitsPictureTest::capitals).toList();
        assertThat(texts).hasSizeGreaterThan(Long.SIZE);
        Rectangle2D picture = new Rectangle2D(0, 0, width, painter.height());
        for (int i = 0; i < texts.size(); i++) {
            Rectangle2D text = texts.get(i);
            assertThat(picture.contains(text)).as("%s in the picture", pane.texts().get(i)).isTrue();
            assertThat(texts).as("over %s", pane.texts().get(i)).filteredOn(text::intersects).hasSize(1);
        }
    }

    /** Where the capital letters and digits of a text stand, without the room for what reaches below the line. */
    private static Rectangle2D capitals(DrawnText text) {
        Rectangle2D all = text.bounds();
        return new Rectangle2D(all.getMinX(), all.getMinY() + all.getHeight() * 0.2, all.getWidth(),
                all.getHeight() * 0.6);
    }
}
