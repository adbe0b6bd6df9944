package kspace.app.shell.bar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kspace.app.Machines;
import kspace.app.shell.bar.BreadcrumbViewModel.Crumb;
import kspace.app.state.Explorer;
import kspace.app.state.Place;
import kspace.app.state.Selection;
import kspace.core.address.ByteSize;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way to the selection, and back. */
class BreadcrumbViewModelTest {
    private static final Vaddr VA = new Vaddr(0xffff_8000_4823_4567L);
    private static final VaddrRange DEEP = VaddrRange.ofSize(new Vaddr(0xffff_8000_4823_4000L), 4096);

    private final Explorer explorer = Machines.explorer();
    private final BreadcrumbViewModel model = new BreadcrumbViewModel(explorer);

    @BeforeEach
    void goDeep() {
        explorer.visit(new Place(Selection.of(VA), Optional.of(DEEP)));
    }

    private Crumb crumb(int index) {
        return model.crumbsProperty().get().get(index);
    }

    @Test
    void crumbs_mappedAddress_nameSpaceRangeEntriesAndPage() {
        List<Crumb> crumbs = model.crumbsProperty().get();
        assertThat(crumbs).hasSize(6);
        assertThat(crumbs.get(0)).isEqualTo(new BreadcrumbViewModel.SpaceCrumb(Selection.of(VA)));
        assertThat(crumbs).extracting(Crumb::target).containsExactly(
                Selection.of(VA), Selection.of(new Vaddr(0xffff_8000_0000_0000L)), new Selection(VA, 4),
                new Selection(VA, 3), new Selection(VA, 2), Selection.of(VA));
        assertThat(crumbs).extracting(crumb -> crumb.addresses().sizeBytes()).containsExactly(
                0L, 64 * ByteSize.TIB, 512 * ByteSize.GIB, ByteSize.GIB, 2 * ByteSize.MIB, 2 * ByteSize.MIB);
    }

    @Test
    void crumbs_addressInAnArea_nameItBehindItsRange() {
        Vaddr inside = new Vaddr(0xffff_ffef_ffe0_1000L);
        Explorer areas = new Explorer(Machines.q35WithAreas());
        areas.select(inside);
        List<Crumb> crumbs = new BreadcrumbViewModel(areas).crumbsProperty().get();
        assertThat(crumbs).element(1).isInstanceOf(BreadcrumbViewModel.RangeCrumb.class);
        assertThat(crumbs).element(2).isEqualTo(new BreadcrumbViewModel.AreaCrumb(
                "KVirtArea 1", VaddrRange.ofSize(new Vaddr(0xffff_ffef_ffc0_0000L), 4 * ByteSize.MIB),
                Selection.of(new Vaddr(0xffff_ffef_ffc0_0000L))));
    }

    @Test
    void select_everyCrumb_showsAllOfIt() {
        for (int i = 1; i < 6; i++) {
            goDeep();
            Crumb crumb = crumb(i);
            model.select(crumb);
            assertThat(explorer.snapshot().selection()).isEqualTo(crumb.target());
            assertThat(explorer.snapshot().zoom().orElseThrow().contains(crumb.addresses())).isTrue();
        }
    }

    @Test
    void select_addressSpace_leavesTheZoomAndBackReturnsToIt() {
        model.select(crumb(0));
        assertThat(explorer.snapshot().place()).isEqualTo(new Place(Selection.of(VA), Optional.empty()));
        explorer.back();
        assertThat(explorer.snapshot().zoom()).contains(DEEP);
    }

    @Test
    void select_rangeWithoutZoom_staysWithoutZoom() {
        explorer.showAll();
        model.select(crumb(1));
        assertThat(explorer.snapshot().place()).isEqualTo(
                new Place(Selection.of(new Vaddr(0xffff_8000_0000_0000L)), Optional.empty()));
    }
}
