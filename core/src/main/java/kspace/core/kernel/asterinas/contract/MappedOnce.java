package kspace.core.kernel.asterinas.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.CheckedThing;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.kernel.asterinas.contract.KernelReading.ReadPages;
import kspace.core.words.Message;

/**
 * Every mapped address belongs to one phase of boot or to one KVirtArea: to none, and nothing will ever unmap it; to two, and
 * each takes it for its own.
 */
final class MappedOnce extends Contract {
    MappedOnce() {
        super("mapped-once", ContractWords.MAPPED_ONCE.of(), CheckedThing.PAGE);
    }

    /** Addresses and who maps them. */
    private record Claim(VaddrRange range, Message name) {}

    /** Addresses that two claim. */
    private record Clash(VaddrRange range, Claim one, Claim other) {}

    @Override
    CheckResult check(CheckInput input) {
        List<ReadPages> runs = input.table().leaves();
        if (runs.isEmpty()) {
            return skipped(ContractWords.NO_PAGE.of());
        }
        long pages = input.table().nrPages();
        List<Claim> claims = claims(input.state());
        return firstUnclaimed(runs, claims)
                .or(() -> firstClaimedTwice(runs, claims))
                .map(violation -> failed(pages, violation))
                .orElseGet(() -> passed(pages, ContractWords.ALL_OWNED.of(pages, claims.size())));
    }

    /** Returns who has mapped something, in address order. */
    private static List<Claim> claims(BootState state) {
        Stream<Claim> phases = state.boot().phases().stream()
                .flatMap(phase -> claimed(state, phase).stream()
                        .map(range -> new Claim(range, ContractWords.PHASE.of(phase.name().displayName()))));
        Stream<Claim> areas = state.areas().stream().filter(area -> !area.mapped().isEmpty())
                .map(area -> new Claim(area.range(), ContractWords.AREA.of(area.name())));
        return Stream.concat(phases, areas).sorted(Comparator.comparing(claim -> claim.range().first())).toList();
    }

    /** Returns what a phase has mapped so far; one that failed wanted all of its range, and may have failed for that. */
    private static Optional<VaddrRange> claimed(BootState state, Phase phase) {
        boolean failed = state.boot().failure().isPresent()
                && state.moment() == state.boot().nrSteps()
                && state.phase().equals(Optional.of(phase));
        return failed ? phase.mapping().map(Phase.Mapping::range) : state.mappedPart(phase);
    }

    private static Optional<Violation> firstUnclaimed(List<ReadPages> runs, List<Claim> claims) {
        NavigableMap<Vaddr, Vaddr> covered = covered(claims);
        for (ReadPages run : runs) {
            Vaddr va = run.first();
            Map.Entry<Vaddr, Vaddr> from = covered.floorEntry(va);
            if (from != null && from.getValue().compareTo(va) >= 0) {
                if (from.getValue().compareTo(run.last()) >= 0) {
                    continue;
                }
                va = from.getValue().plus(1);
            }
            return Optional.of(Violation.at(va, ContractWords.OWNED_BY_NONE.of(va, new Paddr(run.paOf(va)))));
        }
        return Optional.empty();
    }

    /** Returns the last addresses of what is claimed by their first ones; neighbours are one. */
    private static NavigableMap<Vaddr, Vaddr> covered(List<Claim> claims) {
        NavigableMap<Vaddr, Vaddr> covered = new TreeMap<>();
        for (Claim claim : claims) {
            VaddrRange range = claim.range();
            Map.Entry<Vaddr, Vaddr> before = covered.lastEntry();
            if (before == null || before.getValue().compareTo(new Vaddr(range.first().value() - 1)) < 0) {
                covered.put(range.first(), range.last());
            } else if (before.getValue().compareTo(range.last()) < 0) {
                covered.put(before.getKey(), range.last());
            }
        }
        return covered;
    }

    private static Optional<Violation> firstClaimedTwice(List<ReadPages> runs, List<Claim> claims) {
        NavigableMap<Vaddr, ReadPages> byStart = new TreeMap<>();
        runs.forEach(run -> byStart.put(run.first(), run));
        return clashes(claims).stream()
                .flatMap(clash -> firstMapped(byStart, clash.range()).stream()
                        .map(va -> Violation.at(va, ContractWords.OWNED_BY_TWO.of(
                                va, clash.one().name(), clash.one().range(), clash.other().name(),
                                clash.other().range()))))
                .findFirst();
    }

    private static List<Clash> clashes(List<Claim> claims) {
        List<Clash> clashes = new ArrayList<>();
        Optional<Claim> furthest = Optional.empty();
        for (Claim next : claims) {
            Optional<Claim> before = furthest;
            before.flatMap(it -> it.range().intersect(next.range()))
                    .ifPresent(both -> clashes.add(new Clash(both, before.orElseThrow(), next)));
            if (before.isEmpty() || before.get().range().last().compareTo(next.range().last()) < 0) {
                furthest = Optional.of(next);
            }
        }
        return clashes;
    }

    private static Optional<Vaddr> firstMapped(NavigableMap<Vaddr, ReadPages> byStart, VaddrRange range) {
        Map.Entry<Vaddr, ReadPages> at = byStart.floorEntry(range.first());
        if (at != null && at.getValue().last().compareTo(range.first()) >= 0) {
            return Optional.of(range.first());
        }
        return Optional.ofNullable(byStart.higherKey(range.first())).filter(range::contains);
    }
}
