package kspace.app.tour.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kspace.app.stop.StopFileException;
import kspace.app.stop.StopKey;
import kspace.app.tour.TourReading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TourEditTest {
    private static final String TOUR = """
            # My lecture.
            title = "T"   # the whole
            machine = "q35-4g"

            # The first one.
            [[stop]]   # one
            title = 'One' # said first
            caption = \"""
            [[stop]]
            title = "not this one"
            \"""

            [[stop]]
            view = "map"
            # two has no title


            # Of three.
            # Two lines.
            [[stop]]
            question = "Which?"
            choices = [
              "a", # first
              "b",
            ]
            answer = "a"
            title="Three"
            [stop.point]
            va = "code"

            [machine-of-nobody]
            [[stop]]
            title = "Four\"
            """.replace("[machine-of-nobody]\n", "");

    private static final String FIRST =
            TOUR.substring(TOUR.indexOf("# The first"), TOUR.indexOf("\n\n[[stop]]\nview") + 1);
    private static final String SECOND = "[[stop]]\nview = \"map\"\n# two has no title\n";
    private static final String THIRD =
            TOUR.substring(TOUR.indexOf("# Of three"), TOUR.indexOf("va = \"code\"\n") + 12);
    private static final String FOURTH = "[[stop]]\ntitle = \"Four\"\n";
    private static final String HEAD = TOUR.substring(0, TOUR.indexOf("# The first"));

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("t.toml"), TOUR);
    }

    private String text() throws IOException {
        return Files.readString(file);
    }

    private static List<String> titles(TourReading reading) {
        return reading.tour().stops().stream().map(it -> it.stop().word(StopKey.TITLE).orElse("-")).toList();
    }

    @Test
    void tour_ofTheTest_isWhatItShows() {
        assertThat(HEAD + FIRST + "\n" + SECOND + "\n\n" + THIRD + "\n" + FOURTH).isEqualTo(TOUR);
        assertThat(titles(new TourEdit(file).reading())).containsExactly("One", "-", "Three", "Four");
        assertThat(new TourEdit(file).reading().faults()).isEmpty();
    }

    @Test
    void move_downAndUp_takesCommentsAlongAndChangesNothingElse() throws IOException {
        TourEdit edit = new TourEdit(file);
        assertThat(titles(edit.move(0, 2))).containsExactly("-", "Three", "One", "Four");
        assertThat(text()).isEqualTo(HEAD + SECOND + "\n" + THIRD + "\n\n" + FIRST + "\n" + FOURTH);
        assertThat(titles(edit.move(3, 0))).containsExactly("Four", "-", "Three", "One");
        edit.move(0, 3);
        edit.move(2, 0);
        assertThat(text()).isEqualTo(TOUR);
    }

    @Test
    void rename_everyWayToWriteATitle_changesTheTitleAlone() throws IOException {
        TourEdit edit = new TourEdit(file);
        edit.rename(0, "Says \"one\"");
        assertThat(text()).isEqualTo(TOUR.replace("title = 'One' #", "title = \"Says \\\"one\\\"\" #"));
        edit.rename(1, "Two");
        edit.rename(2, "III");
        assertThat(titles(edit.reading())).containsExactly("Says \"one\"", "Two", "III", "Four");
        assertThat(text()).contains("[[stop]]\ntitle = \"Two\"\nview = \"map\"\n# two has no title\n",
                "answer = \"a\"\ntitle=\"III\"\n[stop.point]", "title = \"not this one\"");
    }

    @Test
    void delete_each_takesItsCommentsAndLeavesTheRest() throws IOException {
        TourEdit edit = new TourEdit(file);
        assertThat(titles(edit.delete(2))).containsExactly("One", "-", "Four");
        assertThat(text()).isEqualTo(HEAD + FIRST + "\n" + SECOND + "\n\n" + FOURTH);
        edit.delete(2);
        assertThat(text()).isEqualTo(HEAD + FIRST + "\n" + SECOND);
        edit.delete(0);
        assertThat(text()).isEqualTo(HEAD + SECOND);
        assertThatThrownBy(() -> edit.delete(0)).isInstanceOf(StopFileException.class)
                .hasMessage(file + ": a tour has at least one stop");
        assertThat(text()).isEqualTo(HEAD + SECOND);
    }

    @Test
    void undo_everyChange_restoresEveryByte() throws IOException {
        TourEdit edit = new TourEdit(file);
        edit.rename(3, "4");
        edit.move(1, 3);
        edit.delete(0);
        for (int i = 0; i < 3; i++) {
            assertThat(edit.canUndo()).isTrue();
            edit.undo();
        }
        assertThat(text()).isEqualTo(TOUR);
        assertThat(edit.canUndo()).isFalse();
        edit.undo();
        assertThat(text()).isEqualTo(TOUR);
    }

    @Test
    void change_fileWrittenElsewhere_isRefusedOnceAndNothingIsLost() throws IOException {
        TourEdit edit = new TourEdit(file);
        edit.rename(0, "1");
        Files.writeString(file, TOUR.replace("Four", "IV"));
        assertThatThrownBy(() -> edit.delete(0)).isInstanceOf(StopFileException.class)
                .hasMessage(file + " was changed elsewhere and has been read again; nothing was written");
        assertThat(text()).contains("IV", "'One'");
        assertThat(titles(edit.delete(0))).containsExactly("-", "Three", "IV");
    }

    @Test
    void change_formThatLinesDoNotShow_isRefused() throws IOException {
        String inline = """
                title = "T"
                machine = "q35-4g"
                stop = [{ title = "a" }, { title = "b" }]
                """;
        Files.writeString(file, inline);
        TourEdit edit = new TourEdit(file);
        assertThatThrownBy(() -> edit.move(0, 1)).isInstanceOf(StopFileException.class)
                .hasMessage(file + ": the stops of this file stand in a form that can only be changed in the file");
        String several = """
                title = "T"
                machine = "q35-4g"
                [[stop]]
                title = \"""
                a\"""
                """;
        Files.writeString(file, several);
        assertThatThrownBy(() -> new TourEdit(file).rename(0, "b")).isInstanceOf(StopFileException.class)
                .hasMessage(file + ": the title of stop 1 has several lines; change it in the file");
        assertThat(text()).isEqualTo(several);
    }

    @Test
    void move_machineBetweenStopsAndWindowsLines_stayWhereTheyAre() throws IOException {
        String tour = """
                title = "T"
                [[stop]]
                title = "a" # first

                [machine]
                name = "M"
                [[machine.region]]
                base = 0
                [[stop]]
                title = "b"
                """.replace("\n", "\r\n");
        Files.writeString(file, tour);
        new TourEdit(file).move(0, 1);
        assertThat(text()).isEqualTo("""
                title = "T"
                [[stop]]
                title = "b"

                [machine]
                name = "M"
                [[machine.region]]
                base = 0
                [[stop]]
                title = "a" # first
                """.replace("\n", "\r\n"));
    }
}
