package kspace.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kspace.core.words.Wording;

/**
 * A second language that is nothing but files: the English ones with the words of the pseudo-language, but with three plurals, as
 * Slavic languages have them, an apostrophe between thousands, and lists of its own.
 *
 * @param folder what is packed beside the classes of the program
 */
public record MadeUpLanguage(Path folder) {
    /** What it is called: a code that stands for no language. */
    public static final String NAME = "xx";

    private static final Path ENGLISH =
            Path.of(System.getProperty("kspace.root", "..")).resolve("resources/words/en");
    private static final Wording PSEUDO = Wording.of("pseudo");
    private static final Pattern PLACE = Pattern.compile("\\{(=?\\d+)(?::[A-Za-z]+|\\|([^|}]*)\\|([^|}]*))?}");
    private static final String OF_ALL = """
            plurals = 1 (.*[^1])?[2-4]
            thousands = ’
            next = {0}; {1}
            last-of-all = {0} ⁊ {1}
            last-of-choice = {0} ∨ {1}
            """;

    /** Writes its files into a folder. */
    public static MadeUpLanguage in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(ENGLISH)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".properties")).toList()) {
                Path name = ENGLISH.relativize(file);
                boolean isOfCore = name.startsWith("core");
                Path target =
                        folder.resolve(isOfCore ? "kspace/core/words" : "kspace/app/resources/words").resolve(NAME)
                                .resolve(name.toString());
                Files.createDirectories(target.getParent());
                Files.writeString(target, words(name, Files.readAllLines(file)));
            }
        }
        return new MadeUpLanguage(folder);
    }

    private static String words(Path name, List<String> lines) {
        return name.endsWith("language.properties") ? OF_ALL
                : name.endsWith("command-help.properties") ? String.join("\n", lines)
                        : lines.stream().map(MadeUpLanguage::line).collect(Collectors.joining("\n"));
    }

    private static String line(String line) {
        int words = line.indexOf(" = ") + 3;
        return line.isEmpty() || line.startsWith("#") ? line
                : line.substring(0, words) + reworded(line.substring(words));
    }

    private static String reworded(String words) {
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (MatchResult place : PLACE.matcher(words).results().toList()) {
            out.append(PSEUDO.reworded(words.substring(done, place.start())));
            done = place.end();
            out.append(place.group(2) == null ? place.group()
                    : "{" + place.group(1) + "|" + PSEUDO.reworded(place.group(2)) + "|"
                            + PSEUDO.reworded(place.group(3)) + "|" + PSEUDO.reworded(place.group(3)) + "°}");
        }
        return out.append(PSEUDO.reworded(words.substring(done))).toString();
    }

    /** Returns what makes a program find its files; it speaks it where that is the language of the system. */
    public List<String> options() {
        return List.of("-Xbootclasspath/a:" + folder, "-Duser.language=" + NAME);
    }
}
