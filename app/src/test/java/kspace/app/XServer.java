package kspace.app;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An X server without a screen, for what JavaFX can do with a real display only; a test is skipped where there is none. */
public final class XServer implements AutoCloseable {
    private final Process server;
    private final String display;

    private XServer(Process server, String display) {
        this.server = server;
        this.display = display;
    }

    /**
     * Starts a server.
     *
     * @param folder a temporary folder
     * @param screen the size of its screen: {@code 640x480x24}
     */
    public static XServer start(Path folder, String screen) throws IOException, InterruptedException {
        Path number = folder.resolve("display");
        Process server;
        try {
            server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", screen, "-nolisten", "tcp")
                    .redirectOutput(number.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            server = abort("Xvfb, an X server without a screen, is not installed here: " + e.getMessage());
        }
        while (server.isAlive() && !Files.readString(number).endsWith("\n")) {
            Thread.sleep(20);
        }
        return new XServer(server, ":" + Files.readString(number).strip());
    }

    /** Returns what {@code DISPLAY} is to be. */
    public String display() {
        return display;
    }

    @Override
    public void close() {
        server.destroy();
        server.onExit().join();
    }
}
