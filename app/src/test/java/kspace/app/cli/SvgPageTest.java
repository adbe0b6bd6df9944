package kspace.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SVG files as parts of a page, where names are shared, and as XML, where not every character may stand. */
class SvgPageTest {
    private static final Pattern NAMES =
            Pattern.compile("(?:id|class)=\"([^\"]+)\"|url\\(#([^)]+)\\)|@font-face\\{font-family:\"([^\"]+)\"");
    private static final Pattern RULE = Pattern.compile("(?m)^([^{}<>\n]+)\\{[^}]*\\}$");

    @TempDir
    private Path folder;

    private String svg(String name, String... more) throws IOException {
        Path file = folder.resolve(name);
        List<String> arguments = new ArrayList<>(List.of("export", "q35-4g"));
        arguments.addAll(List.of(more).contains("--view") ? List.of() : List.of("--view", "map"));
        arguments.addAll(List.of(more));
        arguments.addAll(List.of("-o", file.toString()));
        assertThat(Program.run(arguments.toArray(String[]::new))).isEqualTo(new Program.Result(0, "", "", List.of()));
        return Files.readString(file);
    }

    private static Set<String> names(String svg) {
        return NAMES.matcher(svg).results()
                .map(match -> match.group(1) != null ? match.group(1)
                        : match.group(2) != null ? match.group(2) : match.group(3))
                // The classes of parts are for the page, and no rule of a picture is about them.
                .filter(name -> !name.startsWith("kspace-"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String mark(String svg) {
        return svg.replaceFirst("(?s).*?<svg[^>]* class=\"(k[0-9a-f]{10})\".*", "$1");
    }

    @Test
    void svg_twoPictures_haveNoNameInCommon() throws IOException {
        String one = svg("a.svg");
        String other = svg("b.svg", "--moment", "100", "--theme", "dark");
        assertThat(names(one)).hasSizeGreaterThan(6).allMatch(name -> name.startsWith(mark(one)));
        assertThat(names(other)).hasSizeGreaterThan(6).allMatch(name -> name.startsWith(mark(other)));
        assertThat(mark(one)).isNotEqualTo(mark(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "map | region-code, region-linear, memory-kernel, memory-tables",
        "tables | region-code, table-4, entry-4-256, entry-3-0, entry-2-0",
        "translation | address, entry-4-256, entry-3-0, entry-2-0, result",
        "timeline | phase-new, phase-linear, phase-metadata, phase-code, phase-activate",
        "entry | field-p, field-nx, field-ps"})
    void svg_parts_haveNamesAndClassesByWhatTheyAre(String view, String parts) throws IOException {
        for (String[] size : new String[][]{{}, {"--width", "16cm"}, {"--width", "26cm"}}) {
            if (view.equals("entry") || size.length > 0 || !view.equals("timeline")) {
                List<String> more = new ArrayList<>(List.of("--view", view, "--force"));
                more.addAll(List.of(size));
                String svg = svg("a.svg", more.toArray(String[]::new));
                for (String part : parts.split(", ", -1)) {
                    String kind = part.replaceFirst("-.*", "");
                    assertThat(svg).as(part)
                            .containsOnlyOnce("id=\"" + mark(svg) + "-" + part + "\"")
                            .contains("class=\"kspace-" + kind + (kind.equals(part) ? "\"" : " kspace-" + part + "\""));
                }
            }
        }
    }

    /** The pictures of a page with their text in it, and the same pictures as images, which have a page each. */
    @Test
    void svg_twoInOnePage_lookAsEachAlone() throws IOException, InterruptedException {
        assumeTrue(Browser.installed().isPresent(), "there is no Chromium to try the page in");
        List<String> pictures = List.of(svg("a.svg", "--width", "16cm"),
                svg("b.svg", "--width", "16cm", "--theme", "dark", "--moment", "100"),
                svg("c.svg", "--view", "translation", "--width", "16cm"));
        String inline = pictures.stream().map(it -> "<div>" + it.substring(it.indexOf("<svg")) + "</div>")
                .collect(Collectors.joining());
        String images = Stream.of("a", "b", "c").map(it -> "<div><img src='" + it + ".svg'></div>")
                .collect(Collectors.joining());
        BufferedImage shown = screenshot("inline", inline, "");
        assertSame(shown, screenshot("images", images, ""));
        // And a style sheet of the page reaches into the first two.
        BufferedImage styled = screenshot("styled", inline, ".kspace-region-code path{fill:#00f}");
        int blue = 0;
        for (int y = 0; y < styled.getHeight(); y++) {
            for (int x = 0; x < styled.getWidth(); x++) {
                blue += (styled.getRGB(x, y) & 0xffffff) == 0xff ? 1 : 0;
            }
        }
        assertThat(blue).isGreaterThan(100);
    }

    private BufferedImage screenshot(String name, String body, String css) throws IOException, InterruptedException {
        Path page = Files.writeString(folder.resolve(name + ".html"), "<!DOCTYPE html><meta charset='utf-8'><style>"
                + "body{margin:0}svg,img{display:block}" + css + "</style><body>" + body);
        Path picture = folder.resolve(name + ".png");
        Browser.installed().orElseThrow().run(folder, "--disable-lcd-text", "--hide-scrollbars",
                "--window-size=700,1500", "--screenshot=" + picture, page.toUri().toString());
        return ImageIO.read(picture.toFile());
    }

    private static void assertSame(BufferedImage one, BufferedImage other) {
        assertThat(one.getWidth()).isEqualTo(other.getWidth());
        assertThat(one.getHeight()).isEqualTo(other.getHeight());
        Set<Integer> colors = new HashSet<>();
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                colors.add(one.getRGB(x, y));
                assertThat(one.getRGB(x, y)).as("%d, %d", x, y).isEqualTo(other.getRGB(x, y));
            }
        }
        assertThat(colors).as("something is shown").hasSizeGreaterThan(100);
    }

    @Test
    void svg_styleSheet_speaksOfItsOwnPictureAlone() throws IOException {
        String svg = svg("a.svg");
        assertThat(RULE.matcher(svg).results().map(rule -> rule.group(1)).toList()).hasSizeGreaterThan(5)
                .allMatch(selector -> selector.startsWith("." + mark(svg) + " ") || selector.equals("@font-face"));
    }

    @Test
    void svg_samePicture_hasTheSameMark() throws IOException {
        assertThat(svg("a.svg", "--title", "T")).isEqualTo(svg("b.svg", "--title", "T"));
    }

    @Test
    void export_nameWithACharacterThatNoXmlHas_isRefused() throws IOException {
        Path machine = Files.writeString(folder.resolve("m.toml"), """
                name = "odd\\uFFFE\\uFFFFname"
                [[region]]
                base = 0
                size = "1 GiB"
                type = "usable"
                [[region]]
                base = "128 MiB"
                size = "24 MiB"
                type = "kernel"
                """);
        Path file = folder.resolve("m.svg");
        Program.Result refused = Program.run("export", machine.toString(), "-o", file.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("odd\\ufffe\\uffffname");
        assertThat(file).doesNotExist();
    }
}
