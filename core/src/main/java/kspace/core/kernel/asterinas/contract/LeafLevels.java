package kspace.core.kernel.asterinas.contract;

import java.util.Optional;
import java.util.stream.IntStream;
import kspace.core.kernel.asterinas.contract.KernelReading.ReadPages;
import kspace.core.words.Message;

/** Pages stand at the levels 1 to HIGHEST_TRANSLATION_LEVEL. */
final class LeafLevels extends LeafContract {
    LeafLevels() {
        super("leaf-levels", ContractWords.LEAF_LEVELS.of());
    }

    @Override
    Optional<Violation> violation(CheckInput input, ReadPages run) {
        int highest = input.consts().highestTranslationLevel();
        int level = run.pages().level();
        return level >= 1 && level <= highest
                ? Optional.empty()
                : Optional.of(Violation.at(run.first(), ContractWords.LEVEL_NOT_ALLOWED.of(page(run), highest)));
    }

    @Override
    Message holds(CheckInput input) {
        return ContractWords.PAGES_BY_LEVEL.of(IntStream.rangeClosed(1, input.consts().highestTranslationLevel())
                .mapToObj(level -> ContractWords.PAGES_OF_LEVEL.of(
                        nrPages(input, level), input.consts().pageSize(level), level))
                .toList());
    }

    private static long nrPages(CheckInput input, int level) {
        return input.table().leaves().stream()
                .filter(run -> run.pages().level() == level)
                .mapToLong(run -> run.pages().nrPages())
                .sum();
    }
}
