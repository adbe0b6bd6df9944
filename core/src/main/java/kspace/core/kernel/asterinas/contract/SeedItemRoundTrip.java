package kspace.core.kernel.asterinas.contract;

import java.util.Optional;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.CheckedThing;
import kspace.core.pagetable.MappedItem;
import kspace.core.pagetable.RawItem;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;

/** What the documented kernel module does differently: its {@code item_from_raw} keeps AVAIL1 of a tracked frame. */
final class SeedItemRoundTrip extends Contract {
    private static final MappedItem SAMPLE =
            new MappedItem.Tracked(new Paddr(0), PageProperty.kernel(PageFlags.RW));

    SeedItemRoundTrip() {
        super("seed-item-round-trip", ContractWords.SEED_ROUND_TRIP.of(), CheckedThing.PAGE);
    }

    @Override
    CheckResult check(CheckInput input) {
        long pages = input.table().nrPages();
        if (pages == 0) {
            return skipped(ContractWords.NO_PAGE.of());
        }
        long tracked = TrackedPages.nrTracked(input);
        Optional<Vaddr> place = input.table().leaves().stream()
                .filter(TrackedPages::isTracked)
                .map(KernelReading.ReadPages::first)
                .findFirst();
        String before = flags(SAMPLE.property());
        String after = flags(RawItem.of(SAMPLE).seedItemProperty());
        return found(
                pages,
                place.map(first -> ContractWords.SEED_DIFFERS_HERE.of(before, after, tracked, first))
                        .orElseGet(() -> ContractWords.SEED_DIFFERS.of(before, after)),
                place);
    }

    private static String flags(PageProperty property) {
        return Hex.of(property.privileged().bits());
    }
}
