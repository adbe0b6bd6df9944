package kspace.app.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kspace.app.ask.AnswerFigure.Mark;
import kspace.app.ask.AnswerFigure.Part;
import kspace.app.ask.AnswerFigure.Piece;
import kspace.app.ask.AnswerFigure.Row;
import kspace.app.tour.TourPlayer;
import kspace.app.tour.Tours;
import kspace.app.translation.TranslationViewModel;
import org.junit.jupiter.api.Test;

/** The figures beside answers of the lessons, whose numbers are those of the vectors of q35-4g. */
class AnswerFigureTest {
    private static Prediction asked(String lesson, int step, int question) {
        return new TourPlayer(Tours.read(lesson), explorer -> new TranslationViewModel(explorer).nrStops()).play(step)
                .predictions().get(question).prediction();
    }

    private static Optional<AnswerFigure> figure(Prediction asked, String given) {
        return AnswerFigure.of(asked, Verdict.of(asked, given));
    }

    private static Row row(int level, String place, String words, Mark mark) {
        return new Row(OptionalInt.of(level), place, words, mark);
    }

    private static Prediction physical() {
        Prediction asked = asked("04-walk", 3, 1);
        assertThat(asked.answer()).isEqualTo("0x4823_4567");
        return asked;
    }

    /** The mock's: 12 bits of offset in a page of 2 MiB. */
    @Test
    void offset_ofABasePage_leavesNineBitsOut() {
        assertThat(figure(asking("physical"), "0x4820_0567")).hasValueSatisfying(it -> {
            AnswerFigure.Strip strip = (AnswerFigure.Strip) it;
            assertThat(strip.pieces()).containsExactly(new Piece(20, 12, Mark.WRONG, "9 bits left out"),
                    new Piece(11, 0, Mark.MEANT, "12 bits of your answer"));
            assertThat(strip.brace()).isEqualTo("offset in a page of 2 MiB: 21 bits, 20:0");
            assertThat(strip.bits() & 0x1f_ffff).isEqualTo(0x3_4567);
        });
    }

    @Test
    void offset_missingOrOfAnotherPage_isLeftOutOrHasNoFigure() {
        assertThat(figure(asking("physical"), "0x4820_0000")).hasValueSatisfying(it -> assertThat(
                ((AnswerFigure.Strip) it).pieces()).containsExactly(new Piece(20, 0, Mark.WRONG, "21 bits left out")));
        assertThat(figure(asking("physical"), "0x1234_5678")).isEmpty();
        assertThat(figure(asking("physical"), "0x4823_4567")).as("right").isEmpty();
    }

    /** The same question as a lesson that names its kind. */
    private static Prediction asking(String kind) {
        Prediction it = physical();
        return new Prediction(it.text(), it.task(), it.choices(), it.fields(), it.answer(), it.start(), it.bits(),
                it.because(), it.mistakes(), it.hints(), it.covers(), it.isWhatIf(), kind, it.construction(),
                it.about());
    }

    @Test
    void indices_fromTheWrongEnd_sayWhoseTheyAre() {
        Prediction asked = asked("03-splitting", 3, 0);
        List<String> turned = asked.fields().reversed().stream().map(Prediction.Field::answer).toList();
        AnswerFigure.Rows rows =
                (AnswerFigure.Rows) AnswerFigure.of(asked, Verdict.of(asked, turned)).orElseThrow();
        assertThat(rows.rows()).containsExactly(
                row(4, "47:39", "100000000; you wrote the index of level 1", Mark.WRONG),
                row(3, "38:30", "000000000; you wrote the index of level 2", Mark.WRONG),
                row(2, "29:21", "000000011; you wrote the index of level 3", Mark.WRONG),
                row(1, "20:12", "000000011; you wrote the index of level 4", Mark.WRONG));
    }

    @Test
    void entry_bytesForEntries_liesInAnotherOne() {
        Prediction asked = asked("03-splitting", 4, 0);
        AnswerFigure.Rows rows = (AnswerFigure.Rows) figure(asked, "0x1100").orElseThrow();
        assertThat(rows.rows()).containsExactly(
                new Row(OptionalInt.empty(), "0x0000_1000", "entry 0", Mark.NONE),
                new Row(OptionalInt.empty(), "0x0000_1100", "your address, in entry 32", Mark.WRONG),
                new Row(OptionalInt.empty(), "?", "entry 256, 2048 bytes into the table", Mark.MEANT));
    }

    @Test
    void level_offByOne_showsTheWalkSoFar() {
        Prediction asked = asked("10-what-goes-wrong", 1, 0);
        assertThat(((AnswerFigure.Rows) figure(asked, "3").orElseThrow()).rows()).containsExactly(
                row(4, "[511]", "a table", Mark.NONE), row(3, "[448]", "a table: the walk goes on", Mark.WRONG),
                row(2, "[64]", "?", Mark.NONE));
        assertThat(((AnswerFigure.Rows) figure(asked, "1").orElseThrow()).rows()).last()
                .isEqualTo(row(1, "", "your answer: no such table is read", Mark.WRONG));
        assertThat(figure(asked, "7")).isEmpty();
    }

    @Test
    void making_entries_saysWhatTheProcessorReads() {
        Prediction asked = asked("06-linear-map", 3, 0);
        AnswerFigure.Rows rows = (AnswerFigure.Rows) AnswerFigure.making(asked,
                List.of("2007", "16_8000", "8000_0001_4000_0183")).orElseThrow();
        assertThat(rows.rows()).extracting(Row::words).containsExactly("table at 0x0000_2000", "absent, P = 0",
                "page of 2 MiB at 0x1_4000_0000");
        AnswerFigure.Rows none = (AnswerFigure.Rows) AnswerFigure.making(asked, List.of("", "x", "")).orElseThrow();
        assertThat(none.rows()).extracting(Row::words).containsOnly("nothing written yet");
    }

    @Test
    void making_pages_saysHowFarTheyReach() {
        Prediction asked = asked("05-huge-pages", 3, 0);
        AnswerFigure.Pages pages = (AnswerFigure.Pages) AnswerFigure.making(asked, List.of("1", "3")).orElseThrow();
        assertThat(pages.parts()).containsExactly(new Part(2, 2 << 20, 3), new Part(1, 4096, 1));
        assertThat(pages.words()).isEqualTo("6148 KiB of 24 MiB + 4 KiB are mapped");
        assertThat(((AnswerFigure.Pages) AnswerFigure.making(asked, List.of("", "13")).orElseThrow()).words())
                .isEqualTo("all of 24 MiB + 4 KiB, and 2044 KiB past the end");
    }
}
