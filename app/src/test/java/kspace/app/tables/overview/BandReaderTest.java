package kspace.app.tables.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import kspace.app.sample.Samples;
import kspace.app.state.Explorer;
import kspace.app.state.Place;
import kspace.app.state.Selection;
import kspace.app.state.ZoomRange;
import kspace.app.tables.TablesViewModel;
import kspace.app.tables.columns.TableColumn;
import kspace.app.tables.entry.Covered;
import kspace.app.tables.entry.Entries;
import kspace.app.tables.entry.EntryKind;
import kspace.app.tables.entry.EntryRun;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.pagetable.PageTable;
import kspace.core.pagetable.StoredTable;
import kspace.core.paging.PagingConsts;
import kspace.core.space.AddressSpace;
import kspace.core.space.BootSpace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bands hold, against the page table read entry by entry. */
class BandReaderTest {

    private static Boot sample(String name) {
        return Boot.of(Samples.find(name).orElseThrow().machine());
    }

    private static Optional<EntryKind> expected(AddressSpace space, Vaddr va, int level) {
        return space.path(va).stream().filter(node -> node.level() == level).findFirst()
                .map(node -> new Entries(space).kind(node, space.consts().pteIndex(va, level)));
    }

    private static Optional<BandRun> at(List<BandRun> runs, long offset) {
        return runs.stream().filter(run -> run.holds(offset)).findFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q35-4g", "pc-512m", "q35-4g-kernel-plus-4k", "riscv-virt-sv39", "q35-4g-la57",
        "loongarch-virt", "riscv-virt-sv57", "aarch64-virt"})
    void read_randomZoomsAndMoments_isWhatTheTablesHold(String name) {
        Boot boot = sample(name);
        PagingConsts consts = boot.machine().consts();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        VaddrRange half = consts.kernelHalf();
        for (int i = 0; i < 60; i++) {
            AddressSpace space = new BootSpace(boot.state(random.nextLong(boot.nrSteps() + 1)));
            List<Phase.Mapping> mappings = boot.phases().stream().flatMap(it -> it.mapping().stream()).toList();
            VaddrRange near = mappings.get(random.nextInt(mappings.size())).range();
            Vaddr middle = near.first().plus(random.nextLong(near.sizeBytes()));
            ZoomRange all = new ZoomRange(half);
            int depth = random.nextInt(consts.addressWidth() - 12);
            ZoomRange zoom = all.about(all.shareOf(middle), Math.pow(0.5, depth));
            BandWindow window = BandWindow.of(Optional.of(zoom), Covered.of(space));
            List<List<BandRun>> bands = BandReader.read(space, List.of(window), Set.of());
            for (int sample = 0; sample < 40; sample++) {
                Vaddr va = zoom.addressAt(random.nextDouble());
                long offset = va.value() - half.first().value();
                for (int level = 1; level <= consts.nrLevels(); level++) {
                    if (consts.pageSize(level) >= window.grain()) {
                        assertThat(at(bands.get(level - 1), offset).map(BandRun::kind))
                                .as("seed %d: level %d at %s in %s", seed, level, va, zoom)
                                .isEqualTo(expected(space, va, level));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"q35-4g", "pc-512m", "riscv-virt-sv39", "loongarch-virt", "aarch64-virt"})
    void read_everything_countsTheLeavesOfEveryLevel(String name) {
        Boot boot = sample(name);
        PagingConsts consts = boot.machine().consts();
        for (long moment = 0; moment <= boot.nrSteps(); moment += 97) {
            AddressSpace space = new BootSpace(boot.state(moment));
            BandWindow all = BandWindow.of(Optional.empty(), Covered.of(space));
            List<List<BandRun>> bands = BandReader.read(space, List.of(all), Set.of());
            for (int level = 1; level <= consts.nrLevels(); level++) {
                long leaves = bands.get(level - 1).stream().filter(run -> run.kind() == EntryKind.LEAF)
                        .mapToLong(BandRun::sizeBytes).sum() / consts.pageSize(level);
                assertThat(leaves).as("moment %d, level %d", moment, level).isEqualTo(space.leavesPerLevel().at(level));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"q35-4g", "pc-512m"})
    void overview_everyMoment_marksTheEntryThatTheStepWrote(String name) {
        Boot boot = sample(name);
        Explorer explorer = new Explorer(boot);
        TablesViewModel model = new TablesViewModel(explorer);
        PagingConsts consts = boot.machine().consts();
        for (long moment = 2; moment < boot.nrSteps(); moment += 11) {
            explorer.setMoment(moment);
            Overview.EntryPlace changed = model.overview().shown().changed().orElseThrow();
            Vaddr va = model.overview().shown().address(changed.start());
            PageTable before = boot.state(moment - 1).table();
            StoredTable node = explorer.snapshot().state().table().path(va).stream()
                    .filter(it -> it.level() == changed.level()).findFirst().orElseThrow();
            int index = consts.pteIndex(va, changed.level());
            assertThat(node.isAbsent(index)).isFalse();
            assertThat(before.path(va).stream().filter(it -> it.level() == changed.level())
                    .allMatch(it -> it.isAbsent(index))).isTrue();
            explorer.visit(new Place(new Selection(va, changed.level()), Optional.empty()));
            TableColumn column = model.path().focus().orElseThrow();
            assertThat(column.changed()).hasValue(index);
            assertThat(column.rows(false)).filteredOn(EntryRun::changed).singleElement()
                    .matches(run -> run.holds(index));
        }
    }
}
