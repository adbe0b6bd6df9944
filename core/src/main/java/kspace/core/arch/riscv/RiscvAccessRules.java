package kspace.core.arch.riscv;

import java.util.Set;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.walk.AccessFault;
import kspace.core.arch.walk.AccessTests;
import kspace.core.arch.walk.AccessTests.Outcome;
import kspace.core.arch.walk.AccessWords;
import kspace.core.arch.walk.ControlBit;
import kspace.core.arch.walk.MemoryAccess;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.walk.WalkStep;
import kspace.core.words.Message;

/**
 * The tests of RISC-V: privileged architecture, section "Virtual Address Translation Process". Every refusal raises the page
 * fault of the kind of access, or its access fault where no memory can be.
 *
 * @param tests where they are collected
 * @param translation the walk
 * @param access what is tried
 * @param controls the control bits that are set
 */
record RiscvAccessRules(AccessTests tests, Translation translation, MemoryAccess access, Set<ControlBit> controls) {
    private static final String PROCESS = "RISC-V privileged, \u201cVirtual Address Translation Process\u201d";

    void apply() {
        tests.canonical(translation.va(), "RISC-V privileged, Sv39", this::fault);
        if (translation.outcome() instanceof Translation.NonCanonical) {
            return;
        }
        if (translation.steps().isEmpty()) {
            tests.noTable();
            return;
        }
        translation.steps().forEach(this::wellFormed);
        WalkStep leaf = translation.steps().getLast();
        place(leaf);
        mode(leaf);
        right(leaf);
        usage(leaf);
    }

    private void wellFormed(WalkStep step) {
        tests.test(AccessWords.VALID, step.level(), PROCESS,
                () -> new Outcome(tests.isSet(step, "V"), tests.said(step, "V")), this::fault);
        tests.wellFormed(step, PROCESS,
                () -> tests.isFault(step, HardwareEntry.Cause.ACCESS_FAULT) ? accessFault() : fault());
    }

    /** A hart goes on where an entry without R, W and X points, even if a page was meant. */
    private void place(WalkStep leaf) {
        tests.test(AccessWords.LEAF_IN_PLACE, leaf.level(), PROCESS,
                () -> tests.hardware(leaf) instanceof HardwareEntry.Table
                        ? new Outcome(false, RiscvWords.TAKEN_FOR_TABLE)
                        : new Outcome(true, RiscvWords.BITS_RWX.of(
                                "" + tests.value(leaf, "R") + tests.value(leaf, "W") + tests.value(leaf, "X"))),
                this::fault);
    }

    private void mode(WalkStep leaf) {
        boolean isUserPage = tests.isSet(leaf, "U");
        tests.test(AccessWords.NAMED.of(access.user() ? "U-mode" : "S-mode"), leaf.level(), PROCESS, () -> {
            if (access.user() || !isUserPage) {
                return new Outcome(access.user() == isUserPage, tests.said(leaf, "U"));
            }
            if (access.kind() == MemoryAccess.Kind.EXECUTE) {
                return new Outcome(false, RiscvWords.S_NEVER_EXECUTES);
            }
            boolean isAllowed = controls.contains(Riscv.SUM);
            return new Outcome(isAllowed, RiscvWords.USER_AND_SUM.of(isAllowed ? 1 : 0));
        }, this::fault);
    }

    private void right(WalkStep leaf) {
        switch (access.kind()) {
            case READ -> tests.test(AccessWords.READABLE, leaf.level(), PROCESS, () -> {
                boolean byMxr = controls.contains(Riscv.MXR) && tests.isSet(leaf, "X");
                boolean isReadable = tests.isSet(leaf, "R");
                return new Outcome(isReadable || byMxr,
                        !isReadable && byMxr ? RiscvWords.READABLE_BY_MXR : tests.said(leaf, "R"));
            }, this::fault);
            case WRITE -> flag(AccessWords.WRITABLE, leaf, "W");
            case EXECUTE -> flag(AccessWords.EXECUTABLE, leaf, "X");
        }
    }

    private void flag(AccessWords name, WalkStep leaf, String label) {
        tests.test(name, leaf.level(), PROCESS,
                () -> new Outcome(tests.isSet(leaf, label), tests.said(leaf, label)), this::fault);
    }

    private void usage(WalkStep leaf) {
        boolean isWrite = access.kind() == MemoryAccess.Kind.WRITE;
        tests.test(isWrite ? RiscvWords.ACCESSED_DIRTY : RiscvWords.ACCESSED, leaf.level(), PROCESS, () -> {
            Message bits = isWrite
                    ? RiscvWords.A_AND_D.of(tests.value(leaf, "A"), tests.value(leaf, "D"))
                    : tests.said(leaf, "A");
            boolean isNoted = tests.isSet(leaf, "A") && (!isWrite || tests.isSet(leaf, "D"));
            boolean byHart = controls.contains(Riscv.ADUE);
            return new Outcome(isNoted || byHart,
                    isNoted ? bits : (byHart ? RiscvWords.HART_SETS : RiscvWords.SOFTWARE_SETS).of(bits));
        }, this::fault);
    }

    /** No memory can be where the entry points. */
    private AccessFault accessFault() {
        return RiscvFaults.ACCESS.of(access.kind());
    }

    private AccessFault fault() {
        return RiscvFaults.PAGE.of(access.kind());
    }
}
