package kspace.core.arch.x86;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.pte.FieldWords;
import kspace.core.arch.walk.AccessFault;
import kspace.core.arch.walk.AccessTests;
import kspace.core.arch.walk.AccessTests.Outcome;
import kspace.core.arch.walk.AccessWords;
import kspace.core.arch.walk.ControlBit;
import kspace.core.arch.walk.MemoryAccess;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.walk.WalkStep;

/**
 * The tests of x86-64: Intel SDM volume 3A, sections 4.5 (which entries are reserved), 4.6 (access rights) and 4.7 (the
 * error code).
 *
 * @param tests where they are collected
 * @param translation the walk
 * @param access what is tried
 * @param controls the control bits that are set
 */
record X86AccessRules(AccessTests tests, Translation translation, MemoryAccess access, Set<ControlBit> controls) {
    private static final String ENTRIES = "Intel SDM 3A, 4.5";
    private static final String RIGHTS = "Intel SDM 3A, 4.6.1";

    void apply() {
        tests.canonical(translation.va(), "Intel SDM 3A, 4.5.1",
                () -> new AccessFault("#GP", Optional.of(X86Words.GENERAL_PROTECTION_FAULT.of()), "error code", 0, "0",
                        List.of()));
        if (translation.outcome() instanceof Translation.NonCanonical) {
            return;
        }
        if (translation.steps().isEmpty()) {
            tests.noTable();
            return;
        }
        for (WalkStep step : translation.steps()) {
            present(step);
            reserved(step);
        }
        mode();
        if (!access.user()) {
            prevention();
        }
        if (access.kind() == MemoryAccess.Kind.WRITE) {
            write();
        }
        if (access.kind() == MemoryAccess.Kind.EXECUTE) {
            execute();
        }
    }

    private void present(WalkStep step) {
        tests.test(FieldWords.PRESENT, step.level(), ENTRIES,
                () -> new Outcome(tests.isSet(step, "P"), tests.said(step, "P")),
                () -> fault(false, false));
    }

    private void reserved(WalkStep step) {
        tests.test(X86Words.NO_RESERVED_BIT, step.level(), ENTRIES,
                () -> tests.hardware(step) instanceof HardwareEntry.Fault fault
                        ? new Outcome(false, fault.reason())
                        : new Outcome(true, X86Words.NONE_IS_SET),
                () -> fault(true, true));
    }

    private void mode() {
        Optional<WalkStep> supervisor = entryWithout("U");
        tests.test(access.user() ? X86Words.USER_MODE : X86Words.KERNEL_MODE, 0, RIGHTS, () -> new Outcome(
                !access.user() || supervisor.isEmpty(),
                supervisor.map(step -> X86Words.SUPERVISOR_PAGE.of(AccessTests.entry(step)))
                        .orElseGet(X86Words.USER_PAGE::of)),
                () -> fault(true, false));
    }

    /** The kernel at a user page. */
    private void prevention() {
        boolean isUserPage = entryWithout("U").isEmpty();
        boolean isFetch = access.kind() == MemoryAccess.Kind.EXECUTE;
        ControlBit control = isFetch ? X86.SMEP : X86.SMAP;
        tests.test(AccessWords.NAMED.of(isFetch ? "SMEP" : "SMAP"), 0, RIGHTS, () -> {
            if (!isUserPage) {
                return new Outcome(true, X86Words.NOT_A_USER_PAGE);
            }
            if (!has(control)) {
                return new Outcome(true, X86Words.USER_PAGE_BUT.of(control.register()));
            }
            if (!isFetch && has(X86.AC)) {
                return new Outcome(true, X86Words.USER_PAGE_BUT_AC);
            }
            return new Outcome(false,
                    (isFetch ? X86Words.USER_PAGE_AND : X86Words.USER_PAGE_AND_NO_AC).of(control.register()));
        }, () -> fault(true, false));
    }

    private void write() {
        Optional<WalkStep> readOnly = entryWithout("W");
        tests.test(AccessWords.WRITABLE, 0, RIGHTS, () -> {
            if (readOnly.isEmpty()) {
                return new Outcome(true, X86Words.W_IN_EVERY_ENTRY);
            }
            boolean ignored = !access.user() && !has(X86.WP);
            return new Outcome(ignored,
                    (ignored ? X86Words.NO_W_BUT : X86Words.NO_W).of(AccessTests.entry(readOnly.get())));
        }, () -> fault(true, false));
    }

    private void execute() {
        Optional<WalkStep> forbids = translation.steps().stream().filter(step -> tests.isSet(step, "NX")).findFirst();
        tests.test(AccessWords.EXECUTABLE, 0, RIGHTS, () -> new Outcome(
                forbids.isEmpty(),
                forbids.map(step -> X86Words.NX_IN.of(AccessTests.entry(step))).orElseGet(X86Words.NO_NX::of)),
                () -> fault(true, false));
    }

    private Optional<WalkStep> entryWithout(String label) {
        return translation.steps().stream().filter(step -> !tests.isSet(step, label)).findFirst();
    }

    private boolean has(ControlBit bit) {
        return controls.contains(bit);
    }

    /** The error code of a page fault, section 4.7. */
    private AccessFault fault(boolean isPresent, boolean isReserved) {
        boolean isWrite = access.kind() == MemoryAccess.Kind.WRITE;
        boolean isFetch = access.kind() == MemoryAccess.Kind.EXECUTE
                && (has(X86.NXE) || has(X86.SMEP));
        return X86Faults.pageFault((isPresent ? X86Faults.PRESENT : 0) | (isWrite ? X86Faults.WRITE : 0)
                | (access.user() ? X86Faults.USER : 0) | (isReserved ? X86Faults.RESERVED : 0)
                | (isFetch ? X86Faults.FETCH : 0));
    }
}
