package kspace.app.tables.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kspace.app.Machines;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.canvas.look.Tone;
import kspace.app.sample.Samples;
import kspace.app.state.Explorer;
import kspace.app.state.Selection;
import kspace.app.tables.TablesViewModel;
import kspace.app.tables.find.PhysicalSearch;
import kspace.app.tables.find.PhysicalSearch.Hit;
import kspace.app.tables.overview.FoundMarks.Mark;
import kspace.app.tables.overview.FoundMarks.Side;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.boot.Boot;
import org.junit.jupiter.api.Test;

/** Where the overview marks what a search found. */
class FoundMarksTest {
    private static final Look LOOK = new Look(Theme.LIGHT, Density.NORMAL);
    private static final double WIDTH = 1000;
    private static final double LEFT = OverviewPainter.left(LOOK);
    private static final double RIGHT = WIDTH - OverviewPainter.right(LOOK);
    private static final Vaddr LINEAR = new Vaddr(0xffff_8000_0000_0000L);
    private static final Vaddr CODE = new Vaddr(0xffff_ffff_8000_0000L);

    private final Explorer explorer = new Explorer(Machines.q35());
    private final TablesViewModel model = new TablesViewModel(explorer);

    private static OverviewScale scale(TablesViewModel model) {
        return OverviewPainter.scale(model.overview().shown(), WIDTH, LOOK);
    }

    private static List<Mark> marks(TablesViewModel model, List<Hit> hits) {
        return FoundMarks.of(hits, model.overview().shown(), scale(model), LEFT, RIGHT, LOOK).marks();
    }

    private List<Mark> search(long pa) {
        return marks(model, model.find().search(new Paddr(pa)).hits());
    }

    private double x(Vaddr va) {
        return Math.rint(scale(model).x(va.value() - LINEAR.value()));
    }

    @Test
    void of_frameOfTheKernel_marksBothPagesInTheirHues() {
        List<Mark> marks = search(0x0800_0123);
        assertThat(marks).extracting(Mark::level).containsExactly(2, 2);
        assertThat(marks).extracting(Mark::x).containsExactly(x(LINEAR.plus(0x0800_0123)), x(CODE.plus(0x0800_0123)));
        assertThat(marks).extracting(Mark::tone).containsExactly(Tone.LINEAR, Tone.CODE);
        assertThat(marks).extracting(Mark::side).containsOnly(Side.IN_SIGHT);
        assertThat(marks.getLast().words()).isEqualTo("ffff_ffff_8800_0123  kernel code, 2 MiB leaf L2 [64]");
    }

    @Test
    void of_frameOfATable_marksTheEntryThatNamesItOnItsBand() {
        List<Mark> marks = search(0x16_4008);
        assertThat(marks).extracting(Mark::level).containsExactly(3, 2);
        Mark table = marks.getFirst();
        assertThat(table.tone()).isEqualTo(Tone.LEVEL3);
        assertThat(table.x()).isBetween(x(LINEAR.plus(1L << 30)), x(LINEAR.plus(2L << 30)));
    }

    @Test
    void of_frameOfTheRoot_marksWhereTheRootsBandStarts() {
        Mark root = search(0x1000).getFirst();
        assertThat(root.level()).isEqualTo(4);
        assertThat(root.x()).isBetween(LEFT - FoundMarks.half(LOOK), LEFT);
    }

    @Test
    void of_zoomThatShowsOneOfThree_pointsBeyondTheEdgeThatTheOthersLieBehind() {
        explorer.zoomTo(VaddrRange.ofSize(CODE.plus(0x0800_0000), 1 << 21));
        List<Mark> marks = search(0x0800_0000);
        assertThat(marks).extracting(Mark::side).containsExactly(Side.BEFORE, Side.IN_SIGHT);
        assertThat(marks.getFirst().x()).isLessThan(LEFT);
        explorer.zoomTo(VaddrRange.ofSize(LINEAR.plus(0x0800_0000), 1 << 21));
        assertThat(search(0x0800_0000)).extracting(Mark::side).containsExactly(Side.IN_SIGHT, Side.AFTER);
        explorer.zoomTo(VaddrRange.ofSize(LINEAR.plus(0x1_0000_0000L), 1 << 21));
        assertThat(search(0x0800_0000)).extracting(Mark::side).containsExactly(Side.BEFORE, Side.AFTER);
    }

    @Test
    void of_windowThatTheZoomDoesNotShow_pointsTowardsIt() {
        TablesViewModel loongArch =
                new TablesViewModel(new Explorer(Boot.of(Samples.find("loongarch-virt").orElseThrow().machine())));
        List<Mark> marks = marks(loongArch, loongArch.find().search(new Paddr(0x8020_0000L)).hits());
        assertThat(marks).extracting(Mark::side).containsExactly(Side.BEFORE);
        assertThat(marks.getFirst().level()).isEqualTo(loongArch.consts().nrLevels());
    }

    @Test
    void of_thousandsOfPages_areNoMoreMarksThanFitSideBySide() {
        List<Hit> hits = IntStream.range(0, 3000).mapToObj(i -> new Hit(
                new Selection(LINEAR.plus((long) i << 21), 2), PhysicalSearch.Way.PAGE,
                Optional.of(i % 2 == 0 ? RangeRole.DIRECT_MAP : RangeRole.MAPPINGS), "page " + i)).toList();
        List<Mark> marks = marks(model, hits);
        assertThat(marks).hasSizeLessThanOrEqualTo((int) ((RIGHT - LEFT) / (2 * FoundMarks.half(LOOK))) + 1);
        for (int i = 1; i < marks.size(); i++) {
            assertThat(marks.get(i).x() - marks.get(i - 1).x()).isGreaterThanOrEqualTo(2 * FoundMarks.half(LOOK));
        }
        assertThat(marks.stream().mapToInt(mark -> mark.hits().size()).sum()).isEqualTo(hits.size());
        assertThat(marks.getFirst().tone()).isEqualTo(Tone.MUTED);
        assertThat(marks.getFirst().words()).isEqualTo(marks.getFirst().hits().size() + " entries that were found");
    }
}
