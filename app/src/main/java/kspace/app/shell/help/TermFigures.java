package kspace.app.shell.help;

import java.util.Optional;
import javafx.scene.Node;
import kspace.app.glossary.Term;
import kspace.app.state.Snapshot;

/** Pictures terms with what is shown. */
@FunctionalInterface
public interface TermFigures {
    /** Returns a small figure of a term; empty if none helps, or what is shown has nothing to picture. */
    Optional<Node> of(Term term, Snapshot shown);
}
