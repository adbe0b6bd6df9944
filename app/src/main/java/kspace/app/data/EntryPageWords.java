package kspace.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kspace.core.arch.pte.PteField;
import kspace.core.arch.pte.PteFormat;
import kspace.core.arch.walk.WalkStep;
import kspace.core.kernel.asterinas.Port;

/** What the page of the selected entry says. */
final class EntryPageWords implements ViewWords {
    private final Scene scene;

    EntryPageWords(Scene scene) {
        this.scene = scene;
    }

    @Override
    public String brief() {
        Optional<WalkStep> entry = scene.snapshot().selectedEntry();
        return entry.map(step -> DataMessage.ENTRY_PAGE_OF.text(step.level(), scene.selectedPlace(), scene.machine(),
                scene.moment(), step.index(), step.table(), TranslationWords.meaning(step)))
                .orElseGet(() -> DataMessage.ENTRY_PAGE_OF_NONE.text(
                        scene.selectedPlace(), scene.machine(), scene.moment()));
    }

    @Override
    public List<String> more() {
        List<String> sentences = new ArrayList<>();
        scene.snapshot().selectedEntry().ifPresent(step -> {
            PteFormat format = Port.format(scene.snapshot().space().mmu());
            sentences.add(DataMessage.ENTRY_PAGE_RAW.text(String.format("%016x", step.raw())));
            if (format.isRead(step.raw(), step.level())) {
                format.fields(step.raw(), step.level()).forEach(field -> sentences.add(field(field)));
            }
        });
        return sentences;
    }

    private String field(PteField field) {
        return scene.snapshot().booted().isEmpty()
                ? DataMessage.ENTRY_PAGE_FIELD.text(field.bits(), field.name(), field.value(), field.hardware())
                : DataMessage.ENTRY_PAGE_FIELD_OSTD.text(
                        field.bits(), field.name(), field.value(), field.hardware(), field.kernel());
    }
}
