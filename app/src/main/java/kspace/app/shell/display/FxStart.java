package kspace.app.shell.display;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import kspace.app.resources.Resources;
import org.jspecify.annotations.Nullable;

/** Starts JavaFX, or says in one sentence what it lacks here. */
public final class FxStart {
    private static final String OPTIONS = DisplayMessage.JAVA_OPTIONS.text();
    private static final String NO_TEXT = DisplayMessage.TEXT_LIBRARIES_MISSING.text();

    /** As there is one JavaFX in a program, and it starts once or never. */
    private static final AtomicReference<@Nullable CompletableFuture<Void>> STARTED = new AtomicReference<>();

    /** Of use on the thread of JavaFX only. */
    private static boolean hasFonts;

    private FxStart() {}

    /**
     * Starts JavaFX and does work on its thread, or only does the work if it has been started. Another thread may be starting
     * it.
     *
     * @throws StartException if it does not start, or did not before
     */
    public static void start(Runnable work) {
        try {
            started().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StartException cause ? cause : e;
        }
        // Not before, as loading fonts holds what is printed, too.
        Platform.runLater(work);
    }

    /**
     * Starts JavaFX beside all else, and does work on its thread that helps later. What goes wrong is said when it is needed.
     */
    public static void startAhead(Runnable work) {
        Thread.ofPlatform().daemon().name("kspace-start").start(() -> {
            if (Display.present()) {
                tryOut(() -> start(() -> tryOut(work)));
            }
        });
    }

    private static void tryOut(Runnable work) {
        try {
            work.run();
        } catch (StartException _) {
            // What needs it does it again, and is told.
        }
    }

    /** Returns what is done when JavaFX has started, and starts it if nobody else does. */
    private static CompletableFuture<Void> started() {
        CompletableFuture<Void> mine = new CompletableFuture<>();
        CompletableFuture<Void> other = STARTED.compareAndExchange(null, mine);
        if (other != null) {
            return other;
        }
        try {
            startToolkit();
            mine.complete(null);
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
        }
        return mine;
    }

    private static void startToolkit() {
        prepare();
        // It prints stack traces where it fails, and says so in what it throws.
        PrintStream errors = System.err;
        ByteArrayOutputStream said = hold();
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException _) {
            // It has been started.
        } catch (RuntimeException | LinkageError e) {
            // "No toolkit found" and the like; a mistake of ours cannot come from here, as the work runs elsewhere.
            throw failure(e, said);
        } finally {
            System.setErr(errors);
        }
        print(said, errors);
    }

    /**
     * Says how JavaFX is to draw; to be called before anything of it is, even whether this is its thread, for it looks once.
     * Whether a background comes from a cache depends on what was drawn before, and its edges depend on that: one from the cache
     * reaches half a pixel past its region, and stays there once the region looks otherwise.
     */
    static void prepare() {
        System.setProperty("prism.disableRegionCaching", "true");
    }

    private static ByteArrayOutputStream hold() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        return said;
    }

    private static void print(ByteArrayOutputStream said, PrintStream errors) {
        errors.print(said.toString(StandardCharsets.UTF_8));
        errors.flush();
    }

    private static StartException failure(Throwable thrown, ByteArrayOutputStream said) {
        String all = said.toString(StandardCharsets.UTF_8) + " " + thrown;
        return new StartException(
                cause(all).orElseGet(() -> DisplayMessage.JAVAFX_DOES_NOT_START_HERE.text(deepest(thrown))), thrown);
    }

    private static Optional<String> cause(String said) {
        Optional<String> folder = TemporaryFolder.obstacle();
        if (said.contains("Can not create cache") && folder.isPresent()) {
            return Optional.of(DisplayMessage.NO_ROOM_FOR_LIBRARIES.text(folder.get()));
        }
        if (said.contains("Unable to open DISPLAY")) {
            return Optional.of(DisplayMessage.DISPLAY_REFUSES.text(System.getenv("DISPLAY")));
        }
        if (said.toLowerCase(Locale.ROOT).contains("gtk")) {
            return Optional.of(DisplayMessage.GTK_MISSING.text());
        }
        return said.contains("libfreetype") || said.contains("libpango") || said.contains("libfontconfig")
                ? Optional.of(NO_TEXT)
                : Optional.empty();
    }

    private static String deepest(Throwable thrown) {
        Throwable at = thrown;
        while (at.getCause() != null) {
            at = at.getCause();
        }
        return String.valueOf(at.getMessage());
    }

    /**
     * Makes the program's fonts known; to be called on the thread of JavaFX before any node is made, for the first one that
     * has a text fails where the system has no fonts of its own.
     *
     * @throws StartException if they cannot be unpacked, or JavaFX lacks libraries for text
     */
    public static void loadFonts() {
        if (hasFonts) {
            return;
        }
        PrintStream errors = System.err;
        ByteArrayOutputStream said = hold();
        try {
            Resources.loadFonts();
            hasFonts = true;
        } catch (LinkageError e) {
            throw new StartException(NO_TEXT, e);
        } catch (NullPointerException e) {
            // JavaFX makes no fonts without FreeType, and does not look whether it does.
            throw isOfFonts(e) ? new StartException(NO_TEXT, e) : e;
        } catch (IllegalStateException e) {
            throw TemporaryFolder.obstacle()
                    .map(sentence -> new StartException(DisplayMessage.FONTS_NOT_UNPACKED.text(sentence), e))
                    .orElseThrow(() -> e);
        } finally {
            System.setErr(errors);
        }
        print(said, errors);
    }

    private static boolean isOfFonts(NullPointerException thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("com.sun.javafx.font.");
    }

    /** Returns how to choose another temporary folder. */
    static String otherFolder() {
        return DisplayMessage.OTHER_TEMPORARY_FOLDER.text(OPTIONS);
    }
}
