package kspace.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chapter of the guide, whose figures a writer would print at the width of a page and show at that of a screen. */
class ChapterTest {
    @TempDir
    private Path folder;

    private List<Path> figures(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("figures"))) {
            return files.filter(it -> it.toString().endsWith(ending)).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"16cm", "700px"})
    void chapter_atEveryWidth_hasFiguresThatCanBeRead(String width) throws IOException {
        Path guide = Path.of(System.getProperty("kspace.root"), "resources/guide");
        String recipe = Files.readString(guide.resolve("chapter.toml"));
        Files.copy(guide.resolve("chapter-split.toml"), folder.resolve("chapter-split.toml"));
        assertThat(recipe).contains("width = \"16cm\"");
        Path copy = Files.writeString(
                folder.resolve("chapter.toml"), recipe.replace("width = \"16cm\"", "width = \"" + width + "\""));
        Program.Result result = Program.run("export", "--recipe", copy.toString());
        assertThat(result).isEqualTo(new Program.Result(0, "", "", List.of()));
        assertThat(figures(".pdf")).hasSizeGreaterThan(11).hasSameSizeAs(figures(".svg")).allSatisfy(file -> {
            FigurePage page = FigurePage.read(file);
            assertThat(page.letters()).hasSizeGreaterThan(50);
            assertThat(page.faults()).as(page.text()).isEmpty();
        });
        assertThat(figures(".gif")).hasSize(1);
    }
}
