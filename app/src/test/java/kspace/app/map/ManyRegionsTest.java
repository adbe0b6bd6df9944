package kspace.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import kspace.app.Machines;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.data.PhysicalMap;
import kspace.app.map.layout.MapLayout;
import kspace.app.map.physical.PhysicalColumn;
import kspace.app.state.Explorer;
import kspace.app.state.Snapshot;
import kspace.app.zoom.AxisScale;
import kspace.app.zoom.AxisShown;
import kspace.app.zoom.ScaleMode;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.space.BootSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A machine with as many regions as one may have, so small that the page tables lie in thousands of pieces. */
class ManyRegionsTest {
    private static final long PAGE = 4096;
    private static final Boot BOOT = Machines.withRegions(4096);

    @ParameterizedTest
    @EnumSource(ScaleMode.class)
    void layout_tablesInThousandsOfPieces_hasRoomForEachPart(ScaleMode mode) {
        Explorer explorer = new Explorer(BOOT);
        explorer.setMoment(BOOT.nrSteps() / 2);
        Snapshot snapshot = explorer.snapshot();
        for (double height : List.of(278.0, 636.0, 1000.0)) {
            MapLayout layout = MapLayout.of(
                    snapshot, new Look(Theme.LIGHT, Density.NORMAL), AxisShown.still(AxisScale.of(mode)), 496, height);
            assertThat(layout.columns()).isNotNull();
        }
        assertThat(PhysicalColumn.segments(snapshot)).hasSizeGreaterThan(4000);
    }

    @Test
    void physicalMap_tablesInThousandsOfPieces_saysOfEachPageWhatItIs() {
        BootState state = BOOT.state(BOOT.nrSteps() / 2);
        List<PhysicalMap.Part> parts = PhysicalMap.of(state).parts();
        Paddr at = new Paddr(0);
        String before = "";
        List<PaddrRange> toCome = BOOT.lastState().tableFrames();
        for (PhysicalMap.Part part : parts) {
            assertThat(part.range().start()).isEqualTo(at);
            assertThat(part.use()).isNotEqualTo(before);
            for (Paddr pa : List.of(part.range().start(), new Paddr(part.range().end().value() - PAGE))) {
                String use = PhysicalMap.useAt(new BootSpace(state), pa).orElseThrow();
                String expected = use.equals("page table") ? "page tables"
                        : use.equals("usable") && toCome.stream().anyMatch(it -> it.contains(pa))
                                ? "page tables to come"
                                : use.equals("kernel") ? "kernel image" : use;
                assertThat(part.use().toLowerCase(Locale.ROOT)).isEqualTo(expected.toLowerCase(Locale.ROOT));
            }
            at = part.range().end();
            before = part.use();
        }
        assertThat(at).isEqualTo(BOOT.memory().end());
        assertThat(parts).hasSizeGreaterThan(4000);
    }
}
