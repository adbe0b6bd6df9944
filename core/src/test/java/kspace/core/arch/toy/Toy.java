package kspace.core.arch.toy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kspace.core.arch.isa.Architecture;
import kspace.core.arch.isa.TlbFlush;
import kspace.core.arch.mmu.EntryReader;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.mmu.Mmu;
import kspace.core.arch.pte.EntryConvention;
import kspace.core.arch.pte.PteFormat;
import kspace.core.arch.walk.AccessFault;
import kspace.core.arch.walk.AccessTests;
import kspace.core.arch.walk.ControlBit;
import kspace.core.arch.walk.MemoryAccess;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.walk.WalkStep;
import kspace.core.paging.AddressSpaceShape;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PagingMode;
import kspace.core.paging.PagingMode.PhysicalAddresses;
import kspace.core.words.Message;
import kspace.core.words.Said;

/** The toy. */
public final class Toy implements Architecture {
    private static final String NAME = "Toy";
    private static final String MANUAL = "Toy manual, 2";
    private static final int PICKS_ROOT = 62;
    private static final int AVAIL1 = 55;
    private static final int AVAIL2 = 56;

    /** Its only mode. */
    public static final PagingMode THREE_LEVELS = new PagingMode(
            "toy", NAME, new PagingConsts(3, AddressSpaceShape.twoRoots(39, PICKS_ROOT), 2), 3,
            PhysicalAddresses.of(44), false, List.of("Leaf", "Branch", "Trunk"), Optional.empty());

    /** Whether rights are looked at. */
    public static final ControlBit CARE =
            new ControlBit("MODE.CARE", true, Said.of("rights are looked at"), Said.of("all is let through"));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<PagingMode> modes() {
        return List.of(THREE_LEVELS);
    }

    @Override
    public EntryReader entries(Mmu mmu) {
        return new ToyEntries(mmu);
    }

    @Override
    public PteFormat format(Mmu mmu, EntryConvention convention) {
        return new ToyPteFormat(entries(mmu), convention);
    }

    @Override
    public Optional<EntryConvention> ownConvention() {
        return Optional.of(new EntryConvention("the toy's", 0, 0, 0, AVAIL1, AVAIL2, List.of(), -1L));
    }

    @Override
    public List<ControlBit> controls() {
        return List.of(CARE);
    }

    @Override
    public void test(AccessTests tests, Translation translation, MemoryAccess access, Set<ControlBit> controls) {
        tests.canonical(translation.va(), MANUAL, () -> fault("outside"));
        if (translation.outcome() instanceof Translation.NonCanonical) {
            return;
        }
        if (translation.outcome() instanceof Translation.Outside) {
            tests.test(
                    Said.of("a root"), 0, MANUAL, () -> new AccessTests.Outcome(false, Said.of("ROOT0 names none")),
                    () -> fault("rootless"));
            return;
        }
        if (translation.steps().isEmpty()) {
            tests.noTable();
            return;
        }
        for (WalkStep step : translation.steps()) {
            tests.test(Said.of("in use"), step.level(), MANUAL,
                    () -> new AccessTests.Outcome(
                            !(tests.hardware(step) instanceof HardwareEntry.Absent), tests.said(step, "E")),
                    () -> fault("empty"));
        }
        WalkStep leaf = translation.steps().getLast();
        String label = switch (access.kind()) {
            case READ -> "NR";
            case WRITE -> "NW";
            case EXECUTE -> "NF";
        };
        boolean isSloppy = !controls.contains(CARE);
        tests.test(Said.of("granted"), leaf.level(), MANUAL,
                () -> new AccessTests.Outcome(
                        isSloppy || !tests.isSet(leaf, label), tests.said(leaf, label)),
                () -> fault("denied"));
        if (access.user()) {
            tests.test(Said.of("user"), leaf.level(), MANUAL,
                    () -> new AccessTests.Outcome(isSloppy || !tests.isSet(leaf, "NU"),
                            tests.said(leaf, "NU")),
                    () -> fault("denied"));
        }
    }

    private static AccessFault fault(String name) {
        return new AccessFault(name, Optional.empty(), "WHY", name.length(), String.valueOf(name.length()), List.of());
    }

    @Override
    public Message kindBits(long raw) {
        return Said.of("bit 57 (PAGE) is " + (raw >>> ToyEntries.PAGE & 1));
    }

    @Override
    public TlbFlush flush() {
        return new TlbFlush("ROOT1", true, Said.of("executes forget"));
    }
}
