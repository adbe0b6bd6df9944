package kspace.core.arch.x86;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.walk.AccessFault;
import kspace.core.arch.walk.AccessTests;
import kspace.core.arch.walk.AccessTests.Outcome;
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
                () -> new AccessFault("#GP", "general protection fault", "error code", 0, "0", List.of()));
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
        tests.test("present", step.level(), ENTRIES,
                () -> new Outcome(tests.isSet(step, "P"), "P = " + tests.value(step, "P")),
                () -> fault(false, false));
    }

    private void reserved(WalkStep step) {
        tests.test("no reserved bit", step.level(), ENTRIES,
                () -> tests.hardware(step) instanceof HardwareEntry.Fault fault
                        ? new Outcome(false, fault.reason())
                        : new Outcome(true, "none is set"),
                () -> fault(true, true));
    }

    private void mode() {
        Optional<WalkStep> supervisor = entryWithout("U");
        tests.test(access.user() ? "user mode" : "kernel mode", 0, RIGHTS, () -> new Outcome(
                !access.user() || supervisor.isEmpty(),
                supervisor.map(step -> "supervisor page: U = 0 in " + AccessTests.entry(step))
                        .orElse("user page: U = 1 in every entry")),
                () -> fault(true, false));
    }

    /** The kernel at a user page. */
    private void prevention() {
        boolean isUserPage = entryWithout("U").isEmpty();
        boolean isFetch = access.kind() == MemoryAccess.Kind.EXECUTE;
        ControlBit control = isFetch ? X86.SMEP : X86.SMAP;
        tests.test(isFetch ? "SMEP" : "SMAP", 0, RIGHTS, () -> {
            if (!isUserPage) {
                return new Outcome(true, "not a user page");
            }
            if (!has(control)) {
                return new Outcome(true, "user page, but " + control.register() + " = 0");
            }
            if (!isFetch && has(X86.AC)) {
                return new Outcome(true, "user page, but EFLAGS.AC = 1");
            }
            return new Outcome(false, "user page and " + control.register() + " = 1" + (isFetch ? "" : ", AC = 0"));
        }, () -> fault(true, false));
    }

    private void write() {
        Optional<WalkStep> readOnly = entryWithout("W");
        tests.test("writable", 0, RIGHTS, () -> {
            if (readOnly.isEmpty()) {
                return new Outcome(true, "W = 1 in every entry");
            }
            String reason = "W = 0 in " + AccessTests.entry(readOnly.get());
            boolean ignored = !access.user() && !has(X86.WP);
            return new Outcome(ignored, reason + (ignored ? ", but CR0.WP = 0" : ""));
        }, () -> fault(true, false));
    }

    private void execute() {
        Optional<WalkStep> forbids = translation.steps().stream().filter(step -> tests.isSet(step, "NX")).findFirst();
        tests.test("executable", 0, RIGHTS, () -> new Outcome(
                forbids.isEmpty(),
                forbids.map(step -> "NX = 1 in " + AccessTests.entry(step)).orElse("NX = 0 in every entry")),
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
        List<AccessFault.CodeBit> bits = List.of(
                new AccessFault.CodeBit(0, "P", isPresent, isPresent ? "not allowed" : "not present"),
                new AccessFault.CodeBit(1, "W/R", isWrite, isWrite ? "a write" : "not a write"),
                new AccessFault.CodeBit(2, "U/S", access.user(), access.user() ? "user mode" : "kernel mode"),
                new AccessFault.CodeBit(3, "RSVD", isReserved, isReserved ? "a reserved bit" : "no reserved bit"),
                new AccessFault.CodeBit(4, "I/D", isFetch, isFetch ? "a fetch" : "no fetch reported"));
        long code = bits.stream().filter(AccessFault.CodeBit::isSet).mapToLong(bit -> 1L << bit.bit()).sum();
        return new AccessFault("#PF", "page fault", "error code", code, String.format(Locale.ROOT, "0x%x", code), bits);
    }
}
