package kspace.core.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.arch.Architectures;
import kspace.core.arch.mmu.EntryReader;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.mmu.Mmu;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PagingMode;
import kspace.core.words.Message;

/**
 * Reads the page table of a process as xv6 prints it in the labs of MIT 6.S081 and 6.1810: a line for each entry that is not 0, indented by its
 * depth, with its index or, of late, its first virtual address.
 *
 * <pre>
 * page table 0x0000000087f6e000
 * ..0: pte 0x0000000021fda801 pa 0x0000000087f6a000
 * .. ..0: pte 0x0000000021fda401 pa 0x0000000087f69000
 * .. .. ..0: pte 0x0000000021fdac1f pa 0x0000000087f6b000
 * </pre>
 */
final class VmprintReader {
    private static final Pattern LINE = Pattern.compile(
            "\\s?((?:\\.\\.\\s?){1,5})(0x[0-9a-f]{1,16}|\\d{1,3})\\s?:\\s{0,2}pte (?:0x)?([0-9a-f]{1,16})"
                    + "(?: pa (?:0x)?([0-9a-f]{1,16}))?.*");
    private static final Pattern ROOT = Pattern.compile("page table (?:0x)?([0-9a-f]{4,16}).*");
    private static final int MOST_FACTS = 4_096;

    private final Mmu mmu;
    private final EntryReader entries;
    private final List<Fact> facts = new ArrayList<>();
    private final int[] indices;
    private int nrTables;
    private int nrPages;
    private int nrFacts;
    private int nrImpossible;

    private VmprintReader(Mmu mmu) {
        this.mmu = mmu;
        this.entries = Architectures.entries(mmu);
        this.indices = new int[mmu.mode().nrLevels() + 1];
    }

    static Optional<Explanation> read(Reading reading) {
        PagingMode mode = reading.mode().orElse(Architectures.mode("riscv-sv39"));
        VmprintReader reader = new VmprintReader(reading.mmu(mode));
        Optional<Paddr> root = Optional.empty();
        for (String line : reading.lines()) {
            Matcher entry = LINE.matcher(line);
            Matcher table = ROOT.matcher(line);
            if (entry.matches()) {
                reader.add(entry);
            } else if (table.matches()) {
                OptionalLong at = Reading.number(table, 1);
                root = at.isPresent() ? Optional.of(new Paddr(at.getAsLong())) : Optional.empty();
            }
        }
        if (reader.facts.isEmpty() && reader.nrTables == 0 && reader.nrImpossible == 0) {
            return Optional.empty();
        }
        List<Fact> all = new ArrayList<>();
        Message what = ExplainWords.LISTED_ENTRIES.of(reader.nrTables, reader.nrPages);
        all.add(new Fact.Summary(root.map(it -> ExplainWords.LISTED_BELOW.of(it, what)).orElse(what), reader.notes()));
        all.addAll(reader.facts);
        return Optional.of(new Explanation(TextForm.VMPRINT, mode, all));
    }

    /** What is not told below the counts. */
    private List<Message> notes() {
        List<Message> notes = new ArrayList<>();
        if (nrFacts > facts.size()) {
            notes.add(ExplainWords.LISTED_FIRST.of(facts.size(), nrFacts));
        }
        if (nrImpossible > 0) {
            notes.add(ExplainWords.IMPOSSIBLE_INDICES.of(nrImpossible, PagingConsts.NR_ENTRIES - 1));
        }
        return notes;
    }

    private void tell(Fact fact) {
        nrFacts++;
        if (facts.size() < MOST_FACTS) {
            facts.add(fact);
        }
    }

    private boolean isImpossible(int level) {
        return indices[level] >= PagingConsts.NR_ENTRIES;
    }

    private void add(Matcher line) {
        int depth = (int) String.valueOf(line.group(1)).chars().filter(it -> it == '.').count() / 2;
        int level = mmu.mode().nrLevels() + 1 - depth;
        OptionalLong raw = Reading.number(line, 3);
        if (level < 1 || raw.isEmpty()) {
            return;
        }
        String place = String.valueOf(line.group(2));
        indices[level] = place.startsWith("0x")
                ? mmu.mode().consts().pteIndex(new Vaddr(Long.parseUnsignedLong(place, 2, place.length(), 16)), level)
                : Integer.parseInt(place);
        if (IntStream.rangeClosed(level, mmu.mode().nrLevels()).anyMatch(this::isImpossible)) {
            nrImpossible++;
            return;
        }
        switch (entries.read(raw.getAsLong(), level)) {
            case HardwareEntry.Table _ -> nrTables++;
            case HardwareEntry.Leaf(Paddr page, long size) -> {
                nrPages++;
                tell(new Fact.Page(va(level), page, size,
                        String.join(" ", entries.flags(raw.getAsLong(), level))));
            }
            case HardwareEntry.Absent _,HardwareEntry.Fault _ ->
                    tell(new Fact.Entry("pte " + place, raw.getAsLong(), mmu, level));
        }
    }

    private Vaddr va(int level) {
        long bits = 0;
        for (int each = mmu.mode().nrLevels(); each >= level; each--) {
            bits |= (long) indices[each] << mmu.mode().consts().shift(each);
        }
        return new Vaddr(mmu.mode().consts().canonical(bits));
    }
}
