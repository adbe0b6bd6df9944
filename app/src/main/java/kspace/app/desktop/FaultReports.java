package kspace.app.desktop;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kspace.core.address.PlainText;

/**
 * Keeps what shows the mistakes of the program while it goes on: each with its stack trace, in a text to be copied and in a
 * file of the temporary folder, so that nothing is lost that helps to find it.
 */
public final class FaultReports {
    /** More kinds of faults in one run say no more. */
    private static final int MOST_KINDS = 50;

    private final Path folder;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private Optional<Path> file = Optional.empty();

    /** Creates reports that are written in a folder. */
    public FaultReports(Path folder) {
        this.folder = folder;
    }

    /** Creates the reports of this process. */
    public static FaultReports ofProcess() {
        return new FaultReports(Path.of(System.getProperty("java.io.tmpdir", "")));
    }

    /**
     * A mistake of the program.
     *
     * @param sentence what happened and where the report is
     * @param report all that is known of this and earlier ones, in lines
     * @param count how many times it has happened
     */
    public record Fault(String sentence, String report, int count) {
        /** Returns whether to tell of it: what happens again and again is told less and less often. */
        public boolean isNews() {
            return Integer.bitCount(count) == 1;
        }
    }

    /**
     * Keeps a mistake.
     *
     * @param beginning how the sentence about it begins
     */
    public synchronized Fault keep(String beginning, Throwable thrown) {
        String trace = trace(thrown);
        if (counts.containsKey(trace) || counts.size() < MOST_KINDS) {
            if (counts.merge(trace, 1, Integer::sum) == 1) {
                add(trace);
            }
        }
        int count = counts.getOrDefault(trace, 1);
        String what =
                count > 1 ? DesktopMessage.FAULT_TIMES.text(String.valueOf(thrown), count) : String.valueOf(thrown);
        String sentence = file.map(it -> DesktopMessage.FAULT_IN.text(beginning, what, it.toString()))
                .orElseGet(() -> DesktopMessage.FAULT_WITHOUT_REPORT.text(beginning, what, folder.toString()));
        return new Fault(PlainText.sentence(sentence), text.toString(), count);
    }

    private void add(String trace) {
        String part = (text.isEmpty() ? about() : "") + "\n" + trace;
        text.append(part);
        try {
            if (file.isEmpty()) {
                file = Optional.of(Files.createTempFile(folder, "kspace-report-", ".txt"));
            }
            Files.write(file.get(), part.getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
        } catch (IOException e) {
            // The text is kept all the same, and the sentence says that there is no file.
            file = Optional.empty();
        }
    }

    private static String trace(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        return trace.toString();
    }

    private static String about() {
        String version = Optional.ofNullable(FaultReports.class.getModule().getDescriptor())
                .flatMap(ModuleDescriptor::rawVersion).orElse("(development)");
        return "KSpace Explorer " + version + "\n"
                + Stream.of("java.version", "java.vendor", "javafx.version", "os.name", "os.version", "os.arch",
                        "sun.jnu.encoding")
                        .map(key -> key + ": " + System.getProperty(key, "-") + "\n").collect(Collectors.joining())
                + "memory: " + Runtime.getRuntime().maxMemory() + " bytes at most\n";
    }
}
