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
        reads.forEach(step -> sentences.add(DataMessage.RAW_ENTRY.text(step.index(), step.level(),
                step.table(), Hex.grouped(step.raw()), meaning(step))));
        if (isComplete()) {
            sentences.add(result());
        }
        return sentences;
    }

    private String split() {
        int nrLevels = scene.consts().nrLevels();
        if (scene.translation().outcome() instanceof Translation.DirectMapped direct) {
            return DataMessage.ADDRESS_LIES_WINDOW_NO_TABLE.text(direct.window());
        }
        if (!scene.consts().isCanonical(scene.translation().va())) {
            return DataMessage.NOT_CANONICAL.text(scene.consts().addressWidth(),
                    scene.consts().shape().signBit());
        }
        // What a larger page leaves of the address is offset, not an index.
        int lowest = scene.translation().outcome() instanceof Translation.Mapped mapped ? mapped.level() : 1;
        Vaddr va = scene.translation().va();
        Stream<String> indices = IntStream.iterate(nrLevels, level -> level >= lowest, level -> level - 1)
                .mapToObj(level -> DataMessage.INDEX_FOR_LEVEL.text(scene.consts().pteIndex(va, level), level));
        String offset = DataMessage.OFFSET.text(Hex.amount(va.value() & (scene.consts().pageSize(lowest) - 1)));
        return DataMessage.THE_ADDRESS_SPLITS_INTO.text(Stream.concat(indices, Stream.of(offset)).toList());
    }

    /** Returns what an entry says. */
    static String meaning(WalkStep step) {
        return switch (step.hardware()) {
            case HardwareEntry.Absent _ -> DataMessage.ABSENT.text();
            case HardwareEntry.Fault _ -> DataMessage.A_RESERVED_FORM.text();
            case HardwareEntry.Table table -> DataMessage.THE_TABLE_AT.text(table.table());
            case HardwareEntry.Leaf leaf -> DataMessage.THE_PAGE_AT.text(leaf.page());
        };
    }

    /** Returns what becomes of the selected address, which the words call {@code va}, without a full stop. */
    String outcome(String va) {
        return switch (scene.translation().outcome()) {
            case Translation.Mapped mapped ->
                    DataMessage.PHYSICAL_PAGE.text(va, mapped.pa(), scene.consts().pageSize(mapped.level()),
                            Phrase.property(mapped.property()));
            case Translation.DirectMapped direct ->
                    DataMessage.PHYSICAL_THROUGH_WINDOW_WITHOUT_PAGE.text(va, direct.pa(), direct.window());
            case Translation.NotPresent absent -> scene.snapshot().space().root().isEmpty()
                    ? DataMessage.NOT_PRESENT_THERE_NO_PAGE.text(va)
                    : DataMessage.NOT_PRESENT_ENTRY_LEVEL_ABSENT.text(va, absent.level());
            case Translation.Faulted faulted -> DataMessage.FAULTS_ENTRY_LEVEL_HAS_RESERVED.text(va, faulted.level());
            case Translation.Astray astray ->
                    DataMessage.LEADS_ASTRAY_PROCESSOR_TAKES_PAGE.text(va, astray.table());
            case Translation.NotRecorded missing ->
                    DataMessage.LEADS_TABLE_NOT_DUMP.text(va, missing.table());
            case Translation.NonCanonical _ -> DataMessage.NOT_CANONICAL_PROCESSOR_REFUSES.text(va);
            case Translation.Outside _ -> DataMessage.OUTSIDE_WHAT_KERNELS_PAGE_TABLE.text(va);
        };
    }

    private String result() {
        return switch (scene.translation().outcome()) {
            case Translation.Mapped mapped -> {
                Paddr page = mapped.pa().alignDown(scene.consts().pageSize(mapped.level()));
                yield DataMessage.PLUS_THE_OFFSET_IS.text(page, Hex.amount(mapped.pa().value() - page.value()),
                        mapped.pa(), memory(mapped.pa()));
            }
            case Translation.DirectMapped direct -> DataMessage.THE_RESULT_IS.text(direct.pa(), memory(direct.pa()));
            case Translation.NotPresent _ -> Phrase.mappingStep(scene.snapshot());
            case Translation.Faulted faulted -> Phrase.sentence(faulted.reason().toString()) + ".";
            case Translation.Astray _ ->
                    DataMessage.RIGHTS_NONE_IS_POINTER.text();
            case Translation.NotRecorded _ -> DataMessage.WHAT_PROCESSOR_FOUND_THERE_NOT.text();
            case Translation.NonCanonical _ -> DataMessage.WALK_DOES_NOT_BEGIN.text();
            case Translation.Outside _ ->
                    DataMessage.KERNELS_PAGE_TABLE_MANAGES.text(Phrase.range(scene.consts().kernelHalf()));
        };
    }

    private String memory(Paddr pa) {
        return PhysicalMap.useAt(scene.snapshot().space(), pa).orElse(DataMessage.BEYOND_ALL_MEMORY.text());
    }
}
