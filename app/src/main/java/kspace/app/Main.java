package kspace.app;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** Starts the window. */
public final class Main extends Application {
    /** Called by JavaFX. */
    public Main() {}

    /**
     * Entry point.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        launch(args);
    }

    @Override
    public void start(Stage stage) {
        stage.setTitle("KSpace Explorer");
        stage.setScene(new Scene(new StackPane(new Label("KSpace Explorer")), 1280, 800));
        stage.show();
    }
}
