package kspace.app.translation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kspace.app.data.Phrase;
import kspace.app.data.PhysicalMap;
import kspace.app.state.Snapshot;
import kspace.core.address.Paddr;
import kspace.core.arch.Accesses;
import kspace.core.arch.pte.PteFormat;
import kspace.core.arch.walk.AccessFault;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.walk.WalkStep;
import kspace.core.kernel.asterinas.Port;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PagingMode;
import kspace.core.space.AddressSpace;

/**
 * All that the strip says about one translation.
 *
 * @param mode the paging mode
 * @param translation the translation
 * @param consts the paging constants
 * @param format how entries are written
 * @param hasRoot whether there is a page table at the moment
 * @param knows what is known of the tables
 * @param memory what lies at the physical address, if there is one
 * @param mappingStep which step maps the address, in a sentence for one that is not mapped
 * @param selectedLevel the level of the entry that all views look at; 0 if the walk reads none
 */
record Walk(
        PagingMode mode,
        Translation translation,
        PagingConsts consts,
        PteFormat format,
        boolean hasRoot,
        Knows knows,
        Optional<String> memory,
        String mappingStep,
        int selectedLevel) {
    /** What is known of the tables. */
    enum Knows {
        /** All of them, as far as they are there. */
        TABLES,
        /** The pages that they map, which somebody listed with their sizes. */
        PAGES,
        /** What is mapped, which somebody listed without the sizes of the pages. */
        RANGES;

        static Knows of(AddressSpace space) {
            return space.tableFrames().isPresent() ? TABLES : space.tellsPageSizes() ? PAGES : RANGES;
        }
    }

    private static final String NO_MEMORY = TranslationMessage.BEYOND_ALL_MEMORY.text();

    static Walk of(Snapshot snapshot) {
        AddressSpace space = snapshot.space();
        return new Walk(
                snapshot.mode(),
                snapshot.translation(),
                snapshot.consts(),
                Port.format(space.mmu()),
                space.root().isPresent(),
                Knows.of(space),
                snapshot.translation().pa().map(pa -> PhysicalMap.useAt(space, pa).orElse(NO_MEMORY)),
                Phrase.mappingStep(snapshot),
                snapshot.selectedEntry().map(WalkStep::level).orElse(0));
    }

    /** Returns whether the strip looks the same for another walk. */
    boolean looksLike(Walk other) {
        return mode.equals(other.mode) && translation.equals(other.translation) && consts.equals(other.consts)
                && hasRoot == other.hasRoot && knows == other.knows && memory.equals(other.memory)
                && mappingStep.equals(other.mappingStep)
                && selectedLevel == other.selectedLevel;
    }

    List<WalkStep> steps() {
        return translation.steps();
    }

    /** Returns the lowest level shown: that of the leaf, or of the last table if there is none. */
    int lowestLevel() {
        return translation.outcome() instanceof Translation.Mapped mapped ? mapped.level() : 1;
    }

    /** Returns the levels shown, root first. */
    List<Integer> levels() {
        return IntStream.rangeClosed(lowestLevel(), consts.nrLevels()).boxed().toList().reversed();
    }

    List<AddressBits> bits() {
        return AddressBits.of(consts, translation.va(), lowestLevel());
    }

    WalkTime time() {
        return new WalkTime(
                steps().size(), !steps().isEmpty() && translation.pa().isEmpty());
    }

    /** Returns what the processor raises if a kernel reads at the address, if it raises anything. */
    Optional<String> fault() {
        return Accesses.faultOfWalk(format.hardware().mmu(), translation).map(AccessFault::described);
    }

    boolean isCanonical() {
        return !(translation.outcome() instanceof Translation.NonCanonical);
    }

    /** Returns the bits within the page, in bytes. */
    long offset() {
        return translation.va().value() & (consts.pageSize(lowestLevel()) - 1);
    }

    /** Returns the start of the page that the walk found. */
    Optional<Paddr> page() {
        return translation.pa().map(pa -> pa.alignDown(consts.pageSize(lowestLevel())));
    }
}
