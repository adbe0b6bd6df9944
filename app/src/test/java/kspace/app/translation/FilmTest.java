package kspace.app.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import kspace.app.WindowRobot;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Outline;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextMeasure;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.resources.Resources;
import kspace.app.sample.Samples;
import kspace.app.state.Explorer;
import kspace.core.address.Vaddr;
import kspace.core.kernel.asterinas.boot.Boot;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.framework.junit5.Start;

/** The pictures of the film between its stops. */
@ExtendWith(WindowRobot.class)
class FilmTest {
    private static final double FRAME_MS = 20;
    private static final double LEAST_OPACITY = 0.02;

    @Start
    void start(Stage stage) {
        Resources.loadFonts();
    }

    /** A scene: a machine, an address, a width. */
    record Scene(String sample, long moment, long va, double width) {}

    static Stream<Scene> scenes() {
        return Stream.of(1000.0, 1280.0, 1920.0, 2560.0).flatMap(width -> Stream.of(
                new Scene("q35-4g", 837, 0xffff_8000_4823_4567L, width),
                new Scene("q35-4g", 836, 0xffff_8000_4823_4567L, width),
                new Scene("q35-4g", 0, 0xffff_8000_4823_4567L, width),
                new Scene("q35-4g", 837, 0x0000_9000_0000_0000L, width),
                new Scene("q35-4g", 837, 0x1000, width),
                new Scene("q35-4g-la57", 3_000, 0xff00_0000_4823_4567L, width),
                new Scene("q35-4g-kernel-plus-4k", 20_000, 0xffff_fff0_0012_3456L, width),
                new Scene("riscv-virt-sv39", 900, 0xffff_ffc0_4012_3456L, width),
                new Scene("aarch64-virt", 573, 0xffff_fffe_4020_1234L, width),
                new Scene("aarch64-virt", 400, 0x4020_1000L, width),
                new Scene("loongarch-virt", 400, 0xffff_fff0_0000_1000L, width),
                new Scene("loongarch-virt", 400, 0x9000_0000_8020_0000L, width)));
    }

    private static Walk walk(Scene scene) {
        Explorer explorer = new Explorer(Boot.of(Samples.find(scene.sample()).orElseThrow().machine()));
        explorer.setMoment(scene.moment());
        explorer.select(new Vaddr(scene.va()));
        return Walk.of(explorer.snapshot());
    }

    private static Recording record(Walk walk, double ms, boolean isPlaying, double width) {
        Look look = new Look(Theme.LIGHT, Density.of(width, 1));
        Recording recording = new Recording();
        new TranslationPainter(walk, ms, isPlaying, look).paint(recording, width, look.pick(138, 106));
        return recording;
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void frames_everyInstant_haveNoTextOnAnother(Scene scene) {
        Walk walk = walk(scene);
        double end = walk.time().durationMs();
        for (double ms = 0; ms < end + FRAME_MS; ms += FRAME_MS) {
            Recording recording = record(walk, Math.min(ms, end), true, scene.width());
            assertThat(recording.overlaps()).as("%s at %.0f ms", scene, ms).isEmpty();
            assertThat(recording.outside(scene.width())).as("%s at %.0f ms", scene, ms).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void stops_each_haveRoomForTheirSentenceAndNoTextOnAnother(Scene scene) {
        Walk walk = walk(scene);
        WalkStory story = new WalkStory(new WalkText(walk));
        for (WalkTime.Stop stop : walk.time().stops()) {
            Recording recording = record(walk, stop.ms(), false, scene.width());
            assertThat(recording.overlaps()).as("%s at %s", scene, stop).isEmpty();
            assertThat(recording.outside(scene.width())).as("%s at %s", scene, stop).isEmpty();
            String told = String.join("", recording.words()).replace(" ", "");
            assertThat(told).as("%s at %s", scene, stop)
                    .contains(story.sentence(stop.part()).plain().replace(" ", ""));
        }
    }

    /** Nothing that is there in one frame and again two frames later is missing in between. */
    @ParameterizedTest
    @MethodSource("scenes")
    void frames_everyThree_doNotFlicker(Scene scene) {
        Walk walk = walk(scene);
        List<List<String>> frames = new ArrayList<>();
        for (double ms = 0; ms <= walk.time().durationMs(); ms += FRAME_MS) {
            frames.add(record(walk, ms, true, scene.width()).words());
        }
        for (int i = 2; i < frames.size(); i++) {
            List<String> missing = new ArrayList<>(frames.get(i - 2));
            missing.retainAll(frames.get(i));
            missing.removeAll(frames.get(i - 1));
            assertThat(missing).as("%s around %.0f ms", scene, i * FRAME_MS).isEmpty();
        }
    }

    /** Keeps texts and the opaque areas painted over them. */
    private static final class Recording implements Surface {
        private record Mark(String text, Rectangle2D bounds) {
            boolean isText() {
                return !text.isEmpty();
            }
        }

        private final TextMeasure measure = new TextMeasure();
        private final List<Mark> marks = new ArrayList<>();

        List<String> words() {
            return marks.stream().filter(Mark::isText).map(Mark::text).toList();
        }

        List<String> outside(double width) {
            return marks.stream().filter(Mark::isText)
                    .filter(mark -> mark.bounds().getMinX() < 0 || mark.bounds().getMaxX() > width)
                    .map(Mark::text).toList();
        }

        List<String> overlaps() {
            List<String> found = new ArrayList<>();
            for (int i = 0; i < marks.size(); i++) {
                for (int j = i + 1; j < marks.size(); j++) {
                    Mark below = marks.get(i);
                    Mark above = marks.get(j);
                    if (below.isText() && above.isText() && below.bounds().intersects(above.bounds())
                            && !isParted(i, j, above.bounds())) {
                        found.add(below.text() + " | " + above.text());
                    }
                }
            }
            return found;
        }

        private boolean isParted(int below, int above, Rectangle2D bounds) {
            return marks.subList(below + 1, above).stream().anyMatch(
                    mark -> !mark.isText() && mark.bounds().contains(bounds));
        }

        private void cover(double x, double y, double width, double height, Color color) {
            if (color.getOpacity() == 1) {
                marks.add(new Mark("", new Rectangle2D(x, y, Math.max(0, width), Math.max(0, height))));
            }
        }

        @Override
        public void fill(double x, double y, double width, double height, Color color) {
            cover(x, y, width, height, color);
        }

        @Override
        public void fillRound(double x, double y, double width, double height, double radius, Color color) {
            cover(x, y, width, height, color);
        }

        @Override
        public void text(String text, double x, double y, Anchor anchor, TextStyle style) {
            if (text.isBlank() || style.color().getOpacity() < LEAST_OPACITY) {
                return;
            }
            double width = textWidth(text.stripTrailing(), style) - 1;
            double left = switch (anchor) {
                case START -> x;
                case MIDDLE -> x - width / 2;
                case END -> x - width;
            };
            marks.add(new Mark(text, new Rectangle2D(left, y - 0.74 * style.size(), width, 0.94 * style.size())));
        }

        @Override
        public double textWidth(String text, TextStyle style) {
            return measure.width(text, style);
        }

        @Override
        public String fitText(String text, TextStyle style, double width) {
            return measure.fit(text, style, width);
        }

        @Override
        public void box(double x, double y, double width, double height, double radius, Stroke stroke) {}

        @Override
        public void line(double x1, double y1, double x2, double y2, Stroke stroke) {}

        @Override
        public void fill(Outline outline, Color color) {}

        @Override
        public void stroke(Outline outline, Stroke stroke) {}

        @Override
        public void clip(double x, double y, double width, double height) {}

        @Override
        public void restore() {}

        @Override
        public void area(double x, double y, double width, double height, Object target) {}
    }
}
