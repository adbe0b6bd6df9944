package kspace.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kspace.app.HeldTasks;
import kspace.app.Machines;
import kspace.app.desktop.Tasks;
import kspace.app.inspector.checks.ChecksFacts;
import kspace.app.inspector.cost.CostFacts;
import kspace.app.inspector.cost.CostPage;
import kspace.app.inspector.cost.PageSizes;
import kspace.app.inspector.entry.EntryFacts;
import kspace.app.inspector.parts.RangePlace;
import kspace.app.inspector.parts.ToCome;
import kspace.app.inspector.region.RegionFacts;
import kspace.app.inspector.walk.WalkFacts;
import kspace.app.sample.Samples;
import kspace.app.state.Explorer;
import kspace.app.state.Selection;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.pte.PteField;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.CheckStatus;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.Finding;
import kspace.core.kernel.asterinas.LayoutRange;
import kspace.core.kernel.asterinas.Severity;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.kernel.asterinas.boot.PhaseName;
import kspace.core.kernel.asterinas.contract.Contracts;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each tab says about q35-4g, at the moments of its boot. */
class InspectorViewModelTest {
    private static final Vaddr LINEAR = new Vaddr(0xffff_8000_4823_4567L);
    private static final Vaddr METADATA = new Vaddr(0xffff_fff0_0120_8d07L);
    private static final Vaddr CODE = new Vaddr(0xffff_ffff_8812_3456L);
    private static final Vaddr HOLE = new Vaddr(0xffff_fff1_0000_0000L);
    private static final Vaddr NON_CANONICAL = new Vaddr(0x0000_9000_0000_0000L);
    private static final Vaddr USER = new Vaddr(0x1000);
    private static final long IN_LINEAR_MAP = 837;
    private static final long LAST = 3_398;

    private final List<String> copied = new ArrayList<>();
    private final Explorer explorer = Machines.explorer();
    private final InspectorViewModel model = new InspectorViewModel(explorer, copied::add, Tasks.inline(), thrown -> {
        throw new IllegalStateException(thrown);
    });

    private void look(long moment, Vaddr va) {
        explorer.setMoment(moment);
        explorer.select(va);
    }

    private EntryFacts.Present present() {
        return (EntryFacts.Present) model.entry().getValue();
    }

    @Test
    void entry_linearLeaf_decodesIt() {
        look(IN_LINEAR_MAP, LINEAR);
        EntryFacts.Present entry = present();
        assertThat(entry.heading().level()).isEqualTo(2);
        assertThat(entry.heading().index()).isEqualTo(65);
        assertThat(entry.heading().title()).isEqualTo("2 MiB leaf");
        assertThat(entry.heading().range()).contains(new RangePlace(RangeRole.DIRECT_MAP, "linear map"));
        assertThat(entry.raw()).isEqualTo(0x8000_0000_4820_0183L);
        assertThat(entry.chips()).containsExactly("RW-", "Writeback", "GLOBAL", "supervisor", "untracked");
    }

    @Test
    void entry_linearLeaf_readsEveryFieldTwice() {
        look(IN_LINEAR_MAP, LINEAR);
        assertThat(present().fields())
                .extracting(PteField::bits, PteField::name, PteField::value, it -> it.hardware().toString(),
                        it -> it.kernel().toString(), PteField::differs)
                .containsExactly(
                        row("63", "NX", "1", "no execution", "not executable", false),
                        row("52", "AVAIL1", "0", "ignored", "untracked", true),
                        row("51:21", "address", "0x4820_0000", "start of the page", "same", false),
                        row("12,4,3", "PAT", "000", "PAT entry 0", "Writeback", true),
                        row("8", "G", "1", "kept on CR3 load", "GLOBAL", false),
                        row("7", "PS", "1", "page, not table", "a mapping", true),
                        row("6,5", "D A", "00", "is set on use", "both clear", false),
                        row("2", "U", "0", "supervisor only", "not USER", false),
                        row("1", "W", "1", "writable", "writable", false),
                        row("0", "P", "1", "present", "readable", false));
        assertThat(present().differences()).extracting(it -> it.topic().toString()).containsExactly(
                "bit 7", "PAT", "bit 52");
    }

    private static Tuple row(Object... values) {
        return Tuple.tuple(values);
    }

    @Test
    void entry_levelChosenOnTheWay_isThatTableEntry() {
        explorer.setMoment(IN_LINEAR_MAP);
        explorer.select(new Selection(LINEAR, 3));
        assertThat(present().heading().title()).isEqualTo("table");
        assertThat(present().heading().level()).isEqualTo(3);
        assertThat(present().chips()).containsExactly("PD", "1 GiB", "66 of 512 present");
        assertThat(present().differences()).isEmpty();
    }

    @Test
    void entry_kernelCode_isWritableAndExecutable() {
        look(LAST, CODE);
        assertThat(present().heading().range()).contains(new RangePlace(RangeRole.TEXT, "kernel code"));
        assertThat(present().chips()).startsWith("RWX");
    }

    @Test
    void entry_notMappedYet_saysWhenAndWhatComes() {
        look(100, LINEAR);
        EntryFacts.Absent entry = (EntryFacts.Absent) model.entry().getValue();
        assertThat(entry.heading().level()).isEqualTo(3);
        assertThat(entry.raw()).isZero();
        assertThat(entry.reach()).hasToString("0xffff_8000_4000_0000 .. 0xffff_8000_7fff_ffff");
        assertThat(entry.toCome()).hasValueSatisfying(next -> {
            assertThat(next.step()).isEqualTo(IN_LINEAR_MAP);
            assertThat(next.phase()).isEqualTo(PhaseName.LINEAR);
            assertThat(next.sentence())
                    .isEqualTo("Step 837 maps this address, 737 steps from now, in phase linear map.");
        });
        assertThat(entry.atTheEnd()).hasValueSatisfying(
                end -> assertThat(end.chips()).containsExactly("PD", "1 GiB", "512 of 512 present"));
    }

    @Test
    void entry_neverMapped_promisesNothing() {
        look(LAST, HOLE);
        EntryFacts.Absent entry = (EntryFacts.Absent) model.entry().getValue();
        assertThat(entry.toCome()).isEmpty();
        assertThat(entry.atTheEnd()).isEmpty();
    }

    @Test
    void entry_userHalf_isTheRootsAbsentEntry() {
        look(LAST, USER);
        EntryFacts.Absent entry = (EntryFacts.Absent) model.entry().getValue();
        assertThat(entry.heading().level()).isEqualTo(4);
        assertThat(entry.heading().range()).isEmpty();
        assertThat(entry.sentences().getFirst()).asString().contains("user space");
    }

    @Test
    void entry_nonCanonical_isNoneAtAll() {
        look(LAST, NON_CANONICAL);
        EntryFacts.Missing missing = (EntryFacts.Missing) model.entry().getValue();
        assertThat(missing.sentences().getFirst()).hasToString("Not canonical: bits 63:48 are 0x0, but bit 47 is 1, and"
                + " they would have to repeat it.");
        assertThat(missing.toCome()).isEmpty();
    }

    @Test
    void entry_beforeTheFirstStep_isNoneYet() {
        look(0, LINEAR);
        EntryFacts.Missing missing = (EntryFacts.Missing) model.entry().getValue();
        assertThat(missing.title()).isEqualTo("There is no page table yet");
        assertThat(missing.toCome()).map(ToCome::step).contains(IN_LINEAR_MAP);
    }

    @Test
    void walk_mapped_listsEveryReadAndTheSum() {
        look(IN_LINEAR_MAP, LINEAR);
        WalkFacts walk = model.walk().walk().getValue();
        assertThat(walk.canonical().holds()).isTrue();
        assertThat(walk.reads()).extracting(WalkFacts.Read::tableName, WalkFacts.Read::index,
                WalkFacts.Read::indexBits).containsExactly(
                        row("PML4", 256, "47:39"), row("PDPT", 1, "38:30"), row("PD", 65, "29:21"));
        WalkFacts.Read root = walk.reads().getFirst();
        assertThat(root.address().sum()).isEqualTo("0x0000_1000 + 8 \u00d7 256");
        assertThat(root.address().value()).hasToString("0x0000_1800");
        assertThat(walk.result()).isEqualTo(
                new WalkFacts.Found("0x4823_4567", "physical, usable", "0x4820_0000 + 0x3_4567"));
    }

    @ParameterizedTest
    @CsvSource({"ffff800000001000, page table", "ffff800009800000, frame metadata", "fffffff000000000, frame metadata",
        "ffff800008000000, kernel", "ffff800010000000, usable", "ffff800090000000, unknown"})
    void walk_mapped_saysWhatTheMemoryIsUsedFor(String va, String use) {
        look(explorer.snapshot().boot().nrSteps(), new Vaddr(Long.parseUnsignedLong(va, 16)));
        assertThat(model.walk().walk().getValue().result()).isInstanceOfSatisfying(WalkFacts.Found.class,
                found -> assertThat(found.where()).isEqualTo("physical, " + use));
    }

    @ParameterizedTest
    @CsvSource({"ffff800048234567, 'RW-, supervisor'", "ffffffff88123456, 'RWX, supervisor'"})
    void walk_mapped_keepsTheRightsThatEveryLevelGrants(String va, String rights) {
        look(LAST, new Vaddr(Long.parseUnsignedLong(va, 16)));
        WalkFacts.PathRights path = model.walk().walk().getValue().rights().orElseThrow();
        assertThat(WalkFacts.text(path.together())).isEqualTo(rights);
        assertThat(path.levels().getFirst().rights()).containsExactlyInAnyOrder(WalkFacts.Right.values());
        assertThat(path.levels().getFirst().taken()).isEmpty();
    }

    @Test
    void walk_mapped_saysWhichEntryTakesAwayWhat() {
        look(IN_LINEAR_MAP, LINEAR);
        WalkFacts.PathRights path = model.walk().walk().getValue().rights().orElseThrow();
        assertThat(path.sentence()).hasToString("L2[65] takes away execute, user mode; what is left is read, write.");
        assertThat(path.levels().getLast().taken())
                .containsExactlyInAnyOrder(WalkFacts.Right.EXECUTE, WalkFacts.Right.USER);
    }

    @Test
    void walk_notPresent_namesTheLevelAndWhenItComes() {
        look(100, LINEAR);
        WalkFacts.Fault fault = (WalkFacts.Fault) model.walk().walk().getValue().result();
        assertThat(fault.title()).isEqualTo("#PF (page fault)");
        assertThat(fault.sentence()).asString().startsWith("The entry at level 3 is absent");
        assertThat(fault.toCome()).map(ToCome::step).contains(IN_LINEAR_MAP);
        assertThat(model.walk().walk().getValue().rights()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            riscv-virt-sv48 | the root's entries 0 to 255 are absent.
            aarch64-virt    | its walk begins at another root, which the kernel leaves to user programs.
            """)
    void walk_inTheUserHalf_saysWhereItsEntriesAre(String sample, String end) {
        explorer.open(Boot.of(Samples.find(sample).orElseThrow().machine()));
        look(explorer.snapshot().boot().nrSteps(), new Vaddr(0x1000));
        assertThat(((WalkFacts.Fault) model.walk().walk().getValue().result()).sentence()).hasToString(
                "The address lies in the user half, which a kernel page table does not manage: " + end);
    }

    /** Every view names the exception of the architecture, as translate does. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            q35-4g               | c000000000000000 | #GP (general protection fault)
            q35-4g               | ffffc00000000000 | #PF (page fault)
            riscv-virt-sv39      | ffffffd000000000 | Load page fault
            aarch64-virt      | ffffc00000000000 | Translation fault, level 1
            aarch64-virt      | fff0000000001000 | Translation fault, level 0
            loongarch-virt    | ffffc00000000000 | PIL (page invalid for load)
            loongarch-virt    | c000000000000000 | ADEM (address error for memory access)
            """)
    void walk_endsInAFault_namesItAsTheManualDoes(String sample, String va, String title) {
        explorer.open(Boot.of(Samples.find(sample).orElseThrow().machine()));
        look(explorer.snapshot().boot().nrSteps(), new Vaddr(Long.parseUnsignedLong(va, 16)));
        WalkFacts.Fault fault = (WalkFacts.Fault) model.walk().walk().getValue().result();
        assertThat(fault.title()).isEqualTo(title);
        if (model.entry().getValue() instanceof EntryFacts.Absent absent) {
            assertThat(absent.sentences().getFirst()).asString().containsIgnoringCase("the processor raises " + title
                    + " if the kernel reads, and looks at none of the other bits.");
        }
    }

    @ParameterizedTest
    @CsvSource({"400000, No page table yet", "ffff800000200000, No page table yet",
        "c000000000000000, #GP (general protection fault)"})
    void walk_beforeAnyTable_saysThatThereIsNone(String va, String title) {
        look(0, new Vaddr(Long.parseUnsignedLong(va, 16)));
        assertThat(((WalkFacts.Fault) model.walk().walk().getValue().result()).title()).isEqualTo(title);
        assertThat(model.entry().getValue()).isNotNull();
    }

    @Test
    void walk_nonCanonical_readsNothing() {
        look(LAST, NON_CANONICAL);
        WalkFacts walk = model.walk().walk().getValue();
        assertThat(walk.canonical().holds()).isFalse();
        assertThat(walk.reads()).isEmpty();
        assertThat(walk.result()).isInstanceOfSatisfying(
                WalkFacts.Fault.class, fault -> assertThat(fault.title()).isEqualTo("#GP (general protection fault)"));
    }

    @Test
    void walk_asText_isTheWholeWalk() {
        look(IN_LINEAR_MAP, LINEAR);
        assertThat(model.walk().walk().getValue().text().lines()).containsExactly(
                "VA 0xffff_8000_4823_4567",
                "Canonical: bits 63:48 equal bit 47, which is 1.",
                "L4 PML4[256] at 0x0000_1000 + 8 \u00d7 256 = 0x0000_1800: 0x0000_0000_0000_2007."
                        + " The PDPT at 0x0000_2000 comes next.",
                "L3 PDPT[1] at 0x0000_2000 + 8 \u00d7 1 = 0x0000_2008: 0x0000_0000_0016_4007."
                        + " The PD at 0x0016_4000 comes next.",
                "L2 PD[65] at 0x0016_4000 + 8 \u00d7 65 = 0x0016_4208: 0x8000_0000_4820_0183."
                        + " A 2 MiB page that starts at 0x4820_0000.",
                "Rights along the walk: RW-, supervisor",
                "PA 0x4823_4567 (physical, usable) = 0x4820_0000 + 0x3_4567");
    }

    @Test
    void region_linear_growsWithTheMoment() {
        look(IN_LINEAR_MAP, LINEAR);
        RegionFacts region = model.region().getValue();
        RegionFacts.Bounds bounds = region.bounds().orElseThrow();
        assertThat(region.role()).contains(RangeRole.DIRECT_MAP);
        assertThat(bounds.formula()).contains("va = pa + LINEAR_MAPPING_BASE");
        assertThat(bounds.mappedBytes()).isEqualTo(578L << 21);
        assertThat(bounds.mappedAtEndBytes()).contains(0x1_8000_0000L);
        assertThat(region.selected()).extracting(it -> it.name() + ": " + it.value()).contains("physical: 0x4823_4567");
        assertThat(region.memory()).hasValueSatisfying(
                memory -> assertThat(memory.region().type().displayName()).isEqualTo("usable"));
    }

    @Test
    void region_metadata_namesTheFrameWhoseSlotItIs() {
        look(LAST, METADATA);
        RegionFacts region = model.region().getValue();
        assertThat(region.selected()).extracting(it -> it.name() + ": " + it.value()).contains(
                "slot of: frame 295,476 at 0x4823_4000",
                "byte: 7 of 64");
        assertThat(region.constants()).allMatch(RegionFacts.Constant::differs);
        assertThat(region.constants().getFirst().values())
                .extracting(RegionFacts.Value::value, RegionFacts.Value::inUse, RegionFacts.Value::differs)
                .containsExactly(
                        row("0xffff_fff0_0000_0000", true, false),
                        row("0xffff_e000_0000_0000", false, true),
                        row("0xffff_e000_0000_0000", false, true));
    }

    @Test
    void region_code_namesThePlaceInTheImageAndItsAlias() {
        look(LAST, CODE);
        assertThat(model.region().getValue().selected()).extracting(it -> it.name() + ": " + it.value()).contains(
                "means: kernel image + 0x12_3456",
                "alias: 0xffff_8000_0812_3456 in the linear map");
    }

    @Test
    void region_addressInAnArea_namesTheArea() {
        explorer.change(Machines.q35WithAreas());
        look(LAST + 1, new Vaddr(0xffff_ffef_ffd0_1000L));
        RegionFacts region = model.region().getValue();
        assertThat(region.area()).contains(new RegionFacts.Area(
                "KVirtArea 1", VaddrRange.ofSize(new Vaddr(0xffff_ffef_ffc0_0000L), 4L << 20), 2L << 20, false));
        assertThat(region.selected()).extracting(it -> it.name() + ": " + it.value())
                .contains("means: KVirtArea 1 + 0x10_1000, 1028 KiB");
        assertThat(region.bounds().orElseThrow().mappedBytes()).isEqualTo(2L << 20);
        assertThat(present().heading().range()).contains(new RangePlace(RangeRole.MAPPINGS, "KVirtArea 1"));
        look(LAST + 1, new Vaddr(0xffff_ffef_ffbf_0000L));
        assertThat(model.region().getValue().area()).map(RegionFacts.Area::toCome).contains(true);
        assertThat(model.region().getValue().selected()).extracting(it -> it.name() + ": " + it.value())
                .contains("means: KVirtArea 2, its start");
        look(LAST + 1, new Vaddr(0xffff_ffef_0000_0000L));
        assertThat(model.region().getValue().area()).isEmpty();
        assertThat(model.region().getValue().selected()).extracting(it -> it.name() + ": " + it.value())
                .contains("means: free until the kernel runs");
    }

    @ParameterizedTest
    @CsvSource({"0000900000000000, not canonical", "1000, user half", "ffffffffffff8000, past KERNEL_END"})
    void region_outsideEveryRange_saysWhere(String va, String title) {
        look(LAST, new Vaddr(Long.parseUnsignedLong(va, 16)));
        RegionFacts region = model.region().getValue();
        assertThat(region.title()).isEqualTo(title);
        assertThat(region.bounds()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(LayoutRange.class)
    void region_boundsOfEveryRange_areThoseOfTheLayout(LayoutRange range) {
        look(LAST, explorer.snapshot().boot().layout().range(range.role()).first());
        RegionFacts region = model.region().getValue();
        assertThat(region.title()).isEqualTo(range.displayName());
        assertThat(region.bounds()).hasValueSatisfying(bounds -> {
            assertThat(bounds.startName()).isEqualTo(range.startConstant().name());
            assertThat(bounds.end()).isEqualTo(explorer.snapshot().boot().layout().range(range.role()).endText());
        });
    }

    @Test
    void checks_q35_areThoseOfTheMoment() {
        explorer.setMoment(IN_LINEAR_MAP);
        ChecksFacts facts = model.checks().getValue();
        List<CheckResult> all = Contracts.of(Machines.q35().state(IN_LINEAR_MAP));
        assertThat(facts.checks()).isEqualTo(
                all.stream().filter(it -> !it.id().equals("seed-item-round-trip")).toList()).hasSize(all.size() - 1);
        assertThat(facts.sourceChecks()).extracting(CheckResult::id).containsExactly("seed-item-round-trip");
        assertThat(facts.findings()).isEmpty();
        assertThat(facts.sourceFindings()).isEqualTo(Machines.q35().findings()).isNotEmpty();
        assertThat(facts.sourceFindings()).extracting(Finding::severity).containsOnly(Severity.INFO);
        assertThat(facts.nrFailed()).isZero();
        assertThat(facts.nrFindings()).isZero();
        assertThat(facts.nrOfSource()).isEqualTo(Machines.q35().findings().size() + 1);
        assertThat(facts.with(CheckStatus.SKIPPED)).extracting(CheckResult::id).containsExactly("metadata", "code");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 100, 257, 258, 259, 837, 3_384, LAST})
    void cost_everyMoment_addsUp(long moment) {
        explorer.setMoment(moment);
        CostFacts cost = model.cost().getValue();
        assertThat(cost.levels().stream().mapToLong(CostFacts.Level::now).sum()).isEqualTo(cost.now().tables());
        assertThat(cost.levels().stream().mapToLong(CostFacts.Level::end).sum()).isEqualTo(cost.end().tables());
        assertThat(cost.phases().stream().mapToLong(CostFacts.PhaseCost::now).sum()).isEqualTo(cost.now().tables());
        assertThat(cost.phases().stream().mapToLong(CostFacts.PhaseCost::end).sum()).isEqualTo(cost.end().tables());
    }

    @Test
    void cost_inTheLinearMap_hasTheFiguresOfTheMoment() {
        explorer.setMoment(IN_LINEAR_MAP);
        CostFacts.Total now = model.cost().getValue().now();
        assertThat(now).isEqualTo(new CostFacts.Total(259, 578, 578L << 21));
        assertThat(now.tableBytes()).isEqualTo(259 * 4096L);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, \u2013", "259, 578, 1212153856, 0.088 %", "1, 1, 4096, 100.0 %"})
    void overhead_ofTablesForWhatTheyMap_isAShare(long tables, long leaves, long mapped, String overhead) {
        assertThat(CostPage.overhead(new CostFacts.Total(tables, leaves, mapped))).isEqualTo(overhead);
    }

    /** The plan's counts against tables that are really built. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void pageSizes_eachChoice_costsWhatItsOwnBootCosts(int level) {
        Machine machine = Machines.q35().machine();
        Machine other = new Machine(
                machine.name(), machine.mode(), level, machine.profile(), machine.cpus(), machine.regions(),
                machine.metadataBase());
        CostFacts.Total built = CostFacts.of(new Explorer(Boot.of(other)).snapshot()).end();
        model.tabProperty().set(InspectorTab.COST);
        PageSizes.Choice choice = model.pageSizes().orElseThrow().getValue().choices().get(level - 1);
        assertThat(choice.level()).isEqualTo(level);
        assertThat(choice.inUse()).isEqualTo(level == 2);
        assertThat(choice.outcome()).isEqualTo(new PageSizes.Whole(built));
    }

    /** Other boots of a machine may take long, so none is made on the thread that paints. */
    @Test
    void pageSizes_beforeTheyAreKnown_sayWhatIsInUseAndAreFoundAside() {
        HeldTasks tasks = new HeldTasks();
        InspectorViewModel held = new InspectorViewModel(explorer, copied::add, tasks, _ -> {});
        assertThat(tasks.nrHeld()).as("nobody looks").isZero();
        held.tabProperty().set(InspectorTab.COST);
        assertThat(tasks.nrHeld()).isEqualTo(1);
        PageSizes known = PageSizes.known(explorer.snapshot().boot());
        assertThat(held.pageSizes().orElseThrow().getValue()).isEqualTo(known);
        assertThat(known.choices()).extracting(choice -> choice.outcome() instanceof PageSizes.Pending)
                .containsExactly(true, false, true);
        tasks.run();
        assertThat(held.pageSizes().orElseThrow().getValue()).isEqualTo(PageSizes.of(explorer.snapshot().boot()));
        explorer.setMoment(3);
        assertThat(tasks.nrHeld()).as("the same boot").isZero();
    }

    @Test
    void pageSizes_machineChangesWhileTheyAreFound_areThoseOfTheNewOne() {
        HeldTasks tasks = new HeldTasks();
        InspectorViewModel held = new InspectorViewModel(explorer, copied::add, tasks, _ -> {});
        held.tabProperty().set(InspectorTab.COST);
        Boot smallPages = Boot.of(Machines.q35().machine().withHighestTranslationLevel(1));
        explorer.change(smallPages);
        assertThat(tasks.nrHeld()).as("one at a time").isEqualTo(1);
        assertThat(held.pageSizes().orElseThrow().getValue()).isEqualTo(PageSizes.known(smallPages));
        tasks.run();
        assertThat(held.pageSizes().orElseThrow().getValue()).isEqualTo(PageSizes.of(smallPages));
        held.tabProperty().set(InspectorTab.ENTRY);
        explorer.change(Machines.q35());
        assertThat(tasks.nrHeld()).as("nobody looks").isZero();
    }

    @Test
    void showEntry_ofAReadOfTheWalk_selectsItAndTurnsToTheEntry() {
        look(IN_LINEAR_MAP, LINEAR);
        model.tabProperty().set(InspectorTab.TRANSLATION);
        model.showEntry(4);
        assertThat(model.tabProperty().get()).isEqualTo(InspectorTab.ENTRY);
        assertThat(present().heading().level()).isEqualTo(4);
        assertThat(explorer.snapshot().selection().va()).isEqualTo(LINEAR);
    }

    @Test
    void goToStep_thatIsPromised_mapsTheAddress() {
        look(100, LINEAR);
        model.goToStep(((EntryFacts.Absent) model.entry().getValue()).toCome().orElseThrow().step());
        assertThat(present().heading().title()).isEqualTo("2 MiB leaf");
    }
}
