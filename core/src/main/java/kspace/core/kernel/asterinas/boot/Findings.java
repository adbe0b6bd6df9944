package kspace.core.kernel.asterinas.boot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.Finding;
import kspace.core.kernel.asterinas.FindingKind;
import kspace.core.kernel.asterinas.KernelLayout;
import kspace.core.kernel.asterinas.LayoutConstant;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.Port;
import kspace.core.kernel.asterinas.Severity;
import kspace.core.memory.FrameMetadata;
import kspace.core.memory.RegionType;
import kspace.core.paging.PageRun;
import kspace.core.paging.PagingConsts;
import kspace.core.words.Message;

/** Predicts from a machine what its users should know (SPEC sections 2 and 10). */
final class Findings {
    private final Boot boot;
    private final KernelLayout layout;
    private final PagingConsts consts;
    private final List<Finding> found = new ArrayList<>();

    private Findings(Boot boot) {
        this.boot = boot;
        this.layout = boot.layout();
        this.consts = boot.machine().consts();
    }

    static List<Finding> of(Boot boot) {
        Findings findings = new Findings(boot);
        findings.findFailure();
        findings.findOverruns();
        findings.findUpstreamStops();
        findings.findLayoutDrift();
        findings.findSmallMetadataPages();
        findings.found.addAll(ImageFindings.of(boot));
        findings.found.addAll(FormatFindings.of(boot));
        findings.found.sort(Comparator.comparing(Finding::severity).reversed());
        return List.copyOf(findings.found);
    }

    /** Returns the findings that a layout has on any machine. */
    static List<Finding> ofLayout(KernelLayout layout) {
        List<Finding> drift = new ArrayList<>();
        if (layout.isOurs()) {
            drift.add(new Finding(
                    FindingKind.LAYOUT_OURS,
                    Severity.INFO,
                    FindingWords.LAYOUT_OURS.of(layout.mode().architecture(), layout.profile().displayName(),
                            layout.value(LayoutConstant.KERNEL_BASE)),
                    Optional.of(layout.value(LayoutConstant.KERNEL_BASE))));
        }
        for (RangeRole role : List.of(RangeRole.MAPPINGS, RangeRole.FRAME_METADATA)) {
            VaddrRange code = new KernelLayout(LayoutProfile.CONSTANTS, layout.mode()).range(role);
            VaddrRange comment = new KernelLayout(LayoutProfile.COMMENT, layout.mode()).range(role);
            drift.add(new Finding(
                    role == RangeRole.MAPPINGS ? FindingKind.DRIFT_KVIRT : FindingKind.DRIFT_METADATA,
                    Severity.INFO,
                    FindingWords.DRIFT.of(
                            layout.named(role).name(), comment.sizeBytes(), comment.first(), comment,
                            code.sizeBytes(), code.first(), code),
                    Optional.of(layout.range(role).first())));
        }
        if (layout.mode().window().isEmpty()) {
            VaddrRange code = layout.range(RangeRole.TEXT);
            drift.add(new Finding(
                    FindingKind.DRIFT_CODE,
                    Severity.INFO,
                    FindingWords.DRIFT_OF_CODE.of(code.sizeBytes(), code.first(), code),
                    Optional.of(code.first())));
        }
        for (LayoutConstant constant : LayoutConstant.values()) {
            Vaddr value = layout.value(constant);
            if (!value.isAligned(PagingConsts.BASE_PAGE_SIZE)) {
                drift.add(new Finding(
                        FindingKind.CONSTANT_UNALIGNED,
                        Severity.WARNING,
                        FindingWords.CONSTANT_UNALIGNED.of(constant.name(), value, layout.mode().addressWidth()),
                        Optional.of(value)));
            }
        }
        return List.copyOf(drift);
    }

    private void findLayoutDrift() {
        found.addAll(ofLayout(layout));
    }

    private void add(FindingKind kind, Severity severity, Message words, Vaddr place) {
        found.add(new Finding(kind, severity, words, Optional.of(place)));
    }

    private void findFailure() {
        // What is refused after the boot says nothing about the machine.
        boot.failure().filter(failure -> failure.phase() != PhaseName.KVIRT).ifPresent(failure -> {
            FindingKind kind = boot.phase(failure.phase())
                    .flatMap(Phase::mapping)
                    .map(mapping -> reason(mapping, failure.va()))
                    .orElseGet(() -> wraps(failure.phase()));
            add(kind, Severity.ERROR, failure.words(), failure.va());
        });
    }

    private FindingKind reason(Phase.Mapping mapping, Vaddr va) {
        long pa = mapping.pa().value() + (va.value() - mapping.range().first().value());
        if (!Unsigned.less(pa, Port.endOfEntryAddresses(boot.machine().mode()))) {
            return FindingKind.ENTRY_ADDRESS_END;
        }
        return levelAt(mapping, va) == consts.nrLevels() ? FindingKind.TOP_LEVEL_CONFLICT : FindingKind.OVERLAP;
    }

    private static FindingKind wraps(PhaseName phase) {
        return switch (phase) {
            case LINEAR -> FindingKind.LINEAR_WRAPS;
            case METADATA -> FindingKind.METADATA_WRAPS;
            case CODE -> FindingKind.CODE_WRAPS;
            case NEW -> FindingKind.METADATA_NO_ROOM;
            case ACTIVATE, KVIRT -> throw new IllegalArgumentException(phase + " maps nothing");
        };
    }

    private static int levelAt(Phase.Mapping mapping, Vaddr va) {
        return mapping.runs().stream()
                .filter(run -> VaddrRange.ofSize(run.va(), run.sizeBytes()).contains(va))
                .mapToInt(PageRun::level)
                .findFirst()
                .orElseThrow();
    }

    private void findOverruns() {
        VaddrRange linear = layout.range(RangeRole.DIRECT_MAP);
        long maxPaddr = boot.memory().maxPaddr().value();
        if (layout.mode().window().isEmpty() && Unsigned.less(linear.sizeBytes(), maxPaddr)) {
            add(
                    FindingKind.LINEAR_OVERRUNS_KVIRT,
                    Severity.WARNING,
                    FindingWords.LINEAR_OVERRUN.of(maxPaddr, linear.sizeBytes(), maxPaddr - linear.sizeBytes()),
                    linear.first().plus(linear.sizeBytes()));
        }
        VaddrRange metadata = layout.range(RangeRole.FRAME_METADATA);
        long metaBytes = boot.metadata().sizeBytes();
        if (Unsigned.less(metadata.sizeBytes(), metaBytes)) {
            long covered = metadata.sizeBytes() / FrameMetadata.SLOT_SIZE * PagingConsts.BASE_PAGE_SIZE;
            add(
                    FindingKind.METADATA_OVERRUNS_CAP,
                    Severity.WARNING,
                    FindingWords.METADATA_OVERRUN.of(metaBytes, maxPaddr, metadata.sizeBytes(), covered),
                    new Vaddr(metadata.endExclusive()));
        }
    }

    private void findUpstreamStops() {
        for (Phase phase : boot.phases()) {
            phase.mapping().ifPresent(mapping -> {
                findExactHugePage(phase, mapping);
                if (!fails(phase)) {
                    findLockReleaseOverflow(phase, mapping);
                }
            });
        }
    }

    private void findExactHugePage(Phase phase, Phase.Mapping mapping) {
        PageRun first = mapping.runs().getFirst();
        if (mapping.nrPages() == 1 && first.level() > 1) {
            Message panics = FindingWords.EXACT_HUGE_PAGE.of(phase.name().id(), first.pageSizeBytes(), first.level());
            add(
                    FindingKind.UPSTREAM_EXACT_HUGE_PAGE,
                    Severity.ERROR,
                    fails(phase) ? panics : FindingWords.EXACT_HUGE_PAGE_MAPPED.of(panics),
                    first.va());
        }
    }

    private boolean fails(Phase phase) {
        return boot.failure().filter(failure -> failure.phase() == phase.name()).isPresent();
    }

    /** Upstream unlocks a subtree by asking where each table entry ends, which overflows for the last entry of all. */
    private void findLockReleaseOverflow(Phase phase, Phase.Mapping mapping) {
        Vaddr last = mapping.range().last();
        int lastPageLevel = mapping.runs().getLast().level();
        for (int level = upstreamGuardLevel(mapping.range()); level > lastPageLevel; level--) {
            Vaddr lastEntry = new Vaddr(-consts.pageSize(level));
            if (lastEntry.compareTo(last) <= 0) {
                add(
                        FindingKind.UPSTREAM_LOCK_RELEASE_OVERFLOW,
                        Severity.WARNING,
                        FindingWords.LOCK_RELEASE_OVERFLOW.of(phase.name().id(), last, level, lastEntry,
                                VaddrRange.ofBounds(lastEntry.value(), 0)),
                        last);
                return;
            }
        }
    }

    private int upstreamGuardLevel(VaddrRange range) {
        int level = consts.nrLevels();
        while (level > 1 && consts.pteIndex(range.first(), level) == consts.pteIndex(range.last(), level)) {
            level--;
        }
        return level;
    }

    private void findSmallMetadataPages() {
        PaddrRange frames = boot.metadata().frames();
        Vaddr va = layout.frameToMeta(new Paddr(0));
        boolean congruent = Unsigned.isAligned(va.value() - frames.start().value(), consts.pageSize(2));
        if (!congruent && consts.highestTranslationLevel() > 1 && frames.sizeBytes() >= consts.pageSize(2)) {
            add(
                    FindingKind.METADATA_SMALL_PAGES,
                    Severity.INFO,
                    smallMetadataPages().of(frames.start(), va, frames.sizeBytes() / PagingConsts.BASE_PAGE_SIZE),
                    va);
        }
    }

    /** Says also why the early allocator chose the metadata's place, if no machine file chose it. */
    private FindingWords smallMetadataPages() {
        if (boot.machine().metadataBase().isPresent()) {
            return FindingWords.SMALL_METADATA_PAGES;
        }
        Paddr place = boot.metadata().frames().start();
        boolean pastKernel =
                boot.memory().regionsOf(RegionType.KERNEL).stream().anyMatch(kernel -> kernel.end().equals(place));
        return pastKernel ? FindingWords.SMALL_METADATA_PAGES_PAST_KERNEL : FindingWords.SMALL_METADATA_PAGES_AT_FOOT;
    }
}
