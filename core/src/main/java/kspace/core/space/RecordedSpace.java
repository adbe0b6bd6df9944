package kspace.core.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.Architectures;
import kspace.core.arch.mmu.EntryReader;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.mmu.Mmu;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.walk.WalkStep;
import kspace.core.kernel.NamedRange;
import kspace.core.pagetable.TableView;
import kspace.core.pagetable.read.MappedParts;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PerLevel;
import kspace.core.words.Message;
import org.jspecify.annotations.Nullable;

/** An address space whose tables were recorded with the memory that they lie in. */
public final class RecordedSpace implements Recording {
    /** A list of more tables than this would never end; each has 512 entries. */
    private static final long MOST_LISTED_TABLES = 1L << 24;

    private final Mmu mmu;
    private final EntryReader reader;
    private final CachedTables tables;
    private final PhysicalMemory memory;
    private final RecordedTable root;
    private final Origin origin;
    private final MappedParts mapped;
    private @Nullable TableSurvey survey;
    private List<NamedRange> ranges = List.of();

    private RecordedSpace(
            Mmu mmu, EntryReader reader, CachedTables tables, PhysicalMemory memory, RecordedTable root,
            Origin origin) {
        this.mmu = mmu;
        this.reader = reader;
        this.tables = tables;
        this.memory = memory;
        this.root = root;
        this.origin = origin;
        this.mapped = new MappedParts(mmu.mode().consts(), root);
    }

    /**
     * Returns the address space of a root.
     *
     * @param mmu the memory management unit that reads the tables
     * @param register where the root lies, or what the register of the root holds
     * @param memory the memory
     * @param origin where it came from
     * @throws RecordingException if the memory does not hold the root
     */
    public static RecordedSpace of(Mmu mmu, long register, PhysicalMemory memory, Origin origin) {
        EntryReader reader = Architectures.entries(mmu);
        reader.modeOfRoot(register).filter(id -> !id.equals(mmu.mode().id())).ifPresent(id -> {
            throw new RecordingException(
                    RecordingWords.OTHER_MODE.of(origin.name(), origin.rootFrom(), id, mmu.mode().id()));
        });
        Paddr at = reader.root(register);
        if (!at.isAligned(PagingConsts.BASE_PAGE_SIZE)) {
            throw new RecordingException(
                    RecordingWords.ROOT_BETWEEN_PAGES.of(origin.name(), at, origin.rootFrom()));
        }
        CachedTables tables = new CachedTables(memory);
        long[] entries = tables.read(at).orElseThrow(() -> new RecordingException(
                RecordingWords.ROOT_NOT_RECORDED.of(origin.name(), at, origin.rootFrom(), words(memory.ranges()))));
        Vaddr first = mmu.mode().consts().shape().kernelRootVa();
        return new RecordedSpace(mmu, reader, tables, memory,
                new RecordedTable(tables, reader, mmu.mode().nrLevels(), first, at, entries), origin);
    }

    private static Message words(List<PaddrRange> ranges) {
        if (ranges.isEmpty()) {
            return RecordingWords.NO_MEMORY.of();
        }
        return ranges.size() == 1
                ? RecordingWords.ONE_RANGE.of(ranges.getFirst().start(), ranges.getFirst().end())
                : RecordingWords.MANY_RANGES.of(ranges.size(), ranges.getFirst().start(), ranges.getLast().end());
    }

    @Override
    public Mmu mmu() {
        return mmu;
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public Optional<? extends TableView> root() {
        return Optional.of(root);
    }

    /** Returns the root; there is one. */
    RecordedTable rootTable() {
        return root;
    }

    @Override
    public MappedParts mapped() {
        return mapped;
    }

    @Override
    public VaddrRange rootRange() {
        return consts().shape().sharesRoot()
                ? new VaddrRange(new Vaddr(0), new Vaddr(-1L))
                : consts().kernelHalf();
    }

    @Override
    public Translation translate(Vaddr va) {
        Optional<Paddr> direct = mmu.mode().window().flatMap(window -> window.translate(va));
        if (direct.isPresent()) {
            return new Translation(va, new Translation.DirectMapped(
                    direct.get(), mmu.mode().window().orElseThrow().name()), List.of());
        }
        if (!consts().isCanonical(va)) {
            return new Translation(va, new Translation.NonCanonical(), List.of());
        }
        if (!rootRange().contains(va)) {
            return new Translation(va, new Translation.Outside(), List.of());
        }
        return walk(va);
    }

    private Translation walk(Vaddr va) {
        List<WalkStep> steps = new ArrayList<>();
        RecordedTable table = root;
        while (true) {
            int index = consts().pteIndex(va, table.level());
            HardwareEntry entry = table.read(index);
            steps.add(new WalkStep(
                    table.level(), table.frame().orElseThrow(), index, table.raw(index), entry, Optional.empty()));
            Optional<RecordedTable> next = table.child(index);
            if (next.isEmpty()) {
                return new Translation(va, outcome(va, table, index, entry), List.copyOf(steps));
            }
            table = next.get();
        }
    }

    private Translation.Outcome outcome(Vaddr va, RecordedTable table, int index, HardwareEntry entry) {
        return switch (entry) {
            case HardwareEntry.Absent _ -> new Translation.NotPresent(table.level());
            case HardwareEntry.Fault fault -> new Translation.Faulted(table.level(), fault.reason());
            case HardwareEntry.Table(Paddr named) -> new Translation.NotRecorded(table.level(), named);
            case HardwareEntry.Leaf leaf -> new Translation.Mapped(
                    new Paddr(leaf.page().value() + (va.value() & (leaf.pageSizeBytes() - 1))), table.level(),
                    reader.property(table.raw(index), table.level()));
        };
    }

    /**
     * Returns what all tables hold together, which are read for it the first time.
     *
     * @throws RecordingException if there are too many of them
     */
    public synchronized TableSurvey survey() {
        TableSurvey known = survey;
        if (known == null) {
            known = TableSurvey.of(mmu.mode(), root);
            survey = known;
        }
        return known;
    }

    @Override
    public void requireListable() {
        if (!isListable()) {
            long nrTables = survey().nrDistinctTables();
            throw new RecordingException(survey().problem(TableProblem.Kind.RECURSIVE)
                    .map(it -> RecordingWords.TOO_MANY_WALKS_RECURSIVE.of(
                            origin.name(), MOST_LISTED_TABLES, nrTables, it.words()))
                    .orElseGet(() -> RecordingWords.TOO_MANY_WALKS.of(
                            origin.name(), MOST_LISTED_TABLES, nrTables)));
        }
    }

    @Override
    public PerLevel tablesPerLevel() {
        return survey().tablesPerLevel();
    }

    @Override
    public PerLevel leavesPerLevel() {
        return survey().leavesPerLevel();
    }

    @Override
    public Optional<List<PaddrRange>> memory() {
        return Optional.of(memory.ranges());
    }

    @Override
    public boolean holdsTable(Paddr pa) {
        return survey().holdsTable(pa.alignDown(PagingConsts.BASE_PAGE_SIZE));
    }

    @Override
    public Optional<List<PaddrRange>> tableFrames() {
        return Optional.of(survey().frames().stream()
                .map(frame -> PaddrRange.ofSize(frame, PagingConsts.BASE_PAGE_SIZE)).toList());
    }

    @Override
    public List<NamedRange> ranges() {
        return ranges;
    }

    @Override
    public RecordedSpace named(boolean isLinux) {
        RecordedSpace space = new RecordedSpace(mmu, reader, tables, memory, root, origin);
        space.survey = survey();
        space.ranges = isListable() ? KernelNames.ranges(this, isLinux) : List.of();
        return space;
    }

    @Override
    public boolean isListable() {
        return nrTables() <= MOST_LISTED_TABLES;
    }

    @Override
    public boolean tellsPageSizes() {
        return true;
    }
}
