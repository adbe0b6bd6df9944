package kspace.core.kernel.asterinas.contract;

import java.util.Optional;
import kspace.core.address.Hex;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.asterinas.contract.KernelReading.Misread;
import kspace.core.kernel.asterinas.contract.KernelReading.ReadPages;
import kspace.core.pagetable.RawItem;
import kspace.core.paging.PageProperty;

/** An entry gives the mapped item that it was made of, and that item makes the same entry again. */
final class ItemRoundTrip extends LeafContract {
    ItemRoundTrip() {
        super("item-round-trip", "Entries and mapped items make each other");
    }

    @Override
    CheckResult check(CheckInput input) {
        if (input.table().misread().isEmpty()) {
            return super.check(input);
        }
        Misread first = input.table().misread().getFirst();
        long bad = input.table().misread().stream().mapToLong(Misread::count).sum();
        long pages = input.table().nrPages() + bad;
        return failed(pages, Violation.at(first.va(), count(bad) + " of " + count(pages, "page")
                + ", first: the level " + first.level() + " page at " + first.va() + " has the entry 0x"
                + Hex.grouped(first.raw()) + ", which does not read back as a page"));
    }

    @Override
    Optional<Violation> violation(CheckInput input, ReadPages run) {
        RawItem raw = new RawItem(run.pages().pa(), run.pages().level(), run.property());
        RawItem again = RawItem.of(raw.item());
        if (!again.equals(raw)) {
            return Optional.of(Violation.at(run.first(), page(run) + " comes back at level " + again.level()
                    + " with " + flags(again.property()) + ", not at level " + raw.level() + " with "
                    + flags(raw.property())));
        }
        long entry = input.state().table().format().encodeLeaf(again.pa(), again.level(), again.property());
        return entry == run.raw()
                ? Optional.empty()
                : Optional.of(Violation.at(run.first(), page(run) + " has the entry 0x" + Hex.grouped(run.raw())
                        + ", which reads as " + run.property().cache().displayName() + " and is written again as 0x"
                        + Hex.grouped(entry)));
    }

    private static String flags(PageProperty property) {
        return "privileged flags " + Hex.of(property.privileged().bits());
    }

    @Override
    String holds(CheckInput input) {
        return "every entry, read back as an item and written again, is the same 64 bits";
    }
}
