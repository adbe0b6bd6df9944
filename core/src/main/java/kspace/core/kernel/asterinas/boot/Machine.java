package kspace.core.kernel.asterinas.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import kspace.core.address.Paddr;
import kspace.core.arch.mmu.Mmu;
import kspace.core.arch.pte.PteFormat;
import kspace.core.kernel.asterinas.KernelLayout;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.Port;
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

    /**
     * Creates a machine whose physical addresses are as wide as usual, with Svpbmt if it is a RISC-V machine, that boots and does
     * nothing more.
     */
    public Machine(
            String name,
            PagingMode mode,
            int highestTranslationLevel,
            LayoutProfile profile,
            int cpus,
            List<MemoryRegion> regions,
            Optional<Paddr> metadataBase) {
        this(name, mode, highestTranslationLevel, profile, cpus, true, OptionalInt.empty(), regions, metadataBase,
                List.of());
    }

    /** A machine that is being changed. */
    private static final class Draft {
        private String name;
        private PagingMode mode;
        private int highestTranslationLevel;
        private LayoutProfile profile;
        private int cpus;
        private boolean svpbmt;
        private OptionalInt physicalAddressBits;
        private List<MemoryRegion> regions;
        private Optional<Paddr> metadataBase;
        private List<KVirtOperation> operations;

        Draft(Machine machine) {
            name = machine.name;
            mode = machine.mode;
            highestTranslationLevel = machine.highestTranslationLevel;
            profile = machine.profile;
            cpus = machine.cpus;
            svpbmt = machine.svpbmt;
            physicalAddressBits = machine.physicalAddressBits;
            regions = machine.regions;
            metadataBase = machine.metadataBase;
            operations = machine.operations;
        }

        Machine machine() {
            return new Machine(
                    name, mode, highestTranslationLevel, profile, cpus, svpbmt, physicalAddressBits, regions,
                    metadataBase, operations);
        }
    }

    private Machine with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.machine();
    }

    /** Returns the same machine under another name. */
    public Machine withName(String other) {
        return with(it -> it.name = other);
    }

    /** Returns the same machine in another paging mode, with the highest level of leaves that Asterinas uses there. */
    public Machine withMode(PagingMode other) {
        boolean fits = physicalAddressBits.orElse(0) <= other.physicalAddressWidth();
        return with(it -> {
            it.mode = other;
            it.highestTranslationLevel = other.consts().highestTranslationLevel();
            it.svpbmt = svpbmt || !other.hasSvpbmt();
            it.physicalAddressBits = fits ? physicalAddressBits : OptionalInt.empty();
        });
    }

    /** Returns the same machine with another highest level of leaves. */
    public Machine withHighestTranslationLevel(int level) {
        return with(it -> it.highestTranslationLevel = level);
    }

    /** Returns the same machine with the constants of another source. */
    public Machine withProfile(LayoutProfile other) {
        return with(it -> it.profile = other);
    }

    /** Returns the same machine with another number of CPUs. */
    public Machine withCpus(int number) {
        return with(it -> it.cpus = number);
    }

    /** Returns the same RISC-V machine with Svpbmt, or without. */
    public Machine withSvpbmt(boolean has) {
        return with(it -> it.svpbmt = has);
    }

    /** Returns the same machine with physical addresses of another width; empty for the usual one. */
    public Machine withPhysicalAddressBits(OptionalInt bits) {
        return with(it -> it.physicalAddressBits = bits);
    }

    /** Returns the same machine with other physical memory, and physical addresses wide enough for it. */
    public Machine withRegions(List<MemoryRegion> others) {
        return with(it -> {
            it.regions = others;
            if (physicalAddressBits.isPresent()) {
                it.physicalAddressBits =
                        OptionalInt.of(Math.max(physicalAddressBits.getAsInt(), nrAddressBitsNeeded(others)));
            }
        });
    }

    /** Returns the same machine with another region in the place of the one at {@code index}. */
    public Machine withRegion(int index, MemoryRegion other) {
        List<MemoryRegion> others = new ArrayList<>(regions);
        others.set(index, other);
        return withRegions(others);
    }

    /** Returns the same machine with its frame metadata at {@code base}. */
    public Machine withMetadataBase(Paddr base) {
        return with(it -> it.metadataBase = Optional.of(base));
    }

    /** Returns the same machine with its frame metadata allocated early. */
    public Machine withMetadataAllocated() {
        return with(it -> it.metadataBase = Optional.empty());
    }

    /** Returns the same machine with other things tried after its boot. */
    public Machine withOperations(List<KVirtOperation> others) {
        return with(it -> it.operations = others);
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
        return Port.format(mmu());
    }

    /** Returns the layout of the kernel's half. */
    public KernelLayout layout() {
        return new KernelLayout(profile, mode);
    }
}
