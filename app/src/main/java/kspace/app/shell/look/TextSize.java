package kspace.app.shell.look;

import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.desktop.Settings;

/** How large everything in a window is, in percent of its usual size; remembered from run to run. */
public final class TextSize {
    private static final String SETTING = "text.size";
    private static final int USUAL = 100;
    private static final List<Integer> STEPS = List.of(80, 90, USUAL, 110, 125, 150, 175, 200);

    private final Settings settings;
    private final ReadOnlyIntegerWrapper percent = new ReadOnlyIntegerWrapper(USUAL);

    /** Starts as it was left. */
    public TextSize(Settings settings) {
        this.settings = settings;
        String kept = settings.get(SETTING, "");
        STEPS.stream().filter(it -> String.valueOf(it).equals(kept)).forEach(percent::set);
    }

    /** Returns the size in percent, one of the steps from 80 to 200. */
    ReadOnlyIntegerProperty percentProperty() {
        return percent.getReadOnlyProperty();
    }

    /** Returns how many times larger than usual everything is. */
    double times() {
        return percent.get() / (double) USUAL;
    }

    /** Offers to change it. */
    public void offerTo(Commands commands) {
        ObservableValue<Boolean> canGrow = percent.map(it -> it.intValue() < STEPS.getLast());
        ObservableValue<Boolean> canShrink = percent.map(it -> it.intValue() > STEPS.getFirst());
        commands.offer(CommandId.TEXT_LARGER, canGrow, () -> move(1))
                .offer(CommandId.TEXT_SMALLER, canShrink, () -> move(-1))
                .offer(CommandId.TEXT_USUAL, percent.map(it -> it.intValue() != USUAL), () -> set(USUAL));
    }

    private void move(int steps) {
        set(STEPS.get(Math.clamp(STEPS.indexOf(percent.get()) + (long) steps, 0, STEPS.size() - 1)));
    }

    private void set(int next) {
        percent.set(next);
        settings.put(SETTING, String.valueOf(next));
    }
}
