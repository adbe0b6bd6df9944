package kspace.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import kspace.app.Machines;
import kspace.app.map.readout.MapTarget;
import kspace.app.state.Explorer;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import org.junit.jupiter.api.Test;

/** What can be done on the address map. */
class MapViewModelTest {
    private final Explorer explorer = Machines.explorer();
    private final MapViewModel model = new MapViewModel(explorer);

    @Test
    void select_physicalMemory_selectsWhereTheLinearMappingShowsIt() {
        model.select(new MapTarget.Physical(new Paddr(0x0800_0000L)));

        assertThat(explorer.snapshot().selection().va()).isEqualTo(new Vaddr(0xffff_8000_0800_0000L));
    }

    @Test
    void select_physicalAddressBeyondRam_selectsNothing() {
        explorer.select(new Vaddr(0xffff_8000_4823_4567L));

        model.select(new MapTarget.Physical(new Paddr(0xfd_0000_0000L)));

        assertThat(explorer.snapshot().selection().va()).isEqualTo(new Vaddr(0xffff_8000_4823_4567L));
    }
}
