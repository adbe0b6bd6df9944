package kspace.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.InvalidationListener;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.stage.Stage;
import kspace.app.Machines;
import kspace.app.ViewWindow;
import kspace.app.WindowRobot;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.desktop.Tasks;
import kspace.app.inspector.walk.WalkSection;
import kspace.app.state.Explorer;
import kspace.core.address.Vaddr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Nodes that are shown for a moment leave nothing behind in what lives as long as the window. */
@ExtendWith(WindowRobot.class)
class InspectorListenersTest {
    private static final long LINEAR = 0xffff_8000_0000_0000L;

    private final CountingLook look = new CountingLook();
    private Explorer explorer;
    private InspectorViewModel model;
    private InspectorView view;

    /** A look that knows how many listen to it. */
    private static final class CountingLook extends SimpleObjectProperty<Look> {
        private int listeners;

        CountingLook() {
            super(new Look(Theme.LIGHT, Density.NORMAL));
        }

        @Override
        public void addListener(InvalidationListener listener) {
            listeners++;
            super.addListener(listener);
        }

        @Override
        public void removeListener(InvalidationListener listener) {
            listeners--;
            super.removeListener(listener);
        }

        @Override
        public void addListener(ChangeListener<? super Look> listener) {
            listeners++;
            super.addListener(listener);
        }

        @Override
        public void removeListener(ChangeListener<? super Look> listener) {
            listeners--;
            super.removeListener(listener);
        }
    }

    @Start
    void start(Stage stage) {
        explorer = Machines.explorer();
        model = new InspectorViewModel(explorer, _ -> {}, Tasks.inline(), thrown -> {
            throw new IllegalStateException(thrown);
        });
        view = new InspectorView(model, look);
        ViewWindow.show(stage, view, look.get(), 424, 700);
    }

    @Test
    void look_entriesOfManyAddressesShown_hasNoMoreListeners(FxRobot robot) {
        robot.interact(this::seeEachPart);
        int listeners = look.listeners;
        assertThat(listeners).isPositive();
        for (long page = 1; page <= 20; page++) {
            Vaddr next = new Vaddr(LINEAR + (page << 21));
            robot.interact(() -> {
                explorer.select(next);
                seeEachPart();
            });
        }
        assertThat(look.listeners).isEqualTo(listeners);
    }

    private void seeEachPart() {
        for (InspectorTab tab : InspectorTab.values()) {
            model.tabProperty().set(tab);
        }
        model.tabProperty().set(InspectorTab.TRANSLATION);
        for (WalkSection section : WalkSection.values()) {
            model.walk().sectionProperty().set(section);
        }
    }
}
