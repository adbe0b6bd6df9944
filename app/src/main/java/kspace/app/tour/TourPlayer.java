package kspace.app.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kspace.app.canvas.look.Theme;
import kspace.app.state.Explorer;
import kspace.app.state.Snapshot;
import kspace.app.stop.Sight;
import kspace.app.stop.Stop;
import kspace.app.stop.StopException;
import kspace.app.stop.StopKey;
import kspace.app.tour.TourStop.Pointer;
import kspace.app.tour.TourStop.Question;
import kspace.core.input.NumberText;
import kspace.core.input.TextException;
import kspace.core.kernel.AddressBook;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.memory.MachineException;
import kspace.core.space.AddressSpace;
import kspace.core.space.BootSpace;

/** Plays the stops of a tour. What is wrong with one is said in its place, and the tour goes on. */
public final class TourPlayer {
    private static final int MOST_WORDS = 60;

    private final TourReading reading;
    private final ToIntFunction<Explorer> nrWalkSteps;

    /**
     * Creates the player of a tour.
     *
     * @param nrWalkSteps how many steps the walk has that a window shows
     */
    public TourPlayer(TourReading reading, ToIntFunction<Explorer> nrWalkSteps) {
        this.reading = reading;
        this.nrWalkSteps = nrWalkSteps;
    }

    /** Returns the tour. */
    public Tour tour() {
        return reading.tour();
    }

    /** Returns all that is wrong with the tour, in the order of its stops. */
    public List<TourFault> faults() {
        List<TourFault> faults = new ArrayList<>(
                reading.faults().stream().filter(it -> it.stop() == TourFault.ALL).toList());
        tour().stops().forEach(stop -> faults.addAll(play(stop.index()).faults()));
        return faults;
    }

    /** Returns what a stop comes to. */
    public PlayedStop play(int index) {
        return new Playing(tour().stops().get(index)).play();
    }

    /** One stop, and what is found to be wrong with it. */
    private final class Playing {
        private final TourStop stop;
        private final List<TourFault> faults = new ArrayList<>();

        Playing(TourStop stop) {
            this.stop = stop;
            reading.faults().stream().filter(it -> it.stop() == stop.index()).forEach(faults::add);
        }

        PlayedStop play() {
            Optional<PlayedStop.Shown> shown = boot().map(this::shown);
            Optional<Snapshot> snapshot = shown.map(it -> it.explorer().snapshot());
            Optional<Facts> facts = snapshot.map(Facts::new);
            List<PlayedStop.Predicted> predictions =
                    snapshot.isPresent() ? predictions(snapshot.get(), facts) : List.of();
            Optional<Question> question = LessonReader.presented(predictions)
                    .or(() -> stop.question().flatMap(it -> question(it, facts, snapshot)));
            return new PlayedStop(stop.index(), shown, stop.stop().machine(), theme(),
                    fill(StopKey.TITLE.id(), stop.stop().word(StopKey.TITLE).orElse(""), facts),
                    caption(facts),
                    fill("notes", stop.notes(), facts),
                    question, stop.covers(),
                    snapshot.flatMap(at -> question.map(it -> HiddenWords.of(at, stop.covers(), it)))
                            .orElse(Set.of()),
                    stop.pointer().filter(it -> shown.filter(at -> canPoint(it, at)).isPresent())
                            .flatMap(it -> snapshot.map(at -> new PlayedStop.Pointed(it, texts(it, at)))),
                    predictions, faults);
        }

        /** A learner reads it alone, beside what it is about. */
        private String caption(Optional<Facts> facts) {
            String caption = fill(StopKey.CAPTION.id(), stop.stop().word(StopKey.CAPTION).orElse(""), facts);
            int nrWords = caption.isBlank() ? 0 : caption.strip().split("\\s+").length;
            if (tour().minutes().isPresent() && nrWords > MOST_WORDS) {
                fault(StopKey.CAPTION.id(), TourMessage.TOO_MANY_WORDS.text(nrWords, MOST_WORDS));
            }
            return caption;
        }

        private Optional<Theme> theme() {
            Optional<String> id = stop.stop().word(StopKey.THEME);
            Optional<Theme> theme = id.flatMap(Theme::of);
            if (id.isPresent() && theme.isEmpty()) {
                fault(StopKey.THEME.id(), TourMessage.NONE_OF.text(
                        id.get(), Stream.of(Theme.values()).map(Theme::id).toList()));
            }
            return theme;
        }

        private Optional<Boot> boot() {
            try {
                return Optional.of(reading.machines().boot(stop.stop().machine()));
            } catch (StopException e) {
                fault(e.option(), e.predicate());
            } catch (MachineException e) {
                // A machine in the same file has its own lines there.
                if (reading.machines().isOwn(stop.stop().machine(), e)) {
                    faults.add(new TourFault(stop.index(), e.sentence()));
                } else {
                    fault("machine", TourMessage.MACHINE_REFUSED.text(e.sentence()));
                }
            }
            return Optional.empty();
        }

        /** Words that are wrong are left out, and said. */
        private PlayedStop.Shown shown(Boot boot) {
            AddressSpace space = new BootSpace(boot.lastState());
            Stop words = stop.stop();
            while (true) {
                try {
                    Sight sight = Sight.of(words, space, reading.machines()::boot);
                    Explorer explorer = sight.explorer(space);
                    sight.requireStep(nrWalkSteps.applyAsInt(explorer), explorer.snapshot().selection().va());
                    return new PlayedStop.Shown(boot, sight, explorer);
                } catch (StopException e) {
                    fault(e.option(), e.predicate());
                    words = StopKey.of(e.option()).map(words::without).orElse(Stop.NONE);
                }
            }
        }

        private String fill(String key, String text, Optional<Facts> facts) {
            try {
                return facts.isPresent() ? facts.get().fill(text) : text;
            } catch (Facts.FactException e) {
                fault(key, String.valueOf(e.getMessage()));
                return text;
            }
        }

        private Optional<Question> question(Question asked, Optional<Facts> facts, Optional<Snapshot> snapshot) {
            List<String> choices = asked.choices().stream().map(it -> fill("choices", it, facts)).toList();
            String answer = fill("answer", asked.answer(), facts);
            if (asked.ask() == Ask.CHOICE && !choices.contains(answer)) {
                fault("answer", TourMessage.NONE_OF_CHOICES.text(
                        answer, choices.stream().map(NumberText::quoted).toList()));
                return Optional.empty();
            }
            if (asked.ask() == Ask.CLICK && snapshot.isPresent() && !isAddress(snapshot.get(), "answer", answer)) {
                return Optional.empty();
            }
            return Optional.of(new Question(fill("question", asked.text(), facts), asked.ask(), choices, answer));
        }

        private List<PlayedStop.Predicted> predictions(Snapshot snapshot, Optional<Facts> facts) {
            return new PredictionPlayer(
                    snapshot, stop.predictions(), this::fault, (key, text) -> fill(key, text, facts)).play();
        }

        private boolean isAddress(Snapshot snapshot, String key, String text) {
            if (snapshot.space().book().find(text) instanceof AddressBook.Refused refused) {
                fault(key, TourMessage.NO_PLACE.text(refused.sentence()));
                return false;
            }
            return true;
        }

        private boolean canPoint(Pointer pointer, PlayedStop.Shown shown) {
            Snapshot snapshot = shown.explorer().snapshot();
            return switch (pointer.target()) {
                case VA -> isAddress(snapshot, "point", pointer.place());
                case REGION -> isRange(snapshot, pointer.place());
                case ENTRY -> isOneOf(pointer,
                        snapshot.translation().steps().stream().map(step -> String.valueOf(step.level())));
                case STEP -> isOneOf(pointer, Stream.iterate(0, step -> step + 1)
                        .limit(nrWalkSteps.applyAsInt(shown.explorer())).map(String::valueOf));
            };
        }

        /** Returns what views write at what is pointed at. */
        private Set<String> texts(Pointer pointer, Snapshot snapshot) {
            AddressSpace space = snapshot.space();
            return switch (pointer.target()) {
                case VA -> space.book().find(pointer.place()) instanceof AddressBook.Found found
                        ? Set.of(found.va().toString(), found.va().toString().substring("0x".length()))
                        : Set.of();
                // A narrow map has no room for more than the id of a range.
                case REGION -> space.book().range(pointer.place()).flatMap(it -> space.rangeAt(it.first()))
                        .map(it -> Stream.of(it.name(), it.id()).collect(Collectors.toUnmodifiableSet()))
                        .orElse(Set.of());
                case ENTRY -> snapshot.translation().steps().stream()
                        .filter(step -> pointer.place().equals(String.valueOf(step.level())))
                        .map(step -> "[" + step.index() + "]").collect(Collectors.toUnmodifiableSet());
                // Where the film of a translation stands is where everybody looks.
                case STEP -> Set.of();
            };
        }

        private boolean isRange(Snapshot snapshot, String name) {
            AddressBook book = snapshot.space().book();
            try {
                if (book.range(name).isPresent()) {
                    return true;
                }
                fault("point", TourMessage.UNKNOWN_REGION.text(name, List.copyOf(book.rangeNames())));
            } catch (TextException e) {
                fault("point", TourMessage.REGION_NOT_THERE.text(name, e.words()));
            }
            return false;
        }

        private boolean isOneOf(Pointer pointer, Stream<String> all) {
            List<String> allowed = all.toList();
            if (!allowed.contains(pointer.place())) {
                fault("point", TourMessage.TARGET_REFUSED.text(
                        pointer.target().id(), pointer.place(), allowed));
            }
            return allowed.contains(pointer.place());
        }

        private void fault(String key, String predicate) {
            faults.add(new TourFault(stop.index(), TourMessage.FAULT.text(
                    reading.places().of(stop.index(), key), predicate)));
        }
    }
}
