package kspace.app.canvas.motion;

import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableBooleanValue;

/** Tells how much time has passed at every frame, for what plays. */
public final class FrameClock {
    private static final double NANOS_PER_MS = 1e6;
    /** A longer pause between two frames, such as that of a hidden window, counts as this much. */
    private static final double LONGEST_FRAME_MS = 100;

    private FrameClock() {}

    /** Calls {@code advance} with the milliseconds passed at every frame while {@code playing} is true. */
    public static void drive(ObservableBooleanValue playing, DoubleConsumer advance) {
        Ticker ticker = new Ticker(advance);
        playing.addListener((_, _, isPlaying) -> {
            if (isPlaying) {
                ticker.start();
            } else {
                ticker.stop();
            }
        });
    }

    private static final class Ticker extends AnimationTimer {
        private final DoubleConsumer advance;
        private long lastNanos;

        Ticker(DoubleConsumer advance) {
            this.advance = advance;
        }

        @Override
        public void start() {
            lastNanos = 0;
            super.start();
        }

        @Override
        public void handle(long nanos) {
            long before = lastNanos;
            lastNanos = nanos;
            if (before != 0) {
                advance.accept(Math.min(LONGEST_FRAME_MS, (nanos - before) / NANOS_PER_MS));
            }
        }
    }
}
