package kspace.app.glossary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kspace.app.data.ViewKind;
import kspace.app.state.Snapshot;
import kspace.app.tour.StopFacts;

/**
 * A word that is explained.
 *
 * @param name what it is called, in lower case where it is a common noun
 * @param also other names that people write
 * @param spelt spellings in which only pictures write it
 * @param text what it means, in a sentence or two, with placeholders for what levels are called
 * @param examples examples, the best first, with placeholders for the numbers of the address space that is shown
 * @param see the names of terms that it leads to
 * @param source where it is said
 * @param figure the view that pictures it; empty if none helps
 */
public record Term(
        String name,
        List<String> also,
        List<String> spelt,
        String text,
        List<String> examples,
        List<String> see,
        String source,
        Optional<ViewKind> figure) {

    /** Takes unmodifiable copies. */
    public Term {
        also = List.copyOf(also);
        spelt = List.copyOf(spelt);
        examples = List.copyOf(examples);
        see = List.copyOf(see);
    }

    /** Returns everything that it is found by. */
    Stream<String> spellings() {
        return Stream.of(Stream.of(name), also.stream(), spelt.stream()).flatMap(it -> it);
    }

    /**
     * Returns what it means, with levels called as they are where it is shown.
     *
     * @throws IllegalStateException if its text asks for something that not everything that is shown has
     */
    public String meaning(Snapshot snapshot) {
        return new StopFacts(snapshot).fill(text).orElseThrow(() -> new IllegalStateException(text));
    }

    /** Returns the first example all of whose numbers there are at what is shown; empty if there is none. */
    public Optional<String> example(Snapshot snapshot) {
        StopFacts facts = new StopFacts(snapshot);
        return examples.stream().flatMap(it -> facts.fill(it).stream()).findFirst();
    }
}
