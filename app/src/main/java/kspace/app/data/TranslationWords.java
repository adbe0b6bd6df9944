package kspace.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.walk.WalkStep;

/** What the translation of the selected address says, as far as it has got. */
final class TranslationWords implements ViewWords {
    private final Scene scene;
    private final List<WalkStep> reads;
    private final boolean isComplete;

    /** As far as {@code nrReads} table reads; one more than there are gives the whole translation with its result. */
    TranslationWords(Scene scene, int nrReads) {
        this.scene = scene;
        List<WalkStep> steps = scene.translation().steps();
        this.isComplete = nrReads > steps.size();
        this.reads = steps.subList(0, Math.clamp(nrReads, 0, steps.size()));
    }

    /** Returns whether the result is in sight. */
    boolean isComplete() {
        return isComplete;
    }

    @Override
    public String brief() {
        return isComplete()
                ? DataMessage.TRANSLATION_ENDS.text(scene.selectedPlace(), scene.machine(), scene.moment(),
                        outcome(DataMessage.IT.text()))
                : DataMessage.TRANSLATION_AS_FAR_AS.text(scene.selectedPlace(), scene.machine(), scene.moment(),
                        reads.size());
    }

    @Override
    public List<String> more() {
        List<String> sentences = new ArrayList<>();
        sentences.add(split());
        reads.forEach(step -> sentences.add(DataMessage.ENTRY_IS.text(step.index(), step.level(),
                step.table(), Hex.grouped(step.raw()), meaning(step))));
        if (isComplete()) {
            sentences.add(result());
        }
        return sentences;
    }

    private String split() {
        int nrLevels = scene.consts().nrLevels();
        if (scene.translation().outcome() instanceof Translation.DirectMapped direct) {
            return DataMessage.SPLIT_IN_WINDOW.text(direct.window());
        }
        if (!scene.consts().isCanonical(scene.translation().va())) {
            return DataMessage.SPLIT_NOT_CANONICAL.text(scene.consts().addressWidth(),
                    scene.consts().shape().signBit());
        }
        // What a larger page leaves of the address is offset, not an index.
        int lowest = scene.translation().outcome() instanceof Translation.Mapped mapped ? mapped.level() : 1;
        Vaddr va = scene.translation().va();
        Stream<String> indices = IntStream.iterate(nrLevels, level -> level >= lowest, level -> level - 1)
                .mapToObj(level -> DataMessage.INDEX_FOR_LEVEL.text(scene.consts().pteIndex(va, level), level));
        String offset = DataMessage.OFFSET.text(Hex.amount(va.value() & (scene.consts().pageSize(lowest) - 1)));
        return DataMessage.SPLIT.text(Stream.concat(indices, Stream.of(offset)).toList());
    }

    /** Returns what an entry says. */
    static String meaning(WalkStep step) {
        return switch (step.hardware()) {
            case HardwareEntry.Absent _ -> DataMessage.ABSENT.text();
            case HardwareEntry.Fault _ -> DataMessage.RESERVED_FORM.text();
            case HardwareEntry.Table table -> DataMessage.TABLE_AT.text(table.table());
            case HardwareEntry.Leaf leaf -> DataMessage.PAGE_AT.text(leaf.page());
        };
    }

    /** Returns what becomes of the selected address, which the words call {@code va}, without a full stop. */
    String outcome(String va) {
        return switch (scene.translation().outcome()) {
            case Translation.Mapped mapped ->
                    DataMessage.IS_MAPPED.text(va, mapped.pa(), scene.consts().pageSize(mapped.level()),
                            Phrase.property(mapped.property()));
            case Translation.DirectMapped direct ->
                    DataMessage.IS_DIRECT_MAPPED.text(va, direct.pa(), direct.window());
            case Translation.NotPresent absent -> scene.snapshot().space().root().isEmpty()
                    ? DataMessage.IS_ABSENT_WITHOUT_TABLE.text(va)
                    : DataMessage.IS_ABSENT.text(va, absent.level());
            case Translation.Faulted faulted -> DataMessage.IS_REFUSED.text(va, faulted.level());
            case Translation.Astray astray ->
                    DataMessage.IS_LED_ASTRAY.text(va, astray.table());
            case Translation.NotRecorded missing ->
                    DataMessage.IS_NOT_RECORDED.text(va, missing.table());
            case Translation.NonCanonical _ -> DataMessage.IS_NOT_CANONICAL.text(va);
            case Translation.Outside _ -> DataMessage.IS_OUTSIDE.text(va);
        };
    }

    private String result() {
        return switch (scene.translation().outcome()) {
            case Translation.Mapped mapped -> {
                Paddr page = mapped.pa().alignDown(scene.consts().pageSize(mapped.level()));
                yield DataMessage.OFFSET_ADDED.text(page, Hex.amount(mapped.pa().value() - page.value()),
                        mapped.pa(), memory(mapped.pa()));
            }
            case Translation.DirectMapped direct -> DataMessage.RESULT.text(direct.pa(), memory(direct.pa()));
            case Translation.NotPresent _ -> Phrase.mappingStep(scene.snapshot());
            case Translation.Faulted faulted -> Phrase.sentence(faulted.reason().toString()) + ".";
            case Translation.Astray _ ->
                    DataMessage.POINTER_FOLLOWED.text();
            case Translation.NotRecorded _ -> DataMessage.FOUND_NOT_RECORDED.text();
            case Translation.NonCanonical _ -> DataMessage.NO_WALK.text();
            case Translation.Outside _ ->
                    DataMessage.KERNEL_HALF_MANAGED.text(Phrase.range(scene.consts().kernelHalf()));
        };
    }

    private String memory(Paddr pa) {
        return PhysicalMap.useAt(scene.snapshot().space(), pa).orElse(DataMessage.BEYOND_ALL_MEMORY.text());
    }
}
