package kspace.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures that point at what they show, as people ask for them. */
class PointingTest {
    private static final Program.Result DONE = new Program.Result(0, "", "", List.of());

    @TempDir
    private Path folder;

    private Program.Result export(String file, String... more) {
        return Program.run(Stream.concat(
                Stream.of("export", "q35-4g", "--force", "-o", folder.resolve(file).toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "map | --callout | codes: x | \"codes\" is nothing that this picture shows; there is linear, kvirt, metadata, hole, code, memory usable, memory tables, memory reserved, memory unknown, memory kernel, memory metadata, or an address in sight",
        "map | --mark | entry 3 | \"entry 3\" is nothing that this picture shows; there is linear, kvirt, metadata, hole, code, memory usable, memory tables, memory reserved, memory unknown, memory kernel, memory metadata, or an address in sight",
        "translation | --highlight | entry 1 | \"entry 1\" is nothing that this picture shows; there is address, entry 4, entry 3, entry 2, result, or an address in sight",
        "translation | --mark | step 9 | \"step 9\" is nothing that this picture shows; there is address, entry 4, entry 3, entry 2, result, or an address in sight",
        "map | --callout | code | \"code\" is not allowed; it is a place, a colon and the words beside it, as \"code: the kernel image\"",
        "map | --callout | : words | \": words\" is not allowed; it is a place, a colon and the words beside it, as \"code: the kernel image\"",
        "cost | --mark | code | is only for view window, map, tables, translation, timeline, entry, ranges"})
    void picture_placeThatItDoesNotShow_saysWhatThereIs(String view, String option, String word, String sentence) {
        assertThat(export("a.svg", "--view", view, "--width", "16cm", option, word))
                .isEqualTo(new Program.Result(2, "", "kspace: " + option + " " + sentence + "\n", List.of()));
        assertThat(folder.resolve("a.svg")).doesNotExist();
    }

    @Test
    void picture_words_areInItAndInWhatIsReadAloud() throws IOException {
        assertThat(export("a.svg", "--view", "map", "--width", "16cm", "--callout", "code: the image", "--mark",
                "linear", "--callout", "linear + 1 GiB: an address")).isEqualTo(DONE);
        String svg = Files.readString(folder.resolve("a.svg"));
        assertThat(svg).contains(">the image</text>", ">an address</text>", "kspace-callout-1", "kspace-callout-2",
                "kspace-mark-1", "Beside it stands, code: the image; linear + 1 GiB: an address.");
    }

    @Test
    void recipe_listOfPlaces_isWhatTheCommandDraws() throws IOException {
        assertThat(export("a.svg", "--view", "map", "--callout", "code: the image", "--callout", "linear: all",
                "--highlight", "code")).isEqualTo(DONE);
        Path recipe = Files.writeString(folder.resolve("r.toml"), """
                machine = "q35-4g"
                view = "map"
                [[picture]]
                file = "b.svg"
                callout = ["code: the image", "linear: all"]
                highlight = "code"
                """);
        assertThat(Program.run("export", "--recipe", recipe.toString())).isEqualTo(DONE);
        assertThat(folder.resolve("b.svg")).hasSameTextualContentAs(folder.resolve("a.svg"));
    }

    /** The pictures of a series point at what they show already, and are of one size. */
    @Test
    void series_placeThatIsShownLater_isPointedAtThen() throws IOException {
        assertThat(export("w-%02d.svg", "--storyboard", "walk", "--width", "16cm", "--callout", "entry 2: a leaf"))
                .isEqualTo(DONE);
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.sorted().toList();
        }
        String first = Files.readString(files.getFirst());
        String last = Files.readString(files.getLast());
        assertThat(first).doesNotContain(">a leaf</text>");
        assertThat(last).contains(">a leaf</text>");
        assertThat(size(first)).isEqualTo(size(last));
    }

    private static String size(String svg) {
        return svg.replaceFirst("(?s).*?<svg[^>]*(viewBox=\"[^\"]*\").*", "$1");
    }
}
