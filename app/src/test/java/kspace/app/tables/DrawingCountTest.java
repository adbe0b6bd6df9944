package kspace.app.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import kspace.app.Machines;
import kspace.app.canvas.Density;
import kspace.app.canvas.Look;
import kspace.app.canvas.Theme;
import kspace.app.resources.Resources;
import kspace.app.state.Explorer;
import kspace.app.state.Place;
import kspace.app.state.Selection;
import kspace.app.state.ZoomRange;
import kspace.core.address.ByteSize;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.kspace.Boot;
import kspace.core.kspace.LayoutProfile;
import kspace.core.kspace.Machine;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import kspace.core.paging.PagingMode;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** How much is drawn follows from the pixels, not from what is mapped. */
@ExtendWith(ApplicationExtension.class)
class DrawingCountTest {
    private static final int ZOOMS = 20;
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 400;

    static Stream<Boot> machines() {
        return Stream.of(Machines.q35(), enormous());
    }

    /** Returns 64 TiB of memory, all of it mapped in pages of 4 KiB. */
    static Boot enormous() {
        long kernel = 128 * ByteSize.MIB;
        return Boot.of(new Machine(
                "64 TiB", PagingMode.X86_64, 1, LayoutProfile.COMMENT, 1,
                List.of(
                        new MemoryRegion(PaddrRange.of(0, 64 * ByteSize.TIB), RegionType.USABLE),
                        new MemoryRegion(PaddrRange.of(kernel, kernel + 24 * ByteSize.MIB), RegionType.KERNEL)),
                Optional.empty()));
    }

    /** Returns a zoom somewhere in the linear map, any depth as likely as another. */
    static Place place(Random random, Boot boot) {
        long bytes = Math.min(boot.memory().maxPaddr().value(), 1L << 45);
        Vaddr va = boot.layout().paddrToVaddr(new Paddr(random.nextLong(bytes)));
        ZoomRange half = new ZoomRange(boot.machine().consts().kernelHalf());
        ZoomRange zoom = half.about(half.shareOf(va), Math.pow(2, -35 * random.nextDouble()));
        return new Place(Selection.of(va), Optional.of(zoom.addresses()));
    }

    @ParameterizedTest
    @MethodSource("machines")
    void paint_randomZooms_drawsNoMoreThanPixels(Boot boot) {
        Resources.loadFonts();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Explorer explorer = new Explorer(boot);
        TablesViewModel model = new TablesViewModel(explorer);
        model.overview().motion().reduce();
        Look look = new Look(Theme.LIGHT, Density.NORMAL);
        for (int i = 0; i < ZOOMS; i++) {
            explorer.visit(place(random, boot));
            CountingSurface overview = new CountingSurface();
            new OverviewPainter(model.overview()::shown, () -> look).paint(overview, WIDTH, HEIGHT);
            assertThat(overview.count()).as("seed %d, %s", seed, explorer.snapshot().place())
                    .isLessThan((int) WIDTH);
            CountingSurface columns = new CountingSurface();
            new ColumnsPainter(model, () -> look, new ColumnsState()).paint(columns, WIDTH, HEIGHT);
            assertThat(columns.count()).as("seed %d, %s", seed, explorer.snapshot().place())
                    .isLessThan(8 * ColumnsGeometry.GRID_COLUMNS * ColumnsGeometry.GRID_ROWS);
        }
    }
}
