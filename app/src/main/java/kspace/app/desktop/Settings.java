package kspace.app.desktop;

import java.util.HashMap;
import java.util.Map;

/** What the program remembers from one run to the next. */
public interface Settings {

    /** Returns what was remembered under {@code key}, or {@code otherwise} if nothing was. */
    String get(String key, String otherwise);

    /** Remembers {@code value}. */
    void put(String key, String value);

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
        };
    }
}
