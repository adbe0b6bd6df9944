package kspace.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kspace.core.address.ByteSize;
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
        String start = "Translation of " + scene.selectedPlace() + " in " + scene.machine() + " " + scene.moment();
        return isComplete()
                ? start + ": " + outcome("it") + "."
                : start + ", as far as " + Phrase.count(reads.size(), "table read") + ".";
    }

    @Override
    public List<String> more() {
        List<String> sentences = new ArrayList<>();
        sentences.add(split());
        reads.forEach(step -> sentences.add("Entry " + step.index() + " of the level " + step.level() + " table at "
                + step.table() + " is 0x" + Hex.grouped(step.raw()) + ": " + meaning(step) + "."));
        if (isComplete()) {
            sentences.add(result());
        }
        return sentences;
    }

    private String split() {
        int nrLevels = scene.consts().nrLevels();
        if (scene.translation().outcome() instanceof Translation.DirectMapped direct) {
            return "The address lies in the window " + direct.window() + ", so no table is read.";
        }
        if (!scene.consts().isCanonical(scene.translation().va())) {
            return "Bits 63 to " + scene.consts().addressWidth() + " are not all equal to bit "
                    + scene.consts().shape().signBit() + ", so no table is read.";
        }
        // What a larger page leaves of the address is offset, not an index.
        int lowest = scene.translation().outcome() instanceof Translation.Mapped mapped ? mapped.level() : 1;
        Vaddr va = scene.translation().va();
        Stream<String> indices = IntStream.iterate(nrLevels, level -> level >= lowest, level -> level - 1)
                .mapToObj(level -> "index " + scene.consts().pteIndex(va, level) + " for level " + level);
        String offset = "offset " + Hex.amount(va.value() & (scene.consts().pageSize(lowest) - 1));
        return "The address splits into " + Phrase.list(Stream.concat(indices, Stream.of(offset)).toList()) + ".";
    }

    /** Returns what an entry says. */
    static String meaning(WalkStep step) {
        return switch (step.hardware()) {
            case HardwareEntry.Absent _ -> "absent";
            case HardwareEntry.Fault _ -> "a reserved form";
            case HardwareEntry.Table table -> "the table at " + table.table();
            case HardwareEntry.Leaf leaf -> "the page at " + leaf.page();
        };
    }

    /** Returns what becomes of the selected address, which the words call {@code va}, without a full stop. */
    String outcome(String va) {
        return switch (scene.translation().outcome()) {
            case Translation.Mapped mapped ->
                    va + " is physical " + mapped.pa() + ", in a "
                            + ByteSize.format(scene.consts().pageSize(mapped.level())) + " page, "
                            + Phrase.property(mapped.property());
            case Translation.DirectMapped direct ->
                    va + " is physical " + direct.pa() + " through the window " + direct.window()
                            + ", without a page table";
            case Translation.NotPresent absent -> scene.snapshot().space().root().isEmpty()
                    ? va + " is not present, for there is no page table yet"
                    : va + " is not present, for the entry at level " + absent.level() + " is absent";
            case Translation.Faulted faulted -> va + " faults, for the entry at level " + faulted.level()
                    + " has a reserved form";
            case Translation.Astray astray ->
                    va + " leads astray, for the processor takes the page at " + astray.table()
                            + " for a table";
            case Translation.NotRecorded missing ->
                    va + " leads to the table at " + missing.table() + ", which is not in the dump";
            case Translation.NonCanonical _ -> va + " is not canonical, so the processor refuses it";
            case Translation.Outside _ -> va + " is outside what the kernel's page table manages";
        };
    }

    private String result() {
        return switch (scene.translation().outcome()) {
            case Translation.Mapped mapped -> {
                Paddr page = mapped.pa().alignDown(scene.consts().pageSize(mapped.level()));
                yield page + " plus the offset " + Hex.amount(mapped.pa().value() - page.value()) + " is " + mapped.pa()
                        + memory(mapped.pa()) + ".";
            }
            case Translation.DirectMapped direct -> "The result is " + direct.pa() + memory(direct.pa()) + ".";
            case Translation.NotPresent _ -> Phrase.mappingStep(scene.snapshot());
            case Translation.Faulted faulted -> Phrase.sentence(faulted.reason().toString()) + ".";
            case Translation.Astray _ ->
                    "R, W and X are 0 in the entry, so it is a pointer; what follows depends on what lies"
                            + " in the page.";
            case Translation.NotRecorded _ -> "What the processor found there is not recorded.";
            case Translation.NonCanonical _ -> "The walk does not begin.";
            case Translation.Outside _ ->
                    "The kernel's page table manages " + Phrase.range(scene.consts().kernelHalf()) + ".";
        };
    }

    private String memory(Paddr pa) {
        return ", " + PhysicalMap.useAt(scene.snapshot().space(), pa).orElse("beyond all memory");
    }
}
