package kspace.core.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Feeds tests with inputs that nobody would write, for {@code -Dkspace.fuzz.seconds} seconds each (2 unless it is given).
 * What fails is written below {@code target/fuzz}, to be moved into {@code src/test/resources/fuzz/kept} once it is mended.
 */
public final class Fuzzing {
    private static final Path ROOT = Path.of(System.getProperty("kspace.root", ".."));
    private static final Path FILES = ROOT.resolve("core/src/test/resources/fuzz");
    private static final Path FAILED = Path.of("target", "fuzz");
    private static final long SECONDS = Long.getLong("kspace.fuzz.seconds", 2);
    /** Every build looks at the same inputs, so that none fails for what another change did; longer runs look at others. */
    private static final long EVERY_BUILD_SEED = 1;
    private static final boolean IS_LONGER = System.getProperty("kspace.fuzz.seconds") != null;
    private static final String PACKED = ".gz";

    private Fuzzing() {}

    /** Looks at one input. */
    @FunctionalInterface
    interface Oracle {
        /** Throws if anything is wrong with what became of it; {@code random} makes choices that can be repeated. */
        void check(byte[] input, Random random) throws IOException;
    }

    /** Returns the files that people wrote: the samples, and those collected for tests. */
    static List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>(files(ROOT.resolve("samples")).values());
        seeds.addAll(files(FILES.resolve("seeds")).values());
        return seeds;
    }

    /** Returns every input that ever failed, by its name. */
    public static Map<String, byte[]> kept() {
        return files(FILES.resolve("kept"));
    }

    private static Map<String, byte[]> files(Path folder) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                try (InputStream in = name.endsWith(PACKED)
                        ? new GZIPInputStream(Files.newInputStream(file))
                        : Files.newInputStream(file)) {
                    files.put(folder.relativize(file).toString().replace(PACKED, ""), in.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Checks changed seeds until the time is over; the number that a failure names repeats it. */
    static void run(String name, Oracle oracle) throws IOException {
        List<byte[]> seeds = seeds();
        run(name, random -> new Mutator(random, seeds).next(), oracle);
    }

    /** Checks what {@code make} makes until the time is over. */
    static void run(String name, Function<Random, byte[]> make, Oracle oracle) throws IOException {
        long seed = Long.getLong("kspace.fuzz.seed", IS_LONGER ? new Random().nextLong() : EVERY_BUILD_SEED);
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        for (long i = seed; i == seed || System.nanoTime() < end; i++) {
            byte[] input = make.apply(new Random(i));
            try {
                oracle.check(input, new Random(i));
            } catch (Throwable e) {
                Path file = FAILED.resolve(name + "-" + i);
                Files.createDirectories(FAILED);
                Files.write(file, input);
                throw new AssertionError("-Dkspace.fuzz.seed=" + i + ", kept in " + file.toAbsolutePath(), e);
            }
        }
    }
}
