package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.Recordings;
import kspace.app.WindowRobot;
import kspace.app.canvas.look.Theme;
import kspace.app.command.Command;
import kspace.app.command.CommandId;
import kspace.app.machine.Opening;
import kspace.app.sample.Samples;
import kspace.app.state.Explorer;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.space.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/**
 * Each word that the window paints and that a first-year student would not know is explained in the glossary. Which words everybody
 * knows, and names that are no words, stand in a list beside this test, to be looked at when it grows.
 */
@ExtendWith(WindowRobot.class)
class GlossaryWordsTest {
    private static final Path ORDINARY =
            Path.of(System.getProperty("kspace.root", ".."), "app", "src", "test", "resources",
                    "glossary", "ordinary-words.txt");
    private static final List<CommandId> PAGES = List.of(CommandId.TAB_TRANSLATION, CommandId.TAB_ENTRY,
            CommandId.TAB_REGION, CommandId.TAB_CHECKS, CommandId.TAB_COST);
    private static final List<CommandId> OF_MACHINES = List.of(CommandId.TABLES_LIST, CommandId.LIST_TABLES,
            CommandId.LIST_STEPS, CommandId.TABLES_LIST, CommandId.MAP_LEGEND, CommandId.EDIT_MACHINE,
            CommandId.COMPARE);

    private final WindowWords words = new WindowWords();
    private Stage stage;

    @Start
    void start(Stage primary) {
        stage = primary;
    }

    @Test
    void window_allItsWords_areOrdinaryOrExplained(FxRobot robot) throws IOException {
        for (String sample : List.of("q35-4g", "riscv-virt-sv39", "loongarch-virt", "aarch64-virt", "q35-4g-la57")) {
            Boot boot = Boot.of(Samples.find(sample).orElseThrow().machine());
            machine(robot, boot);
        }
        recording(robot, Recordings.linux4());
        Set<String> ordinary = ordinary();
        SortedMap<String, String> missing = new TreeMap<>(words.unexplained());
        missing.keySet().removeIf(it -> ordinary.contains(it.toLowerCase(Locale.ROOT)));
        assertThat(missing.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining("\n")))
                .as("words that are painted and neither ordinary nor explained, each with a text that has it")
                .isEmpty();
        assertThat(words.explained()).hasSizeGreaterThan(50);
    }

    private static Set<String> ordinary() throws IOException {
        try (Stream<String> lines = Files.lines(ORDINARY)) {
            return lines.filter(it -> !it.startsWith("#")).flatMap(it -> Stream.of(it.split("\\s+")))
                    .filter(it -> !it.isEmpty()).collect(Collectors.toSet());
        }
    }

    private void machine(FxRobot robot, Boot boot) {
        Explorer explorer = new Explorer(boot);
        ExplorerPane[] pane = new ExplorerPane[1];
        robot.interact(() -> pane[0] = ExplorerWindow.show(explorer, stage, new TestDesktop()));
        for (long moment : List.of(boot.nrSteps(), boot.nrSteps() / 3)) {
            robot.interact(() -> explorer.setMoment(moment));
            PAGES.forEach(page -> look(robot, () -> perform(pane[0], page)));
        }
        OF_MACHINES.forEach(state -> look(robot, () -> perform(pane[0], state)));
    }

    private static void perform(ExplorerPane pane, CommandId id) {
        pane.commands().find(id).ifPresent(Command::perform);
    }

    private void recording(FxRobot robot, Recording recording) {
        RecordingPane[] pane = new RecordingPane[1];
        robot.interact(() -> {
            pane[0] =
                    new RecordingPane(Opening.explorer(recording), recording, Theme.LIGHT, java.util.Optional.empty());
            stage.setScene(new Scene(pane[0], stage.getScene().getWidth(), stage.getScene().getHeight()));
        });
        PAGES.forEach(page -> look(robot, () -> pane[0].commands().find(page).ifPresent(Command::perform)));
        look(robot, () -> pane[0].commands().find(CommandId.TABLES_LIST).ifPresent(Command::perform));
    }

    private void look(FxRobot robot, Runnable change) {
        robot.interact(change);
        Frames.await();
        robot.interact(() -> words.add(stage.getScene().getRoot()));
    }
}
