package kspace.app.shell;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Shows a region larger than it is laid out: the region gets as much less room as it is magnified. */
final class Magnifier extends Region {
    private final Region content;
    private final DoubleProperty magnification = new SimpleDoubleProperty(this, "magnification", 1);

    Magnifier(Region content) {
        this.content = content;
        Scale scale = new Scale(1, 1);
        scale.xProperty().bind(magnification);
        scale.yProperty().bind(magnification);
        content.getTransforms().add(scale);
        getChildren().add(content);
        magnification.addListener(_ -> requestLayout());
    }

    /** Returns how many times larger the content is shown. */
    DoubleProperty magnificationProperty() {
        return magnification;
    }

    @Override
    protected void layoutChildren() {
        double times = magnification.get();
        content.resizeRelocate(0, 0, getWidth() / times, getHeight() / times);
    }
}
