package kspace.app.shell.look;

import java.util.Set;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import kspace.app.canvas.look.Cover;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.desktop.Settings;

/** How the content of a window looks: in its theme, with a density and a magnification that follow its size. */
public final class WindowLook {
    private final StackPane window;
    private final TextSize textSize;
    private final ObjectProperty<Theme> theme;
    private final ReadOnlyObjectWrapper<Look> look;
    private Set<Cover> covers = Set.of();

    public WindowLook(StackPane window, Theme theme, Settings settings) {
        this.window = window;
        this.textSize = new TextSize(settings);
        this.theme = new SimpleObjectProperty<>(theme);
        this.look = new ReadOnlyObjectWrapper<>(new Look(theme, Density.NORMAL));
    }

    /** Puts the content into the window, which looks as it should from now on. */
    public void wear(Region content) {
        Magnifier magnifier = new Magnifier(content);
        theme.addListener(_ -> update(magnifier));
        textSize.percentProperty().addListener(_ -> update(magnifier));
        window.widthProperty().addListener(_ -> update(magnifier));
        window.heightProperty().addListener(_ -> update(magnifier));
        window.getStyleClass().add("explorer");
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            window.getStyleClass().add("opaque-popups");
        }
        window.getChildren().add(magnifier);
        look.addListener(_ -> dress(magnifier));
        update(magnifier);
        dress(magnifier);
    }

    private void update(Magnifier magnifier) {
        double width = window.getWidth();
        double height = window.getHeight();
        boolean isSeen = width > 0 && height > 0;
        double text = textSize.times();
        // What the user asks for is done; the theme's part of it only where there is room.
        double times = text
                * (isSeen ? Magnifier.fitting(theme.get(), width / text, height / text) : theme.get().magnification());
        boolean isOther = times != magnifier.magnificationProperty().get();
        magnifier.magnificationProperty().set(times);
        Look next = new Look(theme.get(), isSeen ? Density.of(width, times) : look.get().density(), covers);
        if (!next.equals(look.get())) {
            look.set(next);
        } else if (isOther) {
            dress(magnifier);
        }
    }

    /** Puts plates over what would give an answer away; nothing for none. */
    public void cover(Set<Cover> next) {
        covers = Set.copyOf(next);
        look.set(look.get().covering(covers));
    }

    /** Lays everything out again, after levels got other names. */
    public void renameLevels() {
        Look now = look.get();
        look.set(new Look(now.theme(), now.density(), covers).without(now.omits()));
    }

    private void dress(Magnifier magnifier) {
        Dress.put(window, look.get(), magnifier.magnificationProperty().get());
    }

    /** Returns how large everything is. */
    public TextSize textSize() {
        return textSize;
    }

    /** Returns the theme, which may be set. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Returns how everything looks. */
    public ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }
}
