import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures how long short commands take, as multiples of what the same runtime takes to say its version. All are run in
 * turn, so that what else the machine does falls on all alike; the ratio of the shortest times is what to compare.
 *
 * <p>Where there is a display, it measures also when the window's first frame is on the screen, as a multiple of an empty
 * JavaFX window of the same runtime, with what the JVM learned kept for it as for the program. The screen tells: a part of
 * it at the top left has more colours than before.
 *
 * <pre>java .build/StartTime.java app/target/kspace [ROUNDS]</pre>
 */
public final class StartTime {
    private static final int ROUNDS = 15;
    private static final double NANOS = 1e6;

    /** Where windows put something at once, whatever the theme. */
    private static final Rectangle LOOKED_AT = new Rectangle(160, 20, 400, 160);
    private static final int NR_COLORS = 4;
    private static final long POLL_MS = 4;
    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final String EMPTY_STAGE = """
            import javafx.animation.PauseTransition;
            import javafx.application.Application;
            import javafx.application.Platform;
            import javafx.scene.Scene;
            import javafx.scene.control.Label;
            import javafx.stage.Stage;
            import javafx.util.Duration;

            public class EmptyStage extends Application {
                @Override
                public void start(Stage stage) {
                    Label label = new Label("An empty stage with some words in it");
                    label.setStyle("-fx-font-size: 60px; -fx-alignment: top-left");
                    stage.setScene(new Scene(label, 1680, 1020));
                    stage.show();
                    if (getParameters().getRaw().contains("learn")) {
                        PauseTransition pause = new PauseTransition(Duration.seconds(2));
                        pause.setOnFinished(_ -> Platform.exit());
                        pause.play();
                    }
                }
            }
            """;

    private StartTime() {}

    /**
     * Entry point.
     *
     * @param args see above
     * @throws Exception if something that is measured fails
     */
    public static void main(String[] args) throws Exception {
        var bin = Path.of(args[0]).toAbsolutePath().resolve("bin");
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS;
        var kspace = bin.resolve("kspace").toString();
        var commands = new LinkedHashMap<String, List<String>>();
        commands.put("java -version", List.of(bin.resolve("java").toString(), "-version"));
        commands.put("kspace --version", List.of(kspace, "--version"));
        commands.put("kspace pte decode",
                List.of(kspace, "pte", "decode", "--arch", "x86-64", "--level", "2", "0x8000000048200183"));
        commands.put("kspace init", List.of(kspace, "init", "q35-4g"));
        commands.put("kspace translate", List.of(kspace, "translate", "q35-4g", "0xffff_8000_0000_0000"));
        var times = new LinkedHashMap<String, List<Long>>();
        for (int round = 0; round <= rounds; round++) {
            for (var command : commands.entrySet()) {
                long time = run(command.getValue());
                // The first round only brings the files into memory.
                if (round > 0) {
                    times.computeIfAbsent(command.getKey(), _ -> new ArrayList<>()).add(time);
                }
            }
        }
        print(times, "java -version");
        if (!GraphicsEnvironment.isHeadless()) {
            print(firstFrames(bin, rounds), "empty stage");
        }
    }

    private static void print(Map<String, List<Long>> times, String reference) {
        long bare = times.get(reference).stream().mapToLong(Long::longValue).min().orElseThrow();
        times.forEach((name, all) -> {
            var sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
            System.out.printf(Locale.ROOT, "%-20s shortest %6.0f ms, median %6.0f ms, %.2f times%n", name,
                    sorted[0] / NANOS, sorted[sorted.length / 2] / NANOS, (double) sorted[0] / bare);
        });
    }

    private static Map<String, List<Long>> firstFrames(Path bin, int rounds) throws Exception {
        var folder = Files.createTempDirectory("start-time");
        var source = Files.writeString(folder.resolve("EmptyStage.java"), EMPTY_STAGE);
        var java = bin.resolve("java").toString();
        var tools = Path.of(System.getProperty("java.home"), "bin");
        run(List.of(tools.resolve("javac").toString(), "--system",
                bin.getParent().toString(), "--add-modules", "javafx.controls",
                "-d", folder.toString(), source.toString()));
        // What the JVM learns of classes in folders is not kept.
        var jar = folder.resolve("empty.jar").toString();
        run(List.of(tools.resolve("jar").toString(), "--create", "--file", jar, "-C", folder.toString(),
                "EmptyStage.class"));
        var cache = folder.resolve("empty.aot");
        var stage = List.of("--enable-native-access=javafx.graphics", "--add-modules", "javafx.controls", "-cp", jar,
                "EmptyStage");
        run(join(List.of(java, "-XX:AOTCacheOutput=" + cache), stage, List.of("learn")));
        var windows = new LinkedHashMap<String, List<String>>();
        windows.put("empty stage", join(List.of(java, "-XX:AOTCache=" + cache), stage));
        windows.put("kspace", List.of(bin.resolve("kspace").toString(), "q35-4g"));
        var times = new LinkedHashMap<String, List<Long>>();
        var robot = new Robot();
        for (int round = 0; round <= rounds; round++) {
            for (var window : windows.entrySet()) {
                long time = firstFrame(window.getValue(), robot);
                if (round > 0) {
                    times.computeIfAbsent(window.getKey(), _ -> new ArrayList<>()).add(time);
                }
            }
        }
        return times;
    }

    @SafeVarargs
    private static List<String> join(List<String>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }

    private static long firstFrame(List<String> command, Robot robot) throws Exception {
        awaitColors(robot, false);
        long start = System.nanoTime();
        var process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            awaitColors(robot, true);
            return System.nanoTime() - start;
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.waitFor();
        }
    }

    private static void awaitColors(Robot robot, boolean many) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (hasManyColors(robot.createScreenCapture(LOOKED_AT)) != many) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        many ? "no window comes" : "another window is at the top left of the screen");
            }
            Thread.sleep(POLL_MS);
        }
    }

    private static boolean hasManyColors(BufferedImage image) {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(pixels).distinct().limit(NR_COLORS).count() == NR_COLORS;
    }

    private static long run(List<String> command) throws InterruptedException {
        try {
            long start = System.nanoTime();
            var process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " fails");
            }
            return System.nanoTime() - start;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
