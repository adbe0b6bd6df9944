package kspace.app.canvas.motion;

import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import kspace.app.desktop.Settings;

/** Whether the views of a window move nothing, as some people need and tests want: one for all of them. */
public final class ReducedMotion {
    /** Set this system property to true for a program that moves nothing, as the desktop's setting for reduced motion does. */
    private static final String PROPERTY = "kspace.reducedMotion";
    private static final String KEY = "reduced-motion";

    private final Settings settings;
    private final BooleanProperty reduced;

    /** Creates it as the program was started, for pictures and tests. */
    public ReducedMotion() {
        this(Settings.forgetful());
    }

    /** Creates it as the user chose it the last time. */
    public ReducedMotion(Settings settings) {
        this.settings = settings;
        this.reduced = new SimpleBooleanProperty(
                this, "reduced", Boolean.getBoolean(PROPERTY) || Boolean.parseBoolean(settings.get(KEY, "")));
    }

    /** As {@link #ReducedMotion(Settings)}, and as the system asks for unless the user has chosen. */
    public static ReducedMotion ofDesktop(Settings settings) {
        ReducedMotion motion = new ReducedMotion(settings);
        if (settings.get(KEY, "").isEmpty() && Platform.getPreferences().isReducedMotion()) {
            motion.reduced.set(true);
        }
        return motion;
    }

    /** Returns whether nothing moves, which may be set. */
    public BooleanProperty property() {
        return reduced;
    }

    /** Returns whether nothing moves. */
    public boolean isSet() {
        return reduced.get();
    }

    /** Lets things move, or not, from now on and the next time. */
    public void toggle() {
        reduced.set(!reduced.get());
        settings.put(KEY, Boolean.toString(reduced.get()));
    }
}
