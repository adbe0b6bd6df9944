package kspace.core.pagetable;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.arch.Architectures;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.mmu.Mmu;
import kspace.core.paging.PagingMode;
import kspace.core.pte.Pte;
import kspace.core.pte.PteFormats;

/**
 * Whether the processor lets an access through, as the tests that it makes in their order. The first one that refuses
 * decides; those after it are not made any more. Protection keys and shadow stacks are taken to be off.
 *
 * @param tests the tests
 * @param fault what the refusal raises; empty if there is none
 */
public record AccessCheck(List<Test> tests, Optional<AccessFault> fault) {

    /** What became of a test. */
    public enum Verdict {
        /** The access may go on. */
        PASSED,
        /** The access ends here. */
        REFUSED,
        /** An earlier test has refused. */
        NOT_REACHED
    }

    /**
     * One test.
     *
     * @param name what is tested, in a few words
     * @param level the level of the entry that is tested; 0 if it is not about one entry
     * @param verdict what became of it
     * @param reason what it looked at; empty if it was not reached
     * @param source the manual's section
     */
    public record Test(String name, int level, Verdict verdict, String reason, String source) {}

    /**
     * Makes the tests.
     *
     * @param mmu the memory management unit; whether bit 63 of x86-64 may be set follows from the control bits
     * @param translation what the walk read
     * @param access what is tried
     * @param controls the control bits that are set, of those that matter in the mode
     */
    public static AccessCheck of(
            Mmu mmu, Translation translation, MemoryAccess access, Set<ControlBit> controls) {
        PagingMode mode = mmu.mode();
        AccessTests tests =
                new AccessTests(PteFormats.of(mmu.withNxe(controls.contains(ControlBit.NXE))), mode.consts());
        switch (mode) {
            case X86_64, X86_64_LA57 -> new X86AccessRules(tests, translation, access, controls).apply();
            case RISCV_SV39, RISCV_SV48, RISCV_SV57 ->
                    new RiscvAccessRules(tests, translation, access, controls).apply();
            case LOONGARCH64 -> new LoongArchAccessRules(tests, mode, translation, access, controls).apply();
        }
        return tests.build();
    }

    /** Returns the control bits as a kernel that wants every protection sets them. */
    public static Set<ControlBit> presetControls(PagingMode mode) {
        return ControlBit.of(mode).stream().filter(ControlBit::isSetByPreset).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Returns what the processor raises at the end of a walk that leads nowhere, when the kernel reads there; empty if the
     * address is mapped, if the walk goes astray, or if there is no page table yet.
     */
    public static Optional<AccessFault> faultOfWalk(Mmu mmu, Translation translation) {
        return translation.pa().isPresent() || translation.outcome() instanceof Translation.Astray
                ? Optional.empty()
                : of(mmu, translation, new MemoryAccess(MemoryAccess.Kind.READ, false), presetControls(mmu.mode()))
                        .fault();
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

    /** Returns whether the access goes through. */
    public boolean isAllowed() {
        return tests.stream().noneMatch(test -> test.verdict() == Verdict.REFUSED);
    }

    /** Returns the test that refuses, if one does. */
    public Optional<Test> refusal() {
        return tests.stream().filter(test -> test.verdict() == Verdict.REFUSED).findFirst();
    }
}
