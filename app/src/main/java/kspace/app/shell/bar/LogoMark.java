package kspace.app.shell.bar;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The program's mark: one bar for each level of a page table, the root on top. */
public final class LogoMark extends VBox {
    private static final double[] WIDTHS = {18, 15, 11, 7};
    private static final double BAR_HEIGHT = 3;
    private static final double GAP = 2;

    public LogoMark() {
        super(GAP);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("KSpace Explorer");
        getStyleClass().add("logo");
        for (int i = 0; i < WIDTHS.length; i++) {
            Region bar = new Region();
            bar.getStyleClass().addAll("logo-bar", "logo-bar-" + (WIDTHS.length - i));
            bar.setMinSize(WIDTHS[i], BAR_HEIGHT);
            bar.setMaxSize(WIDTHS[i], BAR_HEIGHT);
            VBox.setVgrow(bar, Priority.NEVER);
            getChildren().add(bar);
        }
        setMaxHeight(Region.USE_PREF_SIZE);
        setMinWidth(WIDTHS[0]);
    }
}
