package kspace.core.kernel.asterinas.contract;

import java.util.Optional;
import kspace.core.address.Hex;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.asterinas.contract.KernelReading.Misread;
import kspace.core.kernel.asterinas.contract.KernelReading.ReadPages;
import kspace.core.pagetable.RawItem;
import kspace.core.paging.PageProperty;
import kspace.core.words.Message;

/** An entry gives the mapped item that it was made of, and that item makes the same entry again. */
final class ItemRoundTrip extends LeafContract {
    ItemRoundTrip() {
        super("item-round-trip", ContractWords.ROUND_TRIP.of());
    }

    @Override
    CheckResult check(CheckInput input) {
        if (input.table().misread().isEmpty()) {
            return super.check(input);
        }
        Misread first = input.table().misread().getFirst();
        long bad = input.table().misread().stream().mapToLong(Misread::count).sum();
        long pages = input.table().nrPages() + bad;
        return failed(pages, Violation.at(first.va(), ContractWords.SOME_OF.of(bad, pages,
                ContractWords.MISREAD.of(
                        ContractWords.PAGE_AT.of(first.level(), first.va()), entry(first.raw())))));
    }

    @Override
    Optional<Violation> violation(CheckInput input, ReadPages run) {
        RawItem raw = new RawItem(run.pages().pa(), run.pages().level(), run.property());
        RawItem again = RawItem.of(raw.item());
        if (!again.equals(raw)) {
            return Optional.of(Violation.at(run.first(), ContractWords.COMES_BACK_OTHERWISE.of(
                    page(run), again.level(), flags(again.property()), raw.level(), flags(raw.property()))));
        }
        long entry = input.state().table().format().encodeLeaf(again.pa(), again.level(), again.property());
        return entry == run.raw()
                ? Optional.empty()
                : Optional.of(Violation.at(run.first(), ContractWords.WRITTEN_OTHERWISE.of(
                        page(run), entry(run.raw()), run.property().cache().displayName(), entry(entry))));
    }

    private static String flags(PageProperty property) {
        return Hex.of(property.privileged().bits());
    }

    @Override
    Message holds(CheckInput input) {
        return ContractWords.ALL_COME_BACK.of();
    }
}
