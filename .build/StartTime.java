import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/**
 * Measures how long short commands take, as multiples of what the same runtime takes to say its version. All are run in
 * turn, so that what else the machine does falls on all alike; the ratio of the shortest times is what to compare.
 *
 * <pre>java .build/StartTime.java app/target/kspace [ROUNDS]</pre>
 */
public final class StartTime {
    private static final int ROUNDS = 15;
    private static final double NANOS = 1e6;

    private StartTime() {}

    /**
     * Entry point.
     *
     * @param args see above
     * @throws InterruptedException never
     */
    public static void main(String[] args) throws InterruptedException {
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
        long bare = times.get("java -version").stream().mapToLong(Long::longValue).min().orElseThrow();
        times.forEach((name, all) -> {
            var sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
            System.out.printf(Locale.ROOT, "%-20s shortest %6.0f ms, median %6.0f ms, %.2f times%n", name,
                    sorted[0] / NANOS, sorted[sorted.length / 2] / NANOS, (double) sorted[0] / bare);
        });
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
