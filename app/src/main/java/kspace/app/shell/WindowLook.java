package kspace.app.shell;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import kspace.app.canvas.Density;
import kspace.app.canvas.Look;
import kspace.app.canvas.Theme;

/** How the content of a window looks: in its theme, with a density and a magnification that follow its size. */
final class WindowLook {
    private final StackPane window;
    private final ObjectProperty<Theme> theme;
    private final ReadOnlyObjectWrapper<Look> look;

    WindowLook(StackPane window, Theme theme) {
        this.window = window;
        this.theme = new SimpleObjectProperty<>(theme);
        this.look = new ReadOnlyObjectWrapper<>(new Look(theme, Density.NORMAL));
    }

    /** Puts the content into the window, which looks as it should from now on. */
    void wear(Region content) {
        Magnifier magnifier = new Magnifier(content);
        theme.addListener(_ -> update(magnifier));
        window.widthProperty().addListener(_ -> update(magnifier));
        window.heightProperty().addListener(_ -> update(magnifier));
        window.getStyleClass().add("explorer");
        window.getChildren().add(magnifier);
        look.addListener(_ -> dress(magnifier));
        dress(magnifier);
    }

    private void update(Magnifier magnifier) {
        double width = window.getWidth();
        double height = window.getHeight();
        boolean isSeen = width > 0 && height > 0;
        double times = isSeen ? Magnifier.fitting(theme.get(), width, height) : theme.get().magnification();
        magnifier.magnificationProperty().set(times);
        Dress.magnify(window, times);
        Look next = new Look(theme.get(), isSeen ? Density.of(width, times) : look.get().density());
        if (!next.equals(look.get())) {
            look.set(next);
        }
    }

    private void dress(Magnifier magnifier) {
        Dress.put(window, look.get(), magnifier.magnificationProperty().get());
    }

    /** Returns the theme, which may be set. */
    ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Returns how everything looks. */
    ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }
}
