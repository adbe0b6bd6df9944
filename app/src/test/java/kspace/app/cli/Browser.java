package kspace.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real browser without a window, where there is one.
 *
 * @param program it
 */
record Browser(Path program) {
    private static final long MINUTES = 3;

    /** Returns the one of this computer, if it has one. */
    static Optional<Browser> installed() {
        return Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
                .flatMap(
                        at -> Stream.of("chromium", "chromium-browser", "google-chrome").map(name -> Path.of(at, name)))
                .filter(Files::isExecutable).findFirst().map(Browser::new);
    }

    /**
     * Runs it to its end and returns what it printed.
     *
     * @param folder where it keeps what it needs
     */
    Path run(Path folder, String... options) throws IOException, InterruptedException {
        Path out = folder.resolve("out.html");
        List<String> all = new ArrayList<>(List.of(program.toString(), "--headless", "--no-sandbox",
                "--disable-gpu", "--user-data-dir=" + folder.resolve("profile"), "--virtual-time-budget=10000"));
        all.addAll(List.of(options));
        Process process = new ProcessBuilder(all).redirectOutput(out.toFile())
                .redirectError(folder.resolve("browser.txt").toFile()).start();
        try {
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("the browser ends").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return out;
    }
}
