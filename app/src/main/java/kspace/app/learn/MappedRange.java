package kspace.app.learn;

import java.util.List;
import kspace.core.address.Paddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Phase;

/**
 * What a boot has mapped in one go, as it stands beside an exercise on paper.
 *
 * @param range the virtual addresses
 * @param pa where the first one leads
 * @param rights what the kernel may do there
 */
public record MappedRange(VaddrRange range, Paddr pa, String rights) {
    /** Returns what a boot has mapped, the lowest address first. */
    public static List<MappedRange> of(Boot boot) {
        return boot.phases().stream().flatMap(it -> it.mapping().stream()).map(MappedRange::of)
                .sorted((a, b) -> Long.compareUnsigned(a.range().first().value(), b.range().first().value())).toList();
    }

    private static MappedRange of(Phase.Mapping mapping) {
        return new MappedRange(mapping.range(), mapping.pa(), mapping.property().flags().accessText());
    }
}
