package kspace.core.kspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.memory.MemoryRegion;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PagingMode;
import kspace.core.pte.PteFormat;
import kspace.core.pte.PteFormats;

/**
 * A machine: the only input from which everything else is derived.
 *
 * @param name what people call it
 * @param mode the paging mode
 * @param highestTranslationLevel the highest level at which a leaf may stand, 1..the mode's largest
 * @param profile the source of the layout's constants
 * @param cpus the number of CPUs that activate the page table, at least 1
 * @param svpbmt whether a RISC-V machine has page-based memory types (Svpbmt); always true elsewhere, where it means nothing
 * @param regions physical memory as reported, in any order, possibly overlapping
 * @param metadataBase where the frame metadata lies, a multiple of 4 KiB, or empty to have it allocated early
 * @param operations what is tried with KVirtAreas after the boot
 */
public record Machine(
        String name,
        PagingMode mode,
        int highestTranslationLevel,
        LayoutProfile profile,
        int cpus,
        boolean svpbmt,
        List<MemoryRegion> regions,
        Optional<Paddr> metadataBase,
        List<KVirtOperation> operations) {

    /** Takes unmodifiable copies of the lists. */
    public Machine {
        regions = List.copyOf(regions);
        operations = List.copyOf(operations);
    }

    /** Creates a machine that boots and does nothing more. */
    public Machine(
            String name,
            PagingMode mode,
            int highestTranslationLevel,
            LayoutProfile profile,
            int cpus,
            boolean svpbmt,
            List<MemoryRegion> regions,
            Optional<Paddr> metadataBase) {
        this(name, mode, highestTranslationLevel, profile, cpus, svpbmt, regions, metadataBase, List.of());
    }

    /** Creates a machine that, if it is a RISC-V machine, has Svpbmt. */
    public Machine(
            String name,
            PagingMode mode,
            int highestTranslationLevel,
            LayoutProfile profile,
            int cpus,
            List<MemoryRegion> regions,
            Optional<Paddr> metadataBase) {
        this(name, mode, highestTranslationLevel, profile, cpus, true, regions, metadataBase);
    }

    /** Returns the same machine under another name. */
    public Machine withName(String other) {
        return new Machine(other, mode, highestTranslationLevel, profile, cpus, svpbmt, regions, metadataBase,
                operations);
    }

    /** Returns the same machine in another paging mode, with the highest level of leaves that Asterinas uses there. */
    public Machine withMode(PagingMode other) {
        int level = other.consts().highestTranslationLevel();
        return new Machine(
                name, other, level, profile, cpus, svpbmt || !other.hasSvpbmt(), regions, metadataBase, operations);
    }

    /** Returns the same machine with the constants of another source. */
    public Machine withProfile(LayoutProfile other) {
        return new Machine(name, mode, highestTranslationLevel, other, cpus, svpbmt, regions, metadataBase, operations);
    }

    /** Returns the same machine with another number of CPUs. */
    public Machine withCpus(int number) {
        return new Machine(name, mode, highestTranslationLevel, profile, number, svpbmt, regions, metadataBase,
                operations);
    }

    /** Returns the same RISC-V machine with Svpbmt, or without. */
    public Machine withSvpbmt(boolean has) {
        return new Machine(name, mode, highestTranslationLevel, profile, cpus, has, regions, metadataBase, operations);
    }

    /** Returns the same machine with other physical memory. */
    public Machine withRegions(List<MemoryRegion> others) {
        return new Machine(name, mode, highestTranslationLevel, profile, cpus, svpbmt, others, metadataBase,
                operations);
    }

    /** Returns the same machine with another region in the place of the one at {@code index}. */
    public Machine withRegion(int index, MemoryRegion other) {
        List<MemoryRegion> others = new ArrayList<>(regions);
        others.set(index, other);
        return withRegions(others);
    }

    /** Returns the same machine with other things tried after its boot. */
    public Machine withOperations(List<KVirtOperation> others) {
        return new Machine(
                name, mode, highestTranslationLevel, profile, cpus, svpbmt, regions, metadataBase, others);
    }

    /** Returns the same machine with its frame metadata allocated early. */
    public Machine withMetadataAllocated() {
        return new Machine(name, mode, highestTranslationLevel, profile, cpus, svpbmt, regions, Optional.empty(),
                operations);
    }

    /** Returns the same machine with another highest level of leaves. */
    public Machine withHighestTranslationLevel(int level) {
        return new Machine(name, mode, level, profile, cpus, svpbmt, regions, metadataBase, operations);
    }

    /** Returns the same machine with its frame metadata at {@code base}. */
    public Machine withMetadataBase(Paddr base) {
        return new Machine(name, mode, highestTranslationLevel, profile, cpus, svpbmt, regions, Optional.of(base),
                operations);
    }

    /** Returns the paging constants. */
    public PagingConsts consts() {
        return mode.consts(highestTranslationLevel);
    }

    /** Returns how the machine's page-table entries are written. */
    public PteFormat format() {
        return PteFormats.of(mode, svpbmt);
    }

    /** Returns the layout of the kernel's half. */
    public KernelLayout layout() {
        return new KernelLayout(profile, mode);
    }
}
