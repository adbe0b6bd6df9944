package kspace.core.arch.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kspace.core.address.Vaddr;
import kspace.core.arch.mmu.EntryReader;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.paging.PagingConsts;
import kspace.core.words.LevelNames;
import kspace.core.words.Message;
import kspace.core.words.Sayable;

/** Collects the tests of one access. Once one has refused, those that follow are not made. */
public final class AccessTests {
    private final EntryReader entries;
    private final PagingConsts consts;
    private final List<AccessCheck.Test> tests = new ArrayList<>();
    private Optional<AccessFault> fault = Optional.empty();
    private boolean refused;

    /**
     * What a test finds.
     *
     * @param passes whether the access may go on
     * @param reason what was looked at
     */
    public record Outcome(boolean passes, Message reason) {
        /** Creates one of what is said as it is. */
        public Outcome(boolean passes, Sayable reason) {
            this(passes, reason.message());
        }
    }

    /** Begins without any test. */
    public AccessTests(EntryReader entries, PagingConsts consts) {
        this.entries = entries;
        this.consts = consts;
    }

    /** Makes a test, unless an earlier one has refused. */
    public AccessTests test(
            Sayable name, int level, String source, Supplier<Outcome> finding, Supplier<AccessFault> ifRefused) {
        if (refused) {
            tests.add(new AccessCheck.Test(
                    name.message(), level, AccessCheck.Verdict.NOT_REACHED, Optional.empty(), source));
            return this;
        }
        Outcome found = finding.get();
        if (!found.passes()) {
            refused = true;
            fault = Optional.of(ifRefused.get());
        }
        AccessCheck.Verdict verdict = found.passes() ? AccessCheck.Verdict.PASSED : AccessCheck.Verdict.REFUSED;
        tests.add(new AccessCheck.Test(name.message(), level, verdict, Optional.of(found.reason()), source));
        return this;
    }

    /** Tests that the bits above the address width repeat the sign bit. */
    public void canonical(Vaddr va, String source, Supplier<AccessFault> ifRefused) {
        int sign = consts.shape().signBit();
        int width = consts.addressWidth();
        long upper = va.value() >>> width;
        test(AccessWords.CANONICAL_ADDRESS, 0, source, () -> consts.isCanonical(va)
                ? new Outcome(true, AccessWords.BITS_EQUAL.of(width, sign))
                : new Outcome(false, AccessWords.BITS_DIFFER.of(width, upper, sign, (va.value() >>> sign) & 1)),
                ifRefused);
    }

    /** Says that there is no page table to walk, which no processor would find out. */
    public void noTable() {
        refused = true;
        tests.add(new AccessCheck.Test(
                AccessWords.PAGE_TABLE.of(), 0, AccessCheck.Verdict.REFUSED,
                Optional.of(AccessWords.NO_ROOT_YET.of()), "SPEC section 6"));
    }

    /** Returns the number in the bits of {@code step}'s entry that have a label. */
    public long value(WalkStep step, String label) {
        return entries.layout(step.raw(), step.level()).stream()
                .filter(span -> span.label().equals(label))
                .mapToLong(span -> span.valueIn(step.raw()))
                .findFirst()
                .orElse(0);
    }

    /** Returns what the processor makes of {@code step}'s entry. */
    public HardwareEntry hardware(WalkStep step) {
        return entries.read(step.raw(), step.level());
    }

    /** Tests that {@code step}'s entry is none that the processor faults on. */
    public void wellFormed(WalkStep step, String source, Supplier<AccessFault> ifRefused) {
        test(AccessWords.NO_RESERVED_FORM, step.level(), source,
                () -> hardware(step) instanceof HardwareEntry.Fault reserved
                        ? new Outcome(false, reserved.reason())
                        : new Outcome(true, AccessWords.NONE),
                ifRefused);
    }

    /** Returns whether the processor faults on {@code step}'s entry for {@code cause}. */
    public boolean isFault(WalkStep step, HardwareEntry.Cause cause) {
        return hardware(step) instanceof HardwareEntry.Fault reserved && reserved.cause() == cause;
    }

    /** Returns whether the bits of {@code step}'s entry that have a label are not all 0. */
    public boolean isSet(WalkStep step, String label) {
        return value(step, label) != 0;
    }

    /** Says what the bits of {@code step}'s entry that have a label hold. */
    public Message said(WalkStep step, String label) {
        return AccessWords.FIELD_IS.of(label, value(step, label));
    }

    /** Returns the name of the entry that {@code step} read: {@code L2[511]}. */
    public static String entry(WalkStep step) {
        return LevelNames.tag(step.level()) + "[" + step.index() + "]";
    }

    /** Returns the tests that were made. */
    public AccessCheck build() {
        return new AccessCheck(List.copyOf(tests), fault);
    }
}
