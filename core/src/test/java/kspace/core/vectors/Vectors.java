package kspace.core.vectors;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/**
 * The conformance vectors: tables of inputs and of what the real kernel's own code made of them. They lie in the folder
 * that the system property {@code kspace.vectors} names, seen from the project's root; without it, beside this class.
 */
public final class Vectors {
    private static final String FOLDER = System.getProperty("kspace.vectors", "");
    private static final Path ROOT = Path.of(System.getProperty("kspace.root", ""));

    private Vectors() {}

    /**
     * Returns the tests that {@code tests} makes of the rows of a table. If the folder does not have the table, that is one
     * skipped test that names the file.
     *
     * @param table the name of the file without its ending
     */
    public static Stream<DynamicTest> tests(String table, Function<List<VectorRow>, Stream<DynamicTest>> tests) {
        String file = table + ".tsv.gz";
        try {
            Optional<InputStream> stream = open(file);
            return stream.isPresent() ? tests.apply(rows(file, stream.get())) : Stream.of(missing(file));
        } catch (IOException e) {
            throw new UncheckedIOException("vectors " + file, e);
        }
    }

    private static DynamicTest missing(String file) {
        String message = file + " is not in " + FOLDER + ": nothing compared";
        return dynamicTest(message, () -> Assumptions.abort(message));
    }

    private static List<VectorRow> rows(String file, InputStream stream) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(stream), StandardCharsets.UTF_8))) {
            List<String> columns = cells(lines.readLine());
            List<VectorRow> rows = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.add(new VectorRow(file, rows.size() + 2, columns, cells(line)));
            }
            return List.copyOf(rows);
        }
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split("\t", -1));
    }

    private static Optional<InputStream> open(String file) throws IOException {
        if (FOLDER.isEmpty()) {
            return Optional.of(Objects.requireNonNull(Vectors.class.getResourceAsStream("/vectors/" + file), file));
        }
        Path folder = ROOT.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            throw new IOException("kspace.vectors names " + folder + ", which is no folder");
        }
        Path path = folder.resolve(file);
        return Files.exists(path) ? Optional.of(Files.newInputStream(path)) : Optional.empty();
    }
}
