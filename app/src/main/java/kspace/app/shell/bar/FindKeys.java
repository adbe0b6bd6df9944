package kspace.app.shell.bar;

import javafx.scene.input.KeyEvent;
import kspace.app.palette.PaletteViewModel;

/**
 * What the keys do in a field that finds, while its list lies beneath it.
 *
 * @param palette what is found
 * @param enter takes it
 * @param leave gives it up
 */
public record FindKeys(PaletteViewModel palette, Runnable enter, Runnable leave) {
    private static final int PAGE_ROWS = 9;

    /** Does what a key is for, and keeps it from everything else if it is for something. */
    public void press(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> enter.run();
            case ESCAPE -> leave.run();
            case DOWN -> palette.move(1);
            case UP -> palette.move(-1);
            case PAGE_DOWN -> palette.move(PAGE_ROWS);
            case PAGE_UP -> palette.move(-PAGE_ROWS);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
