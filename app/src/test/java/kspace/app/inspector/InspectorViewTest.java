package kspace.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.Machines;
import kspace.app.ViewWindow;
import kspace.app.WindowRobot;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.Prose;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.desktop.Tasks;
import kspace.app.inspector.walk.WalkSection;
import kspace.app.sample.MachineSource;
import kspace.app.state.Explorer;
import kspace.core.address.ByteSize;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.kernel.asterinas.Finding;
import kspace.core.kernel.asterinas.area.KVirtOperation;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The inspector as people use it, with mouse and keyboard. */
@ExtendWith(WindowRobot.class)
class InspectorViewTest {
    private static final long LINEAR = 0xffff_8000_4823_4567L;
    private static final double WIDTH = 424;
    private static final double HEIGHT = 706;

    private final List<String> copied = new ArrayList<>();
    private Explorer explorer;
    private InspectorViewModel model;
    private InspectorView view;

    @Start
    void start(Stage stage) {
        explorer = Machines.explorer();
        model = new InspectorViewModel(explorer, copied::add, Tasks.inline(), thrown -> {
            throw new IllegalStateException(thrown);
        });
        Look look = new Look(Theme.LIGHT, Density.NORMAL);
        view = new InspectorView(model, new SimpleObjectProperty<>(look));
        ViewWindow.show(stage, view, look, WIDTH, HEIGHT);
    }

    @BeforeEach
    void lookAtALeaf(FxRobot robot) {
        see(robot, 837, LINEAR);
    }

    private void see(FxRobot robot, long moment, long va) {
        robot.interact(() -> {
            explorer.setMoment(moment);
            explorer.select(new Vaddr(va));
        });
        Frames.await();
    }

    private ToggleButton tab(InspectorTab tab) {
        return view.lookupAll(".inspector-tab").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> button.getText().equals(tab.title()))
                .findFirst()
                .orElseThrow();
    }

    private void turnTo(FxRobot robot, InspectorTab tab) {
        robot.clickOn(tab(tab));
        Frames.await();
    }

    private ScrollPane page() {
        return (ScrollPane) view.lookup(".inspector-scroll");
    }

    /** All words and numbers of the page, in their order. */
    private List<String> words() {
        List<String> words = new ArrayList<>();
        collect(page().getContent(), words);
        return words;
    }

    private static void collect(Node node, List<String> words) {
        switch (node) {
            case Node hidden when !hidden.isVisible() -> {
            }
            case Prose prose -> words.add(prose.sentence());
            case Labeled labeled -> words.add(labeled.getText());
            case TextField field -> words.add(field.getText());
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
            default -> {
            }
        }
    }

    private ButtonBase button(String accessibleText) {
        List<ButtonBase> buttons = new ArrayList<>();
        collectButtons(page().getContent(), buttons);
        return buttons.stream()
                .filter(button -> accessibleText.equals(button.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private static void collectButtons(Node node, List<ButtonBase> buttons) {
        switch (node) {
            case Node hidden when !hidden.isVisible() -> {
            }
            case ButtonBase button -> buttons.add(button);
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> collectButtons(child, buttons));
            default -> {
            }
        }
    }

    @Test
    void entry_leaf_showsItsFieldsAndWhereTheReadingsDiffer() {
        assertThat(words()).contains("[65]", "2 MiB leaf", "linear map", "0x8000_0000_4820_0183", "RW-", "untracked",
                "Writeback", "a mapping", "0x4820_0000", "Where hardware and OSTD differ");
        assertThat(words().stream().filter("\u2260"::equals)).hasSize(4);
    }

    private void seePageWithoutRights(FxRobot robot, String sample, long base) {
        robot.interact(() -> {
            Boot boot = Boot.of(MachineSource.of(sample).read().withOperations(List.of(
                    new KVirtOperation.Map(false, 4 * ByteSize.MIB, 0, PaddrRange.of(base, base + 4 * ByteSize.MIB),
                            PageFlags.RW, CachePolicy.WRITEBACK),
                    new KVirtOperation.Protect(1, 0, 2 * ByteSize.MIB, PageFlags.NONE))));
            explorer.open(boot);
            explorer.setMoment(boot.nrSteps());
            explorer.select(boot.state(boot.nrSteps()).areas().getFirst().range().first());
        });
        Frames.await();
    }

    /** The processor's reading leads; what OSTD means by the same bits stands beside it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            q35-4g          | 200000   | not present, P = 0   | OSTD: 2 MiB page | ignored while P = 0    \
            | Not present, P = 0: the walk ends here.
            q35-4g          | 201000   | not present, P = 0   | OSTD: 4 KiB page | ignored while P = 0    \
            | Not present, P = 0: the walk ends here.
            riscv-virt-sv48 | 80001000 | reserved, faults     | OSTD: 4 KiB page | fault or set on use    \
            | Reserved: R = W = X = 0 makes it a pointer to a table, but level 1 is the last.
            riscv-virt-sv48 | 80200000 | page read as a table | OSTD: 2 MiB page | pointer, not page      \
            | R, W and X are 0: the processor reads the page at 0x8020_0000 as a table.
            """)
    void entry_pageWithoutRights_isWhatTheProcessorReads(
            String sample, String base, String title, String ostd, String field, String sentence, FxRobot robot) {
        seePageWithoutRights(robot, sample, Long.parseLong(base, 16));
        assertThat(words()).contains(title, ostd);
        assertThat(words()).anyMatch(word -> word.contains(field));
        turnTo(robot, InspectorTab.TRANSLATION);
        assertThat(words()).contains(sentence);
        assertThat(words()).anyMatch(word -> word.contains("fault") || word.equals("Unknown"));
    }

    @Test
    void entry_leaf_drawsEveryBit() {
        PaintedPane bits = (PaintedPane) view.lookup(".entry-bits");
        List<String> texts = Frames.words(bits);
        assertThat(texts.stream().filter("1"::equals)).hasSize(Long.bitCount(0x8000_0000_4820_0183L));
        assertThat(texts).contains("address 51:32", "address 31:21", "NX", "PS", "G", "P", "21", "52");
        assertThat(Frames.texts(bits)).allSatisfy(text -> {
            assertThat(text.bounds().getMinX()).isGreaterThanOrEqualTo(0);
            assertThat(text.bounds().getMaxX()).isLessThanOrEqualTo(bits.getWidth() + 1);
            assertThat(text.bounds().getMaxY()).isLessThanOrEqualTo(bits.getHeight() + 1);
        });
    }

    @Test
    void entry_leafAtFullHeight_needsNoScrolling() {
        assertThat(page().getContent().getLayoutBounds().getHeight()).isLessThanOrEqualTo(
                page().getViewportBounds().getHeight());
    }

    @Test
    void copyButton_clicked_copiesTheRawEntry(FxRobot robot) {
        robot.clickOn(button("Copy the raw entry"));
        assertThat(copied).containsExactly("0x8000000048200183");
    }

    @Test
    void tabs_eachClicked_showTheirOwnPage(FxRobot robot) {
        turnTo(robot, InspectorTab.TRANSLATION);
        assertThat(words()).contains("0xffff_8000_4823_4567", "PML4", "Rights along the walk", "0x4823_4567");
        turnTo(robot, InspectorTab.REGION);
        assertThat(words()).contains("linear map", "LINEAR_MAPPING_BASE", "1156 MiB now, 6 GiB at the end");
        turnTo(robot, InspectorTab.CHECKS);
        assertThat(words()).contains("13 passed", "6 about the source code");
        turnTo(robot, InspectorTab.COST);
        assertThat(words()).contains("What the page table costs", "259", "1036 KiB", "3,397");
        turnTo(robot, InspectorTab.ENTRY);
        assertThat(words()).contains("2 MiB leaf");
    }

    @Test
    void tabs_arrowKeys_goRoundAndMoveTheFocus(FxRobot robot) {
        turnTo(robot, InspectorTab.COST);
        robot.type(KeyCode.RIGHT);
        assertThat(model.tabProperty().get()).isEqualTo(InspectorTab.TRANSLATION);
        assertThat(tab(InspectorTab.TRANSLATION).isFocused()).isTrue();
        robot.type(KeyCode.LEFT, KeyCode.LEFT);
        assertThat(model.tabProperty().get()).isEqualTo(InspectorTab.CHECKS);
    }

    @ParameterizedTest
    @EnumSource(InspectorTab.class)
    void tabs_shortcutWithDigit_selectsIt(InspectorTab tab, FxRobot robot) {
        robot.interact(() -> tab(InspectorTab.ENTRY).requestFocus());
        robot.press(KeyCode.SHORTCUT).type(KeyCode.getKeyCode(Integer.toString(tab.digit())))
                .release(KeyCode.SHORTCUT);
        assertThat(model.tabProperty().get()).isEqualTo(tab);
        assertThat(tab(tab).isSelected()).isTrue();
    }

    @Test
    void tabs_clickedAgain_staySelected(FxRobot robot) {
        turnTo(robot, InspectorTab.REGION);
        turnTo(robot, InspectorTab.REGION);
        assertThat(tab(InspectorTab.REGION).isSelected()).isTrue();
    }

    private Label badge() {
        return (Label) tab(InspectorTab.CHECKS).getGraphic();
    }

    @Test
    void badge_nothingFailed_countsTheFindings() {
        assertThat(badge().getText())
                .isEqualTo(Integer.toString(model.checks().getValue().nrFindings()));
        assertThat(badge().getPseudoClassStates()).extracting(Object::toString).doesNotContain("broken");
    }

    @Test
    void badge_checksFailed_countsThemInTheirColour(FxRobot robot) {
        robot.interact(() -> explorer.open(Boot.of(MachineSource.of("q35-128g").read())));
        assertThat(badge().getText()).isEqualTo("2");
        assertThat(badge().getPseudoClassStates()).extracting(Object::toString).contains("broken");
        turnTo(robot, InspectorTab.CHECKS);
        assertThat(words()).startsWith(
                "2 failed, 1 finding, 12 passed, 0 skipped at this moment",
                "Failed", "2", "Failed", "metadata", "Not kept: Every frame has its metadata slot",
                "524,288 of 34,078,720 slots lie behind the metadata range, first that of frame 0x20_0000_0000 at"
                        + " 0xffff_fff0_8000_0000.",
                "looked at 34,078,720 slots", "0xffff_fff0_8000_0000");
        robot.clickOn(button("Go to the place of metadata"));
        assertThat(explorer.snapshot().selection().va()).isEqualTo(new Vaddr(0xffff_fff0_8000_0000L));
    }

    @Test
    void checks_ofTheMoment_areGroupedAndCountedThosePassedOrSkippedInOneRow(FxRobot robot) {
        turnTo(robot, InspectorTab.CHECKS);
        assertThat(words()).containsSubsequence(
                "0 failed, 0 findings, 13 passed, 2 skipped at this moment", "13 passed", "2 skipped",
                "6 about the source code")
                .doesNotContain("top-level-entries", "looked at 256 tables", "metadata", "Findings", "drift-kvirt");
        toggle(robot, "#checks-source");
        assertThat(words()).containsSubsequence(
                "6 about the source code", "Finding", "seed-item-round-trip",
                "Not kept: The documented item_from_raw clears AVAIL1", "Good to know", "drift-kvirt");
        toggle(robot, "#checks-source");
        assertThat(words()).doesNotContain("drift-kvirt");
        toggle(robot, "#checks-skipped");
        assertThat(words()).containsSubsequence("13 passed", "2 skipped", "Skipped", "metadata", "Skipped", "code");
        toggle(robot, "#checks-skipped");
        assertThat(words()).contains("2 skipped").doesNotContain("metadata");
        togglePassed(robot);
        assertThat(words()).containsSubsequence(
                "13 passed", "Passed", "top-level-entries", "Top-level entries 256..512 name tables",
                "All 256 name a table of level 3.", "looked at 256 tables", "2 skipped");
        togglePassed(robot);
        assertThat(words()).contains("13 passed").doesNotContain("top-level-entries");
        see(robot, 0, LINEAR);
        toggle(robot, "#checks-skipped");
        assertThat(words()).containsSubsequence(
                "3 passed", "13 skipped", "Phase linear map begins with step 258 of 3,398.");
    }

    private void togglePassed(FxRobot robot) {
        toggle(robot, "#checks-pass");
    }

    private void toggle(FxRobot robot, String row) {
        robot.interact(() -> view.lookup(row).requestFocus());
        robot.type(KeyCode.SPACE);
        Frames.await();
    }

    @Test
    void checks_openedWhileTheMomentGoesOn_keepTheirNodesAndSayTheNewNumbers(FxRobot robot) {
        turnTo(robot, InspectorTab.CHECKS);
        togglePassed(robot);
        List<Node> before = List.copyOf(view.lookupAll(".finding-card"));
        assertThat(words()).contains("looked at 578 pages");
        see(robot, 838, LINEAR);
        assertThat(words()).contains("looked at 579 pages").doesNotContain("looked at 578 pages");
        assertThat(List.copyOf(view.lookupAll(".finding-card"))).isEqualTo(before);
    }

    @Test
    void checks_enterOnALink_selectsItsPlace(FxRobot robot) {
        see(robot, 3_398, LINEAR);
        turnTo(robot, InspectorTab.CHECKS);
        // That the kernel code can be written is so on every machine.
        assertThat(words()).contains("0 failed, 0 findings, 14 passed, 0 skipped at this moment");
        toggle(robot, "#checks-source");
        robot.interact(() -> button("Go to the place of writable-executable").requestFocus());
        robot.type(KeyCode.ENTER);
        assertThat(explorer.snapshot().selection().va()).isEqualTo(new Vaddr(0xffff_ffff_8800_0000L));
    }

    @Test
    void checks_nextMoment_keepsTheNodesThatSayTheSame(FxRobot robot) {
        turnTo(robot, InspectorTab.CHECKS);
        toggle(robot, "#checks-source");
        ButtonBase link = button("Go to the place of drift-metadata");
        robot.interact(link::requestFocus);
        see(robot, 838, LINEAR);
        assertThat(button("Go to the place of drift-metadata")).isSameAs(link);
    }

    @Test
    void finding_linkClicked_selectsItsPlace(FxRobot robot) {
        turnTo(robot, InspectorTab.CHECKS);
        toggle(robot, "#checks-source");
        Finding finding = model.checks().getValue().sourceFindings().stream()
                .filter(it -> it.id().equals("drift-metadata"))
                .findFirst()
                .orElseThrow();
        robot.clickOn(button("Go to the place of drift-metadata"));
        assertThat(finding.place()).contains(explorer.snapshot().selection().va());
    }

    private void turnToPart(FxRobot robot, WalkSection part) {
        turnTo(robot, InspectorTab.TRANSLATION);
        robot.clickOn(button("Part: " + part.title()));
        Frames.await();
    }

    @Test
    void access_kernelRead_goesThroughEveryTest(FxRobot robot) {
        turnToPart(robot, WalkSection.ACCESS);
        robot.clickOn(button("Access: read")).clickOn(button("Mode: kernel"));
        assertThat(words()).contains("\u2713 The access goes through", "canonical address", "SMAP")
                .doesNotContain("\u2715", "not asked");
    }

    @Test
    void access_refused_lightsUpTheTestAndShowsTheErrorCode(FxRobot robot) {
        turnToPart(robot, WalkSection.ACCESS);
        robot.clickOn(button("Access: write")).clickOn(button("Mode: user"));
        assertThat(words()).contains("\u2715 Refused: #PF, error code 0x7", "user mode",
                "supervisor page: U = 0 in L2[65]", "W/R", "a write", "not asked");
        assertThat(view.lookupAll(".test-refused")).hasSize(1);
        robot.clickOn(button("Access: execute")).clickOn(button("Mode: kernel"));
        assertThat(words()).contains("\u2715 Refused: #PF, error code 0x11", "NX = 1 in L2[65]");
        robot.clickOn("#control-nxe");
        assertThat(words()).contains("\u2715 Refused: #PF, error code 0x19",
                "bit 63 (NX) is 1, which is reserved while EFER.NXE = 0", "EFER.NXE = 0");
        robot.clickOn("#control-nxe").clickOn(button("Access: read"));
        assertThat(words()).contains("\u2713 The access goes through");
    }

    @Test
    void access_absentEntry_isNotPresent(FxRobot robot) {
        see(robot, 836, LINEAR);
        turnToPart(robot, WalkSection.ACCESS);
        robot.clickOn(button("Access: read")).clickOn(button("Mode: kernel"));
        assertThat(words()).contains("\u2715 Refused: #PF, error code 0x0", "P = 0", "not present");
    }

    @Test
    void tlb_storySteppedThrough_showsStaleEntriesAndTheirEnd(FxRobot robot) {
        turnToPart(robot, WalkSection.TLB);
        assertThat(words()).contains("the boot page table, root 0x0800_0000", "in use by 1 CPU", "1 of 6");
        robot.clickOn("#tlb-next").clickOn("#tlb-next").clickOn("#tlb-next");
        assertThat(words()).contains("The same addresses again", "4 of 6", "\u2715 stale", "the table says RW-");
        robot.clickOn("#tlb-next").clickOn("#tlb-next");
        assertThat(words()).contains("6 of 6", "RW-").doesNotContain("\u2715 stale");
        robot.clickOn("#tlb-back");
        assertThat(words()).contains("5 of 6", "The TLB is empty.");
        see(robot, 3_398, LINEAR);
        assertThat(words()).contains("dismissed by every CPU and freed");
        turnToPart(robot, WalkSection.WALK);
    }

    @Test
    void tlb_nextPressedAgainAndAgain_staysUnderThePointer(FxRobot robot) {
        turnToPart(robot, WalkSection.TLB);
        Frames.await();
        Bounds place = onScreen("#tlb-next");
        Bounds page = page().getContent().getLayoutBounds();
        robot.moveTo("#tlb-next");
        for (int scene = 2; scene <= 6; scene++) {
            robot.clickOn(MouseButton.PRIMARY);
            Frames.await();
            assertThat(words()).contains(scene + " of 6");
            assertThat(onScreen("#tlb-next")).as("scene %d", scene).isEqualTo(place);
            assertThat(page().getContent().getLayoutBounds()).as("what is scrolled").isEqualTo(page);
        }
        turnToPart(robot, WalkSection.WALK);
    }

    private Bounds onScreen(String id) {
        Node node = view.lookup(id);
        return node.localToScreen(node.getLayoutBounds());
    }

    @Test
    void parts_arrowKeys_goRound(FxRobot robot) {
        turnToPart(robot, WalkSection.ACCESS);
        robot.type(KeyCode.RIGHT);
        assertThat(model.walk().sectionProperty().get()).isEqualTo(WalkSection.TLB);
        robot.type(KeyCode.RIGHT);
        assertThat(model.walk().sectionProperty().get()).isEqualTo(WalkSection.WALK);
    }

    @Test
    void walk_entryLinkClicked_turnsToThatEntry(FxRobot robot) {
        turnTo(robot, InspectorTab.TRANSLATION);
        robot.clickOn(button("Show the level 3 entry bit by bit"));
        Frames.await();
        assertThat(words()).contains("[1]", "table", "66 of 512 present");
    }

    @Test
    void walk_copyButtonClicked_copiesAllOfIt(FxRobot robot) {
        turnTo(robot, InspectorTab.TRANSLATION);
        robot.clickOn(button("Copy the whole walk as text"));
        assertThat(copied).containsExactly(model.walk().walk().getValue().text());
    }

    @Test
    void walk_numberDoubleClicked_isSelectedForCopying(FxRobot robot) {
        turnTo(robot, InspectorTab.TRANSLATION);
        TextField address = (TextField) page().getContent().lookup(".raw-value");
        robot.doubleClickOn(address);
        assertThat(address.getSelectedText()).isNotEmpty();
    }

    @Test
    void absentEntry_stepLinkClicked_goesToTheMomentThatMapsIt(FxRobot robot) {
        see(robot, 100, LINEAR);
        assertThat(words()).contains("absent", "At the end of the boot");
        robot.clickOn(button("Go to the step that maps this address"));
        Frames.await();
        assertThat(explorer.snapshot().moment()).isEqualTo(837);
        assertThat(words()).contains("2 MiB leaf");
    }

    @Test
    void cost_momentChanges_followsIt(FxRobot robot) {
        turnTo(robot, InspectorTab.COST);
        see(robot, 100, LINEAR);
        assertThat(words()).contains("100", "400 KiB").doesNotContain("578");
    }

    private List<Runnable> pages() {
        List<Runnable> pages = new ArrayList<>();
        for (InspectorTab tab : InspectorTab.values()) {
            pages.add(() -> model.tabProperty().set(tab));
        }
        for (WalkSection section : WalkSection.values()) {
            pages.add(() -> {
                model.tabProperty().set(InspectorTab.TRANSLATION);
                model.walk().sectionProperty().set(section);
            });
        }
        return pages;
    }

    @Test
    void everyTab_everyKindOfPlace_isNeverEmptyNorWiderThanThePane(FxRobot robot) {
        long[] places = {LINEAR, 0xffff_fff0_0120_8d07L, 0xffff_ffff_8812_3456L, 0xffff_fff1_0000_0000L,
            0xffff_c000_0000_0000L, 0x0000_9000_0000_0000L, 0x1000, -1};
        robot.interact(() -> {
            for (Runnable page : pages()) {
                page.run();
                for (long moment : new long[]{0, 1, 837, 3_398}) {
                    explorer.setMoment(moment);
                    for (long place : places) {
                        explorer.select(new Vaddr(place));
                        view.applyCss();
                        view.layout();
                        assertThat(String.join("", words())).isNotBlank();
                        assertThat(page().getContent().getLayoutBounds().getWidth()).isLessThanOrEqualTo(WIDTH);
                    }
                }
            }
        });
    }
}
