package kspace.app.tour;

import java.util.Optional;
import kspace.app.state.Snapshot;

/** What the engine finds out about what a window shows, for texts other than those of tours. */
public final class StopFacts {
    private final Facts facts;

    /** Creates the facts about what a window shows. */
    public StopFacts(Snapshot snapshot) {
        facts = new Facts(snapshot);
    }

    /** Returns a text with numbers in the place of names in braces; empty if one of them has no value here. */
    public Optional<String> fill(String text) {
        try {
            return Optional.of(facts.fill(text));
        } catch (Facts.FactException _) {
            return Optional.empty();
        }
    }
}
