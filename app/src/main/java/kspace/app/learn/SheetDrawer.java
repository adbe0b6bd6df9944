package kspace.app.learn;

import java.io.IOException;

/** Draws sheets of exercises to print. */
@FunctionalInterface
public interface SheetDrawer {
    /**
     * Returns a sheet as a PDF file, in pages of A4.
     *
     * @param key whether the answers are there, with the way to them and the typical mistakes
     * @throws IOException if this thread is interrupted
     */
    byte[] pdf(ExerciseSheet sheet, boolean key) throws IOException;
}
