package kspace.app.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kspace.app.text.RichText;
import kspace.core.address.ByteSize;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;

/**
 * What would let a boot that stops go through: the smallest change of those that are tried, each by booting the machine
 * with it.
 */
final class Remedy {
    private static final long LARGE_PAGE = 2 * ByteSize.MIB;

    private Remedy() {}

    private record Change(Machine machine, RichText words) {}

    /**
     * Returns what would help; empty if the boot goes through, or nothing that is tried helps.
     *
     * @param isStale whether nobody wants to know any more; asked before each boot
     */
    static Optional<RichText> of(Boot boot, BooleanSupplier isStale) {
        if (boot.failure().isEmpty()) {
            return Optional.empty();
        }
        Machine machine = boot.machine();
        return Stream.of(smallerPages(machine), otherLayouts(machine), metadataElsewhere(boot), kernelElsewhere(boot))
                .flatMap(List::stream)
                .takeWhile(_ -> !isStale.getAsBoolean())
                .filter(change -> WhatIf.boot(change.machine()).filter(it -> it.failure().isEmpty()).isPresent())
                .findFirst()
                .map(change -> StepFacts.labelled(StepMessage.WHAT_WOULD_FIX, change.words()));
    }

    private static List<Change> smallerPages(Machine machine) {
        return IntStream.iterate(machine.highestTranslationLevel() - 1, level -> level >= 1, level -> level - 1)
                .mapToObj(level -> new Change(
                        machine.withHighestTranslationLevel(level),
                        StepMessage.HIGHEST_LEVEL.rich(level, machine.consts().pageSize(level))))
                .toList();
    }

    private static List<Change> otherLayouts(Machine machine) {
        return Stream.of(LayoutProfile.values())
                .filter(profile -> profile != machine.profile())
                .map(profile -> new Change(
                        machine.withProfile(profile),
                        StepMessage.OTHER_LAYOUT.rich(profile.id())))
                .toList();
    }

    /** The frame metadata at the foot of each usable region that has room for it, and after where it lies. */
    private static List<Change> metadataElsewhere(Boot boot) {
        PaddrRange frames = boot.metadata().frames();
        if (frames.isEmpty()) {
            return List.of();
        }
        return boot.memory().regionsOf(RegionType.USABLE).stream()
                .flatMap(usable -> Stream.of(usable.start(), frames.end())
                        .map(from -> new Paddr(Unsigned.alignUp(from.value(), LARGE_PAGE)))
                        .filter(base -> !base.equals(frames.start())
                                && usable.contains(PaddrRange.ofSize(base, frames.sizeBytes()))))
                .distinct()
                .map(base -> new Change(
                        boot.machine().withMetadataBase(base),
                        StepMessage.METADATA_ELSEWHERE.rich(base, frames.start())))
                .toList();
    }

    /** A kernel of the same size at the foot of each usable region that has room for it. */
    private static List<Change> kernelElsewhere(Boot boot) {
        Optional<PaddrRange> kernel = boot.memory().kernel();
        if (kernel.isEmpty()) {
            return List.of();
        }
        List<Change> changes = new ArrayList<>();
        for (PaddrRange usable : boot.memory().regionsOf(RegionType.USABLE)) {
            Paddr base = new Paddr(Unsigned.alignUp(
                    Math.max(usable.start().value(), LARGE_PAGE), LARGE_PAGE));
            PaddrRange moved = PaddrRange.ofSize(base, kernel.get().sizeBytes());
            if (usable.contains(moved)) {
                changes.add(new Change(
                        withKernelAt(boot.machine(), moved),
                        StepMessage.KERNEL_ELSEWHERE.rich(base, kernel.get().start())));
            }
        }
        return changes;
    }

    private static Machine withKernelAt(Machine machine, PaddrRange kernel) {
        List<MemoryRegion> regions = new ArrayList<>();
        for (MemoryRegion region : machine.regions()) {
            regions.add(region.type() == RegionType.KERNEL
                    ? new MemoryRegion(region.range(), RegionType.USABLE)
                    : region);
        }
        regions.add(new MemoryRegion(kernel, RegionType.KERNEL));
        return machine.withRegions(regions);
    }
}
