package kspace.app.shell.look;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.desktop.Settings;
import kspace.core.words.LevelNames;

/** What levels are called in the window; remembered from run to run. */
public final class LevelNamesChoice {
    private static final String SETTING = "level-names";

    private final Settings settings;
    private final Runnable renamed;
    private final ReadOnlyObjectWrapper<LevelNames> names;

    /**
     * Calls them as they were called last, unless a command line asks for other names.
     *
     * @param renamed says everything again
     */
    public LevelNamesChoice(Settings settings, Runnable renamed) {
        this.settings = settings;
        this.renamed = renamed;
        this.names = new ReadOnlyObjectWrapper<>(LevelNames.current());
    }

    /** Calls levels as they were called last, unless a command line asks for other names; before anything is shown. */
    public static void begin(Settings settings) {
        LevelNames.of(settings.get(SETTING, "")).orElse(LevelNames.OSTD).useUnlessAsked();
    }

    private void choose(LevelNames chosen) {
        chosen.use();
        settings.put(SETTING, chosen.id());
        names.set(chosen);
        renamed.run();
    }

    /** Offers to change them. */
    public void offerTo(Commands commands) {
        commands.offer(CommandId.LEVELS_OSTD, isNot(LevelNames.OSTD), () -> choose(LevelNames.OSTD))
                .offer(CommandId.LEVELS_INTEL, isNot(LevelNames.INTEL), () -> choose(LevelNames.INTEL))
                .offer(CommandId.LEVELS_LINUX, isNot(LevelNames.LINUX), () -> choose(LevelNames.LINUX));
    }

    private ObservableValue<Boolean> isNot(LevelNames other) {
        return names.map(it -> it != other);
    }
}
