package kspace.core.arch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.arch.isa.Architecture;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.mmu.Mmu;
import kspace.core.arch.pte.Pte;
import kspace.core.arch.walk.AccessCheck;
import kspace.core.arch.walk.AccessFault;
import kspace.core.arch.walk.AccessTests;
import kspace.core.arch.walk.ControlBit;
import kspace.core.arch.walk.MemoryAccess;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.walk.WalkStep;
import kspace.core.paging.PagingMode;

/** Asks a machine's architecture whether its processor lets an access through, and what it raises where it does not. */
public final class Accesses {
    private Accesses() {}

    /**
     * Makes the tests of an access.
     *
     * @param mmu the memory management unit; whether bit 63 of x86-64 may be set follows from the control bits
     * @param translation what the walk read
     * @param access what is tried
     * @param controls the control bits that are set, of those that matter in the mode
     */
    public static AccessCheck check(
            Mmu mmu, Translation translation, MemoryAccess access, Set<ControlBit> controls) {
        Architecture architecture = Architectures.of(mmu.mode());
        AccessTests tests = new AccessTests(
                architecture.entries(architecture.controlled(mmu, controls)), mmu.mode().consts());
        architecture.test(tests, translation, access, controls);
        return tests.build();
    }

    /** Returns the control bits as a kernel that wants every protection sets them. */
    public static Set<ControlBit> presetControls(PagingMode mode) {
        return Architectures.of(mode).controls().stream().filter(ControlBit::isSetByPreset)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Returns what the processor raises at the end of a walk that leads nowhere, when the kernel reads there; empty if the
     * address is mapped, if the walk goes astray, or if there is no page table yet.
     */
    public static Optional<AccessFault> faultOfWalk(Mmu mmu, Translation translation) {
        return translation.pa().isPresent() || translation.outcome() instanceof Translation.Astray
                ? Optional.empty()
                : check(mmu, translation, new MemoryAccess(MemoryAccess.Kind.READ, false),
                        presetControls(mmu.mode())).fault();
    }

    /**
     * Returns what the processor raises when the kernel reads through an entry of a table of {@code level}; empty if the walk
     * does not end there in a fault.
     */
    public static Optional<AccessFault> faultOfEntry(Mmu mmu, long raw, int level) {
        HardwareEntry entry = Architectures.entries(mmu).read(raw, level);
        return switch (entry) {
            case HardwareEntry.Table _,HardwareEntry.Leaf _ -> Optional.empty();
            case HardwareEntry.Absent _,HardwareEntry.Fault _ -> faultOfWalk(mmu, new Translation(
                    new Vaddr(0), new Translation.NotPresent(level),
                    List.of(new WalkStep(level, new Paddr(0), 0, raw, entry, new Pte.Absent()))));
        };
    }
}
