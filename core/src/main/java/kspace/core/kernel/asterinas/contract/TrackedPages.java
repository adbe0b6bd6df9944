package kspace.core.kernel.asterinas.contract;

import java.util.Optional;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.kernel.asterinas.contract.KernelReading.ReadPages;
import kspace.core.paging.PrivilegedFlags;
import kspace.core.words.Message;

/** A tracked page is at level 1 and carries AVAIL1; untracked memory, such as all that boot maps, does not carry it. */
final class TrackedPages extends LeafContract {
    TrackedPages() {
        super("tracked", ContractWords.TRACKED.of());
    }

    static boolean isTracked(ReadPages run) {
        return run.property().privileged().contains(PrivilegedFlags.AVAIL1);
    }

    static long nrTracked(CheckInput input) {
        return input.table().leaves().stream()
                .filter(TrackedPages::isTracked)
                .mapToLong(run -> run.pages().nrPages())
                .sum();
    }

    @Override
    Optional<Violation> violation(CheckInput input, ReadPages run) {
        if (!isTracked(run)) {
            return Optional.empty();
        }
        if (run.pages().level() > 1) {
            return Optional.of(Violation.at(
                    run.first(), ContractWords.TRACKED_HUGE_PAGE.of(page(run))));
        }
        for (Phase phase : input.boot().phases()) {
            Optional<VaddrRange> mapped = phase.mapping().flatMap(mapping -> run.within(mapping.range()));
            if (mapped.isPresent()) {
                return Optional.of(Violation.at(
                        mapped.get().first(),
                        ContractWords.TRACKED_IN_PHASE.of(mapped.get().first(), phase.name().displayName())));
            }
        }
        return Optional.empty();
    }

    @Override
    Message holds(CheckInput input) {
        long tracked = nrTracked(input);
        return tracked == 0 ? ContractWords.NONE_TRACKED.of() : ContractWords.SOME_TRACKED.of(tracked);
    }
}
