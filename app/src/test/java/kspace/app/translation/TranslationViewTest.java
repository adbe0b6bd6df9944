package kspace.app.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
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
import kspace.app.canvas.motion.ReducedMotion;
import kspace.app.command.CommandId;
import kspace.app.command.Pick;
import kspace.app.desktop.Settings;
import kspace.app.state.Explorer;
import kspace.core.address.Vaddr;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowRobot.class)
class TranslationViewTest {
    private static final long LINEAR = 0xffff_8000_4823_4567L;

    private final List<String> copied = new ArrayList<>();
    private final Settings settings = Settings.forgetful();
    private Explorer explorer;
    private TranslationViewModel model;
    private TranslationView view;

    @Start
    void start(Stage stage) {
        explorer = Machines.explorer();
        explorer.setMoment(837);
        model = new TranslationViewModel(explorer, new ReducedMotion(settings));
        Look look = new Look(Theme.LIGHT, Density.COMPACT);
        view = new TranslationView(model, new SimpleObjectProperty<>(look), copied::add);
        view.setMaxHeight(106);
        ViewWindow.show(stage, view, look, 960, 120);
    }

    @BeforeEach
    void selectLinear(FxRobot robot) {
        model.reducedMotionProperty().set(true);
        select(robot, 837, LINEAR);
    }

    private void select(FxRobot robot, long moment, long va) {
        robot.interact(() -> {
            explorer.setMoment(moment);
            explorer.select(new Vaddr(va));
            view.requestFocus();
        });
    }

    private PaintedPane picture() {
        return (PaintedPane) view.lookup("#translation-picture");
    }

    private List<String> texts() {
        Frames.await();
        return Frames.words(picture());
    }

    private Point2D onScreen(Object target) {
        Rectangle2D bounds = picture().boundsOf(target).orElseThrow();
        return picture().localToScreen(
                bounds.getMinX() + bounds.getWidth() / 2, bounds.getMinY() + bounds.getHeight() / 2);
    }

    @Test
    void strip_mappedAddress_showsBitsTablesAndResult() {
        assertThat(texts()).contains("1111111111111111", "100000000", "= 256", "[256]", "[1]", "[65]",
                "8000_0000_4820_0183", "000110100010101100111", "+ 0x3_4567", "0x4823_4567", "physical, usable",
                "mapped");
        assertThat(picture().queryAccessibleAttribute(AccessibleAttribute.TEXT)).asString().contains("0x4823_4567");
    }

    @Test
    void strip_absentEntry_showsWhereTheWalkEnds(FxRobot robot) {
        select(robot, 836, LINEAR);
        assertThat(String.join("", texts())).contains("Entry L2[65] decided it: its bit 0 (P) is 0.");
        assertThat(texts()).contains("[65]", "absent", "not read", "not present", "no entry at level 2")
                .doesNotContain("0x4823_4567", "physical, usable");
    }

    @Test
    void strip_nonCanonicalAddress_showsTheBitsThatDifferAndNoTable(FxRobot robot) {
        select(robot, 837, 0x0000_9000_0000_0000L);
        assertThat(texts()).contains("bits 63:48 \u2260 bit 47", "not canonical", "faults at once")
                .doesNotContain("[288]");
    }

    @Test
    void strip_userHalf_showsThatItIsOutside(FxRobot robot) {
        select(robot, 837, 0x1000);
        assertThat(texts()).contains("outside", "[0]", "absent");
    }

    @Test
    void strip_beforeTheFirstStep_showsThatThereIsNoRoot(FxRobot robot) {
        select(robot, 0, LINEAR);
        assertThat(texts()).contains("not present", "no root table yet").doesNotContain("[256]");
    }

    @Test
    void stepKeys_withShift_showOneCardAfterTheOther(FxRobot robot) {
        robot.interact(() -> model.reducedMotionProperty().set(false));
        robot.type(KeyCode.HOME);
        assertThat(texts()).contains("100000000").doesNotContain("canonical", "[256]");
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT);
        assertThat(texts()).contains("canonical").doesNotContain("[256]");
        robot.type(KeyCode.RIGHT);
        assertThat(texts()).contains("[256]", "0x0000_2000").doesNotContain("[1]");
        robot.type(KeyCode.RIGHT);
        assertThat(texts()).contains("[1]").doesNotContain("[65]", "8000_0000_4820_0183");
        robot.type(KeyCode.RIGHT);
        assertThat(texts()).contains("[65]", "0x4820_0000", "+ 0x3_4567").doesNotContain("0x4823_4567");
        robot.type(KeyCode.RIGHT);
        assertThat(texts()).contains("0x4823_4567");
        robot.type(KeyCode.LEFT, KeyCode.LEFT).release(KeyCode.SHIFT);
        assertThat(texts()).contains("[1]").doesNotContain("[65]");
    }

    /** One stop of the film. */
    private record Stop(String sentence, List<String> shown, List<String> notYet) {}

    /** The whole film of one walk, panel by panel, sentence by sentence, there and back. */
    @Test
    void film_stepByStep_opensEachEntryAndCarriesItsAddress(FxRobot robot) {
        robot.interact(() -> model.reducedMotionProperty().set(false));
        List<Stop> film = List.of(
                new Stop("0xffff_8000_4823_4567 splits into sign bits, an index for each of L4, L3, L2, and an offset.",
                        List.of("100000000", "= 256"), List.of("canonical", "root 0x0000_1000")),
                new Stop("Bits 63:48 equal bit 47: the address is canonical.",
                        List.of("canonical", "root 0x0000_1000"), List.of("256")),
                new Stop("Bits 47:39 are 256: entry L4[256] of the root, at 0x0000_1000 + 256 \u00d7 8 = 0x0000_1800.",
                        List.of("256"), List.of("[256]")),
                new Stop("L4[256] is 0x0000_0000_0000_2007: bit 7 (PS) is 0, so it names a table.",
                        List.of("[256]"), List.of("0x0000_2000")),
                new Stop("Its address bits 51:12 are 0x2, times 4 KiB: 0x0000_2000, where the L3 table lies.",
                        List.of("0x0000_2000", "at 0x0000_2000"), List.of("0000_0000_0000_2007", "[1]")),
                new Stop("Bits 38:30 are 1: entry L3[1] of the table, at 0x0000_2000 + 1 \u00d7 8 = 0x0000_2008.",
                        List.of("0000_0000_0000_2007", "1"), List.of("[1]")),
                new Stop("L3[1] is 0x0000_0000_0016_4007: bit 7 (PS) is 0, so it names a table.",
                        List.of("[1]"), List.of("0x0016_4000")),
                new Stop("Its address bits 51:12 are 0x164, times 4 KiB: 0x0016_4000, where the L2 table lies.",
                        List.of("0x0016_4000", "at 0x0016_4000"), List.of("[65]")),
                new Stop("Bits 29:21 are 65: entry L2[65] of the table, at 0x0016_4000 + 65 \u00d7 8 = 0x0016_4208.",
                        List.of("65"), List.of("[65]")),
                new Stop("L2[65] is 0x8000_0000_4820_0183: bit 7 (PS) is 1, so it maps a 2 MiB page.",
                        List.of("[65]"), List.of("0x4820_0000", "+ 0x3_4567")),
                new Stop("Its address bits 51:21 are 0x241, times 2 MiB: 0x4820_0000, where the page begins.",
                        List.of("0x4820_0000", "+ 0x3_4567"), List.of("0x4823_4567")),
                new Stop("mapped in three table reads. 0x4820_0000 + 0x3_4567 = 0x4823_4567, usable.",
                        List.of("0x4823_4567", "8000_0000_4820_0183"), List.of()));
        robot.type(KeyCode.HOME);
        for (Stop stop : film) {
            assertStop(stop);
            assertThat(explorer.arrivalProperty().get()).isEqualTo(stop.equals(film.getLast()) ? 1 : 0);
            robot.type(KeyCode.RIGHT);
        }
        for (Stop stop : film.reversed()) {
            assertStop(stop);
            robot.type(KeyCode.LEFT);
        }
    }

    private void assertStop(Stop stop) {
        assertThat(sentence()).isEqualTo(stop.sentence());
        assertThat(texts()).as(stop.sentence()).containsAll(stop.shown()).doesNotContainAnyElementsOf(
                stop.notYet().isEmpty() ? List.of("never") : stop.notYet());
    }

    /** A walk that fails stops at the entry that decides it, with a sentence of its own. */
    @Test
    void film_absentEntry_opensItAndGoesNoFurther(FxRobot robot) {
        select(robot, 836, LINEAR);
        robot.type(KeyCode.END, KeyCode.LEFT);
        assertStop(new Stop("L2[65] is 0x0000_0000_0000_0000: bit 0 (P) is 0, so it is absent, and the walk ends.",
                List.of("[65]", "absent"), List.of("not present")));
        robot.type(KeyCode.LEFT);
        assertThat(sentence()).startsWith("Bits 29:21 are 65: entry L2[65] of the table, at 0x0016_4000 + 65");
    }

    private String sentence() {
        Frames.await();
        return model.sentence().plain();
    }

    @Test
    void film_eachKindOfFailure_endsWithWhatDecidedIt(FxRobot robot) {
        record Ending(long moment, long va, String words) {}
        List<Ending> endings = List.of(
                new Ending(836, LINEAR, "Entry L2[65] decided it: its bit 0 (P) is 0. Step 837 of the boot maps it."),
                new Ending(300, 0xffff_fff0_0000_0000L, "Entry L3[448] decided it"),
                new Ending(837, 0x0000_9000_0000_0000L,
                        "so the processor raises #GP (general protection fault) before it reads a table."),
                new Ending(837, 0x1000, "Entry L4[0] decided it: its bit 0 (P) is 0."),
                new Ending(0, LINEAR, "there is no root table yet"));
        for (Ending ending : endings) {
            select(robot, ending.moment(), ending.va());
            robot.type(KeyCode.END);
            assertThat(sentence()).contains(ending.words());
        }
    }

    @Test
    void scrubBar_dragged_goesThroughTheWalkAndBack(FxRobot robot) {
        robot.interact(() -> model.reducedMotionProperty().set(false));
        Rectangle2D bar = picture().boundsOf(new TranslationPainter.ScrubTarget()).orElseThrow();
        double y = bar.getMinY() + bar.getHeight() / 2;
        robot.moveTo(picture().localToScreen(bar.getMinX() + 1, y)).press(MouseButton.PRIMARY);
        assertThat(texts()).doesNotContain("canonical");
        robot.moveTo(picture().localToScreen(bar.getMinX() + bar.getWidth() * 0.38, y));
        assertThat(texts()).contains("[256]", "0x0000_2000").doesNotContain("[65]");
        robot.moveTo(picture().localToScreen(bar.getMaxX() - 1, y));
        assertThat(texts()).contains("0x4823_4567");
        robot.moveTo(picture().localToScreen(bar.getMinX() + bar.getWidth() * 0.38, y)).release(MouseButton.PRIMARY);
        assertThat(texts()).contains("[256]").doesNotContain("[65]");
    }

    @Test
    void reducedMotion_toggledTwice_switchesAndRemembers(FxRobot robot) {
        robot.interact(model::toggleReducedMotion);
        assertThat(model.reducedMotionProperty().get()).isFalse();
        assertThat(settings.get("reduced-motion", "")).isEqualTo("false");
        robot.interact(model::toggleReducedMotion);
        assertThat(model.reducedMotionProperty().get()).isTrue();
        assertThat(new ReducedMotion(settings).isSet()).isTrue();
        robot.type(KeyCode.HOME);
        robot.type(KeyCode.SPACE);
        robot.interact(() -> model.advance(500));
        assertThat(texts()).contains("canonical").doesNotContain("[256]");
        robot.interact(model::finish);
    }

    @Test
    void reducedMotion_otherStep_fadesInAWindowAndNotInAPicture(FxRobot robot) {
        assertThat(opacities(robot, view)).isNotEmpty();
        assertThat(opacities(robot, new TranslationView(
                model, new SimpleObjectProperty<>(new Look(Theme.LIGHT, Density.COMPACT)), copied::add))).isEmpty();
    }

    /** Returns how a view's picture is seen in the frames after a step. */
    private List<Number> opacities(FxRobot robot, TranslationView shown) {
        List<Number> seen = new ArrayList<>();
        shown.lookup("#translation-picture").opacityProperty().addListener((_, _, now) -> seen.add(now));
        robot.interact(() -> model.stepBack(false));
        Frames.await();
        return seen;
    }

    @Test
    void buttons_backAndForward_stepLikeTheKeys(FxRobot robot) {
        robot.clickOn("#walk-back");
        assertThat(texts()).contains("[65]").doesNotContain("0x4823_4567");
        robot.clickOn("#walk-forward");
        assertThat(texts()).contains("0x4823_4567");
    }

    @Test
    void space_finishedWalk_playsItToItsEnd(FxRobot robot) throws Exception {
        robot.interact(() -> model.reducedMotionProperty().set(false));
        robot.clickOn("#walk-speed").clickOn("#walk-speed");
        assertThat(model.speedProperty().get()).isEqualTo(4);
        robot.interact(view::requestFocus);
        robot.type(KeyCode.SPACE);
        assertThat(texts()).doesNotContain("0x4823_4567");
        WaitForAsyncUtils.waitFor(10, java.util.concurrent.TimeUnit.SECONDS, model::isFinished);
        assertThat(texts()).contains("0x4823_4567");
    }

    @Test
    void restartButton_finishedWalk_beginsAgain(FxRobot robot) {
        robot.interact(() -> model.reducedMotionProperty().set(false));
        robot.clickOn("#walk-restart");
        robot.interact(() -> {
            assertThat(model.playingProperty().get()).isTrue();
            model.finish();
        });
    }

    @Test
    void click_onATablesCard_selectsItsEntry(FxRobot robot) {
        robot.clickOn(onScreen(new LevelCards.LevelTarget(3)));
        assertThat(explorer.snapshot().selection().level()).isEqualTo(3);
        assertThat(explorer.snapshot().selection().va()).isEqualTo(new Vaddr(LINEAR));
    }

    @Test
    void copyKey_mappedAddress_copiesThePhysicalOne(FxRobot robot) {
        robot.press(KeyCode.SHORTCUT, KeyCode.C).release(KeyCode.C, KeyCode.SHORTCUT);
        assertThat(copied).containsExactly("0x4823_4567");
    }

    @Test
    void copyCommand_ofTheResult_copiesTheSentence(FxRobot robot) {
        robot.interact(() -> view.commands().find(CommandId.COPY_WALK).orElseThrow().perform());
        assertThat(copied).containsExactly(
                "mapped in three table reads. 0x4820_0000 + 0x3_4567 = 0x4823_4567, usable.");
    }

    @Test
    void copyCommand_ofWhatIsNotMapped_isNotPossible(FxRobot robot) {
        select(robot, 837, 0xffff_8002_0000_0000L);
        assertThat(view.commands().find(CommandId.COPY_PHYSICAL).orElseThrow().perform()).isFalse();
        assertThat(copied).isEmpty();
    }

    @Test
    void pick_onATablesCard_selectsItsEntry(FxRobot robot) {
        robot.interact(() -> {
            Rectangle2D card = picture().boundsOf(new LevelCards.LevelTarget(3)).orElseThrow();
            assertThat(Pick.of(view).at().selectAt(card.getMinX() + 5 + picture().getLayoutX(),
                    card.getMinY() + 5 + picture().getLayoutY())).isTrue();
        });
        assertThat(explorer.snapshot().selection().level()).isEqualTo(3);
    }
}
