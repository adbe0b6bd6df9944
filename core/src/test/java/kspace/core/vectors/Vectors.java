package kspace.core.vectors;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import java.util.zip.GZIPInputStream;

/**
 * The conformance vectors: tables of inputs and of what the real kernel's own code made of them. They lie in the folder
 * that the system property {@code kspace.vectors} names, seen from the project's root; without it, beside this class.
 */
public final class Vectors {
    private static final String FOLDER = System.getProperty("kspace.vectors", "");
    private static final Path ROOT = Path.of(System.getProperty("kspace.root", ""));

    private Vectors() {}

    /**
     * Reads a table of vectors. If the folder does not have it, the calling test is skipped with a message that names the
     * file.
     *
     * @param table the name of the file without its ending
     */
    public static List<VectorRow> rows(String table) {
        String file = table + ".tsv.gz";
        try (InputStream stream = open(file)) {
            BufferedReader lines = new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(stream), StandardCharsets.UTF_8));
            List<String> columns = cells(lines.readLine());
            List<VectorRow> rows = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.add(new VectorRow(file, rows.size() + 2, columns, cells(line)));
            }
            return List.copyOf(rows);
        } catch (IOException e) {
            throw new UncheckedIOException("vectors " + file, e);
        }
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split("\t", -1));
    }

    private static InputStream open(String file) throws IOException {
        if (FOLDER.isEmpty()) {
            InputStream own = Vectors.class.getResourceAsStream("/vectors/" + file);
            if (own == null) {
                throw new IOException("the project's own copy is missing");
            }
            return own;
        }
        Path folder = ROOT.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            throw new IOException("kspace.vectors names " + folder + ", which is no folder");
        }
        Path path = folder.resolve(file);
        assumeTrue(Files.exists(path), () -> "vectors " + file + " are not in " + folder + ": nothing compared");
        return Files.newInputStream(path);
    }
}
