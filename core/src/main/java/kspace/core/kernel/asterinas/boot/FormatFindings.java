package kspace.core.kernel.asterinas.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kspace.core.address.ByteSize;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.arch.pte.PteFormat;
import kspace.core.kernel.asterinas.Finding;
import kspace.core.kernel.asterinas.FindingKind;
import kspace.core.kernel.asterinas.Port;
import kspace.core.kernel.asterinas.Severity;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageItem;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PageRun;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PrivilegedFlags;

/** What an architecture's entries and walks mean for the pages of a machine (SPEC sections 7, 9 and 10). */
final class FormatFindings {
    private final Boot boot;
    private final PagingConsts consts;
    private final PteFormat format;
    private final List<Phase> mapping;
    private final List<Finding> found = new ArrayList<>();

    private FormatFindings(Boot boot) {
        this.boot = boot;
        this.consts = boot.machine().consts();
        this.format = Port.format(boot.machine().mode());
        this.mapping = boot.phases().stream().filter(phase -> phase.mapping().isPresent() && phase.nrItems() > 0)
                .toList();
    }

    static List<Finding> of(Boot boot) {
        FormatFindings findings = new FormatFindings(boot);
        if (findings.mapping.isEmpty()) {
            return List.of();
        }
        findings.findWritableCode();
        findings.findCanonicality();
        switch (Port.of(boot.machine().mode())) {
            case X86 -> findings.findBit7();
            case RISCV -> {
                findings.findClearedAD();
                findings.findSvpbmt();
            }
            case LOONGARCH -> findings.findUncacheable();
            case OURS -> {
            }
        }
        return findings.found;
    }

    private void add(FindingKind kind, String message, Vaddr place) {
        found.add(new Finding(kind, Severity.INFO, message, Optional.of(place)));
    }

    private static String pages(long number) {
        return String.format(Locale.ROOT, "%,d page%s", number, number == 1 ? "" : "s");
    }

    private static String bits(long raw) {
        return "0x" + Hex.grouped(raw);
    }

    private static PageRun firstRun(Phase phase) {
        return phase.mapping().orElseThrow().runs().getFirst();
    }

    private void findWritableCode() {
        PageFlags both = PageFlags.W.or(PageFlags.X);
        mapping.stream()
                .filter(phase -> phase.mapping().orElseThrow().property().flags().contains(both))
                .findFirst()
                .ifPresent(phase -> add(
                        FindingKind.CODE_WRITABLE,
                        "phase " + phase.name().displayName() + " maps " + pages(phase.nrItems()) + ", "
                                + ByteSize.format(consts.sizeOfPages(phase.items()))
                                + ", readable, writable and executable: whoever can write kernel memory can change"
                                + " what the kernel runs",
                        firstRun(phase).va()));
    }

    /**
     * Cutting the leading bits off a mapped address gives one that the same entries translate, but no processor. With a root for
     * each half it is an address of user programs instead, to which no walk from the kernel's root leads.
     */
    private void findCanonicality() {
        if (!consts.shape().sharesRoot()) {
            return;
        }
        PageItem page = firstRun(mapping.getFirst()).page(0);
        Vaddr cut = new Vaddr(page.va().value() & (-1L >>> (Long.SIZE - consts.addressWidth())));
        add(
                FindingKind.WALK_IGNORES_CANONICALITY,
                "upstream's software walk reads only the lower " + consts.addressWidth() + " bits of an address: it"
                        + " takes " + cut + " for " + page.va() + " and finds " + page.pa()
                        + ", where the processor faults because the address is not canonical",
                cut);
    }

    private void findBit7() {
        for (Phase phase : mapping) {
            Optional<PageRun> small = phase.items().at(1) == 0
                    ? Optional.empty()
                    : phase.mapping().orElseThrow().runs().stream().filter(run -> run.level() == 1).findFirst();
            if (small.isPresent()) {
                long raw = format.encodeLeaf(
                        small.get().pa(), 1, phase.mapping().orElseThrow().property());
                long pages = mapping.stream().mapToLong(it -> it.items().at(1)).sum();
                add(
                        FindingKind.X86_BIT_7_AT_LEVEL_1,
                        "OSTD sets bit 7 in every level 1 entry, here in " + pages(pages) + ", first in "
                                + bits(raw) + ", and takes one without it, as other kernels write them, for a pointer"
                                + " to a table; at level 4 and above it refuses an entry with bit 7",
                        small.get().va());
                return;
            }
        }
    }

    private void findClearedAD() {
        long pages = mapping.stream().mapToLong(Phase::nrItems).sum();
        Phase first = mapping.getFirst();
        PageRun run = firstRun(first);
        add(
                FindingKind.RISCV_AD_CLEAR,
                "A and D are clear in all " + pages(pages) + ", first in "
                        + bits(format.encodeLeaf(run.pa(), run.level(), first.mapping().orElseThrow().property()))
                        + ": a hart without Svadu faults on the first access and on the first write to each",
                run.va());
    }

    private static PageProperty cached(CachePolicy cache) {
        return new PageProperty(PageFlags.RW, cache, PrivilegedFlags.GLOBAL);
    }

    private void findSvpbmt() {
        PageRun run = firstRun(mapping.getFirst());
        long uncacheable = format.encodeLeaf(new Paddr(0), 1, cached(CachePolicy.UNCACHEABLE));
        long writeback = format.encodeLeaf(new Paddr(0), 1, cached(CachePolicy.WRITEBACK));
        boolean svpbmt = boot.machine().svpbmt();
        add(
                FindingKind.RISCV_UC_NEEDS_SVPBMT,
                !svpbmt
                        ? "this machine has no Svpbmt, so PBMT IO, bits " + bits(uncacheable ^ writeback)
                                + " of an entry, is a page fault, and Uncacheable cannot be written down: every page of"
                                + " this table is Writeback, devices below " + boot.memory().maxPaddr() + " too"
                        : "Uncacheable is PBMT IO, bits " + bits(uncacheable ^ writeback)
                                + " of an entry: a hart without Svpbmt has no way to write it down, and every page of this table"
                                + " is Writeback, devices below " + boot.memory().maxPaddr() + " too",
                run.va());
        long noncacheable = (uncacheable ^ writeback) >>> 1;
        add(
                FindingKind.RISCV_NC_READS_WRITEBACK,
                "an entry with PBMT NC, bits " + bits(noncacheable)
                        + (svpbmt
                                ? ", is uncached memory to a hart with Svpbmt;"
                                : ", is a page fault on this machine, which has no Svpbmt;")
                        + " OSTD reads it back as Writeback",
                run.va());
    }

    private void findUncacheable() {
        long raw = format.encodeLeaf(new Paddr(0), 1, cached(CachePolicy.UNCACHEABLE));
        add(
                FindingKind.LOONGARCH_UC_READS_WRITEBACK,
                "an uncacheable entry, " + bits(raw)
                        + " for address 0, has the memory type 0, strongly-ordered uncached;"
                        + " OSTD reads it back as Writeback",
                firstRun(mapping.getFirst()).va());
    }
}
