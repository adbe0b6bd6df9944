package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.WindowRobot;
import kspace.app.canvas.look.Theme;
import kspace.app.cli.CommandLineInterface;
import kspace.app.cli.Program;
import kspace.app.cli.console.Terminal;
import kspace.app.command.Command;
import kspace.app.command.CommandId;
import kspace.app.data.InspectorPage;
import kspace.app.data.PageTest;
import kspace.app.data.ViewKind;
import kspace.app.export.picture.Picture;
import kspace.app.export.picture.PictureFormat;
import kspace.app.export.picture.PictureStyle;
import kspace.app.export.picture.PictureView;
import kspace.app.sample.MachineSource;
import kspace.app.shell.space.SpaceModels;
import kspace.app.shell.space.WindowModels;
import kspace.app.state.Explorer;
import kspace.app.state.Selection;
import kspace.app.stop.Sight;
import kspace.app.stop.Stop;
import kspace.app.stop.StopKey;
import kspace.app.zoom.ScaleMode;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.asterinas.boot.Boot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What a window shows, copied, and shown again by whoever gets it. */
@ExtendWith(WindowRobot.class)
class WindowStopTest {
    private static final Vaddr ADDRESS = new Vaddr(0xffff_8000_4823_4567L);

    private final TestDesktop desktop = new TestDesktop();
    private final Explorer explorer = new Explorer(Boot.of(MachineSource.of("q35-8g").read()));
    private final AtomicReference<ExplorerPane> pane = new AtomicReference<>();
    private final AtomicReference<Stage> stage = new AtomicReference<>();

    @Start
    void start(Stage primary) {
        stage.set(primary);
        pane.set(ExplorerWindow.show(explorer, primary, desktop));
        pane.get().machines().remember(MachineSource.of("q35-8g"));
    }

    private void lookAround(FxRobot robot, ViewKind view) {
        robot.interact(() -> {
            explorer.setMoment(1500);
            explorer.select(new Selection(ADDRESS, 3));
            if (view != ViewKind.MAP) {
                explorer.zoomTo(VaddrRange.ofBounds(0xffff_8000_4000_0000L, 0xffff_8000_8000_0000L));
            }
            SpaceModels models = pane.get().models();
            models.map().setUnzoomed(ScaleMode.TRUE);
            models.tables().lookFor(Set.of(PageTest.HUGE, PageTest.WRITABLE));
            models.inspector().show(InspectorPage.REGION);
            models.walk().finish();
            models.walk().showStop(4);
            pane.get().themeProperty().set(Theme.DARK);
            pane.get().stop().show(new Sight(view, Optional.of(ADDRESS), OptionalInt.empty(),
                    OptionalLong.empty(), Optional.empty(), Optional.empty(),
                    Set.of(PageTest.HUGE, PageTest.WRITABLE), OptionalInt.of(4),
                    Optional.empty(), Optional.empty()));
        });
        Frames.await();
    }

    private String copied(FxRobot robot, CommandId id) {
        robot.interact(() -> assertThat(pane.get().commands().find(id).map(Command::perform)).contains(true));
        Frames.await();
        return desktop.copiedText.orElseThrow();
    }

    /** Returns the words of a line as a shell takes them apart. */
    private static String[] words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (char c : (line + " ").toCharArray()) {
            if (c == '\'') {
                quoted = !quoted;
            } else if (c == ' ' && !quoted) {
                words.add(word.toString());
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
        return words.subList(1, words.size()).toArray(String[]::new);
    }

    private static Stop opened(String command) {
        AtomicReference<Stop> stop = new AtomicReference<>();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = CommandLineInterface.run(words(command), InputStream.nullInputStream(),
                OutputStream.nullOutputStream(), err, Terminal.none(), (source, _, shown) -> {
                    stop.set(shown.of(source.label()));
                    return 0;
                });
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return stop.get();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = {"RANGES", "DECISION", "TLB", "LIST"})
    void copyAsCommand_runAgain_showsTheSameWindow(ViewKind view, FxRobot robot) {
        lookAround(robot, view);
        String command = copied(robot, CommandId.COPY_COMMAND);
        assertThat(command).startsWith("kspace q35-8g ").contains(" --moment 1500").contains(" --theme dark");
        Stop stop = opened(command);
        assertThat(stop.view()).isEqualTo(view);
        TestDesktop other = new TestDesktop();
        Sight sight = Sight.of(stop, explorer.snapshot().space());
        Explorer next = sight.explorer(explorer.snapshot().space());
        AtomicReference<Stop> again = new AtomicReference<>();
        robot.interact(() -> {
            ExplorerPane shown = new MainWindow(stage.get(), other).showMachine(
                    next, stop.word(StopKey.THEME).flatMap(Theme::of));
            shown.machines().remember(MachineSource.of(stop.machine()));
            shown.stop().show(sight);
            again.set(shown.stop().stop());
        });
        Frames.await();
        assertThat(again.get()).isEqualTo(stop);
        assertThat(again.get().command()).isEqualTo(command);
        assertThat(other.settings().get("theme", "")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = {"RANGES", "DECISION", "TLB", "LIST"})
    void copyAsCommand_drawn_isThePictureOfTheWindow(ViewKind view, FxRobot robot, @TempDir Path folder)
            throws IOException {
        lookAround(robot, view);
        Stop stop = pane.get().stop().stop();
        Sight sight = Sight.of(stop, explorer.snapshot().space());
        ByteArrayOutputStream window = new ByteArrayOutputStream();
        AtomicReference<WindowModels> models = new AtomicReference<>();
        robot.interact(() -> models.set(pane.get().windowModels()));
        new PictureRenderer(models.get()).make(explorer.snapshot().space(),
                new Picture(sight, PictureStyle.of(PictureView.of(view), Theme.DARK)), PictureFormat.SVG, window,
                _ -> {});
        Path file = folder.resolve("picture.svg");
        List<String> args = new ArrayList<>(List.of(words(copied(robot, CommandId.COPY_COMMAND))));
        args.addFirst("export");
        args.addAll(List.of("-o", file.toString()));
        assertThat(Program.run(args.toArray(String[]::new))).isEqualTo(new Program.Result(0, "", "", List.of()));
        assertThat(Files.readString(file)).isEqualTo(window.toString(StandardCharsets.UTF_8));
    }

    /** A figure that is made for a page stands in the window where it was made from. */
    @ParameterizedTest
    @CsvSource({"RANGES, MAP", "DECISION, TIMELINE", "LIST, TABLES", "TLB, WINDOW"})
    void show_aFigureForAPage_fillsTheWindowWithItsPane(ViewKind figure, ViewKind filled, FxRobot robot) {
        lookAround(robot, figure);
        assertThat(pane.get().stop().stop().view()).isEqualTo(filled);
    }

    @Test
    void copyAsStop_always_isATableOfATour(FxRobot robot) {
        lookAround(robot, ViewKind.TABLES);
        assertThat(copied(robot, CommandId.COPY_STOP)).isEqualTo("""
                [[stop]]
                machine = "q35-8g"
                view = "tables"
                va = "0xffff_8000_4823_4567"
                level = 3
                moment = 1500
                zoom = "0xffff_8000_4000_0000..0xffff_8000_8000_0000"
                only = "huge,writable"
                theme = "dark"
                """);
    }
}
