package kspace.app.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import kspace.app.canvas.Theme;

/** The style sheet of the controls, which all windows share. */
final class UserAgent {
    private UserAgent() {}

    /** Gives the controls a theme. */
    static void use(Theme theme) {
        Application.setUserAgentStylesheet(
                (theme.isDark() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
    }
}
