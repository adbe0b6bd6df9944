package kspace.app.shell.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import kspace.app.canvas.look.Theme;

/** The style sheet of the controls, which all windows share. */
public final class UserAgent {
    private UserAgent() {}

    /** Gives the controls of all windows a theme. */
    public static void use(Theme theme) {
        Application.setUserAgentStylesheet(of(theme));
    }

    /** Returns the style sheet of the controls in a theme. */
    public static String of(Theme theme) {
        return (theme.isDark() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet();
    }
}
