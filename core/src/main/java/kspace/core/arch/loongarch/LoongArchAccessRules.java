package kspace.core.arch.loongarch;

import java.util.Set;
import kspace.core.arch.walk.AccessFault;
import kspace.core.arch.walk.AccessTests;
import kspace.core.arch.walk.AccessTests.Outcome;
import kspace.core.arch.walk.AccessWords;
import kspace.core.arch.walk.ControlBit;
import kspace.core.arch.walk.MemoryAccess;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.walk.WalkStep;

/**
 * The tests of LoongArch64: reference manual volume 1, sections 5.2 (windows), 5.4 (pages) and 7.4.6 (exception codes). An
 * entry that names no table ends, by way of the TLB refill, in a TLB entry that is not valid: kernels set V in every entry
 * that names one. A hardware page table walker is taken to be off, so bits 7 and 8 of an entry are software's.
 *
 * @param tests where they are collected
 * @param translation the walk
 * @param access what is tried
 * @param controls the control bits that are set
 */
record LoongArchAccessRules(
        AccessTests tests, Translation translation, MemoryAccess access, Set<ControlBit> controls) {
    private static final int USER_LEVEL = 3;
    private static final String WINDOWS = "LoongArch manual 1, 5.2.1";
    private static final String PAGES = "LoongArch manual 1, 5.4";

    void apply() {
        boolean isInWindow = LoongArch.DMW0.range().contains(translation.va());
        ControlBit window = access.user() ? LoongArch.DMW0_PLV3 : LoongArch.DMW0_PLV0;
        boolean isOpen = controls.contains(window);
        if (isInWindow) {
            tests.test(AccessWords.NAMED.of(LoongArch.DMW0.name()), 0, WINDOWS, () -> new Outcome(true,
                    (isOpen ? LoongArchWords.WINDOW_OPEN : LoongArchWords.WINDOW_OFF).of(window.register())),
                    this::addressError);
        }
        if (isInWindow && isOpen) {
            return;
        }
        tests.canonical(translation.va(), "LoongArch manual 1, 5.4.2", this::addressError);
        if (isInWindow || translation.outcome() instanceof Translation.NonCanonical) {
            return;
        }
        if (translation.steps().isEmpty()) {
            tests.noTable();
            return;
        }
        translation.steps().forEach(this::valid);
        WalkStep leaf = translation.steps().getLast();
        if (access.kind() == MemoryAccess.Kind.EXECUTE) {
            clear(AccessWords.EXECUTABLE, leaf, "NX", "PNX");
        }
        if (access.kind() == MemoryAccess.Kind.READ) {
            clear(AccessWords.READABLE, leaf, "NR", "PNR");
        }
        privilege(leaf);
        if (access.kind() == MemoryAccess.Kind.WRITE) {
            dirty(leaf);
        }
    }

    private void valid(WalkStep step) {
        tests.test(AccessWords.VALID, step.level(), PAGES,
                () -> new Outcome(tests.isSet(step, "V"), tests.said(step, "V")),
                () -> LoongArchFaults.of(switch (access.kind()) {
                    case READ -> "PIL";
                    case WRITE -> "PIS";
                    case EXECUTE -> "PIF";
                }));
    }

    private void clear(AccessWords name, WalkStep leaf, String label, String exception) {
        tests.test(name, leaf.level(), PAGES,
                () -> new Outcome(!tests.isSet(leaf, label), tests.said(leaf, label)),
                () -> LoongArchFaults.of(exception));
    }

    private void privilege(WalkStep leaf) {
        int level = access.user() ? USER_LEVEL : 0;
        tests.test(LoongArchWords.PRIVILEGE_LEVEL_TEST, leaf.level(), PAGES, () -> {
            long allowed = tests.value(leaf, "PLV");
            boolean isOnly = tests.isSet(leaf, "RPLV");
            return new Outcome(
                    isOnly ? level == allowed : level <= allowed,
                    (isOnly ? LoongArchWords.LEVEL_ONLY : LoongArchWords.LEVEL_AND_ABOVE).of(level, allowed));
        }, () -> LoongArchFaults.of("PPI"));
    }

    private void dirty(WalkStep leaf) {
        tests.test(AccessWords.WRITABLE, leaf.level(), PAGES, () -> {
            boolean isDirty = tests.isSet(leaf, "D");
            boolean ignored = !isDirty && !access.user() && controls.contains(LoongArch.DWPL0);
            return new Outcome(isDirty || ignored,
                    ignored ? LoongArchWords.D_IGNORED.of(tests.value(leaf, "D")) : tests.said(leaf, "D"));
        }, () -> LoongArchFaults.of("PME"));
    }

    private AccessFault addressError() {
        return LoongArchFaults.addressError(access.kind() == MemoryAccess.Kind.EXECUTE);
    }
}
