package kspace.app.desktop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * A process with settings of its own, told by its standard input what to put; a line with all it knows is the answer. After
 * the line {@code many N KEY} it puts N values under KEY1 to KEYN one after the other, answers with {@code begun} before the
 * first, and with their number after the last has been written. After a value under the key {@code last} it exits at once; one
 * under the key {@code late} it puts while it exits.
 */
final class SettingsProcess {
    private SettingsProcess() {}

    /** Reads lines {@code KEY VALUE}, puts each into the file that is the argument, and answers each. */
    public static void main(String[] args) throws IOException {
        Settings settings = SettingsFile.openUntilExit(Path.of(args[0]), SettingsFileTest.PATIENCE);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("many ")) {
                putMany(settings, Integer.parseInt(line.split(" ", 3)[1]), line.split(" ", 3)[2]);
                continue;
            }
            if (line.startsWith("late ")) {
                String value = line.substring("late ".length());
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    settings.put("late", value);
                    settings.all("");
                }));
                System.exit(0);
            }
            if (!line.isEmpty()) {
                settings.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
            }
            if (line.startsWith("last ")) {
                System.exit(0);
            }
            Map<String, String> all = new TreeMap<>(settings.all(""));
            System.out.println(all);
        }
    }

    private static void putMany(Settings settings, int count, String key) {
        System.out.println("begun");
        for (int i = 1; i <= count; i++) {
            settings.put(key + i, "value " + i);
            settings.all("");
        }
        System.out.println(settings.all(key).size());
    }
}
