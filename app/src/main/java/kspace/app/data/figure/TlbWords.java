package kspace.app.data.figure;

import java.util.List;
import java.util.stream.Collectors;
import kspace.app.data.Scene;
import kspace.app.data.ViewWords;

/** What the story of the TLB says. */
public final class TlbWords implements ViewWords {
    private final Scene scene;

    public TlbWords(Scene scene) {
        this.scene = scene;
    }

    @Override
    public String brief() {
        return TlbMessage.TLB_OF.text(scene.machine());
    }

    @Override
    public List<String> more() {
        TlbStory story = TlbStory.of(scene.boot(), scene.snapshot().selection().va());
        return story.scenes().isEmpty() ? List.of(TlbMessage.STOPS_BEFORE_ACTIVATION.text())
                : story.scenes().stream().map(it -> TlbMessage.SCENE.text(it.title(), it.sentence(), it.root(),
                        it.entries().isEmpty() ? TlbMessage.THE_TLB_IS_EMPTY.text()
                                : it.entries().stream().map(TlbStory.Remembered::words)
                                        .collect(Collectors.joining("; ", "", "."))))
                        .toList();
    }
}
