package kspace.app.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import kspace.app.canvas.Theme;

/** The style sheet of the controls, which all windows share. */
final class UserAgent {
    private UserAgent() {}

    /** Gives the controls of all windows a theme. */
    static void use(Theme theme) {
        Application.setUserAgentStylesheet(of(theme));
    }

    /** Returns the style sheet of the controls in a theme. */
    static String of(Theme theme) {
        return (theme.isDark() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet();
    }
}
