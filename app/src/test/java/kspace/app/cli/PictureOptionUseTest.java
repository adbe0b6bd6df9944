package kspace.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kspace.app.canvas.look.Theme;
import kspace.app.export.picture.PictureSize;
import kspace.app.export.picture.PictureView;
import kspace.app.stop.StopKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every option of a picture changes it, or is refused. */
class PictureOptionUseTest {
    private static final Map<StopKey, String> VALUES = Map.ofEntries(
            Map.entry(StopKey.VA, "code + 8000000"), Map.entry(StopKey.LEVEL, "3"), Map.entry(StopKey.MOMENT, "837"),
            Map.entry(StopKey.WITH, "q35-8g"), Map.entry(StopKey.THEN, "837"), Map.entry(StopKey.ZOOM, "linear"),
            Map.entry(StopKey.AXIS, "true"),
            Map.entry(StopKey.ONLY, "huge,executable"), Map.entry(StopKey.STEP, "2"), Map.entry(StopKey.PAGE, "cost"),
            Map.entry(StopKey.SCALE, "2"), Map.entry(StopKey.THEME, "dark"), Map.entry(StopKey.MARGIN, "7"),
            Map.entry(StopKey.WIDTH, "16cm"), Map.entry(StopKey.WITHOUT, "findings,overview"),
            Map.entry(StopKey.TITLE, "T"), Map.entry(StopKey.CAPTION, "C"));

    @TempDir
    private Path folder;

    private Program.Result export(PictureView view, String file, String... more) {
        return Program.run(Stream.concat(
                Stream.of("export", "q35-4g", "--view", view.id(), "--force", "-o", folder.resolve(file).toString()),
                Arrays.stream(more)).toArray(String[]::new));
    }

    private static String[] option(StopKey name, PictureView view) {
        PictureSize least = view.leastSize(Theme.LIGHT);
        return switch (name) {
            case TRANSPARENT -> new String[]{"--transparent"};
            case SIZE ->
                    new String[]{"--size", new PictureSize(least.width(), least.height()).toString()};
            case TEXT -> new String[]{"--width", "16cm", "--text", "9pt"};
            case CALLOUT -> new String[]{"--callout", place(view) + ": here"};
            case MARK, HIGHLIGHT -> new String[]{"--" + name.id(), place(view)};
            default -> new String[]{"--" + name.id(), VALUES.getOrDefault(name, "")};
        };
    }

    private static String place(PictureView view) {
        return switch (view) {
            case WINDOW, MAP, TABLES -> "code";
            case TRANSLATION -> "step 1";
            case TIMELINE -> "phase linear";
            case ENTRY -> "field P";
            case RANGES -> "code";
            default -> "nothing";
        };
    }

    private static List<PictureView> viewsOf(StopKey name) {
        return switch (name) {
            case VA ->
                    List.of(PictureView.WINDOW, PictureView.MAP, PictureView.TABLES, PictureView.TRANSLATION,
                            PictureView.ENTRY, PictureView.DECISION, PictureView.TLB);
            case ZOOM ->
                    List.of(PictureView.WINDOW, PictureView.MAP, PictureView.TABLES, PictureView.RANGES,
                            PictureView.LIST);
            case MOMENT -> Stream.of(PictureView.values()).filter(it -> it != PictureView.TLB).toList();
            case STEP -> List.of(PictureView.WINDOW, PictureView.TRANSLATION);
            case LEVEL -> List.of(PictureView.WINDOW, PictureView.TABLES, PictureView.ENTRY);
            case ONLY -> List.of(PictureView.WINDOW, PictureView.TABLES, PictureView.LIST);
            case WIDTH, TEXT ->
                    List.of(PictureView.MAP, PictureView.TABLES, PictureView.TRANSLATION, PictureView.TIMELINE,
                            PictureView.ENTRY, PictureView.COST, PictureView.RANGES, PictureView.DECISION,
                            PictureView.TLB, PictureView.LIST);
            case SIZE -> Stream.of(PictureView.values()).filter(it -> !it.isFigureAlways()).toList();
            case WITH, THEN -> List.of(PictureView.MAP, PictureView.TABLES);
            case WITHOUT -> List.of(PictureView.MAP);
            case CALLOUT, MARK, HIGHLIGHT -> List.of(PictureView.WINDOW, PictureView.MAP, PictureView.TABLES,
                    PictureView.TRANSLATION, PictureView.TIMELINE, PictureView.ENTRY, PictureView.RANGES);
            case AXIS -> List.of(PictureView.WINDOW, PictureView.MAP);
            case PAGE -> List.of(PictureView.WINDOW);
            default -> List.of(PictureView.values());
        };
    }

    @ParameterizedTest
    @EnumSource
    void option_everyViewAndFormat_changesThePictureOrIsRefused(PictureView view) throws IOException {
        for (String format : List.of("png", "svg", "pdf")) {
            assertThat(export(view, "a." + format).code()).isZero();
            byte[] plain = Files.readAllBytes(folder.resolve("a." + format));
            for (StopKey name : StopKey.values()) {
                if (name == StopKey.VIEW) {
                    continue;
                }
                boolean isUsed = viewsOf(name).contains(view)
                        && (name != StopKey.SCALE || format.equals("png"));
                Program.Result result = export(view, "b." + format, option(name, view));
                String what = name.id() + " of " + view + " as " + format;
                if (isUsed) {
                    assertThat(result).as(what).isEqualTo(new Program.Result(0, "", "", List.of()));
                    assertThat(Files.readAllBytes(folder.resolve("b." + format))).as(what).isNotEqualTo(plain);
                } else {
                    assertThat(result.code()).as(what).isEqualTo(2);
                    assertThat(result.err()).as(what)
                            .containsPattern("^kspace: --(" + name.id() + "|width) (names \\w+, which )?is only for ")
                            .hasLineCount(1);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--frames 3 | a.svg | --frames is only for a storyboard",
        "--frame-ms 300 | a.svg | --frame-ms is only for a storyboard",
        "--check --force | a.svg | --check writes nothing, so --force means nothing with it",
        "--force | - | --force replaces a file; the standard output is none",
        "--alt | - | --alt prints to where the picture goes; -o FILE is needed",
        "--markdown | - | --markdown prints to where the picture goes; -o FILE is needed",
        "--storyboard walk | - | a --storyboard is written to files; -o FILE is needed"})
    void command_optionThatMeansNothing_isRefused(String options, String file, String sentence) {
        Program.Result result = Program.run(Stream.of(
                Stream.of("export", "q35-4g", "-o", file.equals("-") ? file : folder.resolve(file).toString()),
                Arrays.stream(options.split(" "))).flatMap(it -> it).toArray(String[]::new));
        assertThat(result).isEqualTo(new Program.Result(2, "", "kspace: " + sentence + "\n", List.of()));
    }

    private Program.Result recipe(String text, String... more) throws IOException {
        Path recipe = Files.writeString(folder.resolve("r.toml"), text);
        return Program.run(Stream.concat(
                Stream.of("export", "--recipe", recipe.toString()), Arrays.stream(more)).toArray(String[]::new));
    }

    private String error(String sentence) {
        return "kspace: " + folder.resolve("r.toml") + sentence + "\n";
    }

    @Test
    void recipe_keyOfThePicture_isRefusedIfItMeansNothing() throws IOException {
        assertThat(recipe("""
                machine = "q35-4g"
                [[picture]]
                file = "a.svg"
                view = "timeline"
                va = "code"
                """).err())
                .isEqualTo(error(
                        ":5: picture[0].va is only for view window, map, tables, translation, entry, decision, tlb"));
        assertThat(recipe("""
                machine = "q35-4g"
                [[picture]]
                file = "a-%d.svg"
                """).err()).isEqualTo(
                error(":3: picture[0].file has %d, the number of a picture in a series, and this is one file"));
    }

    @Test
    void recipe_keyForAll_isForThoseThatItMeansSomethingTo() throws IOException {
        String text = """
                machine = "q35-4g"
                scale = 2
                [[picture]]
                file = "a.svg"
                view = "timeline"
                """;
        assertThat(recipe(text).err()).isEqualTo(error(":2: scale changes none of these pictures"));
        assertThat(recipe(text + """
                [[picture]]
                file = "a.png"
                view = "timeline"
                """)).isEqualTo(new Program.Result(0, "", "", List.of()));
    }

    @Test
    void recipe_oneFileIsAnother_writesNone() throws IOException {
        Files.writeString(folder.resolve("b.svg"), "another");
        assertThat(recipe("""
                machine = "q35-4g"
                view = "timeline"
                [[picture]]
                file = "a.svg"
                [[picture]]
                file = "b.svg"
                """).code()).isEqualTo(2);
        assertThat(folder.resolve("a.svg")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"--storyboard=walk", "--frames=3", "--frame-ms=300", "--format=png", "-o=a.svg",
        "--title=T"})
    void recipe_optionOfOnePicture_isRefused(String option) throws IOException {
        assertThat(recipe("[[picture]]", option).err())
                .isEqualTo(
                        "kspace: --recipe describes its pictures alone; only --alt, --markdown, --check and --force go with it\n");
    }
}
