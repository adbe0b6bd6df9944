package kspace.app.tour;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kspace.app.canvas.look.Cover;
import kspace.app.state.Snapshot;
import kspace.app.tour.TourStop.Question;
import kspace.core.address.ByteSize;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.walk.WalkStep;
import kspace.core.kernel.AddressWords;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.boot.Step;

/** The texts that would give away what a question asks for, as views write them. */
final class HiddenWords {
    /** What the range between the halves is called. */
    private static final String NOT_CANONICAL_RANGE = "non-canonical";

    private HiddenWords() {}

    static Set<String> of(Snapshot snapshot, Set<Cover> covers, Question question) {
        Set<String> words = new HashSet<>();
        if (question.ask() != Ask.CLICK) {
            words.add(question.answer());
            if (question.answer().equals(snapshot.selection().va().toString())) {
                addDigits(snapshot, words);
            }
        }
        Translation walk = snapshot.translation();
        for (Cover cover : covers) {
            switch (cover) {
                case INDEX -> walk.steps().forEach(step -> {
                    words.add("[" + step.index() + "]");
                    words.add("= " + step.index());
                });
                case ENTRY -> walk.steps().stream().map(WalkStep::raw).map(HiddenWords::grouped).forEach(words::add);
                case VERDICT -> {
                    walk.pa().map(Object::toString).ifPresent(pa -> {
                        words.add(pa);
                        words.add(pa.substring("0x".length()));
                    });
                    if (walk.outcome() instanceof Translation.NonCanonical) {
                        words.add(AddressWords.NOT_CANONICAL.of().toString());
                        words.add(NOT_CANONICAL_RANGE);
                    }
                }
                case SIZE -> {
                    snapshot.booted().flatMap(BootState::step).ifPresent(step -> {
                        if (step instanceof Step.PageMapped page) {
                            words.add(ByteSize.format(snapshot.consts().pageSize(page.level())));
                        }
                    });
                    if (walk.outcome() instanceof Translation.Mapped mapped) {
                        words.add(ByteSize.format(snapshot.consts().pageSize(mapped.level())));
                    }
                }
            }
        }
        return words;
    }

    /** An address that is asked for is not told in its groups of bits either, wherever the offset begins. */
    private static void addDigits(Snapshot snapshot, Set<String> words) {
        long va = snapshot.selection().va().value();
        words.add(Long.toHexString(va).replaceAll("(.{4})(?!$)", "$1_"));
        int high = Long.SIZE;
        List<Integer> lows = new ArrayList<>(List.of(snapshot.mode().addressWidth()));
        for (int level = snapshot.consts().nrLevels(); level > 0; level--) {
            lows.add(snapshot.consts().shift(level));
        }
        for (int low : lows) {
            words.add(digits(va, high, low));
            words.add(digits(va, high, 0));
            high = low;
        }
        words.add(digits(va, high, 0));
    }

    private static String digits(long va, int high, int low) {
        StringBuilder digits = new StringBuilder();
        for (int bit = high - 1; bit >= low; bit--) {
            digits.append(va >>> bit & 1);
        }
        return digits.toString();
    }

    private static String grouped(long raw) {
        return String.format(Locale.ROOT, "%016x", raw).replaceAll("(.{4})(?!$)", "$1_");
    }
}
