import org.jspecify.annotations.NullMarked;

/** The window and the command line of KSpace Explorer. */
@NullMarked
// PDFBox only says how its modules are called; the program that links the image gives them descriptors.
@SuppressWarnings("requires-automatic")
module kspace.app {
    requires atlantafx.base;
    requires info.picocli;
    requires java.desktop;
    requires java.logging;
    requires java.xml;
    requires javafx.controls;
    requires kspace.core;
    requires org.controlsfx.controls;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.materialdesign2;
    requires org.apache.fontbox;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires static org.jspecify;
    requires tools.jackson.core;
    requires tools.jackson.databind;
    requires tools.jackson.dataformat.toml;

    // picocli fills the fields of the commands.
    opens kspace.app.cli to
            info.picocli;
    opens kspace.app.cli.subject to
            info.picocli;
    opens kspace.app.cli.machine to
            info.picocli;
    opens kspace.app.cli.data to
            info.picocli;
    opens kspace.app.cli.pte to
            info.picocli;
    opens kspace.app.cli.learn to
            info.picocli;
    opens kspace.app.cli.export to
            info.picocli;
    opens kspace.app.cli.console to
            info.picocli;

}
