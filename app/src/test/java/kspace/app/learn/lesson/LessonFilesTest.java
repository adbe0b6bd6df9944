package kspace.app.learn.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import kspace.app.ask.Prediction;
import kspace.app.ask.Verdict;
import kspace.app.cli.Program;
import kspace.app.tour.PlayedStop;
import kspace.app.tour.TourPlayer;
import kspace.app.tour.Tours;
import kspace.app.translation.TranslationViewModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** What every lesson of the program has to keep. */
class LessonFilesTest {
    static final List<String> LESSONS = Tours.lessonNames();

    private static final String HEAD = "title = \"T\"\nminutes = 5\nmachine = \"q35-4g\"\n[[stop]]\n";
    private static final String QUESTION = HEAD + "[[stop.question]]\ntext = \"Q\"\nbecause = \"B\"\n";
    private static final String WRONG = "[[stop.question.wrong]]\nanswer = \"2\"\ntitle = \"t\"\nbecause = \"b\"\n";

    @TempDir
    private Path folder;

    private static TourPlayer player(String name) {
        return new TourPlayer(Tours.read(name), explorer -> new TranslationViewModel(explorer).nrStops());
    }

    private static List<PlayedStop> stops(TourPlayer player) {
        return IntStream.range(0, player.tour().stops().size()).mapToObj(player::play).toList();
    }

    @ParameterizedTest
    @FieldSource("LESSONS")
    void lesson_each_hasNoMistakeAndIsShort(String name) {
        TourPlayer player = player(name);
        assertThat(player.faults()).isEmpty();
        assertThat(player.tour().minutes().orElseThrow()).isBetween(5, 10);
        for (PlayedStop stop : stops(player)) {
            assertThat(stop.title()).as("title of step %d", stop.index()).isNotEmpty();
            assertThat(stop.caption().split("\\s+").length).as("words of step %d", stop.index()).isBetween(8, 60);
            assertThat(stop.caption()).doesNotContain("{");
        }
    }

    @ParameterizedTest
    @FieldSource("LESSONS")
    void lesson_each_asksBeforeItShows(String name) {
        List<PlayedStop> stops = stops(player(name));
        List<Prediction> asked = stops.stream().flatMap(it -> it.predictions().stream())
                .map(PlayedStop.Predicted::prediction).toList();
        assertThat(asked.stream().filter(it -> !it.isWhatIf())).as("predictions of %s, beside the what-if", name)
                .hasSizeBetween(3, 5);
        for (Prediction each : asked) {
            assertThat(each.hints()).as("hints of %s", each.text()).isNotEmpty();
            assertThat(each.mistakes()).as("mistakes of %s", each.text()).isNotEmpty();
            assertThat(each.because()).as(each.text()).isNotEmpty().doesNotContain("{");
        }
        PlayedStop beforeLast = stops.get(stops.size() - 2);
        assertThat(beforeLast.predictions()).as("the what-if comes before its result")
                .anyMatch(it -> it.prediction().isWhatIf());
        assertThat(stops.getLast().predictions()).isEmpty();
        assertThat(asked.stream().filter(Prediction::isWhatIf)).hasSize(1);
    }

    @Test
    void lessons_all_areInTheirOrderAndOpenByName() {
        assertThat(Lessons.all()).extracting(Lesson::id).isEqualTo(LESSONS);
        assertThat(Lessons.all()).allSatisfy(
                it -> assertThat(it.id()).startsWith(String.format(Locale.ROOT, "%02d-", it.number())));
        assertThat(Lessons.find("04-walk").orElseThrow().title()).isEqualTo("A walk on x86-64");
        assertThat(Program.run("tour", "04-walk", "--check").out()).isEqualTo(
                "A walk on x86-64: 8 stops, nothing is wrong\n");
    }

    /** The figures are those of the vectors of q35-4g. */
    @Test
    void walk_itsQuestions_haveTheAnswersOfTheEngineAndTheirTypicalMistakes() {
        PlayedStop stop = player("04-walk").play(3);
        Prediction asked = stop.predictions().get(1).prediction();
        assertThat(asked.answer()).isEqualTo("0x4823_4567");
        assertThat(asked.mistakes().getFirst().answer()).isEqualTo("0x4820_0567");
        assertThat(asked.mistakes().getFirst().because()).contains("its page is 2 MiB").contains("index, 52,");
        assertThat(player("04-walk").play(4).predictions().getFirst().prediction().answer())
                .isEqualTo("0x8000000048200183");
    }

    @Test
    void constructions_theirFieldsAndTheirUnexpectedMistakes_areOfTheEngine() {
        Prediction entries = player("06-linear-map").play(3).predictions().getFirst().prediction();
        assertThat(entries.fields()).containsExactly(new Prediction.Field("L4 [256]", "0x0000_2007"),
                new Prediction.Field("L3 [5]", "0x0016_8007"),
                new Prediction.Field("L2 [0]", "0x8000_0001_4000_0183"));
        assertThat(Verdict.of(entries, List.of("2007", "16_8027", "0x8000000140000183")).isRight())
                .as("accessed already, which the walk does not look at").isTrue();
        Verdict other = Verdict.of(entries, List.of("2007", "16_8007", "8000_0001_4020_0183"));
        assertThat(other.parts()).containsExactly(true, true, false);
        assertThat(other.because()).isEqualTo(
                "This entry of level 2 maps the page at 0x1_4020_0000, and the page is the one at 0x1_4000_0000.");
        Prediction sizes = player("05-huge-pages").play(3).predictions().getFirst().prediction();
        assertThat(sizes.fields()).containsExactly(new Prediction.Field("4 KiB", "1"),
                new Prediction.Field("2 MiB", "12"));
        assertThat(Verdict.of(sizes, List.of("", "12")).because()).isEqualTo("4 KiB are not mapped yet.");
    }

    @ParameterizedTest
    @CsvSource({"entries,needs an address of a boot that is mapped through tables",
        "sizes,needs an address that a phase of a boot maps"})
    void check_constructionWhereNothingIsMapped_isSaid(String ask, String sentence) throws java.io.IOException {
        Path file = Files.writeString(folder.resolve("lesson.toml"), HEAD + "va = \"metadata + 80000000\"\n"
                + "[[stop.question]]\ntext = \"Q\"\nask = \"" + ask + "\"\nbecause = \"B\"\n" + WRONG);
        assertThat(Program.run("tour", file.toString(), "--check").out())
                .contains("stop[0].question[0].ask " + sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    answer = "1"                       | :5: stop[0].question[0].wrong is missing: a wrong answer that is expected, with what is said about it
                    ask = "guess"                      | :9: stop[0].question[0].ask "guess" is not allowed; it is one of choice, type, click, fill, bits, entries, sizes
                    hide = ["all"]                     | stop[0].question[0].hide "all" is not allowed; it is one of index, entry, verdict, size
                    colour = "red"                     | stop[0].question[0].colour is not known; known are text, ask, choices, fields, answer, start, because, wrong, hints, hide, what_if, another
                    another = "poem"                   | stop[0].question[0].another "poem" is not allowed; it is one of indices, canonical, entry-address, offset, entry-page, physical, level, tables, page-sizes, reverse, write-entry, fault, fault-code, protect
                    choices = ["1", "3"]               | stop[0].question[0].wrong says nothing about the choice "3"
                    hints = "no"                       | stop[0].question[0].hints has to be a list of texts
                    """)
    void check_wrongQuestion_saysWhereAndWhatIsAllowed(String line, String sentence) throws java.io.IOException {
        String text = line.startsWith("answer")
                ? QUESTION + line + "\n"
                : QUESTION + "answer = \"1\"\n" + line + "\n" + WRONG;
        Path file = Files.writeString(folder.resolve("lesson.toml"), text);
        Program.Result result = Program.run("tour", file.toString(), "--check");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).startsWith(file.toString()).contains(sentence);
    }

    @Test
    void check_longStep_saysHowManyWords() throws java.io.IOException {
        Path file =
                Files.writeString(folder.resolve("lesson.toml"), HEAD + "caption = \"" + "word ".repeat(61) + "\"\n");
        assertThat(Program.run("tour", file.toString(), "--check").out()).isEqualTo(
                file + ":5: stop[0].caption has 61 words; a step of a lesson has at most 60\n");
    }
}
