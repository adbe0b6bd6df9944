package kspace.app.export.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kspace.app.desktop.OutputFile;
import kspace.app.export.picture.PictureFormat;
import kspace.app.stop.StopFileException;
import kspace.app.stop.StopKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipeReaderTest {
    @TempDir
    private Path folder;

    private Recipe read(String text) throws IOException {
        return RecipeReader.read(Files.writeString(folder.resolve("r.toml"), text));
    }

    private String refusal(String text) {
        StopFileException refused = catchThrowableOfType(StopFileException.class, () -> read(text));
        return refused.sentence().replace(folder + "/", "");
    }

    @Test
    void read_sharedKeys_holdForAllThatHaveNone() throws IOException {
        Recipe recipe = read("""
                machine = "q35-4g"
                theme = "dark"
                [[picture]]
                file = "a.svg"
                moment = 12
                [[picture]]
                file = "b.PDF"
                theme = "light"
                machine = "q35-8g"
                transparent = true
                """);
        assertThat(recipe.pictures().stream().map(Recipe.Entry::file))
                .containsExactly(new OutputFile(folder.resolve("a.svg")), new OutputFile(folder.resolve("b.PDF")));
        assertThat(recipe.pictures().stream().map(Recipe.Entry::medium))
                .containsExactly(PictureFormat.SVG, PictureFormat.PDF);
        assertThat(recipe.pictures().stream().map(it -> it.stop().machine())).containsExactly("q35-4g", "q35-8g");
        assertThat(recipe.pictures().stream().map(it -> it.stop().words())).containsExactly(
                Map.of(StopKey.THEME, "dark", StopKey.MOMENT, "12"),
                Map.of(StopKey.THEME, "light", StopKey.TRANSPARENT, "true"));
    }

    @Test
    void read_themesAndFormats_makeAPictureOfEachPair() throws IOException {
        Recipe recipe = read("""
                machine = "q35-4g"
                themes = ["light", "dark"]
                [[picture]]
                file = "map"
                view = "map"
                formats = ["svg", "pdf"]
                [[picture]]
                file = "walk.png"
                view = "translation"
                """);
        assertThat(recipe.pictures()).extracting(it -> folder.relativize(it.file().path()).toString()).containsExactly(
                "map-light.svg", "map-dark.svg", "map-light.pdf", "map-dark.pdf", "walk-light.png", "walk-dark.png");
        assertThat(recipe.pictures()).extracting(it -> it.stop().word(StopKey.THEME).orElseThrow()).containsExactly(
                "light", "dark", "light", "dark", "light", "dark");
    }

    @Test
    void read_formatsForAll_areNotForAFileWhoseNameSaysItsOwn() throws IOException {
        Recipe recipe = read("""
                machine = "q35-4g"
                formats = ["svg", "pdf"]
                view = "translation"
                [[picture]]
                file = "map"
                view = "map"
                [[picture]]
                file = "walk.png"
                [[picture]]
                file = "walk.gif"
                storyboard = "walk"
                """);
        assertThat(recipe.pictures()).extracting(it -> folder.relativize(it.file().path()).toString())
                .containsExactly("map.svg", "map.pdf", "walk.png", "walk.gif");
        assertThat(recipe.pictures()).extracting(Recipe.Entry::isAgain).containsExactly(false, true, false, false);
        assertThat(recipe.pictures()).extracting(Recipe.Entry::formats).containsExactly(2, 2, 1, 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "themes = 'dark' | r.toml:3: picture[0].themes has to be a list of texts",
        "themes = [] | r.toml:3: picture[0].themes has to be a list of texts",
        "themes = ['dark', 1] | r.toml:3: picture[0].themes has to be a list of texts",
        "formats = ['gif'] | r.toml:2: picture[0].file \"a.gif\" has to end in .png, .svg, .pdf"},
            quoteCharacter = '\0')
    void read_wrongList_isRefusedAtItsPlace(String line, String sentence) {
        assertThat(refusal("""
                [[picture]]
                file = "a"
                %s
                machine = "q35-4g"
                """.formatted(line))).isEqualTo(sentence);
    }

    @Test
    void read_themeBesideThemes_isRefused() {
        assertThat(refusal("""
                machine = "q35-4g"
                [[picture]]
                file = "a.svg"
                theme = "dark"
                themes = ["light"]
                """)).isEqualTo("r.toml:5: picture[0].themes and theme are two answers to one question");
    }

    @Test
    void read_place_namesFileLineAndKey() throws IOException {
        Recipe.Entry second = read("""
                machine = "q35-4g"
                [[picture]]
                file = "a.svg"
                [[picture]]
                file = "b.svg"
                size = "1x1"
                """).pictures().get(1);
        assertThat(second.place().of("size")).isEqualTo(folder.resolve("r.toml") + ":6: picture[1].size");
        assertThat(second.place().of("machine")).isEqualTo(folder.resolve("r.toml") + ":1: machine");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`theme = \"dark\"` | r.toml: at least one [[picture]] is needed",
        "`colour = 1` | r.toml:1: colour is not known; known are picture, machine, themes,"
                + " formats, link-base, css, fonts, arch, root, base, physical-address-bits, storyboard, frames, frame-ms, last-ms, loops, columns, view, va, level, moment, with, then, zoom, axis, only, step, page, size,"
                + " width, text, without, callout, mark, highlight, scale, theme, margin, transparent, title, caption",
        "`machine = \"q35-4g\"\n[[picture]]\nview = \"map\"` | r.toml:2: picture[0].file is missing",
        "`[[picture]]\nfile = \"a.svg\"` | r.toml:1: picture[0].machine is missing",
        "`[[picture]]\nmachine = \"q35-4g\"\nfile = \"a.gif\"` | r.toml:3: picture[0].file \"a.gif\" has to end in .png,"
                + " .svg, .pdf",
        "`machine = \"q35-4g\"\n[[picture]]\nfile = \"a.svg\"\n[[picture]]\nfile = \"./a.svg\"` | r.toml:5: picture[1].file"
                + " is the file of an earlier picture",
        "`machine = \"q35-4g\"\nmoment = 1.5\n[[picture]]\nfile = \"a.svg\"` | r.toml:2: moment has to be a text, a whole"
                + " number, true or false"})
    void read_wrong_namesFileLineAndKey(String text, String sentence) {
        assertThat(refusal(text)).isEqualTo(sentence);
    }

    @Test
    void read_noToml_namesTheLine() {
        assertThat(refusal("machine = ")).startsWith("r.toml:1:").contains("this is not valid TOML");
    }

    @Test
    void read_noFile_saysSo() {
        StopFileException refused = catchThrowableOfType(
                StopFileException.class, () -> RecipeReader.read(folder.resolve("none.toml")));
        assertThat(refused.sentence()).isEqualTo(folder.resolve("none.toml") + ": there is no such file");
    }

    @Test
    void read_folder_saysWhatIsNeeded() {
        StopFileException refused = catchThrowableOfType(StopFileException.class, () -> RecipeReader.read(folder));
        assertThat(refused.sentence()).isEqualTo(folder + ": this is a folder; a recipe (TOML) is needed");
    }

    @Test
    void read_nestedTooDeeply_saysSoInOneSentence() {
        assertThat(refusal("a = " + "[".repeat(5_000))).isEqualTo("r.toml: this is not TOML of a reasonable form:"
                + " brackets are nested too deeply, or a number or text is too long");
    }
}
