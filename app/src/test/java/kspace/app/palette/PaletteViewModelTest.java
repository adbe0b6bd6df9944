package kspace.app.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {
    private static final PaletteItem METADATA = item(PaletteKind.ADDRESS, "metadata", "frame metadata", "");
    private static final PaletteItem ADDRESS = item(PaletteKind.COMMAND, "Address\u2026", "Go", "/");
    private static final PaletteItem EXPORT = item(PaletteKind.COMMAND, "Export a picture\u2026", "File", "Ctrl+E");
    private static final PaletteItem EDIT = item(PaletteKind.COMMAND, "Edit the machine", "Machine", "Ctrl+M");
    private static final PaletteItem EXECUTABLE =
            item(PaletteKind.COMMAND, "Only executable pages", "Page tables", "E");
    private static final PaletteItem COPY = item(PaletteKind.COMMAND, "Copy the metadata slot", "Edit", "");
    private static final PaletteItem SAMPLE = item(PaletteKind.SAMPLE, "QEMU q35, 4 GiB", "q35-4g", "");
    private static final List<PaletteItem> ALL =
            List.of(METADATA, ADDRESS, EXPORT, EDIT, EXECUTABLE, COPY, SAMPLE);

    private static PaletteItem item(PaletteKind kind, String words, String note, String key) {
        return new PaletteItem(kind, words, note, key, "", true, () -> true);
    }

    private static List<PaletteItem> rank(String sought) {
        return PaletteViewModel.rank(ALL, sought, PaletteKind.ADDRESS);
    }

    @Test
    void rank_beginning_standsBeforeALaterWord() {
        assertThat(rank("ex")).containsExactly(EXPORT, EXECUTABLE);
    }

    @Test
    void rank_initials_findTheCommand() {
        assertThat(rank("etm")).containsExactly(EDIT);
        assertThat(rank("oep")).containsExactly(EXECUTABLE);
    }

    @Test
    void rank_wordsInAnyOrder_findTheCommand() {
        assertThat(rank("pic exp")).containsExactly(EXPORT);
        assertThat(rank("machine edit")).containsExactly(EDIT);
    }

    @Test
    void rank_partOfAWordOrNoteOrKey_findsIt() {
        assertThat(rank("xecut")).containsExactly(EXECUTABLE);
        assertThat(rank("q35-4g")).containsExactly(SAMPLE);
        assertThat(rank("ctrl+e")).containsExactly(EXPORT);
        assertThat(rank("nothing like it")).isEmpty();
    }

    @Test
    void rank_groups_standInTheOrderOfTheirBestHit() {
        assertThat(rank("meta")).containsExactly(METADATA, COPY);
        assertThat(rank("copy")).containsExactly(COPY);
        assertThat(PaletteViewModel.rank(ALL, "", PaletteKind.COMMAND))
                .containsExactly(ADDRESS, EXPORT, EDIT, EXECUTABLE, COPY, METADATA, SAMPLE);
        assertThat(rank("")).startsWith(METADATA, ADDRESS);
    }

    @Test
    void seek_signInFront_findsOnlyThatKind() {
        PaletteViewModel model = new PaletteViewModel(() -> ALL.subList(1, ALL.size()));
        model.open(PaletteKind.ADDRESS);
        model.seek(">meta", List.of(METADATA));
        assertThat(model.foundProperty().get()).containsExactly(COPY);
        model.seek("@meta", List.of(METADATA));
        assertThat(model.foundProperty().get()).containsExactly(METADATA);
    }

    @Test
    void move_pastTheEnds_choosesNoneAndThenTheOtherEnd() {
        PaletteViewModel model = new PaletteViewModel(() -> ALL);
        model.open(PaletteKind.ADDRESS);
        model.seek("meta", List.of());
        model.move(-1);
        assertThat(model.chosen()).contains(COPY);
        model.move(1);
        assertThat(model.chosen()).isEmpty();
        model.move(9);
        assertThat(model.chosen()).contains(COPY);
        model.close();
        assertThat(model.foundProperty().get()).isEmpty();
        assertThat(model.chosen()).isEmpty();
    }
}
