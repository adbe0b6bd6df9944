package kspace.core.kernel.asterinas.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kspace.core.address.Paddr;
import kspace.core.arch.Architectures;
import kspace.core.arch.mmu.Mmu;
import kspace.core.arch.pte.PteFormat;
import kspace.core.kernel.asterinas.KernelLayout;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.area.KVirtOperation;
import kspace.core.memory.MemoryRegion;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PagingMode;

/**
 * A machine: the only input from which everything else is derived.
 *
 * @param name what people call it
 * @param mode the paging mode
 * @param highestTranslationLevel the highest level at which a leaf may stand, 1..the mode's largest
 * @param profile the source of the layout's constants
 * @param cpus the number of CPUs that activate the page table, at least 1
 * @param svpbmt whether a RISC-V machine has page-based memory types (Svpbmt); always true elsewhere, where it means nothing
 * @param physicalAddressBits how many bits physical addresses have, at least as many as the memory needs; empty for the
 *     mode's usual number, or more if the memory needs more
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
        OptionalInt physicalAddressBits,
        List<MemoryRegion> regions,
        Optional<Paddr> metadataBase,
        List<KVirtOperation> operations) {

    /** Takes unmodifiable copies of the lists. */
    public Machine {
        regions = List.copyOf(regions);
        operations = List.copyOf(operations);
    }

    /** Creates a machine whose physical addresses are as wide as usual. */
    public Machine(
            String name,
            PagingMode mode,
            int highestTranslationLevel,
            LayoutProfile profile,
            int cpus,
            boolean svpbmt,
            List<MemoryRegion> regions,
            Optional<Paddr> metadataBase,
            List<KVirtOperation> operations) {
        this(name, mode, highestTranslationLevel, profile, cpus, svpbmt, OptionalInt.empty(), regions, metadataBase,
                operations);
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
        return new Machine(other, mode, highestTranslationLevel, profile, cpus, svpbmt, physicalAddressBits, regions,
                metadataBase,
                operations);
    }

    /** Returns the same machine in another paging mode, with the highest level of leaves that Asterinas uses there. */
    public Machine withMode(PagingMode other) {
        int level = other.consts().highestTranslationLevel();
        boolean fits = physicalAddressBits.orElse(0) <= other.physicalAddressWidth();
        return new Machine(
                name, other, level, profile, cpus, svpbmt || !other.hasSvpbmt(),
                fits ? physicalAddressBits : OptionalInt.empty(), regions, metadataBase, operations);
    }

    /** Returns the same machine with the constants of another source. */
    public Machine withProfile(LayoutProfile other) {
        return new Machine(name, mode, highestTranslationLevel, other, cpus, svpbmt, physicalAddressBits, regions,
                metadataBase, operations);
    }

    /** Returns the same machine with another number of CPUs. */
    public Machine withCpus(int number) {
        return new Machine(name, mode, highestTranslationLevel, profile, number, svpbmt, physicalAddressBits, regions,
                metadataBase,
                operations);
    }

    /** Returns the same RISC-V machine with Svpbmt, or without. */
    public Machine withSvpbmt(boolean has) {
        return new Machine(name, mode, highestTranslationLevel, profile, cpus, has, physicalAddressBits, regions,
                metadataBase, operations);
    }

    /** Returns the same machine with physical addresses of another width; empty for the usual one. */
    public Machine withPhysicalAddressBits(OptionalInt bits) {
        return new Machine(name, mode, highestTranslationLevel, profile, cpus, svpbmt, bits, regions, metadataBase,
                operations);
    }

    /** Returns the same machine with other physical memory, and physical addresses wide enough for it. */
    public Machine withRegions(List<MemoryRegion> others) {
        OptionalInt bits = physicalAddressBits.isEmpty()
                ? physicalAddressBits
                : OptionalInt.of(Math.max(physicalAddressBits.getAsInt(), nrAddressBitsNeeded(others)));
        return new Machine(name, mode, highestTranslationLevel, profile, cpus, svpbmt, bits, others, metadataBase,
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
                name, mode, highestTranslationLevel, profile, cpus, svpbmt, physicalAddressBits, regions, metadataBase,
                others);
    }

    /** Returns the same machine with its frame metadata allocated early. */
    public Machine withMetadataAllocated() {
        return new Machine(name, mode, highestTranslationLevel, profile, cpus, svpbmt, physicalAddressBits, regions,
                Optional.empty(),
                operations);
    }

    /** Returns the same machine with another highest level of leaves. */
    public Machine withHighestTranslationLevel(int level) {
        return new Machine(name, mode, level, profile, cpus, svpbmt, physicalAddressBits, regions, metadataBase,
                operations);
    }

    /** Returns the same machine with its frame metadata at {@code base}. */
    public Machine withMetadataBase(Paddr base) {
        return new Machine(name, mode, highestTranslationLevel, profile, cpus, svpbmt, physicalAddressBits, regions,
                Optional.of(base),
                operations);
    }

    /** Returns the paging constants. */
    public PagingConsts consts() {
        return mode.consts(highestTranslationLevel);
    }

    /** Returns the memory management unit. */
    public Mmu mmu() {
        int usual = Math.max(
                physicalAddressBits.orElseGet(mode::usualPhysicalAddressBits), nrAddressBitsNeeded(regions));
        return Mmu.of(mode).withSvpbmt(svpbmt).withPhysicalAddressBits(Math.min(usual, mode.physicalAddressWidth()));
    }

    /** Returns how many bits the last byte of {@code regions} needs in its address. */
    public static int nrAddressBitsNeeded(List<MemoryRegion> regions) {
        return regions.stream()
                .mapToInt(region -> Long.SIZE - Long.numberOfLeadingZeros(region.range().end().value() - 1))
                .max()
                .orElse(0);
    }

    /** Returns how the machine's page-table entries are written. */
    public PteFormat format() {
        return Architectures.format(mmu());
    }

    /** Returns the layout of the kernel's half. */
    public KernelLayout layout() {
        return new KernelLayout(profile, mode);
    }
}
