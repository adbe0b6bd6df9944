package kspace.app.tables.list;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.ReadOnlyObjectWrapper;
import kspace.app.Machines;
import kspace.app.state.Explorer;
import kspace.core.address.Vaddr;
import org.junit.jupiter.api.Test;

/** What the list has in sight and selected, without a window. */
class ListViewModelTest {
    private static final int ROWS = 10;

    private final Explorer explorer = new Explorer(Machines.with64TebibytesInSmallPages());
    private final ReadOnlyObjectWrapper<Boolean> shown = new ReadOnlyObjectWrapper<>(true);
    private final ListViewModel model = new ListViewModel(explorer, shown.getReadOnlyProperty());

    ListViewModelTest() {
        model.setNrVisible(ROWS);
    }

    @Test
    void copy_ofMoreRowsThanFit_saysSoAndCopiesNothing() {
        model.selectAll();
        assertThat(model.windowProperty().get().nrSelected()).isEqualTo(17_448_310_784L);
        assertThat(model.copied()).isEmpty();
        assertThat(model.noticeProperty().get()).isEqualTo("at most 100,000 rows are copied at once, and"
                + " 17,448,310,784 are selected; a command line prints all");
        model.select(3, false);
        model.move(99_999, true);
        assertThat(model.copied().orElseThrow().lines().count()).isEqualTo(100_000);
    }

    @Test
    void move_pastEitherEnd_staysInTheListAndInSight() {
        model.moveToEnd(true, false);
        model.move(5, false);
        assertThat(model.windowProperty().get().lead()).isEqualTo(17_448_310_783L);
        assertThat(model.windowProperty().get().top()).isEqualTo(17_448_310_774L);
        model.move(-1L << 40, false);
        assertThat(model.windowProperty().get().lead()).isZero();
        assertThat(model.windowProperty().get().rows()).hasSize(ROWS);
    }

    @Test
    void sort_ofTablesByAddressUnfolded_isRefusedWithTheWayOut() {
        model.kindProperty().set(ListKind.TABLES);
        model.sortProperty().set(new ListViewModel.Sort(ListColumn.ADDRESS, false));
        assertThat(model.windowProperty().get().nrRows()).isZero();
        assertThat(model.noticeProperty().get())
                .isEqualTo("only runs of tables are sorted by their addresses; F folds them");
        model.toggleUnfolded();
        assertThat(model.windowProperty().get().rows().getFirst().address()).isEqualTo("ffff_8000_0000_0000");
        assertThat(model.noticeProperty().get()).isEmpty();
    }

    @Test
    void hidden_whileTheMomentChanges_readsNothingUntilShown() {
        shown.set(false);
        explorer.setMoment(300);
        assertThat(model.windowProperty().get().nrRows()).isEqualTo(17_448_310_784L);
        shown.set(true);
        assertThat(model.windowProperty().get().nrRows()).isEqualTo(explorer.snapshot().space().nrLeaves());
    }

    @Test
    void selection_ofWhatIsNotMapped_leavesNoRowSelected() {
        explorer.select(new Vaddr(0xffff_c000_0000_0000L));
        assertThat(model.windowProperty().get().nrSelected()).isZero();
        assertThat(model.copied()).isEmpty();
        assertThat(model.noticeProperty().get()).isEqualTo("no row is selected");
    }
}
