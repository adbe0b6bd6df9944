package kspace.core.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kspace.core.address.Vaddr;
import kspace.core.arch.Architectures;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.mmu.Mmu;
import kspace.core.input.NumberText;
import kspace.core.input.TextException;
import kspace.core.paging.PagingMode;

/** Reads one number, which is an address or an entry: nobody but its writer knows. */
final class NumberReader {
    private NumberReader() {}

    static Optional<Explanation> read(Reading reading) {
        String text = reading.text().strip();
        if (!NumberText.isHex(text) || text.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        long number;
        try {
            number = NumberText.hex(text);
        } catch (TextException _) {
            return Optional.empty();
        }
        PagingMode mode = reading.mode().orElse(Architectures.defaultMode());
        Mmu mmu = reading.mmu(mode);
        List<Fact> facts = new ArrayList<>();
        if (reading.level().isPresent()) {
            facts.add(entry(number, mmu, reading.level().getAsInt()));
            return Optional.of(new Explanation(TextForm.NUMBER, mode, facts));
        }
        facts.add(new Fact.Address(new Vaddr(number), mode));
        boolean isAsked = reading.mode().isPresent();
        for (int level = 1; level <= (isAsked ? mode.nrLevels() : 1); level++) {
            Fact.Entry entry = entry(number, mmu, level);
            if (isAsked || isLikely(entry, mode)) {
                facts.add(entry);
            }
        }
        return Optional.of(new Explanation(TextForm.NUMBER, mode, facts));
    }

    private static Fact.Entry entry(long number, Mmu mmu, int level) {
        return new Fact.Entry(ExplainWords.AS_AN_ENTRY.of().toString(), number, mmu, level);
    }

    /** An address of the kernel is hardly an entry, and neither is one that ends a page or an entry that is not present. */
    private static boolean isLikely(Fact.Entry entry, PagingMode mode) {
        boolean isKernelAddress = mode.consts().isCanonical(new Vaddr(entry.raw()))
                && mode.consts().kernelHalf().contains(new Vaddr(entry.raw()));
        return !isKernelAddress && !(entry.hardware() instanceof HardwareEntry.Absent) && entry.raw() >>> 12 != 0;
    }
}
