package kspace.app.inspector.cost;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import kspace.app.desktop.Aside;
import kspace.app.desktop.Tasks;
import kspace.app.state.Explorer;
import kspace.core.kernel.asterinas.boot.Boot;

/**
 * What the page table of a boot would cost with other page sizes. Every size takes a boot of its own, so they are made aside, and
 * only while someone looks at what they cost.
 */
public final class OtherSizes {
    private final Explorer explorer;
    private final ObservableValue<Boolean> lookedAt;
    private final Aside<Boot, PageSizes> others;
    private final ReadOnlyObjectWrapper<PageSizes> pageSizes;

    public OtherSizes(Explorer explorer, ObservableValue<Boolean> lookedAt, Tasks tasks, Consumer<Throwable> faults) {
        this.explorer = explorer;
        this.lookedAt = lookedAt;
        this.others = new Aside<>(tasks, PageSizes::of, faults);
        this.pageSizes = new ReadOnlyObjectWrapper<>(PageSizes.known(explorer.snapshot().boot()));
        explorer.snapshotProperty().addListener((_, before, now) -> {
            if (before.boot() != now.boot()) {
                others.forget();
                find();
            }
        });
        others.answerProperty().addListener(_ -> show());
        lookedAt.addListener(_ -> find());
    }

    private void find() {
        others.ask(lookedAt.getValue() ? Optional.of(explorer.snapshot().boot()) : Optional.empty());
        show();
    }

    private void show() {
        pageSizes.set(others.answerProperty().get().orElseGet(() -> PageSizes.known(explorer.snapshot().boot())));
    }

    /** Returns what is known of it. */
    public ObservableValue<PageSizes> pageSizes() {
        return pageSizes.getReadOnlyProperty();
    }
}
