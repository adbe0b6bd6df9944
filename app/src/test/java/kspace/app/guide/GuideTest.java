package kspace.app.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kspace.app.cli.Program;
import org.junit.jupiter.api.Test;

class GuideTest {
    private static final Path ROOT = Path.of(System.getProperty("kspace.root", ".."));
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)(#[^)]*)?\\)");

    @Test
    void parse_whatChaptersAreMadeOf_isReadAsWritten() {
        Chapter chapter = Guide.parse("map", """
                # Address map

                First *line*
                goes on, `0x1000` is code.

                ## Keys

                - Up: [next](keys.md) region
                1. one

                | key | does |
                |---|---|
                | `a` | b |

                ![What is seen](map-1.png)

                ```
                kspace  q35
                ```
                """);
        assertThat(chapter).isEqualTo(new Chapter("map", "Address map", List.of(
                new Chapter.Paragraph("First line goes on, `0x1000` is code.", false), new Chapter.Heading("Keys"),
                new Chapter.Paragraph("Up: next region", true), new Chapter.Paragraph("one", true),
                new Chapter.Row(List.of("key", "does"), true), new Chapter.Row(List.of("`a`", "b"), false),
                new Chapter.Picture("map-1.png", "What is seen"), new Chapter.Code("kspace  q35"))));
    }

    @Test
    void chapters_all_haveATitleAndWords() throws IOException {
        List<Chapter> chapters = Guide.chapters();
        try (Stream<Path> files = Files.list(ROOT.resolve("resources/guide"))) {
            assertThat(files.map(it -> it.getFileName().toString()).filter(it -> it.endsWith(".md")))
                    .containsExactlyInAnyOrderElementsOf(chapters.stream().map(it -> it.name() + ".md").toList());
        }
        assertThat(chapters).hasSizeGreaterThan(12).allSatisfy(chapter -> {
            assertThat(chapter.title()).isNotEqualTo(chapter.name());
            assertThat(chapter.blocks()).isNotEmpty();
            assertThat(chapter.blocks().stream().filter(it -> !(it instanceof Chapter.Code)))
                    .allSatisfy(it -> assertThat(it.words()).doesNotContain("](", "**"));
        });
        assertThat(chapters.stream().filter(it -> it.has("oops page fault")).toList()).hasSizeLessThan(chapters.size());
        assertThat(chapters.stream().filter(it -> it.has("gif")).map(Chapter::name)).contains("pictures");
    }

    /** Each view has a picture, all of them are drawn by the program, and none lies there that no chapter shows. */
    @Test
    void pictures_all_areWhatTheirRecipeDraws() throws IOException {
        List<Chapter.Picture> shown = Guide.chapters().stream().flatMap(it -> it.blocks().stream())
                .filter(Chapter.Picture.class::isInstance).map(Chapter.Picture.class::cast).toList();
        assertThat(shown).hasSizeGreaterThan(5).allSatisfy(it -> {
            assertThat(it.words()).isNotBlank();
            assertThat(Guide.picture(it)).isNotNull();
        });
        try (Stream<Path> files = Files.list(ROOT.resolve("resources/guide"))) {
            assertThat(files.map(it -> it.getFileName().toString()).filter(it -> it.endsWith(".png")))
                    .containsExactlyInAnyOrderElementsOf(shown.stream().map(Chapter.Picture::file).toList());
        }
        assertThat(Program.run("export", "--recipe", ROOT.resolve("resources/guide/pictures.toml").toString(),
                "--check")).isEqualTo(new Program.Result(0, "", "", List.of()));
    }

    @Test
    void links_ofTheGuideAndOfTheReadme_leadToFilesThatThereAre() throws IOException {
        try (Stream<Path> guide = Files.list(ROOT.resolve("resources/guide"))) {
            for (Path file : Stream.concat(guide.filter(it -> it.toString().endsWith(".md")),
                    Stream.of(ROOT.resolve("README.md"))).toList()) {
                LINK.matcher(Files.readString(file)).results().map(it -> it.group(1))
                        .filter(it -> !it.startsWith("http"))
                        .forEach(it -> assertThat(file.resolveSibling(it)).as(file + ": " + it).exists());
            }
        }
    }
}
