import org.jspecify.annotations.NullMarked;

/** The window and the command line of KSpace Explorer. */
@NullMarked
module kspace.app {
    requires atlantafx.base;
    requires info.picocli;
    requires java.desktop;
    requires java.logging;
    requires java.prefs;
    requires javafx.controls;
    requires kspace.core;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.materialdesign2;
    requires static org.jspecify;
    requires tools.jackson.databind;

    // picocli fills the fields of the commands.
    opens kspace.app.cli to
            info.picocli;

}
