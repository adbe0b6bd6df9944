package kspace.app.desktop;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;

/**
 * Settings in the system's store for this user, which all windows share. What one puts is handed over at once, on a thread
 * of its own, for the store may be in a folder that does not answer.
 *
 * <p>On Linux, the store writes all keys of a node at once, and does not notice what another process has written since it
 * read them: its check of that is the wrong way round ({@code FileSystemPreferences.sync}, JDK 25). It is right when it is
 * asked a second time, before anything is put. So windows take turns, and each first takes what the others have put.
 */
final class UserSettings implements Settings {
    /** It reports to the standard error that it created its folder, or could not; held here lest its level is lost. */
    private static final Logger STORE_LOG = Logger.getLogger("java.util.prefs");
    /** A store that takes longer is not waited for; then what this window knows has to do. */
    private static final int PATIENCE_MS = 250;

    private final Preferences node;
    private final Path turn;
    private final ExecutorService store =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("kspace-settings").factory());
    /** What has not been handed over yet: values, and keys to be removed. */
    private final Map<String, Optional<String>> pending = new ConcurrentHashMap<>();

    private UserSettings(Preferences node, Path turn) {
        this.node = node;
        this.turn = turn;
    }

    /** Opens the settings under a name; where the system cannot store them, they are forgotten with the program. */
    static Settings open(String name) {
        STORE_LOG.setLevel(Level.OFF);
        return new UserSettings(Preferences.userRoot().node(name), Path.of(
                System.getProperty("java.io.tmpdir", ""), name + "-" + System.getProperty("user.name", "") + ".lock"));
    }

    @Override
    public String get(String key, String otherwise) {
        Optional<String> own = pending.get(key);
        return own == null ? node.get(key, otherwise) : own.orElse(otherwise);
    }

    @Override
    public void put(String key, String value) {
        if (value.length() <= Preferences.MAX_VALUE_LENGTH) {
            pending.put(key, Optional.of(value));
            store.execute(this::exchange);
        }
    }

    @Override
    public void remove(String key) {
        pending.put(key, Optional.empty());
        store.execute(this::exchange);
    }

    @Override
    public Map<String, String> all(String prefix) {
        try {
            CompletableFuture.runAsync(this::exchange, store).get(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // The store does not answer: what this window knows has to do.
            return known(prefix);
        }
        return known(prefix);
    }

    private Map<String, String> known(String prefix) {
        Map<String, String> found = new HashMap<>();
        try {
            for (String key : node.keys()) {
                found.put(key, node.get(key, ""));
            }
        } catch (BackingStoreException e) {
            // There is no store, so only what was put here is known.
            found.clear();
        }
        pending.forEach((key, value) -> value.ifPresentOrElse(it -> found.put(key, it), () -> found.remove(key)));
        found.keySet().removeIf(key -> !key.startsWith(prefix));
        return found;
    }

    /** Takes what other windows have put and hands over what this one has, when it is its turn. */
    private void exchange() {
        try (FileChannel channel = FileChannel.open(turn, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            exchange(lock.isValid());
        } catch (IOException e) {
            // There is nowhere to take turns, and so hardly another window.
            exchange(true);
        }
    }

    private void exchange(boolean isTurn) {
        try {
            if (isTurn) {
                node.sync();
                node.sync();
            }
            apply(Map.copyOf(pending));
            node.sync();
        } catch (BackingStoreException e) {
            // There is no store: what was put lasts as long as the program.
            apply(Map.copyOf(pending));
        }
    }

    private void apply(Map<String, Optional<String>> changes) {
        changes.forEach((key, value) -> {
            value.ifPresentOrElse(it -> node.put(key, it), () -> node.remove(key));
            pending.remove(key, value);
        });
    }
}
