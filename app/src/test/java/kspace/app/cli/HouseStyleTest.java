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

/** Colours and letters that a document has itself. */
class HouseStyleTest {
    @TempDir
    private Path folder;

    private Program.Result export(String view, String... more) {
        return Program.run(Stream.concat(Stream.of("export", "q35-4g", "--force", "--view", view, "-o",
                folder.resolve("a.svg").toString()), Stream.of(more)).toArray(String[]::new));
    }

    private String svg(String view, String... more) throws IOException {
        assertThat(export(view, more)).isEqualTo(new Program.Result(0, "", "", List.of()));
        return Files.readString(folder.resolve("a.svg"));
    }

    private String sheet(String css) throws IOException {
        return Files.writeString(folder.resolve("s.css"), css).toString();
    }

    @ParameterizedTest
    @CsvSource({"map", "tables", "translation", "timeline", "entry", "cost"})
    void colours_ofAStyleSheet_takeThePlaceOfTheThemes(String view) throws IOException {
        String css = sheet("""
                /* --kspace-code: red; */
                body { color: var(--kspace-text); }
                :root { --other: 3px; --kspace-text: #123456; --kspace-muted:#ABC;
                  --kspace-panel: rgb(250, 251, 252) }
                """);
        assertThat(svg(view)).contains("#525a68").doesNotContain("#123456");
        assertThat(svg(view, "--css", css)).contains("#123456", "#fafbfc").doesNotContain("#525a68");
    }

    @Test
    void pages_inAColourOfItsOwn_areShadedFromIt() throws IOException {
        assertThat(svg("tables", "--css", sheet(":root{--kspace-linear:#010203}"))).contains("#010203")
                .doesNotContain("#0d7480");
    }

    @Test
    void recipe_namesTheStyleSheetFromItsFolder() throws IOException {
        sheet(":root{--kspace-text:#123456}");
        Path recipe = Files.writeString(folder.resolve("r.toml"), """
                machine = "q35-4g"
                css = "s.css"
                fonts = "none"
                [[picture]]
                file = "a.svg"
                view = "timeline"
                [[picture]]
                file = "b.png"
                view = "timeline"
                """);
        assertThat(Program.run("export", "--recipe", recipe.toString()))
                .isEqualTo(new Program.Result(0, "", "", List.of()));
        assertThat(Files.readString(folder.resolve("a.svg"))).contains("#123456").doesNotContain("@font-face");
    }

    @Test
    void fonts_none_areNamedOnly() throws IOException {
        assertThat(svg("timeline", "--fonts", "embedded")).isEqualTo(svg("timeline")).contains("@font-face");
        assertThat(svg("timeline", "--fonts", "none")).doesNotContain("@font-face", "base64")
                .containsPattern("font-family:\"Inter\",\"Inter Variable\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        ":root{--kspace-text: reddish} | cannot be used: SHEET:1: \"reddish\" is no colour; it is #rgb, #rrggbb or rgb(red, green, blue)",
        ":root{--kspace-text: rgb(1,2,256)} | cannot be used: SHEET:1: \"rgb(1,2,256)\" is no colour; it is #rgb, #rrggbb or rgb(red, green, blue)",
        ":root{--kspace-text:#111;}~p{--kspace-text:#222} | cannot be used: SHEET:2: --kspace-text has two values"})
    void styleSheet_thatIsWrong_isRefusedInASentence(String css, String sentence) throws IOException {
        String sheet = sheet(css.replace('~', '\n'));
        assertThat(export("map", "--css", sheet)).isEqualTo(
                new Program.Result(2, "", "kspace: --css " + sentence.replace("SHEET", sheet) + "\n", List.of()));
    }

    @Test
    void styleSheet_withoutKnownVariables_isRefusedWithAllThatThereAre() throws IOException {
        String none = sheet("body{color:red}");
        assertThat(export("map", "--css", none).err())
                .startsWith("kspace: --css cannot be used: " + none
                        + " sets none of the variables that colour pictures: --kspace-chrome, --kspace-panel, ")
                .hasLineCount(1);
        assertThat(export("map", "--css", sheet(":root{--kspace-cod:#111}")).err())
                .contains(":1: --kspace-cod is not known; known are --kspace-chrome, ").hasLineCount(1);
        Program.Result missing = export("map", "--css", folder.resolve("none.css").toString());
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).startsWith("kspace: --css cannot be used: ").hasLineCount(1);
    }

    @Test
    void options_thatChangeNothing_areRefused() throws IOException {
        assertThat(export("window", "--css", sheet(":root{--kspace-text:#111}")).err())
                .startsWith("kspace: --css is only for view map, tables, ").hasLineCount(1);
        assertThat(export("map", "--fonts", "some").err())
                .isEqualTo("kspace: --fonts \"some\" is not allowed; it is embedded or none\n");
        assertThat(Program.run("export", "q35-4g", "--view", "map", "--fonts", "none", "-o",
                folder.resolve("a.png").toString()).err())
                .isEqualTo("kspace: --fonts is only for SVG; the others bring what they show\n");
    }
}
