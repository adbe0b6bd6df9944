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
    /** A shell script, line by line, and a page of HTML. */
    private static final List<String> NO_WORDS = List.of("Completion.java", "TourPage.java");
    /** What is wrong with a question of a lesson is still said in code. */
    private static final List<String> NOT_YET = List.of("PredictionReader.java");

    /** Comments, exceptions that only a mistake of ours raises, characters, and texts. */
    private static final Pattern TEXT_OR_COMMENT = Pattern.compile("//[^\\n]*|/\\*(?s:.*?)\\*/"
            + "|new (?:IllegalArgument|IllegalState|IndexOutOfBounds|UnsupportedOperation)Exception\\([^;]*;"
            + "|'(?:\\\\.|[^'\\\\])+'|\"((?:\\\\.|[^\"\\\\])*)\"");
    /** A word with a space beside it, or one with a capital; ids, options, keys of JSON and endings of files have neither. */
    private static final Pattern WORDS = Pattern.compile("[A-Za-z]{2,}[,.;:)]* | \\(?[A-Za-z]{2,}|^[A-Z][a-z]{2,}");
    /** What is no sentence, and the same in every language. */
    private static final Pattern ALLOWED = Pattern.compile(String.join("|", List.of(
            "KSpace Explorer ?|kspace( .*)?| --[a-z-]+ ", // the program, and how it is called
            "Inter\\b.*|JetBrains ?Mono.*|,\\\\\"(Inter|JetBrains).*|cvt ", // typefaces, and a table in their files
            ".*-(fx|ks)-[a-z-]+: ?|\\.[a-z-]+ .*", // style sheets
            " ?[a-z-]+=\\\\\".*|<svg .*|@media .*| text\\{.*|\\) format.*", // HTML and SVG
            "(Graphic|Application|Comment).*Extensions?|Title|Description", // keys in GIF and PNG files
            "(Alt|Ctrl|Shift|Numpad).*|Esc|Tab|Del|\\[1-9]\\|Numpad.*", // keys of a keyboard
            "yyyy-MM-dd HH:mm|AppData|Roaming|Library|Application Support|Mac|Headless", // systems, their folders, a format
            "broken pipe|pipe is being closed|Can not create cache|Unable to open DISPLAY", // what others say
            "title = |\\\\nlanguage = .*|\\{ va = .*", // keys of TOML
            " page", // what views write of a page's size, to be covered
            "\\.\\. list-table::|   :header-rows: 1|\\.\\. figure:: |(\\\\n)?   :alt: |\\.\\. only:: html(\\\\n)*", // reStructuredText
            "memory: | bytes at most\\\\n", // in a report of a fault, which only we read
            " KiB|VA|VA |physical |va = pa .*|slot = FRAME_METADATA_BASE .*|ACPI NVS|Svpbmt|must be 0|16 EiB", // terms of the field
            "Words|[A-Z]\\w+Checker|NullAway|\\(\\?<=.*"))); // warnings of compilers, an expression

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
    void texts_ofTheProgram_haveNoWords() throws IOException {
        List<String> found = new ArrayList<>();
        int nrFiles = 0;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                String name = String.valueOf(file.getFileName());
                if (!NO_WORDS.contains(name) && !NOT_YET.contains(name)) {
                    nrFiles++;
                    words(Files.readString(file)).forEach(it -> found.add(name + ": " + it));
                }
            }
        }

        assertThat(found).isEmpty();
        assertThat(nrFiles).isGreaterThan(500);
    }
}
