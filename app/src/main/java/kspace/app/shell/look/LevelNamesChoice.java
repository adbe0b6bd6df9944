package kspace.app.shell.look;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import kspace.app.canvas.LevelTag;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.desktop.Settings;
import kspace.app.state.Explorer;
import kspace.core.words.LevelNames;

/** What levels are called in the window; remembered from run to run. */
public final class LevelNamesChoice {
    private static final String SETTING = "level-names";

    private final Settings settings;
    private final WindowLook look;
    private final Explorer explorer;
    private final Node window;
    private final ReadOnlyObjectWrapper<LevelNames> names;

    /**
     * Calls them as they were called last, unless a command line asks for other names.
     *
     * @param look how everything looks, which is painted again
     * @param explorer what is shown, which is said again
     * @param window what has the tags of levels
     */
    public LevelNamesChoice(Settings settings, WindowLook look, Explorer explorer, Node window) {
        this.settings = settings;
        this.look = look;
        this.explorer = explorer;
        this.window = window;
        this.names = new ReadOnlyObjectWrapper<>(LevelNames.current());
    }

    /** Calls levels as they were called last, unless a command line asks for other names; before anything is shown. */
    public static void begin(Settings settings) {
        LevelNames.of(settings.get(SETTING, "")).orElse(LevelNames.OSTD).useUnlessAsked();
    }

    private void choose(LevelNames chosen) {
        chosen.use();
        settings.put(SETTING, chosen.id());
        look.renameLevels();
        explorer.renameLevels();
        LevelTag.renameAll(window);
        names.set(chosen);
    }

    /** Offers to change them. */
    public void offerTo(Commands commands) {
        commands.offer(CommandId.LEVELS_OSTD, isNot(LevelNames.OSTD), () -> choose(LevelNames.OSTD))
                .offer(CommandId.LEVELS_INTEL, isNot(LevelNames.INTEL), () -> choose(LevelNames.INTEL))
                .offer(CommandId.LEVELS_LINUX, isNot(LevelNames.LINUX), () -> choose(LevelNames.LINUX));
    }

    /** Returns what levels are called. */
    public ReadOnlyObjectProperty<LevelNames> namesProperty() {
        return names.getReadOnlyProperty();
    }

    private ObservableValue<Boolean> isNot(LevelNames other) {
        return names.map(it -> it != other);
    }
}
