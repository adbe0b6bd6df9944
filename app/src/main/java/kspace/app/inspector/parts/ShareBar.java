package kspace.app.inspector.parts;

import javafx.scene.layout.Region;
import kspace.core.address.Unsigned;

/** A thin bar of which the part that is done is filled. */
public final class ShareBar extends Region {
    private final double share;
    private final Region done = new Region();

    /** Creates the bar of {@code part} of {@code whole}, both unsigned; {@code whole} is not 0. */
    public ShareBar(long part, long whole, String styleClass) {
        share = Math.clamp(Unsigned.toDouble(part) / Unsigned.toDouble(whole), 0, 1);
        getStyleClass().add("share-bar");
        done.getStyleClass().addAll("share-done", styleClass);
        getChildren().add(done);
    }

    @Override
    protected void layoutChildren() {
        done.resizeRelocate(0, 0, Math.rint(getWidth() * share), getHeight());
    }
}
