package kspace.core.space;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.mmu.Mmu;
import kspace.core.arch.walk.Translation;
import kspace.core.kernel.AddressBook;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.naming.LayoutBook;
import kspace.core.memory.MemoryRegion;
import kspace.core.pagetable.TableView;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PerLevel;

/**
 * The kernel's address space at a moment of a boot.
 *
 * @param state the moment
 */
public record BootSpace(BootState state) implements AddressSpace {
    @Override
    public Mmu mmu() {
        return state.boot().machine().mmu();
    }

    @Override
    public PagingConsts consts() {
        return state.boot().machine().consts();
    }

    @Override
    public Optional<? extends TableView> root() {
        return state.table().root();
    }

    @Override
    public VaddrRange rootRange() {
        return state.table().managedRange();
    }

    @Override
    public Translation translate(Vaddr va) {
        return state.translate(va);
    }

    @Override
    public PerLevel tablesPerLevel() {
        return state.table().tablesPerLevel();
    }

    @Override
    public PerLevel leavesPerLevel() {
        return state.table().leavesPerLevel();
    }

    @Override
    public Optional<List<PaddrRange>> memory() {
        return Optional.of(state.boot().memory().regions().stream().map(MemoryRegion::range).toList());
    }

    @Override
    public List<NamedRange> ranges() {
        return state.boot().layout().ranges().stream()
                .sorted(Comparator.comparing(range -> range.range().first()))
                .toList();
    }

    @Override
    public Optional<NamedRange> rangeAt(Vaddr va) {
        return state.boot().layout().rangeAt(va);
    }

    /** The root's entries for user addresses are read as well, though the kernel's page table does not manage them. */
    @Override
    public List<TableView> path(Vaddr va) {
        return List.copyOf(state.table().path(va));
    }

    /** A phase may map more than the range of the layout that it is for. */
    @Override
    public Optional<NamedRange> purposeAt(Vaddr va) {
        return state.boot().phases().stream()
                .filter(phase -> phase.mapping().filter(it -> it.range().contains(va)).isPresent())
                .findFirst()
                .flatMap(phase -> phase.name().role())
                .map(state.boot().layout()::named)
                .or(() -> rangeAt(va));
    }

    @Override
    public boolean tellsPageSizes() {
        return true;
    }

    @Override
    public String name() {
        return state.boot().machine().name();
    }

    @Override
    public boolean holdsTable(Paddr pa) {
        return state.tableFrames().stream().anyMatch(frames -> frames.contains(pa));
    }

    @Override
    public AddressBook book() {
        return new LayoutBook(state);
    }

    @Override
    public Optional<List<PaddrRange>> tableFrames() {
        return Optional.of(state.tableFrames());
    }
}
