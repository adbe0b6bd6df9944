package kspace.core.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.KernelLayout;
import kspace.core.kernel.asterinas.Port;
import kspace.core.kernel.linux.LinuxLayout;
import kspace.core.paging.PagingMode;
import kspace.core.words.Message;

/** What kernels have at an address. */
final class Places {
    private Places() {}

    /** Says what each kernel that is known has there; nothing in the user's half. */
    static List<Message> of(Vaddr va, PagingMode mode) {
        if (!mode.consts().kernelHalf().contains(va)) {
            return List.of();
        }
        List<Message> places = new ArrayList<>();
        if (LinuxLayout.isKnownFor(mode)) {
            Optional<NamedRange> linux = LinuxLayout.ranges(mode.nrLevels()).stream()
                    .filter(it -> it.range().contains(va)).findFirst();
            linux.map(range -> said(range, RangeRole.DIRECT_MAP, va, ExplainWords.LINUX_RANGE,
                    ExplainWords.LINUX_DIRECT_MAP)).ifPresent(places::add);
        }
        new KernelLayout(Port.of(mode).usualProfile(), mode).rangeAt(va)
                .map(range -> said(range, RangeRole.DIRECT_MAP, va, ExplainWords.ASTERINAS_RANGE,
                        ExplainWords.ASTERINAS_LINEAR_MAP))
                .ifPresent(places::add);
        return places;
    }

    private static Message said(
            NamedRange range, RangeRole direct, Vaddr va, ExplainWords words, ExplainWords wordsOfDirect) {
        return range.role() == direct
                ? wordsOfDirect.of(range.name(), new Paddr(va.value() - range.range().first().value()))
                : words.of(range.name());
    }
}
