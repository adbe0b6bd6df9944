package kspace.app.desktop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A process with settings of its own, told by its standard input what to put; a line with all it knows is the answer. */
final class SettingsProcess {
    private SettingsProcess() {}

    /** Reads lines {@code KEY VALUE}, puts each into the file that is the argument, and answers each. */
    public static void main(String[] args) throws IOException {
        Settings settings = SettingsFile.open(Path.of(args[0]), SettingsFileTest.PATIENCE);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.isEmpty()) {
                settings.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
            }
            Map<String, String> all = new TreeMap<>(settings.all(""));
            System.out.println(all);
        }
    }
}
