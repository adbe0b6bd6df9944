package kspace.core.kernel.asterinas.contract;

import java.util.Optional;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.kernel.asterinas.contract.KernelReading.ReadPages;
import kspace.core.paging.PrivilegedFlags;

/** A tracked page is at level 1 and carries AVAIL1; untracked memory, such as all that boot maps, does not carry it. */
final class TrackedPages extends LeafContract {
    TrackedPages() {
        super("tracked", "AVAIL1 marks tracked pages, and only these");
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
                    run.first(), page(run) + " carries AVAIL1, and only pages of level 1 can be tracked"));
        }
        for (Phase phase : input.boot().phases()) {
            Optional<VaddrRange> mapped = phase.mapping().flatMap(mapping -> run.within(mapping.range()));
            if (mapped.isPresent()) {
                return Optional.of(Violation.at(
                        mapped.get().first(),
                        "the page at " + mapped.get().first() + " carries AVAIL1, and phase "
                                + phase.name().displayName() + " maps untracked memory there"));
            }
        }
        return Optional.empty();
    }

    @Override
    String holds(CheckInput input) {
        long tracked = nrTracked(input);
        return tracked == 0
                ? "AVAIL1 is clear in every page: boot maps untracked memory only"
                : count(tracked, "page") + " of level 1 with AVAIL1, all others without it";
    }
}
