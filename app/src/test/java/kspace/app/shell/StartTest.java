package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import kspace.app.Main;
import kspace.app.OwnProcess;
import kspace.app.XServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program starts where the system lacks much, or says in one sentence what it needs. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "these are libraries and settings of Linux")
class StartTest {
    @TempDir
    private Path folder = Path.of("");

    private OwnProcess.Result start(List<String> options, Map<String, String> environment)
            throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(Map.of("DISPLAY", "", "JDK_JAVA_OPTIONS", "", "JAVA_TOOL_OPTIONS", ""));
        all.putAll(environment);
        return new OwnProcess(options, all).run(Main.class);
    }

    /** In this process JavaFX is told by the build how to draw; where the program runs, it has to do so itself, in time. */
    @Test
    void export_inAProcessOfItsOwn_drawsTheSame() throws IOException, InterruptedException {
        Path recipe = Path.of(System.getProperty("kspace.root"), "resources", "pictures", "pictures.toml");
        OwnProcess.Result result = new OwnProcess(
                List.of(), Map.of("DISPLAY", "", "JDK_JAVA_OPTIONS", "", "JAVA_TOOL_OPTIONS", ""))
                .run(Main.class, "export", "--recipe", recipe.toString(), "--check");
        assertThat(result.out()).isEmpty();
        assertThat(result.code()).as(result.err()).isZero();
    }

    private static void assertRefused(OwnProcess.Result result, String sentence) {
        assertThat(sentences(result)).containsExactly("kspace: " + sentence);
        assertThat(result.err()).doesNotContain("Exception", "\tat ");
        assertThat(result.out()).isEmpty();
        assertThat(result.code()).isEqualTo(2);
    }

    /** Puts files that are no libraries where they are looked for first. */
    private Map<String, String> without(String... libraries) throws IOException {
        for (String library : libraries) {
            Files.createFile(folder.resolve(library));
        }
        return Map.of("LD_LIBRARY_PATH", folder.toString());
    }

    @Test
    void start_systemWithoutFonts_drawsWithItsOwn() throws IOException, InterruptedException {
        Path settings = Files.writeString(folder.resolve("fonts.conf"), """
                <?xml version="1.0"?>
                <fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>
                """.formatted(Files.createDirectory(folder.resolve("none")), folder.resolve("cache")));
        OwnProcess.Result result = start(
                List.of("-Djava.io.tmpdir=" + folder), Map.of("FONTCONFIG_FILE", settings.toString()));
        assertThat(result.code()).as(result.err()).isZero();
        Path picture = Path.of(result.out().lines().toList().getLast());
        assertThat(ImageIO.read(picture.toFile()).getWidth()).isGreaterThan(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"libfreetype.so.6", "libpangoft2-1.0.so.0"})
    void start_withoutALibraryForText_namesThePackages(String library) throws IOException, InterruptedException {
        assertRefused(start(List.of(), without(library)),
                "libraries for text are missing; install them, such as with the packages"
                        + " libfreetype6 libfontconfig1 libpangoft2-1.0-0");
    }

    /** JavaFX looks for GTK once a display lets it in, which only a real one does. */
    @Test
    void start_displayWithoutGtk_namesThePackage() throws IOException, InterruptedException {
        try (XServer server = XServer.start(folder, "640x480x24")) {
            Map<String, String> environment = new HashMap<>(without("libgtk-3.so.0"));
            environment.put("DISPLAY", server.display());
            assertRefused(start(List.of(), environment),
                    "the library GTK 3 is missing; install it, such as with the package libgtk-3-0");
        }
    }

    private static Map<String, String> display(ServerSocket server) {
        return Map.of("DISPLAY", "127.0.0.1:" + (server.getLocalPort() - 6000), "XAUTHORITY", "/nonexistent");
    }

    @Test
    void start_displayThatHangsUp_isNamed() throws IOException, InterruptedException {
        try (ServerSocket server = FakeX11Server.wanting(new byte[0])) {
            Map<String, String> environment = display(server);
            OwnProcess.Result result = start(List.of(), environment);
            assumeFalse(result.err().contains("GTK 3 is missing"), "GTK 3 is not installed here");
            assertRefused(result, "the display " + environment.get("DISPLAY")
                    + " lets no window be opened; without DISPLAY the window is drawn to a file");
        }
    }

    @Test
    void start_temporaryFolderThatIsNone_isNamed() throws IOException, InterruptedException {
        Path missing = folder.resolve("missing");
        OwnProcess.Result result = start(List.of("-Djava.io.tmpdir=" + missing), Map.of());
        assertThat(sentences(result)).singleElement().asString().contains(
                "the temporary folder " + missing + " cannot be written to: there is no such folder; name another one");
        assertThat(result.err()).doesNotContain("Exception", "\tat ");
        assertThat(result.code()).isEqualTo(2);
    }

    /** What the program says; JavaFX warns of the class path of this test in its own time. */
    private static List<String> sentences(OwnProcess.Result result) {
        return result.err().lines().filter(it -> it.startsWith("kspace: ")).toList();
    }
}
