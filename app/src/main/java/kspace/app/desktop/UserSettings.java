package kspace.app.desktop;

import java.util.prefs.Preferences;

/**
 * Settings in the system's store for this user.
 *
 * @param node where in the store
 */
record UserSettings(Preferences node) implements Settings {
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
