package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import kspace.app.OwnProcess;
import org.junit.jupiter.api.Test;

/**
 * What is drawn after a part of the window has changed is what would be drawn anew. In a process of its own, as how JavaFX
 * draws is settled when it starts, and the tests start it by themselves.
 */
class RepaintTest {
    @Test
    void partsOfTheWindow_changed_leaveNothingBehind() throws IOException, InterruptedException {
        OwnProcess.Result result = new OwnProcess(List.of(), Map.of()).run(RepaintedWindow.class);
        assertThat(result.out()).isEmpty();
        assertThat(result.code()).as(result.err()).isZero();
    }
}
