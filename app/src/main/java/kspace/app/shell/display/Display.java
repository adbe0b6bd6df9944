package kspace.app.shell.display;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether there is a display to open a window on, and how to draw without one. To be asked before JavaFX starts: its
 * toolkit cannot be started a second time after it failed.
 */
public final class Display {
    private static final String PLATFORM = "glass.platform";
    private static final String HEADLESS = "Headless";

    private Display() {}

    /**
     * Whether a window can open. On Linux and other systems with X11 that is so if the X server that {@code DISPLAY}
     * names takes up a connection; JavaFX draws through X11 there, also in a Wayland session, whose XWayland sets
     * {@code DISPLAY}. On Windows and macOS it is so unless {@code java.awt.headless} is set. Never so if
     * {@code glass.platform} already asks for the headless platform.
     *
     * @return whether a window can open
     */
    public static boolean present() {
        if (HEADLESS.equalsIgnoreCase(System.getProperty(PLATFORM)) || Boolean.getBoolean("java.awt.headless")) {
            return false;
        }
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return system.startsWith("windows") || system.startsWith("mac") || OfProcess.TAKES_CONNECTIONS;
    }

    /**
     * Makes JavaFX draw in memory, where snapshots work and windows are not seen. Does nothing once JavaFX has started.
     */
    public static void drawInMemory() {
        System.setProperty(PLATFORM, HEADLESS);
        System.setProperty("prism.order", "sw");
    }

    /** Asked once, by whoever comes first: others wait for the answer. */
    private static final class OfProcess {
        static final boolean TAKES_CONNECTIONS = isX11Server(System.getenv("DISPLAY"));

        private OfProcess() {}
    }

    /**
     * Whether an X server lets this user in.
     *
     * @param name as in {@code DISPLAY}: {@code :0}, {@code host:10.0}; null and empty name none
     * @return whether it takes up a connection
     */
    static boolean isX11Server(@Nullable String name) {
        return name != null && X11Server.named(name)
                .filter(it -> it.accepts(XAuthority.ofUser(System.getenv())))
                .isPresent();
    }
}
