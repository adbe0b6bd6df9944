package kspace.app.export.picture;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kspace.app.canvas.look.Omit;
import kspace.app.stop.Stop;
import kspace.app.stop.StopException;
import kspace.app.stop.StopKey;
import kspace.core.input.NumberText;

/**
 * What a picture is asked to be without.
 *
 * @param stop what is wanted
 * @param view what it shows
 */
record Omissions(Stop stop, PictureView view) {
    private static final String NOTHING = "none";

    /**
     * Returns what it is without. Words around the view that are left out change nothing about the map.
     *
     * @param usual what it is without unless parts of the map are named
     * @throws StopException if a word is wrong or would change nothing
     */
    Set<Omit> omits(Set<Omit> usual) {
        Optional<Set<Omit>> asked = asked();
        Set<Omit> omits = EnumSet.noneOf(Omit.class);
        asked.ifPresent(omits::addAll);
        for (Omit omit : omits) {
            obstacle(omit).ifPresent(predicate -> {
                throw new StopException(StopKey.WITHOUT, predicate);
            });
        }
        if (asked.isEmpty() || (!omits.isEmpty() && omits.stream().noneMatch(Omit::isOfMap))) {
            omits.addAll(usual);
        }
        return omits;
    }

    /**
     * Returns the stop that asks for nothing that the picture does not have.
     *
     * @throws StopException if a word is wrong
     */
    Stop used() {
        List<Omit> all = asked().orElse(Set.of()).stream().toList();
        List<Omit> used = all.stream().filter(it -> obstacle(it).isEmpty()).toList();
        if (used.size() == all.size()) {
            return stop;
        }
        return used.isEmpty() ? stop.without(StopKey.WITHOUT)
                : stop.with(StopKey.WITHOUT, used.stream().map(Omit::id).collect(Collectors.joining(",")));
    }

    /** Returns what is named; empty if nothing is said, an empty set for nothing at all. */
    private Optional<Set<Omit>> asked() {
        return stop.word(StopKey.WITHOUT).map(words -> words.strip().equals(NOTHING) ? Set.of()
                : Arrays.stream(words.split(",", -1)).map(Omissions::omit)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Omit.class))));
    }

    private static Omit omit(String word) {
        String id = word.strip();
        return Omit.of(id).orElseThrow(() -> new StopException(StopKey.WITHOUT,
                PictureMessage.WITHOUT_REFUSED.text(NumberText.quoted(id),
                        Arrays.stream(Omit.values()).map(Omit::id).collect(Collectors.joining(", ")), NOTHING)));
    }

    /** Returns why it makes no difference that something is left out, the rest of a sentence; empty if it does. */
    private Optional<String> obstacle(Omit omit) {
        if (!view.mayHave(omit)) {
            return Optional.of(PictureMessage.WITHOUT_ONLY_FOR.text(omit.id(),
                    Arrays.stream(PictureView.values()).filter(it -> it.mayHave(omit)).map(PictureView::id)
                            .collect(Collectors.joining(", "))));
        }
        return switch (omit) {
            case FINDINGS, SELECTION, OVERVIEW, PHYSICAL, LEGEND -> Optional.empty();
            // These views have a heading of their own.
            case TITLE -> view == PictureView.MAP || view == PictureView.TABLES
                    ? Optional.empty()
                    : only(omit, StopKey.TITLE);
            case CAPTION -> only(omit, StopKey.CAPTION);
        };
    }

    private Optional<String> only(Omit omit, StopKey words) {
        return stop.word(words).filter(it -> !it.isBlank()).isPresent()
                ? Optional.empty()
                : Optional.of(PictureMessage.WITHOUT_WORDS.text(omit.id()));
    }
}
