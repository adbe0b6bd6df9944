package kspace.core.arch.arm;

import java.util.List;
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
 * The tests of AArch64, stage 1 of the EL1&amp;0 translation regime: Arm Architecture Reference Manual DDI 0487, sections D8.2
 * to D8.5 and D8.15.5 (priority of faults); the syndrome is that of ESR_EL1, section D24.2. A fault is at a level of the
 * manual, which counts from 0 at the root: 4 minus ours.
 *
 * @param tests where they are collected
 * @param translation the walk
 * @param access what is tried
 * @param controls the control bits that are set
 */
record ArmAccessRules(AccessTests tests, Translation translation, MemoryAccess access, Set<ControlBit> controls) {
    private static final int ROOT_LEVEL = 4;
    private static final int NO_USER_BELOW = 1;
    private static final int NO_WRITE_BELOW = 2;
    private static final String FORMATS = "Arm ARM, D8.3";
    private static final String RIGHTS = "Arm ARM, D8.4.1";
    private static final String UPDATES = "Arm ARM, D8.5";

    void apply() {
        tests.canonical(translation.va(), "Arm ARM, D8.2", () -> fault(ArmFaults.Status.TRANSLATION, ROOT_LEVEL));
        if (translation.outcome() instanceof Translation.NonCanonical) {
            return;
        }
        if (translation.outcome() instanceof Translation.Outside) {
            tests.test(ArmWords.A_ROOT, ROOT_LEVEL, "Arm ARM, D8.2",
                    () -> new Outcome(false, ArmWords.NO_ROOT),
                    () -> fault(ArmFaults.Status.TRANSLATION, ROOT_LEVEL));
            return;
        }
        if (translation.steps().isEmpty()) {
            tests.noTable();
            return;
        }
        translation.steps().forEach(this::wellFormed);
        WalkStep leaf = translation.steps().getLast();
        place(leaf);
        accessFlag(leaf);
        Effective rights = effective(leaf);
        switch (access.kind()) {
            case READ -> data(leaf, rights, false);
            case WRITE -> data(leaf, rights, true);
            case EXECUTE -> execute(leaf, rights);
        }
    }

    private void wellFormed(WalkStep step) {
        tests.test(AccessWords.VALID, step.level(), FORMATS,
                () -> new Outcome(tests.isSet(step, "valid"), tests.said(step, "valid")),
                () -> fault(ArmFaults.Status.TRANSLATION, step.level()));
        tests.wellFormed(step, FORMATS,
                () -> fault(tests.isFault(step, HardwareEntry.Cause.ADDRESS_SIZE_FAULT)
                        ? ArmFaults.Status.ADDRESS_SIZE
                        : ArmFaults.Status.TRANSLATION, step.level()));
    }

    /** The walk goes on where a pointer leads, even if it ended here for want of the table. */
    private void place(WalkStep leaf) {
        tests.test(AccessWords.LEAF_IN_PLACE, leaf.level(), FORMATS,
                () -> tests.hardware(leaf) instanceof HardwareEntry.Table
                        ? new Outcome(false, ArmWords.GOES_ON_IN_TABLE)
                        : new Outcome(true, leaf.level() == 1 ? ArmWords.A_PAGE : ArmWords.A_BLOCK),
                () -> fault(ArmFaults.Status.TRANSLATION, leaf.level() - 1));
    }

    private void accessFlag(WalkStep leaf) {
        tests.test(ArmWords.ACCESS_FLAG, leaf.level(), UPDATES, () -> {
            boolean isUsed = tests.isSet(leaf, "AF");
            boolean byHardware = controls.contains(Arm.HA);
            return new Outcome(isUsed || byHardware, isUsed
                    ? tests.said(leaf, "AF")
                    : (byHardware ? ArmWords.PROCESSOR_SETS : ArmWords.SOFTWARE_SETS).of(tests.said(leaf, "AF")));
        }, () -> fault(ArmFaults.Status.ACCESS_FLAG, leaf.level()));
    }

    /**
     * What the entries of the whole walk let through.
     *
     * @param user whether EL0 may read
     * @param write whether the page is writable
     * @param pxn whether EL1 never executes
     * @param uxn whether EL0 never executes
     * @param byDbm whether it is writable only because the processor clears AP[2] at a write
     */
    private record Effective(boolean user, boolean write, boolean pxn, boolean uxn, boolean byDbm) {}

    private Effective effective(WalkStep leaf) {
        List<WalkStep> tables = translation.steps().subList(0, translation.steps().size() - 1);
        boolean byDbm = tests.isSet(leaf, "AP2") && tests.isSet(leaf, "DBM") && controls.contains(Arm.HA)
                && controls.contains(Arm.HD);
        return new Effective(
                tests.isSet(leaf, "AP1") && tables.stream().noneMatch(it -> isSetIn(it, "APTable", NO_USER_BELOW)),
                (!tests.isSet(leaf, "AP2") || byDbm)
                        && tables.stream().noneMatch(it -> isSetIn(it, "APTable", NO_WRITE_BELOW)),
                tests.isSet(leaf, "PXN") || tables.stream().anyMatch(it -> tests.isSet(it, "PXNT")),
                tests.isSet(leaf, "UXN") || tables.stream().anyMatch(it -> tests.isSet(it, "UXNT")),
                byDbm);
    }

    private boolean isSetIn(WalkStep table, String label, int bit) {
        return (tests.value(table, label) & bit) != 0;
    }

    private void data(WalkStep leaf, Effective rights, boolean isWrite) {
        tests.test(AccessWords.NAMED.of(access.user() ? "EL0" : "EL1"), leaf.level(), RIGHTS, () -> {
            Message ap = AccessWords.FIELD_IS.of("AP[1]", tests.value(leaf, "AP1"));
            if (tests.isSet(leaf, "AP1")) {
                ap = clearedBelow(ap, "APTable", NO_USER_BELOW);
            }
            if (access.user()) {
                return new Outcome(rights.user(), ap);
            }
            boolean isRefused = rights.user() && controls.contains(Arm.PAN);
            return new Outcome(!isRefused,
                    rights.user() ? ArmWords.AND_PAN.of(ap, isRefused ? 1 : 0) : ap);
        }, () -> fault(ArmFaults.Status.PERMISSION, leaf.level()));
        if (isWrite) {
            tests.test(AccessWords.WRITABLE, leaf.level(), RIGHTS,
                    () -> {
                        Message ap = AccessWords.FIELD_IS.of("AP[2]", tests.value(leaf, "AP2"));
                        return new Outcome(rights.write(), clearedBelow(
                                rights.byDbm() ? ArmWords.PROCESSOR_CLEARS.of(ap) : ap, "APTable", NO_WRITE_BELOW));
                    },
                    () -> fault(ArmFaults.Status.PERMISSION, leaf.level()));
        }
    }

    private void execute(WalkStep leaf, Effective rights) {
        String bit = access.user() ? "UXN" : "PXN";
        boolean never = access.user() ? rights.uxn() : rights.pxn();
        tests.test(AccessWords.EXECUTABLE, leaf.level(), RIGHTS,
                () -> new Outcome(!never,
                        clearedBelow(tests.said(leaf, bit), access.user() ? "UXNT" : "PXNT", 1)),
                () -> fault(ArmFaults.Status.PERMISSION, leaf.level()));
        boolean userWrites = rights.user() && rights.write();
        if (!access.user()) {
            tests.test(ArmWords.NOT_WRITABLE_FROM_EL0, leaf.level(), RIGHTS,
                    () -> new Outcome(!userWrites, userWrites
                            ? ArmWords.EL0_WRITES
                            : ArmWords.EL0_WRITES_NOT),
                    () -> fault(ArmFaults.Status.PERMISSION, leaf.level()));
        }
        boolean writes = access.user() ? userWrites : rights.write();
        tests.test(ArmWords.NOT_WRITABLE_BY_WXN, leaf.level(), RIGHTS,
                () -> new Outcome(!writes || !controls.contains(Arm.WXN),
                        (writes ? ArmWords.WRITABLE_AND_WXN : ArmWords.NOT_WRITABLE_AND_WXN)
                                .of(controls.contains(Arm.WXN) ? 1 : 0)),
                () -> fault(ArmFaults.Status.PERMISSION, leaf.level()));
    }

    /** Names the table that takes a right away from everything below it, if one does. */
    private Message clearedBelow(Message right, String field, int bit) {
        return translation.steps().stream()
                .limit(translation.steps().size() - 1L)
                .filter(step -> isSetIn(step, field, bit))
                .findFirst()
                .map(step -> switch (field) {
                    case "UXNT", "PXNT" -> ArmWords.SET_BY.of(right, field + "able", AccessTests.entry(step));
                    default -> ArmWords.TAKEN_AWAY_BY.of(right, field, AccessTests.entry(step));
                })
                .orElse(right);
    }

    private AccessFault fault(ArmFaults.Status status, int level) {
        return ArmFaults.of(status, ROOT_LEVEL - level, access);
    }
}
