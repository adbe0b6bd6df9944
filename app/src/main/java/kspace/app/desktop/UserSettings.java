package kspace.app.desktop;

import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.Preferences;

/**
 * Settings in the system's store for this user.
 *
 * @param node where in the store
 */
record UserSettings(Preferences node) implements Settings {
    /** It reports to the standard error that it created its folder, or could not; held here lest its level is lost. */
    private static final Logger STORE_LOG = Logger.getLogger("java.util.prefs");

    /** Opens the settings under a name; where the system cannot store them, they are forgotten with the program. */
    static Settings open(String name) {
        STORE_LOG.setLevel(Level.OFF);
        return new UserSettings(Preferences.userRoot().node(name));
    }

    @Override
    public String get(String key, String otherwise) {
        return node.get(key, otherwise);
    }

    @Override
    public void put(String key, String value) {
        if (value.length() <= Preferences.MAX_VALUE_LENGTH) {
            node.put(key, value);
        }
    }
}
