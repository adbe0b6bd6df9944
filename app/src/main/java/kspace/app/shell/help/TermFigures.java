package kspace.app.shell.help;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import kspace.app.glossary.Term;
import kspace.app.state.Snapshot;

/** Pictures terms with what is shown. */
public interface TermFigures {
    /** Returns a small figure of a term; empty if none helps, or what is shown has nothing to picture. */
    Optional<Node> of(Term term, Snapshot shown);

    /** Returns the same for a page to print, on white paper and in lines. */
    Optional<Region> printed(Term term, Snapshot shown);
}
