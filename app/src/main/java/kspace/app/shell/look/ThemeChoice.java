package kspace.app.shell.look;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import kspace.app.canvas.look.Theme;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.desktop.Desktop;
import kspace.app.desktop.Settings;

/** Which theme a window has: one that was chosen, or that of the system, as at the first start; remembered from run to run. */
public final class ThemeChoice {
    private static final String SETTING = "theme";
    private static final String SYSTEM = "system";

    private final Settings settings;
    private final ObservableValue<Boolean> systemIsDark;
    private final ObjectProperty<Theme> theme;
    private final BooleanProperty follows;

    /**
     * Follows the system, if nothing else was chosen, as long as a window is shown.
     *
     * @param window whose theme it is
     * @param theme what it sets; whoever else sets it has chosen
     */
    public ThemeChoice(Desktop desktop, Node window, ObjectProperty<Theme> theme) {
        this.settings = desktop.settings();
        this.systemIsDark = desktop.isDark();
        this.theme = theme;
        this.follows = new SimpleBooleanProperty(Theme.of(settings.get(SETTING, "")).isEmpty());
        theme.addListener((_, _, now) -> {
            if (!follows.get() || now != ofSystem()) {
                choose(now);
            }
        });
        ObservableValue<Boolean> shown =
                window.sceneProperty().flatMap(Scene::windowProperty).map(_ -> true).orElse(false);
        systemIsDark.when(shown).addListener(_ -> follow());
    }

    /** Returns the theme to start with. */
    public static Theme first(Settings settings, boolean systemIsDark) {
        return Theme.of(settings.get(SETTING, "")).orElse(ofSystem(systemIsDark));
    }

    private static Theme ofSystem(boolean isDark) {
        return isDark ? Theme.DARK : Theme.LIGHT;
    }

    private Theme ofSystem() {
        return ofSystem(systemIsDark.getValue());
    }

    private void follow() {
        if (follows.get()) {
            theme.set(ofSystem());
        }
    }

    private void choose(Theme chosen) {
        follows.set(false);
        settings.put(SETTING, chosen.id());
        theme.set(chosen);
    }

    private void chooseSystem() {
        follows.set(true);
        settings.put(SETTING, SYSTEM);
        follow();
    }

    /** Offers to change it. */
    public void offerTo(Commands commands) {
        commands.offer(CommandId.THEME, () -> choose(theme.get().next()))
                .offer(CommandId.THEME_SYSTEM, follows.map(it -> !it), this::chooseSystem)
                .offer(CommandId.THEME_LIGHT, isNot(Theme.LIGHT), () -> choose(Theme.LIGHT))
                .offer(CommandId.THEME_DARK, isNot(Theme.DARK), () -> choose(Theme.DARK))
                .offer(CommandId.THEME_PROJECTOR, isNot(Theme.PROJECTOR), () -> choose(Theme.PROJECTOR));
    }

    /** What is the theme already can still be chosen, as long as it is the system's. */
    private ObservableValue<Boolean> isNot(Theme other) {
        return follows.flatMap(it -> theme.map(now -> it || now != other));
    }
}
