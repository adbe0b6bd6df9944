package kspace.app.desktop;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import kspace.core.machine.FileKind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Settings in one small JSON file, an object of texts, which all windows of a user share. What one puts is written at
 * once, on a thread of its own, for the folder may be one that does not answer. Windows take turns: each reads what the
 * others have written, changes in it what was put here, and writes the file whole, beside it and moved into its place.
 *
 * <p>A file that is missing, damaged or unreadable is one without settings; where none can be written, what is put
 * lasts as long as the program.
 */
final class SettingsFile implements Settings {
    /** A folder that takes longer is not waited for; then what this window knows has to do. */
    private static final Duration PATIENCE = Duration.ofMillis(250);
    /** Somebody else's file: settings are a few hundred bytes. */
    private static final long LARGEST_BYTES = 1 << 20;
    private static final JsonFactory JSON = new JsonFactory();

    /** Whose turn it is among the windows of one process. */
    private static final Lock WINDOWS_OF_PROCESS = new ReentrantLock();

    private final Path file;
    private final Duration patience;
    private final ExecutorService turns =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("kspace-settings").factory());
    private final CompletableFuture<Void> firstReading;
    /** What the file said when it was last read or written. */
    private volatile Map<String, String> known = Map.of();
    /** What has not been written yet: values, and keys to be removed. */
    private final Map<String, Optional<String>> pending = new ConcurrentHashMap<>();

    private SettingsFile(Path file, Duration patience) {
        this.file = file;
        this.patience = patience;
        this.firstReading = CompletableFuture.runAsync(this::exchange, turns);
    }

    /** The settings of the user, opened when they are first asked for. */
    private static final class OfUser {
        static final Settings SETTINGS = openUntilExit(SettingsFolder.ofUser().resolve("settings.json"), PATIENCE);

        private OfUser() {}
    }

    /** Returns the settings of the user, which all of the process share. */
    static Settings ofUser() {
        return OfUser.SETTINGS;
    }

    /**
     * Opens the settings in a file, which is made, with its folder, when the first of them is put, and waited for as long as
     * {@code patience} says.
     */
    static Settings open(Path file, Duration patience) {
        return new SettingsFile(file, patience);
    }

    /** As {@link #open(Path, Duration)}, and what is put right before the program ends is written before it does. */
    static Settings openUntilExit(Path file, Duration patience) {
        SettingsFile settings = new SettingsFile(file, patience);
        // Never there, but the JVM refuses the first file to be deleted at its exit once that has begun, and writing names one.
        file.resolveSibling(file.getFileName() + ".none").toFile().deleteOnExit();
        Runtime.getRuntime().addShutdownHook(new Thread(settings::finish, "kspace-settings-exit"));
        return settings;
    }

    private void finish() {
        if (!pending.isEmpty()) {
            await(CompletableFuture.runAsync(this::exchange, turns));
        }
    }

    @Override
    public String get(String key, String otherwise) {
        Optional<String> own = pending.get(key);
        if (own == null) {
            await(firstReading);
            return known.getOrDefault(key, otherwise);
        }
        return own.orElse(otherwise);
    }

    @Override
    public void put(String key, String value) {
        change(key, Optional.of(value));
    }

    @Override
    public void remove(String key) {
        change(key, Optional.empty());
    }

    private void change(String key, Optional<String> value) {
        pending.put(key, value);
        turns.execute(this::exchange);
    }

    @Override
    public Map<String, String> all(String prefix) {
        await(CompletableFuture.runAsync(this::exchange, turns));
        // In this order: what leaves the one in between has come to the other.
        Map<String, Optional<String>> changes = Map.copyOf(pending);
        Map<String, String> found = new HashMap<>(known);
        apply(changes, found);
        found.keySet().removeIf(key -> !key.startsWith(prefix));
        return found;
    }

    /** Waits for the thread of the settings, but not for long. */
    private void await(CompletableFuture<Void> turn) {
        try {
            turn.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            // The folder does not answer: what this window knows has to do.
            return;
        } catch (ExecutionException e) {
            throw new IllegalStateException("settings cannot be exchanged", e.getCause());
        }
    }

    /** Reads what other windows have written and writes what was put here, when it is this one's turn. */
    private void exchange() {
        Map<String, Optional<String>> changes = Map.copyOf(pending);
        try {
            // First, as what cannot be written to can be read all the same.
            known = Map.copyOf(read());
            if (!changes.isEmpty()) {
                known = Map.copyOf(write(changes));
                changes.forEach(pending::remove);
            }
        } catch (IOException e) {
            // There is nowhere to keep them yet: what was put stays here, and is tried again with the next.
            return;
        }
    }

    private Map<String, String> write(Map<String, Optional<String>> changes) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path turn = file.resolveSibling(file.getFileName() + ".lock");
        // The lock of a file is one of processes, and taking it twice in one is an error.
        WINDOWS_OF_PROCESS.lock();
        try (FileChannel channel = FileChannel.open(turn, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            Map<String, String> next = read();
            apply(changes, next);
            if (lock.isValid()) {
                // Jackson would wrap what the system says about a full disk into an exception of its own.
                byte[] bytes = IndentedJson.MAPPER.writeValueAsBytes(next);
                new OutputFile(file).write(out -> out.write(bytes));
            }
            return next;
        } finally {
            WINDOWS_OF_PROCESS.unlock();
        }
    }

    private static void apply(Map<String, Optional<String>> changes, Map<String, String> values) {
        changes.forEach(
                (key, value) -> value.ifPresentOrElse(it -> values.put(key, it), () -> values.remove(key)));
    }

    private Map<String, String> read() throws IOException {
        Map<String, String> values = new TreeMap<>();
        if (!Files.exists(file) || FileKind.of(file) != FileKind.REGULAR || Files.size(file) > LARGEST_BYTES) {
            return values;
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), Files.readAllBytes(file))) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                for (String key = parser.nextName(); key != null; key = parser.nextName()) {
                    if (parser.nextToken() == JsonToken.VALUE_STRING) {
                        values.put(key, parser.getString());
                    } else {
                        parser.skipChildren();
                    }
                }
            }
        } catch (JacksonException e) {
            // Damaged: its settings are lost, and the next one that is put makes it whole.
            values.clear();
        }
        return values;
    }
}
