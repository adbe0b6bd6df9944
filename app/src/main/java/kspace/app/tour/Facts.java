package kspace.app.tour;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import kspace.app.data.Phrase;
import kspace.app.state.Snapshot;
import kspace.core.address.ByteSize;
import kspace.core.address.Paddr;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.walk.WalkStep;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.kernel.asterinas.boot.PhaseName;
import kspace.core.kernel.asterinas.boot.Step;
import kspace.core.memory.FrameMetadata;
import kspace.core.pagetable.TableView;
import kspace.core.paging.PagingConsts;
import kspace.core.words.LevelNames;

/** What the engine finds out about a stop, by the names that stand for it in texts. */
final class Facts {
    private static final int MOST_LEVELS = 5;

    private final Snapshot snapshot;
    private final Map<String, Supplier<Optional<String>>> facts = new LinkedHashMap<>();

    /** Creates the facts about what a window shows. */
    Facts(Snapshot snapshot) {
        this.snapshot = snapshot;
        facts.put("machine", () -> Optional.of(snapshot.space().name()));
        facts.put("arch", () -> Optional.of(snapshot.mode().id()));
        facts.put("bits", () -> Optional.of(String.valueOf(snapshot.mode().addressWidth())));
        facts.put("sign_bits", () -> Optional.of(String.valueOf(Long.SIZE - snapshot.mode().addressWidth())));
        facts.put("levels", () -> Optional.of(String.valueOf(consts().nrLevels())));
        facts.put("ram", () -> boot(it -> ByteSize.format(it.boot().ramBytes())));
        facts.put("max_paddr", () -> boot(it -> it.boot().memory().maxPaddr().toString()));
        facts.put("frames", () -> boot(it -> Phrase.count(frames(it))));
        facts.put("kernel", () -> snapshot.booted().flatMap(it -> it.boot().memory().kernel())
                .map(it -> ByteSize.format(it.sizeBytes())));
        facts.put("metadata", () -> boot(it -> ByteSize.format(it.boot().metadata().sizeBytes())));
        facts.put("largest", () -> Optional.of(ByteSize.format(consts().pageSize(consts().highestTranslationLevel()))));
        facts.put("entries", () -> Optional.of(String.valueOf(PagingConsts.NR_ENTRIES)));
        facts.put("entry_bytes", () -> Optional.of(String.valueOf(PagingConsts.PTE_SIZE)));
        facts.put("index_bits",
                () -> Optional.of(String.valueOf(Integer.numberOfTrailingZeros(PagingConsts.NR_ENTRIES))));
        facts.put("slot_bytes", () -> Optional.of(String.valueOf(FrameMetadata.SLOT_SIZE)));
        facts.put("new_tables", () -> snapshot.booted().flatMap(it -> it.boot().phase(PhaseName.NEW))
                .map(it -> Phrase.count(it.nrTables())));
        facts.put("moment", () -> boot(it -> Phrase.count(it.moment())));
        facts.put("steps", () -> boot(it -> Phrase.count(it.boot().nrSteps())));
        facts.put("phase", () -> snapshot.booted().flatMap(BootState::phase).map(Phase::name)
                .map(PhaseName::displayName));
        facts.put("step_va", () -> mapped(it -> it.va().toString()));
        facts.put("step_pa", () -> mapped(it -> it.pa().toString()));
        facts.put("step_page", () -> mapped(it -> ByteSize.format(consts().pageSize(it.level()))));
        facts.put("step_total", () -> mapped(it -> Phrase.count(it.total())));
        facts.put("tables", () -> Optional.of(Phrase.count(snapshot.space().nrTables())));
        facts.put("table_bytes",
                () -> Optional.of(ByteSize.format(snapshot.space().nrTables() * PagingConsts.BASE_PAGE_SIZE)));
        facts.put("root", () -> snapshot.space().root().flatMap(TableView::frame).map(Object::toString));
        facts.put("pages", () -> Optional.of(Phrase.count(snapshot.space().nrLeaves())));
        facts.put("mapped", () -> Optional.of(ByteSize.format(snapshot.space().mappedBytes())));
        facts.put("va", () -> Optional.of(translation().va().toString()));
        facts.put("pa", () -> translation().pa().map(Object::toString));
        facts.put("page", () -> page(level -> ByteSize.format(consts().pageSize(level))));
        facts.put("offset_bits", () -> page(
                level -> String.valueOf(Long.numberOfTrailingZeros(consts().pageSize(level)))));
        facts.put("offset", () -> page(
                level -> "0x" + Long.toHexString(translation().va().value() & (consts().pageSize(level) - 1))));
        facts.put("flags", () -> translation().outcome() instanceof Translation.Mapped mapped
                ? Optional.of(Phrase.property(mapped.property()))
                : Optional.empty());
        facts.put("linear_va",
                () -> translation().pa().flatMap(snapshot.space()::directVa).map(Object::toString));
        facts.put("range", () -> range().map(NamedRange::name));
        facts.put("range_start", () -> range().map(it -> it.range().first().toString()));
        facts.put("range_size", () -> range().map(it -> ByteSize.format(it.range().sizeBytes())));
        facts.put("reads", () -> Optional.of(String.valueOf(translation().steps().size())));
        facts.put("entry", () -> lastStep().map(step -> String.format(Locale.ROOT, "0x%016x", step.raw())));
        facts.put("entry_level", () -> lastStep().map(step -> LevelNames.number(step.level(), consts().nrLevels())));
        facts.put("page_pa", () -> page(level -> pagePa(level).toString()));
        facts.put("pa_4k", () -> page(level -> pagePa(level).plus(
                translation().va().value() & (PagingConsts.BASE_PAGE_SIZE - 1)).toString()));
        facts.put("frame", () -> translation().pa()
                .map(it -> "0x" + Long.toHexString(it.value() / PagingConsts.BASE_PAGE_SIZE)));
        for (int level = consts().nrLevels(); level > 0; level--) {
            int at = level;
            facts.put("size" + at, () -> Optional.of(ByteSize.format(consts().pageSize(at))));
            facts.put("index" + at,
                    () -> Optional.of(String.valueOf(consts().pteIndex(translation().va(), at))));
            facts.put("table" + at, () -> step(at).map(step -> step.table().toString()));
            facts.put("entry" + at, () -> step(at).map(step -> String.format(Locale.ROOT, "0x%016x", step.raw())));
            facts.put("entry_at" + at, () -> step(at).map(
                    step -> step.table().plus(step.index() * (long) PagingConsts.PTE_SIZE).toString()));
            facts.put("entry_at" + at + "_bytes",
                    () -> step(at).map(step -> step.table().plus(step.index()).toString()));
            facts.put("tables" + at,
                    () -> Optional.of(Phrase.count(snapshot.space().tablesPerLevel().at(at))));
            facts.put("pages" + at,
                    () -> Optional.of(Phrase.count(snapshot.space().leavesPerLevel().at(at))));
        }
        // Also levels that this machine does not have: a text may compare it with another one.
        for (int level = MOST_LEVELS; level > 0; level--) {
            int at = level;
            facts.put("level" + at, () -> Optional.of(LevelNames.number(at, consts().nrLevels())));
            facts.put("L" + at, () -> Optional.of(LevelNames.tag(at, consts().nrLevels())));
        }
    }

    private Optional<String> mapped(Function<Step.PageMapped, String> words) {
        return snapshot.booted().flatMap(BootState::step).filter(Step.PageMapped.class::isInstance)
                .map(Step.PageMapped.class::cast).map(words);
    }

    private Optional<NamedRange> range() {
        return snapshot.space().rangeAt(translation().va());
    }

    private static long frames(BootState state) {
        return state.boot().memory().maxPaddr().value() / PagingConsts.BASE_PAGE_SIZE;
    }

    private PagingConsts consts() {
        return snapshot.consts();
    }

    private Translation translation() {
        return snapshot.translation();
    }

    private Paddr pagePa(int level) {
        return new Paddr(translation().pa().orElseThrow().value() & -consts().pageSize(level));
    }

    private Optional<WalkStep> step(int level) {
        return translation().steps().stream().filter(step -> step.level() == level).findFirst();
    }

    private Optional<WalkStep> lastStep() {
        return translation().steps().isEmpty() ? Optional.empty() : Optional.of(translation().steps().getLast());
    }

    private Optional<String> boot(Function<BootState, String> words) {
        return snapshot.booted().map(words);
    }

    private Optional<String> page(IntFunction<String> words) {
        return translation().outcome() instanceof Translation.Mapped mapped
                ? Optional.of(words.apply(mapped.level()))
                : Optional.empty();
    }

    /**
     * Returns a text with what the engine has found out in the place of names in braces; doubled braces are braces.
     *
     * @throws FactException if there is no such name, or it has no value here
     */
    String fill(String text) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean isDoubled = at + 1 < text.length() && text.charAt(at + 1) == c;
            if ((c == '{' || c == '}') && isDoubled) {
                filled.append(c);
                at += 2;
            } else if (c == '{') {
                int end = text.indexOf('}', at);
                if (end < 0) {
                    throw new FactException(TourMessage.OPEN_BRACE.text("{", "}", "{{"));
                }
                filled.append(value(text.substring(at + 1, end)));
                at = end + 1;
            } else {
                filled.append(c);
                at++;
            }
        }
        return filled.toString();
    }

    private String value(String name) {
        Supplier<Optional<String>> fact = facts.get(name);
        if (fact == null) {
            throw new FactException(TourMessage.UNKNOWN_FACT.text(
                    "{" + name + "}", List.copyOf(facts.keySet()), "{{"));
        }
        return fact.get().orElseThrow(() -> new FactException(TourMessage.NO_FACT_HERE.text(
                "{" + name + "}", translation().va())));
    }

    /** A text that cannot be filled; the message is the rest of a sentence that begins with its key. */
    static final class FactException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FactException(String predicate) {
            super(predicate);
        }
    }
}
