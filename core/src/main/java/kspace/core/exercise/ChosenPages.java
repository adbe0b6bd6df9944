package kspace.core.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import kspace.core.address.Paddr;
import kspace.core.address.VaddrRange;
import kspace.core.paging.LargestPages;
import kspace.core.paging.PageRun;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PerLevel;
import kspace.core.words.Message;

/**
 * How many pages of each size map a range, as few as possible.
 *
 * @param consts the paging constants, with the highest level that a page may have
 * @param range the addresses
 * @param pa the physical address of the first one
 */
public record ChosenPages(PagingConsts consts, VaddrRange range, Paddr pa) implements Construction {
    private PerLevel fewest() {
        return PageRun.nrPages(LargestPages.runs(consts, range.first(), pa, range.sizeBytes()));
    }

    private int highest() {
        return consts.highestTranslationLevel();
    }

    @Override
    public List<Part> parts() {
        PerLevel pages = fewest();
        return IntStream.rangeClosed(1, highest())
                .mapToObj(level -> new Part(ExerciseWords.PAGES_OF.of(consts.pageSize(level)),
                        new Value.Numeral(pages.at(level))))
                .toList();
    }

    @Override
    public Judgement judge(List<OptionalLong> made) {
        PerLevel pages = fewest();
        List<Boolean> right = new ArrayList<>();
        for (int level = 1; level <= highest(); level++) {
            OptionalLong given = made.get(level - 1);
            right.add(given.isPresent() && given.getAsLong() == pages.at(level));
        }
        return new Judgement(right, right.contains(false) ? Optional.of(said(made, pages)) : Optional.empty());
    }

    /** First what does not fit, then what is too much or too little, then what could be larger. */
    private Message said(List<OptionalLong> made, PerLevel pages) {
        long left = range.sizeBytes();
        for (int level = highest(); level >= 1; level--) {
            long size = consts.pageSize(level);
            long given = made.get(level - 1).orElse(0);
            if (given > pages.at(level) && level > 1 && given <= left / size) {
                return ExerciseWords.FITS_LESS_OFTEN.of(size, pages.at(level));
            }
            if (given > left / size) {
                return ExerciseWords.TOO_MUCH_MAPPED.of(given, size, left);
            }
            left -= given * size;
        }
        return left > 0 ? ExerciseWords.NOT_ALL_MAPPED.of(left) : ExerciseWords.LARGER_PAGES_FIT.of();
    }
}
