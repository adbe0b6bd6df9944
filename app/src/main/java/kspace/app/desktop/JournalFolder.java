package kspace.app.desktop;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A journal in files of a folder. Each program that is running has a file of its own and holds the lock of another beside it, which
 * the system takes from it whatever way it ends: a file whose lock can be had is abandoned. Whoever has that lock next decides
 * about the file, so that two that start at once do not both offer it.
 *
 * <p>Where nothing can be written, nothing is kept, and the program works as without a journal.
 */
final class JournalFolder implements Journal {
    private static final String ENTRY = ".json";
    private static final String LOCK = ".lock";
    private static final long PAUSE_MS = 200;
    private static final long PATIENCE_MS = 500;
    /** Machine files are 4 MiB at most, and JSON escapes some of their characters. */
    private static final long LARGEST_BYTES = 16L << 20;

    private final Path folder;
    private final Path own;
    private final ExecutorService turns =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("kspace-journal").factory());
    /** What is to be written. */
    private final AtomicReference<Optional<Entry>> pending = new AtomicReference<>(Optional.empty());
    private Optional<Held> held = Optional.empty();

    JournalFolder(Path folder) {
        this.folder = folder;
        this.own = folder.resolve(UUID.randomUUID() + ENTRY);
    }

    /**
     * The lock of an entry, held.
     *
     * @param entry the file of the entry
     * @param channel the file of the lock, which it is released with
     */
    private record Held(Path entry, FileChannel channel) {
        /** Takes the lock of an entry if nobody has it. */
        static Optional<Held> take(Path entry) throws IOException {
            FileChannel channel =
                    FileChannel.open(lockOf(entry), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return Optional.of(new Held(entry, channel));
                }
            } catch (OverlappingFileLockException e) {
                // Another window of this process has it.
                channel.close();
                return Optional.empty();
            }
            channel.close();
            return Optional.empty();
        }

        private static Path lockOf(Path entry) {
            return entry.resolveSibling(String.valueOf(entry.getFileName()).replace(ENTRY, LOCK));
        }

        /** Removes the entry, then its lock, which nobody asks for any more. */
        void remove() throws IOException {
            Files.deleteIfExists(entry);
            Files.deleteIfExists(lockOf(entry));
            channel.close();
        }
    }

    @Override
    public void keep(Entry entry) {
        boolean isWaiting = pending.getAndSet(Optional.of(entry)).isPresent();
        if (!isWaiting) {
            CompletableFuture.delayedExecutor(PAUSE_MS, TimeUnit.MILLISECONDS, turns).execute(this::write);
        }
    }

    private void write() {
        Optional<Entry> entry = pending.getAndSet(Optional.empty());
        try {
            if (entry.isPresent()) {
                Files.createDirectories(folder);
                if (held.isEmpty()) {
                    held = Held.take(own);
                }
                byte[] bytes = IndentedJson.MAPPER
                        .writeValueAsBytes(Map.of("name", entry.get().name(), "source", entry.get().source(),
                                "time", entry.get().time().toString(), "text", entry.get().text()));
                new OutputFile(own).write(out -> out.write(bytes));
            }
        } catch (IOException e) {
            // There is nowhere to keep it: the program goes on without.
            return;
        }
    }

    @Override
    public void clear() {
        pending.set(Optional.empty());
        await(() -> {
            if (held.isPresent()) {
                held.get().remove();
                held = Optional.empty();
            }
        });
    }

    /** Does something with files. */
    @FunctionalInterface
    private interface FileWork {
        void run() throws IOException;
    }

    /** Works on the thread of the journal and waits for that, but not for long, for the folder may not answer. */
    private void await(FileWork work) {
        try {
            turns.submit(() -> {
                work.run();
                return true;
            }).get(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            return;
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof IOException)) {
                throw new IllegalStateException("the journal cannot be written", e.getCause());
            }
        }
    }

    @Override
    public Optional<Abandoned> takeAbandoned() {
        AtomicReference<Optional<Abandoned>> found = new AtomicReference<>(Optional.empty());
        await(() -> found.set(find()));
        return found.get();
    }

    private Optional<Abandoned> find() throws IOException {
        for (Path file : entries()) {
            Optional<Held> lock = Held.take(file);
            if (lock.isPresent()) {
                Optional<Entry> entry = Files.exists(file) ? read(file) : Optional.empty();
                if (entry.isPresent()) {
                    return Optional.of(new Kept(entry.get(), lock.get()));
                }
                // Damaged, or just removed by another.
                lock.get().remove();
            }
        }
        return Optional.empty();
    }

    private List<Path> entries() throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*" + ENTRY)) {
                all.forEach(files::add);
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
        }
        files.remove(own);
        return files;
    }

    private static Optional<Entry> read(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_BYTES) {
            return Optional.empty();
        }
        try {
            JsonNode node = IndentedJson.MAPPER.readTree(Files.readAllBytes(file));
            String text = node.path("text").asString("");
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Entry(node.path("name").asString(""), node.path("source").asString(""),
                            Instant.parse(node.path("time").asString("")), text));
        } catch (JacksonException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Work that another left. */
    private final class Kept implements Abandoned {
        private final Entry entry;
        private final Held lock;

        Kept(Entry entry, Held lock) {
            this.entry = entry;
            this.lock = lock;
        }

        @Override
        public Entry entry() {
            return entry;
        }

        @Override
        public void remove() {
            // What was restored from it is written first.
            turns.execute(JournalFolder.this::write);
            await(lock::remove);
        }

        @Override
        public void leave() {
            await(lock.channel()::close);
        }
    }
}
