package kspace.app.shell.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** Looks again and again whether a file was saved, for there are editors that put another file in its place. */
final class SavedFile {
    private static final Duration PAUSE = Duration.millis(500);

    private final Runnable saved;
    private final Timeline looks;
    private Optional<Path> file = Optional.empty();
    private Optional<FileTime> seen = Optional.empty();

    /**
     * Looks at no file yet.
     *
     * @param saved is told when the file was saved
     */
    SavedFile(Runnable saved) {
        this.saved = saved;
        this.looks = new Timeline(new KeyFrame(PAUSE, _ -> look()));
        looks.setCycleCount(Animation.INDEFINITE);
    }

    /** Looks at a file from now on; at none if it is empty. */
    void watch(Optional<Path> other) {
        if (!other.equals(file)) {
            file = other;
            seen = time();
            if (file.isPresent()) {
                looks.play();
            } else {
                looks.stop();
            }
        }
    }

    private void look() {
        Optional<FileTime> now = time();
        if (now.isPresent() && !now.equals(seen)) {
            seen = now;
            saved.run();
        }
    }

    /** Returns when it was saved; empty while it is not there, as between the two steps of some editors. */
    private Optional<FileTime> time() {
        try {
            return file.isPresent() ? Optional.of(Files.getLastModifiedTime(file.get())) : Optional.empty();
        } catch (IOException e) {
            // A file that is away for a moment is no reason to stop looking.
            return Optional.empty();
        }
    }
}
