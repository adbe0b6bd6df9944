package kspace.core.pagetable;

import java.util.List;
import java.util.Set;
import kspace.core.pagetable.AccessTests.Finding;

/**
 * The tests of RISC-V: privileged architecture, section "Virtual Address Translation Process". Every refusal raises the page
 * fault of the kind of access.
 *
 * @param tests where they are collected
 * @param translation the walk
 * @param access what is tried
 * @param controls the control bits that are set
 */
record RiscvAccessRules(AccessTests tests, Translation translation, MemoryAccess access, Set<ControlBit> controls) {
    private static final String PROCESS = "RISC-V privileged, \u201cVirtual Address Translation Process\u201d";
    private static final int INDEX_BITS = 9;
    private static final int PPN_LOW_BIT = 10;

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
        tests.test("valid", step.level(), PROCESS,
                () -> new Finding(tests.isSet(step, "V"), "V = " + tests.value(step, "V")), this::fault);
        tests.test("no reserved form", step.level(), PROCESS, () -> {
            if (!tests.isSet(step, "R") && tests.isSet(step, "W")) {
                return new Finding(false, "W = 1 with R = 0 is reserved");
            }
            return tests.setSpan(step, "reserved")
                    .map(span -> new Finding(false, "bits " + span.high() + ":" + span.low() + " must be 0"))
                    .orElse(new Finding(true, "none"));
        }, this::fault);
    }

    /** A leaf must come at the latest at level 1, and a larger page must be aligned. */
    private void place(WalkStep leaf) {
        tests.test("leaf in place", leaf.level(), PROCESS, () -> {
            boolean isLeaf = tests.isSet(leaf, "R") || tests.isSet(leaf, "X");
            if (!isLeaf) {
                return new Finding(false, "R, W and X are 0: a pointer, but there is no level below");
            }
            long low = (leaf.raw() >>> PPN_LOW_BIT) & ((1L << (INDEX_BITS * (leaf.level() - 1))) - 1);
            return new Finding(low == 0, low == 0 ? "its page is aligned" : "its page is misaligned");
        }, this::fault);
    }

    private void mode(WalkStep leaf) {
        boolean isUserPage = tests.isSet(leaf, "U");
        tests.test(access.user() ? "U-mode" : "S-mode", leaf.level(), PROCESS, () -> {
            if (access.user() || !isUserPage) {
                return new Finding(access.user() == isUserPage, "U = " + tests.value(leaf, "U"));
            }
            if (access.kind() == MemoryAccess.Kind.EXECUTE) {
                return new Finding(false, "U = 1: S-mode never executes user pages");
            }
            boolean isAllowed = controls.contains(ControlBit.SUM);
            return new Finding(isAllowed, "U = 1 and SUM = " + (isAllowed ? 1 : 0));
        }, this::fault);
    }

    private void right(WalkStep leaf) {
        switch (access.kind()) {
            case READ -> tests.test("readable", leaf.level(), PROCESS, () -> {
                boolean byMxr = controls.contains(ControlBit.MXR) && tests.isSet(leaf, "X");
                boolean isReadable = tests.isSet(leaf, "R");
                return new Finding(isReadable || byMxr,
                        "R = " + tests.value(leaf, "R") + (!isReadable && byMxr ? ", but X = 1 and MXR = 1" : ""));
            }, this::fault);
            case WRITE -> flag("writable", leaf, "W");
            case EXECUTE -> flag("executable", leaf, "X");
        }
    }

    private void flag(String name, WalkStep leaf, String label) {
        tests.test(name, leaf.level(), PROCESS,
                () -> new Finding(tests.isSet(leaf, label), label + " = " + tests.value(leaf, label)), this::fault);
    }

    private void usage(WalkStep leaf) {
        boolean isWrite = access.kind() == MemoryAccess.Kind.WRITE;
        tests.test(isWrite ? "accessed, dirty" : "accessed", leaf.level(), PROCESS, () -> {
            String bits = "A = " + tests.value(leaf, "A") + (isWrite ? ", D = " + tests.value(leaf, "D") : "");
            boolean isNoted = tests.isSet(leaf, "A") && (!isWrite || tests.isSet(leaf, "D"));
            boolean byHart = controls.contains(ControlBit.ADUE);
            return new Finding(isNoted || byHart,
                    bits + (isNoted ? "" : byHart ? ": the hart sets it (Svadu)" : ": software must set it (Svade)"));
        }, this::fault);
    }

    private AccessFault fault() {
        return switch (access.kind()) {
            case EXECUTE -> new AccessFault("instruction page fault", "scause", 12, "12", List.of());
            case READ -> new AccessFault("load page fault", "scause", 13, "13", List.of());
            case WRITE -> new AccessFault("store/AMO page fault", "scause", 15, "15", List.of());
        };
    }
}
