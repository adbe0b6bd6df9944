package kspace.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kspace.app.WindowRobot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The tasks of a real window: results come on the thread of JavaFX. */
@ExtendWith(WindowRobot.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BackgroundTasksTest {
    private final Tasks tasks = new BackgroundTasks();

    private <T> CompletableFuture<T> start(Callable<T> work) {
        CompletableFuture<T> end = new CompletableFuture<>();
        tasks.start(work, end::complete, end::completeExceptionally);
        return end;
    }

    @Test
    void start_workThatSucceeds_bringsItsResult() {
        assertThat(start(() -> 42)).succeedsWithin(30, TimeUnit.SECONDS).isEqualTo(42);
    }

    @Test
    void start_workThatThrowsAnything_tellsIt() {
        for (Throwable thrown : List.of(new IOException("a"), new IllegalStateException("b"),
                new StackOverflowError("c"),
                new OutOfMemoryError("d"))) {
            assertThat(start(() -> {
                if (thrown instanceof Error error) {
                    throw error;
                }
                throw (Exception) thrown;
            })).failsWithin(30, TimeUnit.SECONDS).withThrowableThat().havingCause().isSameAs(thrown);
        }
    }

    /** A pipe that nobody writes to opens as little as a file in a network folder that does not answer. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void start_afterManyOpensThatHang_stillWorks(@TempDir Path folder) throws IOException, InterruptedException {
        int count = 4 * Runtime.getRuntime().availableProcessors();
        List<Path> pipes = new ArrayList<>();
        List<CompletableFuture<Integer>> stuck = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Path pipe = folder.resolve("pipe" + i);
            assertThat(new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start().waitFor()).isZero();
            pipes.add(pipe);
            stuck.add(start(() -> {
                try (var in = Files.newInputStream(pipe)) {
                    return in.read();
                }
            }));
        }
        assertThat(start(() -> "read")).succeedsWithin(30, TimeUnit.SECONDS).isEqualTo("read");
        assertThat(stuck).noneMatch(CompletableFuture::isDone);
        for (Path pipe : pipes) {
            try (RandomAccessFile writer = new RandomAccessFile(pipe.toFile(), "rw")) {
                writer.write('x');
                assertThat(stuck.get(pipes.indexOf(pipe))).succeedsWithin(30, TimeUnit.SECONDS).isEqualTo((int) 'x');
            }
        }
    }

    @Test
    void cancel_workThatHangs_tellsNothing() throws InterruptedException {
        CompletableFuture<Object> told = new CompletableFuture<>();
        CompletableFuture<Object> interrupted = new CompletableFuture<>();
        Tasks.Started started = tasks.start(() -> {
            try {
                Thread.sleep(TimeUnit.MINUTES.toMillis(1));
                return "slept";
            } catch (InterruptedException e) {
                interrupted.complete("interrupted");
                return "interrupted";
            }
        }, told::complete, told::complete);
        started.cancel();
        assertThat(interrupted).succeedsWithin(30, TimeUnit.SECONDS);
        // What is told comes in order, so nothing that was to be told before this is still under way.
        assertThat(start(() -> 1)).succeedsWithin(30, TimeUnit.SECONDS);
        assertThat(told).isNotDone();
    }

    @Test
    void inline_workThatThrowsAnError_tellsIt() {
        List<Throwable> told = new ArrayList<>();
        StackOverflowError thrown = new StackOverflowError();
        Tasks.inline().start(() -> {
            throw thrown;
        }, _ -> {}, told::add);
        assertThat(told).containsExactly(thrown);
    }
}
