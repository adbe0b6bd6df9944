package kspace.app.shell.welcome;

import java.util.Map;
import java.util.stream.Collectors;
import kspace.app.resources.Resources;

/** What each sample shows, in a line. */
final class SampleLines {
    private static final String FILE = "samples.txt";
    private static final String IS = " = ";

    private SampleLines() {}

    /** Returns the lines, by the names of the samples. */
    static Map<String, String> read() {
        return Resources.textInLanguage(FILE).lines().filter(it -> !it.startsWith("#") && it.contains(IS))
                .map(it -> it.split(IS, 2)).collect(Collectors.toMap(it -> it[0], it -> it[1]));
    }
}
