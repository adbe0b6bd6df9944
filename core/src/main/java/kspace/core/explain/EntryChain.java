package kspace.core.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.arch.Architectures;
import kspace.core.arch.mmu.EntryReader;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.mmu.Mmu;
import kspace.core.arch.walk.AccessFault;
import kspace.core.arch.walk.MemoryAccess;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.walk.WalkStep;

/** The entries that a text has of one walk, highest level first. */
final class EntryChain {
    private final List<Link> links;

    /**
     * One entry.
     *
     * @param name what the text calls it
     * @param raw its 64 bits
     * @param level the level that the name stands for where no level is folded
     */
    record Link(String name, long raw, int level) {}

    EntryChain(List<Link> links) {
        this.links = unfolded(links);
    }

    /**
     * Linux has five levels in its source: one that a machine lacks is written with the value of the one above it. Where another
     * program writes the same entry twice, a table maps itself.
     */
    private static List<Link> unfolded(List<Link> links) {
        List<Link> kept = new ArrayList<>(links);
        boolean isOfLinux = !links.isEmpty() && links.getFirst().name().equalsIgnoreCase("pgd");
        while (isOfLinux && kept.size() > 1 && kept.get(0).level() == kept.get(1).level() + 1
                && kept.get(0).raw() == kept.get(1).raw()) {
            kept.removeFirst();
            kept.set(0, new Link(links.getFirst().name(), kept.getFirst().raw(), kept.getFirst().level()));
        }
        return kept;
    }

    /** Returns how many levels the page table has; empty if the entries do not say it. */
    OptionalInt nrLevels() {
        boolean isFolded = !links.isEmpty() && links.getFirst().name().equalsIgnoreCase("pgd")
                && (links.size() == 1 || links.get(1).level() == links.getFirst().level() - 1);
        return isFolded && links.size() > 1 ? OptionalInt.of(links.getFirst().level()) : OptionalInt.empty();
    }

    /** Returns the entries as facts. */
    List<Fact> facts(Mmu mmu) {
        return links.stream()
                .map(link -> (Fact) new Fact.Entry(link.name(), link.raw(), mmu, levelOn(mmu, link))).toList();
    }

    /** A kernel calls the root's entry what it calls it with most levels. */
    private static int levelOn(Mmu mmu, Link link) {
        return Math.min(link.level(), mmu.mode().nrLevels());
    }

    /** Returns the walk through these entries; empty if the first is not the root's or one between is missing. */
    Optional<Fact> walk(Mmu mmu, Vaddr va, Optional<MemoryAccess> access, Optional<AccessFault> said) {
        if (links.isEmpty() || levelOn(mmu, links.getFirst()) != mmu.mode().nrLevels()
                || !mmu.mode().consts().isCanonical(va)) {
            return Optional.empty();
        }
        EntryReader entries = Architectures.entries(mmu);
        List<WalkStep> steps = new ArrayList<>();
        Translation.Outcome outcome = new Translation.NotPresent(mmu.mode().nrLevels());
        Paddr table = new Paddr(0);
        int expected = mmu.mode().nrLevels();
        for (Link link : links) {
            int level = levelOn(mmu, link);
            if (level != expected) {
                return Optional.empty();
            }
            HardwareEntry hardware = entries.read(link.raw(), level);
            steps.add(new WalkStep(level, table, mmu.mode().consts().pteIndex(va, level), link.raw(), hardware,
                    Optional.empty()));
            switch (hardware) {
                case HardwareEntry.Absent _ -> outcome = new Translation.NotPresent(level);
                case HardwareEntry.Fault fault -> outcome = new Translation.Faulted(level, fault.reason());
                case HardwareEntry.Leaf(Paddr page, long size) -> outcome = new Translation.Mapped(
                        page.plus(va.value() & (size - 1)), level, entries.property(link.raw(), level));
                case HardwareEntry.Table(Paddr next) -> {
                    table = next;
                    outcome = new Translation.NotRecorded(level - 1, next);
                }
            }
            if (!(hardware instanceof HardwareEntry.Table)) {
                break;
            }
            expected = level - 1;
        }
        return Optional.of(new Fact.Walk(mmu, new Translation(va, outcome, steps),
                access.orElseGet(() -> read(mmu, va)), said));
    }

    /** Where nobody says who tried what, it is a reading by whose half it is. */
    private static MemoryAccess read(Mmu mmu, Vaddr va) {
        return new MemoryAccess(MemoryAccess.Kind.READ, !mmu.mode().consts().kernelHalf().contains(va));
    }
}
