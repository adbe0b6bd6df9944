package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kspace.app.OwnProcess;
import kspace.app.XServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are dragged with the mouse and dropped, which happens on a real display only. */
class DropTest {
    private static final String MAP = """
            BIOS-e820: [mem 0x0000000000000000-0x000000000009fbff] usable
            BIOS-e820: [mem 0x0000000000100000-0x000000001fffffff] usable
            """;

    @TempDir
    Path folder;

    @Test
    void drop_onThePageThatGreetsAndOnTheWindow_opensTheFile() throws IOException, InterruptedException {
        Path first = Files.writeString(folder.resolve("first.txt"), MAP);
        Path second =
                Files.writeString(folder.resolve("second.txt"), MAP.replace("00001fffffff", "00003fffffff"));
        Path tour = Files.writeString(folder.resolve("tour.toml"), """
                title = "Mine"
                machine = "q35-4g"
                [[stop]]
                title = "The first of one"
                caption = "A"
                """);
        try (XServer server = XServer.start(folder, "1280x800x24")) {
            OwnProcess.Result result = new OwnProcess(
                    List.of("-Dprism.order=sw", "-Dkspace.root=" + System.getProperty("kspace.root")),
                    Map.of("DISPLAY", server.display(), "JDK_JAVA_OPTIONS", "", "JAVA_TOOL_OPTIONS", ""))
                    .run(DroppingProcess.class, first.toString(), second.toString(), tour.toString());
            assertThat(result.out().lines()).as(result.err()).containsExactly(
                    String.valueOf(0x9f000 + 0x1ff0_0000L), String.valueOf(0x9f000 + 0x3ff0_0000L),
                    "The first of one");
        }
    }
}
