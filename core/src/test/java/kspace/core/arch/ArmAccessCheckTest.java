package kspace.core.arch;

import static kspace.core.arch.CheckedWalks.ALLOWED;
import static kspace.core.arch.CheckedWalks.NOT_READ;
import static kspace.core.arch.CheckedWalks.PAGE;
import static kspace.core.arch.CheckedWalks.UPPER;
import static kspace.core.arch.CheckedWalks.accesses;
import static kspace.core.arch.CheckedWalks.assertShape;
import static kspace.core.arch.CheckedWalks.code;
import static kspace.core.arch.CheckedWalks.flags;
import static kspace.core.arch.CheckedWalks.subsets;
import static kspace.core.arch.CheckedWalks.walk;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.arch.arm.Arm;
import kspace.core.arch.mmu.Mmu;
import kspace.core.arch.pte.Pte;
import kspace.core.arch.walk.AccessCheck;
import kspace.core.arch.walk.AccessFault;
import kspace.core.arch.walk.ControlBit;
import kspace.core.arch.walk.MemoryAccess;
import kspace.core.arch.walk.MemoryAccess.Kind;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.walk.WalkStep;
import kspace.core.words.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What AArch64 lets through, against the conditions of its manual. */
class ArmAccessCheckTest {
    @Test
    void arm_addressBeyondTheWidth_isAnAddressSizeFaultOfItsLevel() {
        Mmu narrow = Mmu.of(Arm.FOUR_LEVELS).withPhysicalAddressBits(36);
        for (int level = 1; level <= 4; level++) {
            long raw = 0x10_0000_0000L | (level == 1 || level == 4 ? 0x703 : 0x701);
            Translation walk = new Translation(UPPER, new Translation.NotPresent(level), List.of(
                    new WalkStep(level, new Paddr(0x1000), 0, raw, NOT_READ, new Pte.Absent())));
            AccessCheck check = Accesses.check(narrow, walk, new MemoryAccess(Kind.WRITE, false), Set.of());
            assertThat(check.fault()).map(AccessFault::text).contains("address size fault, level " + (4 - level)
                    + ", ESR_EL1 0x9600004" + (4 - level) + ", EC 0x25, WnR 1, DFSC 0x0" + (4 - level));
        }
    }

    /** The rows of table D8-65 of the Arm ARM, by UXN, PXN, AP[2:1] and WXN: r w x of EL1, then of EL0. */
    private static String armRights(boolean uxn, boolean pxn, int ap, boolean wxn) {
        boolean userWrites = ap == 0b01;
        String priv = "r" + (ap < 0b10 ? "w" : "") + (!pxn && !userWrites && !(wxn && ap < 0b10) ? "x" : "");
        String user = ((ap & 1) != 0 ? "r" : "") + (userWrites ? "w" : "") + (!uxn && !(wxn && userWrites) ? "x" : "");
        return priv + " " + user;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | 0 | 00 | 0 | rwx x
            0 | 0 | 00 | 1 | rw x
            0 | 0 | 01 | 0 | rw rwx
            0 | 0 | 01 | 1 | rw rw
            0 | 0 | 10 | 0 | rx x
            0 | 0 | 10 | 1 | rx x
            0 | 0 | 11 | 1 | rx rx
            0 | 1 | 00 | 0 | rw x
            0 | 1 | 01 | 0 | rw rwx
            0 | 1 | 01 | 1 | rw rw
            0 | 1 | 10 | 1 | r x
            0 | 1 | 11 | 0 | r rx
            1 | 0 | 00 | 0 | rwx ''
            1 | 0 | 00 | 1 | rw ''
            1 | 0 | 01 | 0 | rw rw
            1 | 0 | 10 | 0 | rx ''
            1 | 0 | 11 | 1 | rx r
            1 | 1 | 00 | 0 | rw ''
            1 | 1 | 01 | 1 | rw rw
            1 | 1 | 10 | 0 | r ''
            1 | 1 | 11 | 0 | r r
            """)
    void armRights_rowsOfTheManual_areWhatTheConditionsSay(int uxn, int pxn, String ap, int wxn, String expected) {
        assertThat(armRights(uxn == 1, pxn == 1, Integer.parseInt(ap, 2), wxn == 1))
                .isEqualTo(expected.replace("''", ""));
    }

    private static long armCode(MemoryAccess access, int fsc) {
        long ec = switch (access.kind()) {
            case EXECUTE -> access.user() ? 0x8200_0000L : 0x8600_0000L;
            case READ, WRITE -> access.user() ? 0x9200_0000L : 0x9600_0000L;
        };
        return ec | (access.kind() == Kind.WRITE ? 0x40 : 0) | fsc;
    }

    private static boolean armMayWrite(int ap, boolean dbm, Set<ControlBit> set) {
        return ap < 0b10 || (dbm && set.contains(Arm.HA) && set.contains(Arm.HD));
    }

    /** All leaves of the last level under all tables above, each setting of APTable, PXNTable and UXNTable. */
    @Test
    void arm_everyLeafBelowEveryTable_agreesWithTheManualsTables() {
        List<Set<ControlBit>> settings = subsets(Architectures.of(Arm.FOUR_LEVELS).controls());
        for (int t = 0; t < 16; t++) {
            for (int l = 0; l < 64; l++) {
                boolean[] f = flags(l, 6);
                int ownAp = (f[0] ? 1 : 0) | (f[1] ? 2 : 0);
                long leaf = PAGE | 0x303 | (long) ownAp << 6 | (f[2] ? 1L << 10 : 0) | (f[3] ? 1L << 51 : 0)
                        | (f[4] ? 1L << 53 : 0) | (f[5] ? 1L << 54 : 0);
                Translation walk = walk(UPPER, 0x2003 | (long) t << 59, leaf);
                for (MemoryAccess access : accesses()) {
                    for (Set<ControlBit> set : settings) {
                        AccessCheck check = Accesses.check(Mmu.of(Arm.FOUR_LEVELS), walk, access, set);
                        assertThat(code(check)).as("table %x leaf %x %s %s", t, l, access, set)
                                .isEqualTo(arm(t, ownAp, f[2], f[3], f[4], f[5], access, set));
                        assertShape(check);
                    }
                }
            }
        }
    }

    private static long arm(
            int table, int ownAp, boolean af, boolean dbm, boolean pxn, boolean uxn, MemoryAccess access,
            Set<ControlBit> set) {
        if (!af && !set.contains(Arm.HA)) {
            return armCode(access, 0b001011);
        }
        boolean writable = armMayWrite(ownAp, dbm, set) && (table & 0b1000) == 0;
        boolean user = (ownAp & 1) != 0 && (table & 0b0100) == 0;
        String rights = armRights(
                uxn || (table & 0b0010) != 0, pxn || (table & 0b0001) != 0, (user ? 1 : 0) | (writable ? 0 : 2),
                set.contains(Arm.WXN));
        String own = rights.substring(access.user() ? rights.indexOf(' ') + 1 : 0,
                access.user() ? rights.length() : rights.indexOf(' '));
        boolean never = set.contains(Arm.PAN) && user && !access.user() && access.kind() != Kind.EXECUTE;
        String wanted = switch (access.kind()) {
            case READ -> "r";
            case WRITE -> "w";
            case EXECUTE -> "x";
        };
        return own.contains(wanted) && !never ? ALLOWED : armCode(access, 0b001111);
    }

    @Test
    void arm_lowerAddress_hasNoTableOfTheKernels() {
        Translation low = new Translation(new Vaddr(0x40_0000), new Translation.Outside(), List.of());
        AccessCheck check = Accesses.check(
                Mmu.of(Arm.FOUR_LEVELS), low, new MemoryAccess(Kind.READ, false), Set.of());
        assertThat(check.fault()).map(AccessFault::text).contains(
                "translation fault, level 0, ESR_EL1 0x96000004, EC 0x25, WnR 0, DFSC 0x04");
    }

    @Test
    void arm_rightTakenAwayByATable_isNamedWithTheTable() {
        Set<ControlBit> none = Set.of();
        Translation walk = walk(UPPER, 0x2003 | 0xfL << 59, PAGE | 0x743);
        assertThat(Accesses.check(Mmu.of(Arm.FOUR_LEVELS), walk, new MemoryAccess(Kind.READ, true), none)
                .refusal()).flatMap(AccessCheck.Test::reason).map(Message::toString)
                .contains("AP[1] = 1, taken away by APTable of L2[7]");
        assertThat(Accesses.check(Mmu.of(Arm.FOUR_LEVELS), walk, new MemoryAccess(Kind.WRITE, false), none)
                .refusal()).flatMap(AccessCheck.Test::reason).map(Message::toString)
                .contains("AP[2] = 0, taken away by APTable of L2[7]");
        assertThat(Accesses.check(Mmu.of(Arm.FOUR_LEVELS), walk, new MemoryAccess(Kind.EXECUTE, false), none)
                .refusal()).flatMap(AccessCheck.Test::reason).map(Message::toString)
                .contains("PXN = 0, set by PXNTable of L2[7]");
        assertThat(Accesses.check(Mmu.of(Arm.FOUR_LEVELS), walk, new MemoryAccess(Kind.EXECUTE, true), none)
                .refusal()).flatMap(AccessCheck.Test::reason).map(Message::toString)
                .contains("UXN = 0, set by UXNTable of L2[7]");
    }
}
