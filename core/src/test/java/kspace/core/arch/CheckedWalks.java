package kspace.core.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.pte.Pte;
import kspace.core.arch.walk.AccessCheck;
import kspace.core.arch.walk.AccessCheck.Verdict;
import kspace.core.arch.walk.AccessFault;
import kspace.core.arch.walk.ControlBit;
import kspace.core.arch.walk.MemoryAccess;
import kspace.core.arch.walk.MemoryAccess.Kind;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.walk.WalkStep;

/** Walks whose access is checked, and what every check has in common. */
final class CheckedWalks {
    static final Vaddr UPPER = new Vaddr(0xffff_ffff_8000_0000L);
    static final long PAGE = 0x4000_0000L;
    static final long ALLOWED = -1;
    /** The tests read the bits themselves. */
    static final HardwareEntry NOT_READ = new HardwareEntry.Absent("");

    private CheckedWalks() {}

    static Translation walk(Vaddr va, long... raws) {
        List<WalkStep> steps = new ArrayList<>();
        for (int i = 0; i < raws.length; i++) {
            steps.add(new WalkStep(raws.length - i, new Paddr(0x1000), 7, raws[i], NOT_READ, new Pte.Absent()));
        }
        return new Translation(va, new Translation.NotPresent(1), steps);
    }

    static List<Set<ControlBit>> subsets(List<ControlBit> bits) {
        List<Set<ControlBit>> subsets = new ArrayList<>();
        for (int mask = 0; mask < 1 << bits.size(); mask++) {
            Set<ControlBit> subset = new HashSet<>();
            for (int i = 0; i < bits.size(); i++) {
                if (((mask >> i) & 1) != 0) {
                    subset.add(bits.get(i));
                }
            }
            subsets.add(subset);
        }
        return subsets;
    }

    static List<MemoryAccess> accesses() {
        List<MemoryAccess> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            all.add(new MemoryAccess(kind, false));
            all.add(new MemoryAccess(kind, true));
        }
        return all;
    }

    static long code(AccessCheck check) {
        return check.fault().map(AccessFault::code).orElse(ALLOWED);
    }

    static void assertShape(AccessCheck check) {
        List<Verdict> verdicts = check.tests().stream().map(AccessCheck.Test::verdict).toList();
        int refused = verdicts.indexOf(Verdict.REFUSED);
        assertThat(check.isAllowed()).isEqualTo(refused < 0);
        for (int i = 0; i < verdicts.size(); i++) {
            Verdict expected = refused < 0 || i < refused
                    ? Verdict.PASSED
                    : i == refused ? Verdict.REFUSED : Verdict.NOT_REACHED;
            assertThat(verdicts.get(i)).isEqualTo(expected);
            assertThat(check.tests().get(i).reason().isEmpty()).isEqualTo(expected == Verdict.NOT_REACHED);
        }
    }

    static boolean[] flags(int bits, int count) {
        boolean[] flags = new boolean[count];
        for (int i = 0; i < count; i++) {
            flags[i] = ((bits >> i) & 1) != 0;
        }
        return flags;
    }
}
