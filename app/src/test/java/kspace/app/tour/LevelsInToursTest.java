package kspace.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kspace.app.ask.Prediction;
import kspace.app.cli.Program;
import kspace.app.resources.Resources;
import kspace.app.translation.TranslationViewModel;
import kspace.core.words.LevelNames;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Levels are called in lessons and tours as their reader wants. */
class LevelsInToursTest {
    /** The number of a level in words: level 2, Levels 4, 3 and 2, L2, level {level3} and 2. Arm's level 0 is none of ours. */
    private static final Pattern TYPED =
            Pattern.compile("(?i)\\blevels? [1-5]\\b|\\bL[1-5]\\b(?!\\})|\\{level[1-5]\\}(,| and| or| to) [1-5]\\b");

    @TempDir
    private Path folder;

    @AfterEach
    void usualNames() {
        LevelNames.begin(Optional.empty());
    }

    static Stream<String> files() {
        return Stream.concat(Tours.names().stream().map(it -> "tours/" + it),
                Tours.lessonNames().stream().map(it -> "lessons/" + it)).map(it -> it + ".toml");
    }

    private static List<PlayedStop> stops(String name) {
        TourPlayer player =
                new TourPlayer(Tours.read(name), explorer -> new TranslationViewModel(explorer).nrStops());
        return IntStream.range(0, player.tour().stops().size()).mapToObj(player::play).toList();
    }

    /** Its machines aside, whose comments speak of other things. */
    @ParameterizedTest
    @MethodSource("files")
    void text_ofTheProgram_hasNoTypedLevel(String file) {
        List<String> typed = new ArrayList<>();
        Resources.text(file).lines().filter(it -> !it.startsWith("#"))
                .forEach(line -> TYPED.matcher(line).results().forEach(it -> typed.add(it.group() + " in: " + line)));
        assertThat(typed).as("levels in %s are placeholders, {level2} or {L2}", file).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(LevelNames.class)
    void lesson_anyNames_hasNoMistakeAndSaysThem(LevelNames names) {
        names.use();
        List<PlayedStop> stops = stops("04-walk");
        assertThat(stops).allSatisfy(it -> assertThat(it.faults()).isEmpty());
        String table = switch (names) {
            case OSTD -> "level 3";
            case INTEL -> "level PDPT";
            case LINUX -> "level PUD";
        };
        Prediction asked = stops.get(1).predictions().getFirst().prediction();
        assertThat(asked.text()).isEqualTo("Where does the table of " + table + " lie?");
        assertThat(stops.get(6).predictions().getFirst().prediction().answer())
                .isEqualTo("At " + table + ": its entry is absent");
    }

    @ParameterizedTest
    @MethodSource("files")
    void tour_linuxNames_hasNoMistake(String file) {
        LevelNames.LINUX.use();
        assertThat(stops(file.replaceAll(".*/|\\.toml", ""))).allSatisfy(it -> assertThat(it.faults()).isEmpty());
    }

    /** The root has its own name by the levels of its own machine, whatever was shown before it. */
    @Test
    void root_ofMachinesWithOtherLevels_isThePgdOfEach() {
        LevelNames.LINUX.use();
        assertThat(stops("09-architectures").toString()).contains("Levels PGD, P4D, PUD and PMD", "level PGD");
    }

    @Test
    void page_linuxNames_saysThem() throws IOException {
        Path page = folder.resolve("walk.html");
        Program.run("tour", "04-walk", "--level-names", "linux", "-o", page.toString());
        assertThat(Files.readString(page)).contains("The index of level PGD is").contains("Level PUD named the table")
                .doesNotContainPattern("[Ll]evel [1-5]\\b");
    }
}
