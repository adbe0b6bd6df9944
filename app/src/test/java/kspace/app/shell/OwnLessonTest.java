package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.Machines;
import kspace.app.WindowRobot;
import kspace.app.learn.lesson.Lessons;
import kspace.app.tour.Tours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A teacher writes a lesson, and has it open in the window meanwhile. */
@ExtendWith(WindowRobot.class)
class OwnLessonTest {
    private static final String LESSON = """
            title = "Mine"
            minutes = 5
            machine = "q35-4g"
            [[stop]]
            title = "First"
            va = "linear"
            caption = "Look at the start of the linear map, and then go on."
            [[stop]]
            title = "Second"
            va = "linear"
            caption = "The address is {va}, and there is a page."
            [[stop.question]]
            text = "How large?"
            answer = "{page}"
            because = "It has {page}."
            hints = ["Look."]
            [[stop.question.wrong]]
            answer = "4 KiB"
            title = "too small"
            because = "It is a large one."
            """;

    @TempDir
    private Path folder;
    private ExplorerPane pane;

    @Start
    void start(Stage primary) {
        pane = ExplorerWindow.show(Machines.explorer(), primary, new TestDesktop());
    }

    private String title() {
        return pane.lookup(".lesson-title") instanceof Label label ? label.getText() : "";
    }

    private String faults() {
        return pane.lookupAll(".lesson-fault").stream().map(Node::getAccessibleText).collect(Collectors.joining("\n"));
    }

    /** What the file's system says about the time of saving may be as coarse as a second. */
    private void save(Path file, String text, int seconds) throws IOException {
        Path other = Files.writeString(folder.resolve("saved"), text);
        Files.setLastModifiedTime(other, FileTime.from(1_800_000_000L + seconds, TimeUnit.SECONDS));
        Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private static void await(Callable<Boolean> state) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, state);
        Frames.await();
    }

    @Test
    void file_savedWhileItIsOpen_isPlayedAnewAtItsPlaceAndItsFaultsAreSaidWithLineAndKey(FxRobot robot)
            throws IOException, TimeoutException {
        Path file = folder.resolve("mine.toml");
        save(file, LESSON, 0);
        robot.interact(() -> pane.lesson().start(Lessons.of(file, Tours.read(file.toString()).tour())));
        robot.interact(() -> pane.lesson().model().next());
        assertThat(title()).isEqualTo("Second");

        save(file, LESSON.replace("\"Second\"", "\"The second\""), 1);
        await(() -> title().equals("The second"));
        assertThat(pane.lesson().model().index()).as("the place is kept").hasValue(1);
        assertThat(faults()).isEmpty();

        save(file, LESSON.replace("hints = [\"Look.\"]", "hint = [\"Look.\"]"), 2);
        await(() -> !faults().isEmpty());
        assertThat(faults()).contains("mine.toml:16: stop[1].question[0].hint is not known");

        save(file, LESSON + "title = \n", 3);
        await(() -> pane.lookupAll(".banner").stream().anyMatch(Node::isVisible));
        assertThat(pane.lesson().model().index()).as("the lesson goes on as it was").hasValue(1);

        save(file, LESSON, 4);
        await(() -> faults().isEmpty() && title().equals("Second"));
    }
}
