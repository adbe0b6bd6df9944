package kspace.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What looks like words to be read stands in no text of the code; see <i>How to write a sentence</i> in CONTRIBUTING.md. */
class WordsInCodeTest {
    private static final Path SOURCES =
            Path.of(System.getProperty("kspace.root", "..")).resolve("app/src/main/java/kspace/app");
    /** Rooms whose words all lie in message files; others follow. */
    private static final List<String> ROOMS = List.of("cli", "export/picture", "stop");
    /** A shell script, line by line. */
    private static final List<String> NO_WORDS = List.of("Completion.java");

    private static final Pattern TEXT_OR_COMMENT =
            Pattern.compile("//[^\\n]*|/\\*(?s:.*?)\\*/|'(?:\\\\.|[^'\\\\])+'|\"((?:\\\\.|[^\"\\\\])*)\"");
    /** A word with a space beside it, or one with a capital; ids, options, keys of JSON and endings of files have neither. */
    private static final Pattern WORDS = Pattern.compile("[A-Za-z]{2,}[,.;:)]* | \\(?[A-Za-z]{2,}|^[A-Z][a-z]{2,}");
    /** The name of the program, what systems say of a closed pipe, an expression, a check of the compiler, a mistake of ours. */
    private static final Pattern ALLOWED = Pattern.compile(
            "kspace |broken pipe|pipe is being closed|\\(\\?<=.*|[A-Z]\\w+Checker|several views");

    private static List<String> texts(String source) {
        List<String> texts = new ArrayList<>();
        Matcher matcher = TEXT_OR_COMMENT.matcher(source);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                texts.add(matcher.group(1));
            }
        }
        return texts;
    }

    private static List<String> words(String source) {
        return texts(source).stream()
                .filter(it -> WORDS.matcher(it).find() && !ALLOWED.matcher(it).matches()).toList();
    }

    @Test
    void words_ofASource_areItsSentencesAndHeadingsOnly() {
        assertThat(words("""
                /** A "comment here". */
                f("--json", "va_start", ".png", 'x', '"', "kspace "); // "not this"
                g(" is not allowed", "Steps", "step {0}", "a \\" quote");
                """)).containsExactly(" is not allowed", "Steps", "step {0}", "a \\\" quote");
    }

    @Test
    void texts_ofRoomsWithMessages_haveNoWords() throws IOException {
        List<String> found = new ArrayList<>();
        int nrFiles = 0;
        for (String room : ROOMS) {
            try (Stream<Path> files = Files.walk(SOURCES.resolve(room))) {
                for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                    String name = String.valueOf(file.getFileName());
                    if (!NO_WORDS.contains(name)) {
                        nrFiles++;
                        words(Files.readString(file)).forEach(it -> found.add(name + ": " + it));
                    }
                }
            }
        }

        assertThat(found).isEmpty();
        assertThat(nrFiles).isGreaterThan(50);
    }
}
