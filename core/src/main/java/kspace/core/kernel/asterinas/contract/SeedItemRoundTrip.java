package kspace.core.kernel.asterinas.contract;

import java.util.Optional;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.kernel.CheckResult;
import kspace.core.pagetable.MappedItem;
import kspace.core.pagetable.RawItem;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;

/** What the documented kernel module does differently: its {@code item_from_raw} keeps AVAIL1 of a tracked frame. */
final class SeedItemRoundTrip extends Contract {
    private static final MappedItem SAMPLE =
            new MappedItem.Tracked(new Paddr(0), PageProperty.kernel(PageFlags.RW));

    SeedItemRoundTrip() {
        super("seed-item-round-trip", "The documented item_from_raw clears AVAIL1", "page");
    }

    @Override
    CheckResult check(CheckInput input) {
        long pages = input.table().nrPages();
        if (pages == 0) {
            return skipped("no page is mapped at this moment");
        }
        long tracked = TrackedPages.nrTracked(input);
        Optional<Vaddr> place = input.table().leaves().stream()
                .filter(TrackedPages::isTracked)
                .map(KernelReading.ReadPages::first)
                .findFirst();
        return found(
                pages,
                "it does not: a tracked item with privileged flags " + flags(SAMPLE.property()) + " comes back with "
                        + flags(RawItem.of(SAMPLE).seedItemProperty()) + "; "
                        + (tracked == 0
                                ? "no page is tracked at this moment, so nothing shows it"
                                : count(tracked, "page") + " would come back so, first the one at "
                                        + place.orElseThrow()),
                place);
    }

    private static String flags(PageProperty property) {
        return Hex.of(property.privileged().bits());
    }
}
