package kspace.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.Machines;
import kspace.app.ViewWindow;
import kspace.app.WindowRobot;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.sample.Samples;
import kspace.app.state.Explorer;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Landmark;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.kernel.asterinas.boot.PhaseName;
import kspace.core.kernel.asterinas.boot.StepKind;
import kspace.core.kernel.asterinas.boot.StepLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowRobot.class)
class TimelineViewTest {
    private final List<String> copied = new ArrayList<>();
    private Explorer explorer;
    private TimelineViewModel model;
    private TimelineView view;

    @Start
    void start(Stage stage) {
        explorer = Machines.explorer();
        model = new TimelineViewModel(explorer);
        Look look = new Look(Theme.LIGHT, Density.COMPACT);
        view = new TimelineView(model, new SimpleObjectProperty<>(look), copied::add);
        view.setMaxHeight(160);
        ViewWindow.show(stage, view, look, 1000, 170);
    }

    @BeforeEach
    void goTo837(FxRobot robot) {
        robot.interact(() -> {
            explorer.setMoment(837);
            view.requestFocus();
        });
    }

    private long moment() {
        Frames.await();
        return explorer.snapshot().moment();
    }

    private PaintedPane picture() {
        return (PaintedPane) view.lookup("#timeline-picture");
    }

    private List<String> texts() {
        Frames.await();
        return Frames.words(picture());
    }

    private Point2D onTrack(double share) {
        Rectangle2D track = picture().boundsOf(new PhaseTrack.TrackTarget()).orElseThrow();
        return picture().localToScreen(
                track.getMinX() + track.getWidth() * share, track.getMinY() + track.getHeight() / 2);
    }

    private Point2D onLabel(PhaseName name) {
        Rectangle2D label =
                Frames.texts(picture()).stream().filter(it -> it.text().startsWith(name.displayName().substring(0, 3)))
                        .findFirst().orElseThrow().bounds();
        return picture().localToScreen(
                label.getMinX() + label.getWidth() / 2, label.getMinY() + label.getHeight() / 2);
    }

    @Test
    void picture_pageStep_tellsWhatItDidAndWhyItsPageHasItsSize() {
        assertThat(texts()).contains("837", "Linear map, page 578 of 3,072", "0x8000_0000_4820_0183",
                "highest level is 2",
                "not tried", "level 2", "4990 MiB left", "\u20264820_0000", "4820_0000", "chosen", "What if ");
    }

    @Test
    void picture_failedBoot_endsInItsFailure(FxRobot robot) {
        var q35 = explorer.snapshot().boot();
        robot.interact(() -> explorer.open(FailingMachine.boot()));
        assertThat(texts()).contains("Kernel code fails", "The boot stops at", "code");
        robot.interact(() -> explorer.setMoment(837));
        robot.clickOn(onLabel(PhaseName.ACTIVATE));
        assertThat(moment()).as("what is not reached is nowhere to go to").isEqualTo(
                explorer.snapshot().boot().nrSteps());
        robot.interact(() -> explorer.open(q35));
    }

    @Test
    void highlights_playedByTheButton_areToldWithTheirStepAndStopByTheKey(FxRobot robot) {
        robot.interact(model::first);
        robot.clickOn("#timeline-highlights");
        assertThat(moment()).isEqualTo(1);
        assertThat(String.join("", texts())).contains("the first table, which is the root.", "Allocates and zeroes");
        robot.interact(view::requestFocus);
        robot.type(KeyCode.H);
        assertThat(model.playingProperty().get()).isFalse();
        robot.type(KeyCode.N);
        assertThat(moment()).isEqualTo(257);
        assertThat(String.join("", texts())).contains("and map nothing.");
        robot.push(KeyCode.SHIFT, KeyCode.N);
        assertThat(moment()).isEqualTo(1);
        robot.type(KeyCode.RIGHT);
        assertThat(String.join("", texts())).doesNotContain("Highlight ");
    }

    @Test
    void stepField_typedNumber_jumpsThere(FxRobot robot) {
        robot.doubleClickOn("#timeline-step").press(KeyCode.SHORTCUT, KeyCode.A).release(KeyCode.A, KeyCode.SHORTCUT);
        robot.write("1234").type(KeyCode.ENTER);
        assertThat(moment()).isEqualTo(1234);
        assertThat(robot.lookup("#timeline-step").queryAs(TextField.class).getText()).isEqualTo("1,234");
    }

    @Test
    void stepField_numberBeyondTheEnd_saysWhatIsAllowedAndStays(FxRobot robot) {
        TextField field = robot.lookup("#timeline-step").queryAs(TextField.class);
        robot.clickOn(field).press(KeyCode.SHORTCUT, KeyCode.A).release(KeyCode.A, KeyCode.SHORTCUT);
        robot.write("9999").type(KeyCode.ENTER);
        assertThat(moment()).isEqualTo(837);
        assertThat(field.getTooltip().getText()).isEqualTo("A step is a number from 0 to 3,398.");
        robot.type(KeyCode.ESCAPE);
        assertThat(field.getText()).isEqualTo("837");
    }

    @Test
    void drag_alongTheTrack_scrubs(FxRobot robot) {
        robot.moveTo(onTrack(0.45)).press(MouseButton.PRIMARY);
        long pressed = moment();
        assertThat(pressed).isBetween(258L, 3398L).isNotEqualTo(837);
        robot.moveTo(onTrack(0.55));
        long dragged = moment();
        assertThat(dragged).isGreaterThan(pressed);
        robot.moveTo(onTrack(0));
        assertThat(moment()).isZero();
        robot.release(MouseButton.PRIMARY);
    }

    @Test
    void track_anyMoment_staysWhereItIs(FxRobot robot) {
        Rectangle2D before = picture().boundsOf(new PhaseTrack.TrackTarget()).orElseThrow();
        for (long moment : List.of(0L, 7L, 3398L)) {
            robot.interact(() -> explorer.setMoment(moment));
            Frames.await();
            assertThat(picture().boundsOf(new PhaseTrack.TrackTarget())).contains(before);
        }
    }

    @Test
    void click_onAPhasesName_goesToTheStepThereAsBesideIt(FxRobot robot) {
        Point2D onName = onLabel(PhaseName.METADATA);
        robot.clickOn(onName);
        long there = moment();
        Phase metadata = explorer.snapshot().boot().phase(PhaseName.METADATA).orElseThrow();
        assertThat(there).isGreaterThan(metadata.firstStep()).isLessThan(metadata.lastStep());
        robot.interact(() -> explorer.setMoment(837));
        robot.clickOn(onName.add(0, 12));
        assertThat(moment()).as("beneath the name").isEqualTo(there);
        robot.interact(() -> explorer.setMoment(837));
        robot.drag(onName.add(60, 0), MouseButton.PRIMARY).dropTo(onName);
        assertThat(moment()).as("dragged onto the name").isEqualTo(there);
    }

    @Test
    void keys_onTheBand_moveByStepsPhasesAndEnds(FxRobot robot) {
        robot.type(KeyCode.RIGHT);
        assertThat(moment()).isEqualTo(838);
        robot.type(KeyCode.LEFT).type(KeyCode.LEFT);
        assertThat(moment()).isEqualTo(836);
        robot.type(KeyCode.PAGE_UP);
        assertThat(moment()).isEqualTo(258);
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(moment()).isEqualTo(
                explorer.snapshot().boot().phase(PhaseName.METADATA).orElseThrow().firstStep());
        robot.type(KeyCode.HOME);
        assertThat(moment()).isZero();
        robot.type(KeyCode.END);
        assertThat(moment()).isEqualTo(3398);
    }

    @Test
    void buttons_transport_doWhatTheySay(FxRobot robot) {
        robot.clickOn("#timeline-forward");
        assertThat(moment()).isEqualTo(838);
        robot.clickOn("#timeline-back");
        assertThat(moment()).isEqualTo(837);
        robot.clickOn("#timeline-last");
        assertThat(moment()).isEqualTo(3398);
        robot.clickOn("#timeline-first");
        assertThat(moment()).isZero();
        assertThat(texts()).contains("Before the first step");
    }

    @Test
    void keys_withShiftAndShortcut_moveByPageAndByTable(FxRobot robot) {
        StepLine line = explorer.snapshot().boot().line();
        robot.press(KeyCode.SHORTCUT).type(KeyCode.RIGHT).release(KeyCode.SHORTCUT);
        long table = line.next(StepKind.TABLE, 837).orElseThrow();
        assertThat(moment()).isEqualTo(table);
        assertThat(texts()).contains("Allocated ", "the frame ");
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        assertThat(moment()).isEqualTo(table + 1);
        assertThat(String.join("", texts())).contains("just before, L2 table 0x");
        robot.press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT);
        assertThat(moment()).isEqualTo(table - 1);
        robot.press(KeyCode.SHORTCUT).type(KeyCode.LEFT).release(KeyCode.SHORTCUT);
        assertThat(moment()).isEqualTo(line.previous(StepKind.TABLE, table - 1).orElseThrow());
    }

    @Test
    void strideButton_eachStride_makesTheArrowsGoThatFar(FxRobot robot) {
        StepLine line = explorer.snapshot().boot().line();
        robot.clickOn("#timeline-stride").clickOn("#timeline-forward");
        assertThat(moment()).isEqualTo(838);
        robot.clickOn("#timeline-stride").clickOn("#timeline-back");
        assertThat(moment()).isEqualTo(line.previous(StepKind.TABLE, 838).orElseThrow());
        robot.clickOn("#timeline-stride").clickOn("#timeline-forward");
        assertThat(moment()).isEqualTo(
                explorer.snapshot().boot().phase(PhaseName.METADATA).orElseThrow().firstStep());
        robot.clickOn("#timeline-stride");
        assertThat(robot.lookup("#timeline-stride").queryButton().getText()).isEqualTo("by step");
    }

    @Test
    void drag_overTheWholeTrack_scrubsThroughEveryPhase(FxRobot robot) {
        Set<PhaseName> seen = EnumSet.noneOf(PhaseName.class);
        robot.moveTo(onTrack(0.01)).press(MouseButton.PRIMARY);
        for (double share : new double[]{0.05, 0.4, 0.7, 0.87, 0.999}) {
            robot.moveTo(onTrack(share));
            long now = moment();
            PhaseName phase = explorer.snapshot().boot().phaseOfStep(now).name();
            seen.add(phase);
            assertThat(texts()).anyMatch(text -> text.toLowerCase(Locale.ROOT).startsWith(
                    phase.displayName().substring(0, 3)));
        }
        robot.release(MouseButton.PRIMARY);
        assertThat(seen).containsExactlyElementsOf(
                explorer.snapshot().boot().phases().stream().map(Phase::name).toList());
    }

    private MarksPainter.SignTarget sign(Class<? extends Landmark> kind) {
        TrackMarks marks = TrackMarks.of(new TrackMarks.Key(
                explorer.snapshot().boot(), TrackGeometry.of(
                        explorer.snapshot().boot().phases(),
                        picture().boundsOf(new PhaseTrack.TrackTarget()).orElseThrow().getMinX(),
                        picture().boundsOf(new PhaseTrack.TrackTarget()).orElseThrow().getWidth()),
                true));
        return new MarksPainter.SignTarget(marks.landmarks().stream()
                .filter(mark -> mark.landmarks().stream().anyMatch(kind::isInstance))
                .findFirst()
                .orElseThrow());
    }

    private Point2D on(Object target) {
        Rectangle2D bounds = picture().boundsOf(target).orElseThrow();
        return picture().localToScreen(
                bounds.getMinX() + bounds.getWidth() / 2, bounds.getMinY() + bounds.getHeight() / 2);
    }

    @Test
    void mark_firstHugePage_saysWhatItIsAndLeadsThere(FxRobot robot) {
        MarksPainter.SignTarget sign = sign(Landmark.FirstHugePage.class);
        robot.moveTo(on(sign));
        assertThat(texts()).anyMatch(text -> text.contains("the first page larger than 4 KiB, 2 MiB at"));
        robot.clickOn(on(sign));
        assertThat(moment()).isEqualTo(sign.step());
        assertThat(texts()).contains("Linear map, page 1 of 3,072");
        robot.moveTo(onTrack(0.3));
        assertThat(texts()).noneMatch(text -> text.contains("the first page larger"));
    }

    @Test
    void mark_finding_isExplainedToTheEndInThePicture(FxRobot robot) {
        robot.interact(() -> explorer.open(
                Boot.of(Samples.find("q35-4g-kernel-plus-4k").orElseThrow().machine())));
        MarksPainter.SignTarget sign = sign(Landmark.FindingAt.class);
        String message = sign.mark().landmarks().stream()
                .filter(Landmark.FindingAt.class::isInstance)
                .map(Landmark.FindingAt.class::cast)
                .findFirst()
                .orElseThrow().finding().message();
        robot.moveTo(on(sign));
        assertThat(String.join("", texts())).contains(message + ".");
        assertThat(Frames.texts(picture())).allSatisfy(text -> assertThat(text.bounds().getMaxY())
                .isLessThanOrEqualTo(picture().getHeight()));
    }

    /** What comment and code differ in is the same on every machine, and no news about this one. */
    @Test
    void marks_ofAMachineWithoutFindings_haveNoneAboutTheSource() {
        TrackMarks marks = TrackMarks.of(new TrackMarks.Key(
                explorer.snapshot().boot(), TrackGeometry.of(explorer.snapshot().boot().phases(), 0, 1000), true));
        assertThat(explorer.snapshot().sourceFindings()).hasSizeGreaterThan(4);
        assertThat(marks.landmarks()).isNotEmpty()
                .allSatisfy(mark -> assertThat(mark.landmarks()).noneMatch(Landmark.FindingAt.class::isInstance));
    }

    @Test
    void findings_switchedOff_haveNoMark() {
        Boot boot = Boot.of(Samples.find("q35-4g-kernel-plus-4k").orElseThrow().machine());
        TrackGeometry track = TrackGeometry.of(boot.phases(), 0, 1000);
        assertThat(TrackMarks.of(new TrackMarks.Key(boot, track, true)).landmarks())
                .anyMatch(it -> it.landmarks().stream().anyMatch(Landmark.FindingAt.class::isInstance));
        assertThat(TrackMarks.of(new TrackMarks.Key(boot, track, false)).landmarks())
                .noneMatch(it -> it.landmarks().stream().anyMatch(Landmark.FindingAt.class::isInstance));
    }

    @Test
    void mark_failure_isAtTheEndWithItsRemedy(FxRobot robot) {
        var q35 = explorer.snapshot().boot();
        robot.interact(() -> explorer.open(FailingMachine.boot()));
        robot.interact(() -> explorer.setMoment(300));
        robot.clickOn(on(sign(Landmark.Failure.class)));
        assertThat(moment()).isEqualTo(explorer.snapshot().boot().nrSteps());
        assertThat(texts()).contains("Kernel code fails", "What would fix it: ", "the kernel at ");
        robot.interact(() -> explorer.open(q35));
    }

    @Test
    void picture_pageStep_showsTheEntryDecoded() {
        assertThat(String.join("", texts())).contains(
                "Entry 0x8000_0000_4820_0183 = P W PS G NX, 2 MiB page at 0x4820_0000. ", "Allocated nothing.");
    }

    @Test
    void space_nearTheEnd_playsAndStopsAtTheLastStep(FxRobot robot) throws Exception {
        robot.interact(() -> explorer.setMoment(3396));
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> moment() == 3398);
        Frames.await();
        assertThat(model.playingProperty().get()).isFalse();
        assertThat(texts()).contains("Activate");
    }

    @Test
    void copyKey_onTheBand_copiesTheSentence(FxRobot robot) {
        robot.press(KeyCode.SHORTCUT, KeyCode.C).release(KeyCode.C, KeyCode.SHORTCUT);
        assertThat(copied).singleElement().asString()
                .startsWith("Linear map, page 578 of 3,072. Writes 0x8000_0000_4820_0183 to L2[65]");
    }
}
