package kspace.core.kernel.asterinas.contract;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kspace.core.address.ByteSize;
import kspace.core.kernel.asterinas.contract.KernelReading.ReadPages;

/** Pages stand at the levels 1 to HIGHEST_TRANSLATION_LEVEL. */
final class LeafLevels extends LeafContract {
    LeafLevels() {
        super("leaf-levels", "Pages stand at allowed levels");
    }

    @Override
    Optional<Violation> violation(CheckInput input, ReadPages run) {
        int highest = input.consts().highestTranslationLevel();
        int level = run.pages().level();
        return level >= 1 && level <= highest
                ? Optional.empty()
                : Optional.of(Violation.at(run.first(), page(run) + " is not at one of the levels 1 to " + highest));
    }

    @Override
    String holds(CheckInput input) {
        return IntStream.rangeClosed(1, input.consts().highestTranslationLevel())
                .mapToObj(level -> count(nrPages(input, level), "page") + " of "
                        + ByteSize.format(input.consts().pageSize(level)) + " at level " + level)
                .collect(Collectors.joining(", "));
    }

    private static long nrPages(CheckInput input, int level) {
        return input.table().leaves().stream()
                .filter(run -> run.pages().level() == level)
                .mapToLong(run -> run.pages().nrPages())
                .sum();
    }
}
