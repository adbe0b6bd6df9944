package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import kspace.app.Frames;
import kspace.app.WindowRobot;
import kspace.app.canvas.PaintedPane;
import kspace.app.controls.ScrolledPane;
import kspace.app.machine.compare.CompareViewModel;
import kspace.app.sample.MachineSource;
import kspace.app.state.Explorer;
import kspace.core.address.PaddrRange;
import kspace.core.address.PlainText;
import kspace.core.arch.Architectures;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.machine.MachineFiles;
import kspace.core.memory.RegionType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The machine is changed in the window, with mouse and keyboard. */
@ExtendWith(WindowRobot.class)
class MachineEditorTest {
    private final TestDesktop desktop = new TestDesktop();
    private Explorer explorer;
    private ExplorerPane pane;
    private Stage stage;

    @Start
    void start(Stage primary) {
        stage = primary;
        MachineSource source = MachineSource.byDefault();
        explorer = new Explorer(Boot.of(source.read()));
        pane = ExplorerWindow.show(explorer, primary, desktop);
        pane.machines().remember(source);
    }

    private Machine machine() {
        return explorer.snapshot().boot().machine();
    }

    private Node node(String id) {
        return pane.lookup("#" + id);
    }

    private TextField field(String id) {
        return (TextField) node(id);
    }

    private String error(String id) {
        Label label = (Label) node(id + "-error");
        return label.getParent().isVisible() ? label.getText() : "";
    }

    private void type(FxRobot robot, String id, String text) {
        robot.interact(() -> {
            field(id).requestFocus();
            field(id).selectAll();
        });
        robot.write(text);
        robot.type(KeyCode.ENTER);
    }

    private <T> void choose(FxRobot robot, String id, T value) {
        @SuppressWarnings("unchecked") // The box of this id holds such values.
        ComboBox<T> box = (ComboBox<T>) node(id);
        robot.interact(() -> box.getSelectionModel().select(value));
    }

    private List<String> texts(String id) {
        return Frames.words((PaintedPane) node(id));
    }

    @Test
    void pencil_clicked_putsTheEditorInTheInspectorsPlace(FxRobot robot) {
        robot.clickOn("#edit");
        assertThat(node("machine-editor").isVisible()).isTrue();
        assertThat(pane.lookup(".inspector-view").isVisible()).isFalse();
        assertThat(field("edit-name").getText()).isEqualTo("QEMU q35, 4 GiB");
        assertThat(field("edit-kernel-base").getText()).isEqualTo("0x0800_0000");
        assertThat(field("edit-kernel-size").getText()).isEqualTo("24 MiB");
        assertThat(field("edit-metadata-base").getPromptText()).isEqualTo("allocated at 0x0980_0000");
        robot.type(KeyCode.ESCAPE);
        assertThat(pane.lookup(".inspector-view").isVisible()).isTrue();
    }

    @Test
    void field_wrongAndRepaired_isExplainedAndTheLastMachineStays(FxRobot robot) {
        Machine before = machine();
        robot.push(KeyCode.CONTROL, KeyCode.M);
        type(robot, "edit-kernel-base", "12 apples");
        assertThat(error("edit-kernel-base")).isEqualTo("\"12 apples\" is not an address;"
                + " write hexadecimal digits such as 0x1000, or a size such as 1.5 GiB");
        assertThat(machine()).isEqualTo(before);
        type(robot, "edit-metadata-base", "0x1234");
        type(robot, "edit-kernel-size", " ");
        assertThat(error("edit-kernel-size")).startsWith("There is nothing where a size belongs; ");
        assertThat(error("edit-metadata-base")).isEqualTo("metadata.base 0x0000_1234 is not a multiple of 4 KiB");
        assertThat(machine()).isEqualTo(before);
        assertThat(field("edit-kernel-base").getText()).isEqualTo("12 apples");

        type(robot, "edit-kernel-base", "256 MiB");
        assertThat(error("edit-kernel-base")).isEmpty();
        assertThat(field("edit-kernel-base").getText()).isEqualTo("0x1000_0000");
        assertThat(explorer.snapshot().boot().memory().kernel().orElseThrow().start().value()).isEqualTo(0x1000_0000);
        assertThat(texts("map-picture")).contains("ffff_ffff_9000_0000").doesNotContain("ffff_ffff_8800_0000");
        robot.interact(() -> field("edit-metadata-base").requestFocus());
        robot.type(KeyCode.ESCAPE);
        assertThat(error("edit-metadata-base")).isEmpty();
        assertThat(field("edit-metadata-base").getText()).isEmpty();
    }

    @Test
    void choice_beginningTyped_isChosen(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.M);
        robot.interact(() -> node("edit-mode").requestFocus());
        robot.type(KeyCode.L, KeyCode.O);
        assertThat(machine().mode().id()).startsWith("loongarch");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(machine().mode().id()).startsWith("x86");
    }

    @Test
    void addressBits_changed_areWhatTheProcessorHas(FxRobot robot) {
        robot.clickOn("#edit");
        assertThat(field("edit-address-bits").getText()).isEmpty();
        assertThat(field("edit-address-bits").getPromptText()).isEqualTo("46");
        type(robot, "edit-address-bits", "40");
        assertThat(error("edit-address-bits")).isEmpty();
        assertThat(machine().mmu().physicalAddressBits()).isEqualTo(40);
        assertThat(((Label) node("edit-modified")).getText()).isEqualTo("changed");
        type(robot, "edit-address-bits", "53");
        assertThat(error("edit-address-bits")).isEqualTo("\"53\" is no number of address bits; allowed are the whole"
                + " numbers 32 to 52 on x86-64");
        type(robot, "edit-address-bits", "32");
        assertThat(error("edit-address-bits"))
                .isEqualTo("The last byte of the memory needs 40 address bits, and 32 are too few");
        assertThat(machine().mmu().physicalAddressBits()).isEqualTo(40);
        type(robot, "edit-address-bits", "");
        robot.type(KeyCode.BACK_SPACE, KeyCode.ENTER);
        assertThat(machine().physicalAddressBits()).isEmpty();
        robot.clickOn("#edit-undo");
        assertThat(field("edit-address-bits").getText()).isEqualTo("40");
        choose(robot, "edit-mode", Architectures.mode("loongarch64"));
        robot.clickOn("#edit-undo");
        robot.clickOn("#edit-undo");
        assertThat(field("edit-address-bits").getText()).isEmpty();
        choose(robot, "edit-mode", Architectures.mode("riscv-sv48"));
        assertThat(field("edit-address-bits").getPromptText()).isEqualTo("56");
    }

    @Test
    void addressBits_saved_standInTheFileUntilTheyAreEmptied(@TempDir Path folder, FxRobot robot) throws IOException {
        Path file = folder.resolve("mine.toml");
        robot.clickOn("#edit");
        type(robot, "edit-address-bits", "40");
        desktop.choice = Optional.of(file);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        assertThat(Files.readString(file)).contains("physical_address_bits = 40\n");
        type(robot, "edit-address-bits", "");
        robot.type(KeyCode.BACK_SPACE, KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        assertThat(Files.readString(file)).doesNotContain("physical_address_bits");
    }

    @Test
    void field_wrongAtTheFoot_itsExplanationIsInSight(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.M);
        scrollToTheTop(robot);
        type(robot, "edit-metadata-base", "0x1234");
        assertThat(isInSight(node("edit-metadata-base-error"))).isTrue();
        assertThat(isInSight(node("edit-metadata-base"))).isTrue();
    }

    @Test
    void trial_added_itsFieldsAreInSight(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.M);
        scrollToTheTop(robot);
        robot.interact(() -> button("try-map").fire());
        assertThat(isInSight(node("try-cache"))).isTrue();
        scrollToTheTop(robot);
        assertThat(isInSight(node("try-cache"))).isFalse();
    }

    private void scrollToTheTop(FxRobot robot) {
        robot.interact(() -> ScrolledPane.around(node("trials")).orElseThrow().setVvalue(0));
    }

    private boolean isInSight(Node part) {
        ScrolledPane around = ScrolledPane.around(part).orElseThrow();
        return around.localToScene(around.getLayoutBounds()).contains(part.localToScene(part.getLayoutBounds()));
    }

    @Test
    void undo_fiveEdits_returnsStepByStepAndRedoMakesThemAgain(FxRobot robot) {
        List<Machine> machines = new ArrayList<>(List.of(machine()));
        robot.clickOn("#edit");
        List<Runnable> edits = List.of(
                () -> type(robot, "edit-kernel-size", "32 MiB"),
                () -> choose(robot, "edit-layout", LayoutProfile.UPSTREAM),
                () -> choose(robot, "edit-level", 3),
                () -> type(robot, "edit-cpus", "8"),
                () -> choose(robot, "edit-mode", Architectures.mode("x86-64-la57")));
        edits.forEach(edit -> {
            edit.run();
            machines.add(machine());
        });
        assertThat(machines).doesNotHaveDuplicates();
        assertThat(stage.getTitle()).startsWith("QEMU q35, 4 GiB (changed)");
        for (int i = 4; i >= 0; i--) {
            robot.push(KeyCode.CONTROL, KeyCode.Z);
            assertThat(machine()).as("after undoing %d", i).isEqualTo(machines.get(i));
        }
        assertThat(node("edit-undo").isDisabled()).isTrue();
        assertThat(stage.getTitle()).startsWith("QEMU q35, 4 GiB -");
        assertThat(field("edit-kernel-size").getText()).isEqualTo("24 MiB");
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        robot.clickOn("#edit-redo");
        assertThat(machine()).isEqualTo(machines.get(3));
        robot.clickOn("#edit-revert");
        assertThat(machine()).isEqualTo(machines.getFirst());
        robot.clickOn("#edit-undo");
        assertThat(machine()).isEqualTo(machines.get(3));
    }

    @Test
    void regions_addedResizedRetypedRemoved_mapFollows(FxRobot robot) {
        Machine before = machine();
        robot.clickOn("#edit");
        robot.clickOn("#edit-add-region");
        assertThat(field("edit-region-base").getText()).isEqualTo("0x1_8000_0000");
        type(robot, "edit-region-base", "2_0000_0000");
        type(robot, "edit-region-size", "1 GiB");
        assertThat(explorer.snapshot().boot().memory().maxPaddr().value()).isEqualTo(0x2_4000_0000L);
        type(robot, "edit-region-end", "1_ffff_f000");
        assertThat(error("edit-region-end")).isEqualTo("The end 0x1_ffff_f000 is not above the base 0x2_0000_0000;"
                + " it is the first address after the region");
        type(robot, "edit-region-end", "2_8000_0000");
        choose(robot, "edit-region-type", RegionType.RESERVED);
        assertThat(machine().regions().getLast().type()).isEqualTo(RegionType.RESERVED);
        assertThat(machine().regions().getLast().range().sizeBytes()).isEqualTo(2L << 30);
        assertThat(((ListView<?>) node("edit-regions")).getItems()).hasSize(before.regions().size() + 1);
        robot.interact(() -> node("edit-regions").requestFocus());
        robot.type(KeyCode.DELETE);
        assertThat(machine()).isEqualTo(before);
    }

    @Test
    void save_edited_opensAgainToTheSameState(@TempDir Path folder, FxRobot robot) throws IOException {
        Path file = folder.resolve("mine.toml");
        desktop.choice = Optional.of(file);
        robot.clickOn("#edit");
        type(robot, "edit-kernel-size", "28 MiB");
        type(robot, "edit-name", "My machine");
        Machine edited = machine();
        robot.push(KeyCode.CONTROL, KeyCode.S);
        assertThat(Files.readString(file)).startsWith("# The map is what SeaBIOS reported")
                .contains("# Asterinas links its x86-64 kernel at physical 0x0800_0000.")
                .contains("size = \"28 MiB\"");
        assertThat(label("banner-sentence")).isEqualTo("Saved in " + file);
        robot.clickOn("#banner-show");
        assertThat(desktop.shown).contains(file);
        assertThat(node("banner").isVisible()).isTrue();
        assertThat(MachineFiles.read(file)).isEqualTo(edited);
        assertThat(stage.getTitle()).startsWith("My machine -");

        type(robot, "edit-cpus", "2");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        assertThat(MachineFiles.read(file)).as("saved in place").isEqualTo(edited.withCpus(2));
        robot.push(KeyCode.CONTROL, KeyCode.O);
        assertThat(machine()).isEqualTo(edited.withCpus(2));
        // What is opened begins at its first look, within the linear map.
        assertThat(explorer.snapshot().moment()).isEqualTo(1181);
    }

    @Test
    void save_fileChangedByOthers_isRefused(@TempDir Path folder, FxRobot robot) throws IOException {
        Path file = folder.resolve("mine.toml");
        desktop.choice = Optional.of(file);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        Files.writeString(file, Files.readString(file).replace("QEMU q35, 4 GiB", "Theirs"));
        robot.clickOn("#edit");
        type(robot, "edit-cpus", "2");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        assertThat(((Label) node("banner-sentence")).getText()).contains("was changed by another program");
        assertThat(Files.readString(file)).contains("Theirs");
    }

    @Test
    void save_targetCannotBeWritten_isExplainedAndNothingIsLeftOver(@TempDir Path folder, FxRobot robot)
            throws IOException {
        robot.clickOn("#edit");
        type(robot, "edit-cpus", "2");
        Path old = Files.writeString(Files.createDirectory(folder.resolve("mine.toml")).resolve("old"), "old");
        Map<Path, String> refusals = Map.of(
                folder.resolve("mine.toml"), " is a folder; a file is needed",
                folder.resolve("none").resolve("mine.toml"),
                " cannot be written: there is no folder " + folder.resolve("none"),
                folder.resolve("x".repeat(300) + ".toml"), " cannot be written: ");
        refusals.forEach((target, reason) -> {
            desktop.choice = Optional.of(target);
            robot.push(KeyCode.CONTROL, KeyCode.S);
            assertThat(label("banner-sentence"))
                    .startsWith("The machine cannot be saved: " + PlainText.word(target.toString()) + reason);
        });
        assertThat(old).hasContent("old");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("mine.toml"));
        }
        assertThat(stage.getTitle()).contains("(changed)");
    }

    @Test
    void unsaved_otherMachineOpened_asksFirst(@TempDir Path folder, FxRobot robot) {
        robot.clickOn("#edit");
        type(robot, "edit-cpus", "2");
        Machine edited = machine();
        robot.clickOn("#machine-picker");
        robot.clickOn("QEMU q35, 8 GiB");
        assertThat(node("unsaved-card").isVisible()).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(node("unsaved-card").isVisible()).isFalse();
        assertThat(machine()).isEqualTo(edited);

        robot.clickOn("#machine-picker");
        robot.clickOn("QEMU q35, 8 GiB");
        Path file = folder.resolve("saved.toml");
        desktop.choice = Optional.of(file);
        robot.clickOn("#unsaved-save");
        assertThat(MachineFiles.read(file)).isEqualTo(edited);
        assertThat(machine().name()).isEqualTo("QEMU q35, 8 GiB");

        type(robot, "edit-cpus", "3");
        robot.clickOn("#machine-picker");
        robot.clickOn("QEMU q35, 4 GiB");
        robot.clickOn("#unsaved-discard");
        assertThat(machine()).isEqualTo(MachineSource.byDefault().read());
    }

    @Test
    void unsaved_windowClosed_asksFirst(FxRobot robot) {
        robot.clickOn("#edit");
        type(robot, "edit-cpus", "2");
        robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertThat(stage.isShowing()).isTrue();
        assertThat(node("unsaved-card").isVisible()).isTrue();
        robot.clickOn("#unsaved-discard");
        assertThat(stage.isShowing()).isFalse();
    }

    @Test
    void trial_mappedAndProtected_splitsAHugePageAndUndoesIt(FxRobot robot) {
        Machine before = machine();
        robot.clickOn("#edit");
        robot.interact(() -> button("try-map").fire());
        assertThat(explorer.snapshot().state().table().nrLeaves(1)).isZero();
        assertThat(texts("timeline-picture")).contains("KVirtArea 1, operation 1 of 1");
        robot.interact(() -> button("try-protect").fire());
        assertThat(explorer.snapshot().state().table().nrLeaves(1)).isEqualTo(512);
        assertThat(texts("timeline-picture")).contains("KVirtArea 1, operation 2 of 2");
        type(robot, "try-size", "2 MiB");
        assertThat(explorer.snapshot().state().table().nrLeaves(1)).as("a whole huge page needs no split").isZero();
        type(robot, "try-size", "5 MiB");
        assertThat(error("trials")).startsWith("Operation 2 is refused: ").contains("0x500000 bytes");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(error("trials")).isEmpty();
        long area = explorer.snapshot().selection().va().value();
        robot.interact(() -> {
            ListView<?> trials = (ListView<?>) node("trials");
            assertThat(trials.getItems()).isEqualTo(List.of(
                    "map-untracked  area 1, 4 MiB of 4 MiB, RW", "protect  area 1 + 0 B, 2 MiB, R"));
            explorer.select(explorer.snapshot().boot().layout().ranges().getFirst().range().first());
            trials.getSelectionModel().select(0);
        });
        assertThat(explorer.snapshot().selection().va().value()).as("an operation leads to its place").isEqualTo(area);
        robot.interact(() -> button("try-drop").fire());
        assertThat(explorer.snapshot().state().table().mappedBytes())
                .isEqualTo(Boot.of(before).lastState().table().mappedBytes());
        robot.interact(() -> button("edit-revert").fire());
        assertThat(machine()).isEqualTo(before);
    }

    @Test
    void trial_noArea_onlyAnotherCanBeMappedAndTheOtherButtonsSayWhy(FxRobot robot) throws TimeoutException {
        robot.clickOn("#edit");
        assertThat(enabledTrials()).containsExactly("try-map");
        robot.interact(() -> ScrolledPane.around(node("trials")).orElseThrow().setVvalue(1));
        robot.moveTo("#try-protect");
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> tooltips(robot).equals(
                List.of("There is no KVirtArea yet; map one first")));
        assertThat(button("try-protect").getAccessibleText()).isEqualTo(
                "Change the access rights of a part of an area. There is no KVirtArea yet; map one first");
        robot.interact(() -> button("try-map").fire());
        assertThat(enabledTrials()).containsExactly("try-map", "try-protect", "try-unmap", "try-drop", "try-remove");
        robot.interact(() -> {
            button("try-map").fire();
            button("try-drop").fire();
            button("try-unmap").fire();
        });
        assertThat(((ListView<?>) node("trials")).getItems().getLast()).as("the area that is left")
                .isEqualTo("unmap  area 1 + 0 B, 4 KiB");
        robot.interact(() -> button("try-drop").fire());
        assertThat(enabledTrials()).containsExactly("try-map", "try-remove");
        assertThat(button("try-drop").getAccessibleText())
                .endsWith("There is no KVirtArea left; map another one first");
        for (int i = 0; i < 5; i++) {
            robot.interact(() -> button("try-remove").fire());
        }
        assertThat(enabledTrials()).containsExactly("try-map");
    }

    private static List<String> tooltips(FxRobot robot) {
        return robot.listWindows().stream()
                .filter(Tooltip.class::isInstance)
                .map(it -> ((Tooltip) it).getText())
                .toList();
    }

    private List<String> enabledTrials() {
        return Stream.of("try-map", "try-protect", "try-unmap", "try-drop", "try-remove")
                .filter(id -> !button(id).isDisabled())
                .toList();
    }

    @Test
    void trial_mappedAndDropped_mapAndTimelineFollowTheMoment(FxRobot robot) {
        robot.clickOn("#edit");
        robot.interact(() -> button("try-map").fire());
        long made = explorer.snapshot().moment();
        assertThat(texts("map-picture")).contains("area 1", "4 MiB");
        robot.interact(() -> button("try-drop").fire());
        assertThat(texts("map-picture")).as("dropped").doesNotContain("area 1");
        robot.interact(() -> explorer.setMoment(made));
        assertThat(texts("map-picture")).as("before it is dropped").contains("area 1");
        robot.interact(() -> {
            explorer.setMoment(made - 2);
            node("timeline-picture").requestFocus();
        });
        assertThat(texts("map-picture")).as("not made yet, and not there in the end").doesNotContain("area 1");
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(explorer.snapshot().moment()).as("the next page is that of the area").isEqualTo(made);
        assertThat(texts("timeline-picture")).contains("KVirtArea 1, operation 1 of 2");
        robot.interact(() -> node("map-picture").requestFocus());
        robot.type(KeyCode.HOME);
        while (explorer.snapshot().selection().va().compareTo(explorer.snapshot().state().areas().getFirst().range()
                .first()) > 0) {
            robot.type(KeyCode.DOWN);
        }
        assertThat(explorer.snapshot().selection().va())
                .as("the keys select the area")
                .isEqualTo(explorer.snapshot().state().areas().getFirst().range().first());
    }

    @Test
    void compare_otherLayout_marksDifferencesAndFollowsThePhase(FxRobot robot) {
        robot.interact(() -> explorer.setMoment(837));
        robot.push(KeyCode.CONTROL, KeyCode.D);
        assertThat(label("compare-left")).isEqualTo("Left: QEMU q35, 4 GiB, step 837 of 3,398");
        assertThat(label("compare-right")).isEqualTo(
                "Right: QEMU q35, 4 GiB (as opened or saved), step 837 of 3,398");
        assertThat(differences()).containsExactly(
                "Architecture, layout, memory and CPUs are the same.", "Both take 265 page tables.",
                "Both map 3,132 pages.");
        robot.interact(() -> compareWith("With pages up to 4 KiB"));
        assertThat(differences()).containsExactly(
                "The machines differ in: Pages up to.",
                "The right one takes 3,132 more page tables, \u224812.23 MiB more memory.",
                "It maps 1,603,584 pages where the left one maps 3,132.",
                "Only the right one has the finding x86-bit-7-at-level-1.");
        assertThat(label("compare-right")).startsWith("Right: QEMU q35, 4 GiB (pages up to 4 KiB), step ")
                .endsWith(String.format("%,d", Boot.of(machine().withHighestTranslationLevel(1)).nrSteps()));
        robot.interact(() -> explorer.setMoment(0));
        assertThat(label("compare-right")).contains("step 0 of");
        robot.interact(() -> compareWith("QEMU q35, 8 GiB"));
        assertThat(label("compare-right")).startsWith("Right: QEMU q35, 8 GiB");
        robot.type(KeyCode.ESCAPE);
        assertThat(node("compare").getParent().isVisible()).isFalse();
        assertThat(node("map-picture").isVisible()).isTrue();
    }

    @Test
    void map_borderOfTheKernelDragged_resizesItAsOneChange(FxRobot robot) {
        Machine before = machine();
        PaintedPane map = (PaintedPane) node("map-picture");
        Rectangle2D label =
                Frames.texts(map).stream().filter(it -> it.text().equals("0980_0000")).findFirst().orElseThrow()
                        .bounds();
        double x = label.getMinX() - 30;
        double y = (label.getMinY() + label.getMaxY()) / 2;
        robot.moveTo(map.localToScreen(x, y));
        for (double at = y - 3; !Cursor.V_RESIZE.equals(map.getCursor()) && at <= y + 3; at++) {
            robot.moveTo(map.localToScreen(x, at));
        }
        assertThat(map.getCursor()).isEqualTo(Cursor.V_RESIZE);
        robot.press(MouseButton.PRIMARY).moveBy(0, 4).moveBy(0, 8);
        Label shown = (Label) pane.lookup(".map-readout-address");
        String address = shown.getText();
        assertThat(shown.getParent().isVisible()).isTrue();
        robot.release(MouseButton.PRIMARY);
        PaddrRange kernel = explorer.snapshot().boot().memory().kernel().orElseThrow();
        assertThat(kernel.start().value()).isEqualTo(0x0800_0000);
        assertThat(kernel.sizeBytes()).isLessThan(24L << 20).isPositive().satisfies(
                size -> assertThat(size % 4096).isZero());
        assertThat(address).isEqualTo(kernel.end().toString());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(machine()).isEqualTo(before);
    }

    private ButtonBase button(String id) {
        return (ButtonBase) node(id);
    }

    private String label(String id) {
        return ((Label) node(id)).getText();
    }

    private List<String> differences() {
        return pane.lookupAll(".differences-words > .label").stream().map(it -> ((Label) it).getText()).toList();
    }

    private void compareWith(String title) {
        ComboBox<?> box = (ComboBox<?>) node("compare-with");
        for (int i = 0; i < box.getItems().size(); i++) {
            if (((CompareViewModel.Variant) box.getItems().get(i)).title().equals(title)) {
                box.getSelectionModel().select(i);
            }
        }
    }
}
