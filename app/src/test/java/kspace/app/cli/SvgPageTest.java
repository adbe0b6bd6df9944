package kspace.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SVG files as parts of a page, where names are shared, and as XML, where not every character may stand. */
class SvgPageTest {
    private static final Pattern NAMES =
            Pattern.compile("(?:id|class)=\"([^\"]+)\"|url\\(#([^)]+)\\)|@font-face\\{font-family:\"([^\"]+)\"");
    private static final Pattern RULE = Pattern.compile("(?m)^([^{}<>\n]+)\\{[^}]*\\}$");

    @TempDir
    private Path folder;

    private String svg(String name, String... more) throws IOException {
        Path file = folder.resolve(name);
        List<String> arguments = new java.util.ArrayList<>(List.of("export", "q35-4g", "--view", "map"));
        arguments.addAll(List.of(more));
        arguments.addAll(List.of("-o", file.toString()));
        assertThat(Program.run(arguments.toArray(String[]::new))).isEqualTo(new Program.Result(0, "", "", List.of()));
        return Files.readString(file);
    }

    private static Set<String> names(String svg) {
        return NAMES.matcher(svg).results()
                .map(match -> match.group(1) != null ? match.group(1)
                        : match.group(2) != null ? match.group(2) : match.group(3))
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
