package kspace.core.kernel.asterinas.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import kspace.core.words.Message;

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

    private void add(FindingKind kind, Message words, Vaddr place) {
        found.add(new Finding(kind, Severity.INFO, words, Optional.of(place)));
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
                        FindingWords.CODE_WRITABLE.of(
                                phase.name().displayName(), phase.nrItems(), consts.sizeOfPages(phase.items())),
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
                FindingWords.WALK_IGNORES_CANONICALITY.of(consts.addressWidth(), cut, page.va(), page.pa()),
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
                        FindingWords.BIT_7_AT_LEVEL_1.of(pages, bits(raw)),
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
                FindingWords.AD_CLEAR.of(pages,
                        bits(format.encodeLeaf(run.pa(), run.level(), first.mapping().orElseThrow().property()))),
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
                (svpbmt ? FindingWords.NEEDS_SVPBMT : FindingWords.NO_SVPBMT)
                        .of(bits(uncacheable ^ writeback), boot.memory().maxPaddr()),
                run.va());
        long noncacheable = (uncacheable ^ writeback) >>> 1;
        add(
                FindingKind.RISCV_NC_READS_WRITEBACK,
                (svpbmt ? FindingWords.NC_WITH_SVPBMT : FindingWords.NC_WITHOUT_SVPBMT).of(bits(noncacheable)),
                run.va());
    }

    private void findUncacheable() {
        long raw = format.encodeLeaf(new Paddr(0), 1, cached(CachePolicy.UNCACHEABLE));
        add(
                FindingKind.LOONGARCH_UC_READS_WRITEBACK,
                FindingWords.UNCACHEABLE_READS_WRITEBACK.of(bits(raw)),
                firstRun(mapping.getFirst()).va());
    }
}
