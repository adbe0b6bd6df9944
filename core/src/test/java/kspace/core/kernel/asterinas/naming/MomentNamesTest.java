package kspace.core.kernel.asterinas.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kspace.core.address.ByteSize;
import kspace.core.address.PaddrRange;
import kspace.core.arch.x86.X86;
import kspace.core.input.TextException;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.area.KVirtOperation;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Landmark;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.kernel.asterinas.boot.PhaseName;
import kspace.core.kernel.asterinas.boot.Step;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Moments with names, against a walk over every step of the boot. */
class MomentNamesTest {
    private static final long MIB = 1L << 20;
    private static final Boot BOOT = Boot.of(new Machine(
            "test", X86.FOUR_LEVELS, 2, LayoutProfile.CONSTANTS, 1, List.of(
                    new MemoryRegion(PaddrRange.of(0, 64 * MIB), RegionType.USABLE),
                    new MemoryRegion(PaddrRange.of(16 * MIB, 18 * MIB + (MIB >> 4)), RegionType.KERNEL)),
            Optional.empty()).withOperations(
                    List.of(
                            new KVirtOperation.Map(false, 4 * MIB, 0, PaddrRange.of(32 * MIB, 34 * MIB), PageFlags.RW,
                                    CachePolicy.WRITEBACK),
                            new KVirtOperation.Drop(1))));

    private final MomentNames names = new MomentNames(BOOT);

    private static List<Long> steps(Predicate<Step> condition) {
        List<Long> found = new ArrayList<>();
        for (long moment = 1; moment <= BOOT.nrSteps(); moment++) {
            if (BOOT.state(moment).step().filter(condition).isPresent()) {
                found.add(moment);
            }
        }
        return found;
    }

    private static boolean isPage(Step step, String phase, String size) {
        return step instanceof Step.PageMapped page
                && (phase.isEmpty() || page.phase().id().equals(phase))
                && (size.isEmpty()
                        || ByteSize.format(BOOT.machine().consts().pageSize(page.level())).equals(size));
    }

    @ParameterizedTest
    @CsvSource({
        "page of code, code, ''", "page of metadata, metadata, ''", "page of linear map, linear, ''", "page, '', ''",
        "4 KiB page of code, code, 4 KiB", "2 MiB page of linear, linear, 2 MiB", "2MiB page of code, code, 2 MiB",
        "4 KiB page, '', 4 KiB", "Page Of Kernel Code, code, ''"})
    void firstAndLastPage_ofPhaseAndSize_areThoseOfAWalkOverAllSteps(String thing, String phase, String size) {
        List<Long> pages = steps(step -> isPage(step, phase, size));
        assertThat(names.moment("first " + thing)).isEqualTo(pages.getFirst());
        assertThat(names.moment("last " + thing)).isEqualTo(pages.getLast());
    }

    @ParameterizedTest
    @CsvSource({"table, ''", "table of code, code", "table of new, new", "table of linear-map, linear"})
    void firstAndLastTable_ofPhase_areThoseOfAWalkOverAllSteps(String thing, String phase) {
        List<Long> tables = steps(step -> step instanceof Step.TableAllocated table
                && (phase.isEmpty() || table.phase().id().equals(phase)));
        assertThat(names.moment("first " + thing)).isEqualTo(tables.getFirst());
        assertThat(names.moment("last " + thing)).isEqualTo(tables.getLast());
    }

    @ParameterizedTest
    @EnumSource(PhaseName.class)
    void phase_eachWayToWriteIt_endsOrStartsWithItsSteps(PhaseName phase) {
        List<Long> own = steps(step -> step.phase() == phase);
        assertThat(names.moment(phase.id())).isEqualTo(own.getLast());
        assertThat(names.moment("end of " + phase.displayName())).isEqualTo(own.getLast());
        assertThat(names.moment("START-OF-" + phase.id())).isEqualTo(own.getFirst() - 1);
    }

    @Test
    void ends_ofTheBoot_areFirstAndLast() {
        assertThat(names.moment("start")).isZero();
        assertThat(names.moment("last")).isEqualTo(BOOT.nrSteps());
        assertThat(names.moment("0")).isZero();
        assertThat(names.moment("17")).isEqualTo(17);
    }

    @Test
    void operation_byItsNumber_isTheStepThatDoesIt() {
        List<Long> changes = steps(Step.AreaChanged.class::isInstance);
        assertThat(changes).hasSize(2);
        assertThat(names.moment("KVirtArea operation 1")).isEqualTo(changes.getFirst());
        assertThat(names.moment("operation 2")).isEqualTo(changes.getLast());
    }

    @Test
    void finding_byItsName_isTheStepThatMapsItsPlace() {
        Landmark.FindingAt at = BOOT.line().landmarks().stream()
                .filter(Landmark.FindingAt.class::isInstance).map(Landmark.FindingAt.class::cast)
                .findFirst().orElseThrow();
        assertThat(names.moment("finding " + at.finding().id())).isEqualTo(at.step());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "lunch | \"lunch\" is not allowed; it is a whole number, 0 to ",
        "end of lunch | \"end of lunch\" is not allowed; it is a whole number, 0 to ",
        "first page of lunch | \"first page of lunch\" is not allowed; it is a whole number, 0 to ",
        "first 2 MiB table | \"first 2 MiB table\" is not allowed; it is a whole number, 0 to ",
        "first 3 MiB page | \"first 3 MiB page\" names no page size of x86-64; there are 4 KiB, 2 MiB",
        "first 1 GiB page | \"first 1 GiB page\" is no moment of this machine's boot, which maps no such page",
        "last page of activate | \"last page of activate\" is no moment of this machine's boot, which maps no such page there",
        "last page of KVirtArea | \"last page of KVirtArea\" is no moment of this machine's boot, which maps no such page there",
        "operation 3 | \"operation 3\" is no moment of this machine's boot, after which 2 operations are tried",
        "operation 0 | \"operation 0\" is no moment of this machine's boot, after which 2 operations are tried",
        "finding lunch | \"finding lunch\" is no moment: no step of this machine's boot maps the place of such a finding",
        "failure | \"failure\" is no moment: this machine's boot does not stop",
        "-1 | \"-1\" is not allowed; it is a whole number, 0 to ",
        "999999 | \"999999\" is not allowed; it is a whole number, 0 to "})
    void moment_noneOfTheBoot_saysWhatThereIs(String text, String sentence) {
        assertThatThrownBy(() -> names.moment(text)).isInstanceOfSatisfying(TextException.class,
                e -> assertThat(e.sentence()).startsWith(sentence));
    }

    @Test
    void moment_ofNoName_saysAllThereAre() {
        assertThatThrownBy(() -> names.moment("lunch"))
                .hasMessage("\"lunch\" is not allowed; it is a whole number, 0 to "
                        + BOOT.nrSteps()
                        + " for this machine's boot, or start, last, end of or start of a phase (new, linear, metadata,"
                        + " code, activate, kvirt), first or last page, table or 2 MiB page of one, KVirtArea operation and its number,"
                        + " finding and its name, or failure");
    }

    @Test
    void failure_ofABootThatStops_isItsLastStep() {
        Boot stopping = Boot.of(BOOT.machine().withOperations(List.of(new KVirtOperation.Drop(7))));
        assertThat(stopping.failure()).isPresent();
        assertThat(new MomentNames(stopping).moment("failure")).isEqualTo(stopping.nrSteps());
    }

    @Test
    void phase_thatTheBootDoesNotReach_saysWhichThereAre() {
        Boot plain = Boot.of(BOOT.machine().withOperations(List.of()));
        assertThatThrownBy(() -> new MomentNames(plain).moment("end of KVirtArea")).hasMessage(
                "\"end of KVirtArea\" is no moment of this machine's boot, which has the phases new, linear, metadata, code,"
                        + " activate");
    }
}
