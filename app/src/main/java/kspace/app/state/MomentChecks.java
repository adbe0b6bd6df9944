package kspace.app.state;

import java.util.List;
import kspace.core.check.Checks;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.CheckStatus;
import kspace.core.kernel.RangeRole;
import kspace.core.space.AddressSpace;
import kspace.core.space.BootSpace;
import org.jspecify.annotations.Nullable;

/** What the checks of the page table come to at a moment: found out when somebody first asks, and then known to all. */
public final class MomentChecks {
    /** The check that shows what Asterinas' own item_from_raw forgets. */
    private static final String OF_THE_SOURCE = "seed-item-round-trip";

    /** The check for pages that can be written and executed. */
    private static final String WRITABLE_CODE = "writable-executable";

    private final AddressSpace space;
    private @Nullable List<CheckResult> results;

    /** Prepares the checks of a moment. */
    MomentChecks(AddressSpace space) {
        this.space = space;
    }

    /** Returns what each check comes to, in a fixed order. */
    public List<CheckResult> results() {
        if (results == null) {
            results = Checks.of(space);
        }
        return results;
    }

    /**
     * Returns whether a check is about what the kernel's source does, which comes to the same on every machine: it is no news about
     * the one that is shown. That Asterinas maps its code to be written and executed is such a thing; a page of anything else that
     * can be both is the machine's. The kernel code lies above all else, so that the first such page tells.
     */
    public boolean isAboutTheSource(CheckResult check) {
        return check.status() == CheckStatus.FINDING
                && (check.id().equals(OF_THE_SOURCE) || (check.id().equals(WRITABLE_CODE) && isInCode(check)));
    }

    private boolean isInCode(CheckResult check) {
        return space instanceof BootSpace
                && check.place().flatMap(space::rangeAt).filter(it -> it.role() == RangeRole.TEXT).isPresent();
    }
}
