package kspace.app.desktop;

import java.util.HashMap;
import java.util.Map;

/** What the program remembers from one run to the next. */
public interface Settings {

    /** Returns what was remembered under {@code key}, or {@code otherwise} if nothing was. */
    String get(String key, String otherwise);

    /** Remembers {@code value}. */
    void put(String key, String value);

    /** Forgets what was remembered under {@code key}. */
    void remove(String key);

    /** Returns all that is remembered under keys that begin with {@code prefix}, by other windows too. */
    Map<String, String> all(String prefix);

    /** Returns those of the user who runs the program, which are read aside, and once. */
    static Settings ofUser() {
        return SettingsFile.ofUser();
    }

    /** Returns settings that are forgotten with the program; for pictures and tests. */
    static Settings forgetful() {
        Map<String, String> values = new HashMap<>();
        return new Settings() {
            @Override
            public String get(String key, String otherwise) {
                return values.getOrDefault(key, otherwise);
            }

            @Override
            public void put(String key, String value) {
                values.put(key, value);
            }

            @Override
            public void remove(String key) {
                values.remove(key);
            }

            @Override
            public Map<String, String> all(String prefix) {
                Map<String, String> found = new HashMap<>(values);
                found.keySet().removeIf(key -> !key.startsWith(prefix));
                return found;
            }
        };
    }
}
