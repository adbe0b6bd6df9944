package kspace.app.tables.find;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kspace.app.state.Explorer;
import kspace.app.state.Selection;
import kspace.core.address.Paddr;

/** The search for the entries that lead to a physical address. */
public final class FindViewModel {
    private final Explorer explorer;
    private final ReadOnlyObjectWrapper<Optional<PhysicalSearch.Result>> found =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /** Creates the view model over a state. */
    public FindViewModel(Explorer explorer) {
        this.explorer = explorer;
    }

    /** Looks for a physical address in all views, and returns the entries that lead to it at the moment. */
    public PhysicalSearch.Result search(Paddr pa) {
        explorer.seek(Optional.of(pa));
        return found.get().orElseThrow();
    }

    /** Looks for no physical address any more. */
    public void endSearch() {
        explorer.seek(Optional.empty());
    }

    /** Returns what leads to the physical address that is looked for, at the moment that is shown; empty if none is. */
    public ReadOnlyObjectProperty<Optional<PhysicalSearch.Result>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Returns the entries that lead to the physical address that is looked for. */
    public List<PhysicalSearch.Hit> hits() {
        return found.get().map(PhysicalSearch.Result::hits).orElse(List.of());
    }

    /** Reads the tables that are shown now. */
    public void update() {
        found.set(explorer.soughtProperty().get().map(pa -> PhysicalSearch.search(explorer.snapshot(), pa)));
    }

    /** Selects what a search found. */
    public void select(Selection selection) {
        explorer.select(selection);
    }
}
