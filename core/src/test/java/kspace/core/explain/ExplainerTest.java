package kspace.core.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.arch.Architectures;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.walk.AccessFault;
import kspace.core.paging.PagingMode;
import kspace.core.words.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of texts as people post them. Those with a number are from a collection whose right answers were worked out by hand. */
class ExplainerTest {
    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(ExplainerTest.class.getResourceAsStream("/explain/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Explanation explain(String text) {
        return Explainer.explain(text, Optional.empty(), OptionalInt.empty()).orElseThrow();
    }

    private static Fact.Entry entry(String raw, String mode, int level) {
        return (Fact.Entry) Explainer.explain(raw, Architectures.byId(mode), OptionalInt.of(level)).orElseThrow()
                .facts().getFirst();
    }

    private static <T extends Fact> List<T> all(Explanation explanation, Class<T> kind) {
        return explanation.facts().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static String said(Explanation explanation) {
        List<String> said = new ArrayList<>();
        for (Fact fact : explanation.facts()) {
            said.add(fact.sentence().toString());
            fact.details().stream().map(Message::toString).forEach(said::add);
        }
        return String.join("\n", said);
    }

    @Test
    void oops46_aPointerWrittenOverAnEntry_isSaidAndRaisesTheCodeThatTheTextHas() {
        Explanation oops = explain(text("46-oops.txt"));
        assertThat(oops.form()).isEqualTo(TextForm.LOG);
        assertThat(oops.mode().id()).isEqualTo("x86-64");
        assertThat(all(oops, Fact.Address.class)).singleElement().satisfies(it -> {
            assertThat(it.va()).isEqualTo(new Vaddr(0x2aaa_aaab_f800L));
            assertThat(it.indices()).containsExactly(85, 170, 341, 191);
        });
        assertThat(all(oops, Fact.Entry.class)).extracting(Fact.Entry::name, Fact.Entry::level).containsExactly(
                tuple("PGD", 4), tuple("PUD", 3), tuple("PMD", 2), tuple("PTE", 1));
        assertThat(all(oops, Fact.Entry.class).getLast().hardware()).isInstanceOfSatisfying(
                HardwareEntry.Fault.class,
                it -> assertThat(it.address()).isEqualTo(new Paddr(0xf_ffff_8048_a000L)));
        assertThat(all(oops, Fact.Walk.class).getFirst().fault().map(AccessFault::code)).hasValue(0xdL);
        assertThat(said(oops)).contains("a reserved bit", "an address of the kernel: a pointer was written",
                "it raises #PF, error code 0xd, as the text says");
    }

    @Test
    void oops50_textOverAnEntry_isReadAsText() {
        Explanation oops = explain(text("50-oops.txt"));
        assertThat(all(oops, Fact.Code.class).getFirst().code()).isEqualTo(9);
        Fact.Entry pmd = all(oops, Fact.Entry.class).getFirst();
        assertThat(pmd.hardware()).isInstanceOf(HardwareEntry.Fault.class);
        assertThat(pmd.flags()).startsWith("P PCD A");
        Fact.Address address = all(oops, Fact.Address.class).getFirst();
        assertThat(address.isCanonical()).isFalse();
        assertThat(address.fault().map(AccessFault::name)).hasValue("#GP");
        assertThat(said(oops)).contains("\"1] .....\"", "\"pic_acce\"", "bits 62:52 = 0x2e2");
    }

    /** Bits 62 to 52 are the system's, and no part of the address. */
    @ParameterizedTest
    @CsvSource({
        "a0000013d174867, 4, 0x13d174000, P W U A, 62:52 = 0xa0",
        "a0000013d177867, 3, 0x13d177000, P W U A, 62:52 = 0xa0",
        "810000010010d025, 1, 0x10010d000, P U A NX, 58:52 = 0x10",
        "e6500000716fd963, 1, 0x716fd000, P W A D G NX, 58:52 = 0x65",
        "8a0000004a847b63, 1, 0x4a847000, P W A D G NX, 58:52 = 0x20",
        "2840000133cdc867, 1, 0x133cdc000, P W U A D, 58:52 = 0x4"})
    void entries41_withHighSoftwareBits_keepTheirAddress(String raw, int level, String pa, String flags, String bits) {
        Fact.Entry entry = entry(raw, "x86-64", level);
        Paddr expected = new Paddr(Long.decode(pa));
        assertThat(switch (entry.hardware()) {
            case HardwareEntry.Table(var table) -> table;
            case HardwareEntry.Leaf(var page, long _) -> page;
            default -> new Paddr(-1);
        }).isEqualTo(expected);
        assertThat(entry.flags()).isEqualTo(flags);
        assertThat(entry.details().toString()).contains(bits);
    }

    @ParameterizedTest
    @CsvSource({
        "41-walk-user.txt, 0x7ffae2680000, 0x10010d000", "41-walk-kernel.txt, 0xfffff8a001cc2060, 0x716fd060",
        "43-pte.txt, 0xfffff78000000000, 0x0f22c000"})
    void walks_ofWinDbg_reachWhatItSays(String file, String va, String pa) {
        Explanation walk = explain(text(file));
        assertThat(walk.form()).isEqualTo(TextForm.WINDBG);
        Fact.Walk first = all(walk, Fact.Walk.class).getFirst();
        assertThat(first.translation().va()).isEqualTo(new Vaddr(Long.parseUnsignedLong(va.substring(2), 16)));
        assertThat(first.translation().pa()).hasValue(new Paddr(Long.decode(pa)));
        assertThat(first.fault()).isEmpty();
    }

    @Test
    void walks43_twoInOneText_areTold() {
        assertThat(all(explain(text("43-pte.txt")), Fact.Walk.class)).extracting(it -> it.translation().pa().get())
                .containsExactly(new Paddr(0xf22_c000), new Paddr(0x2b58_0000));
    }

    @ParameterizedTest
    @CsvSource({
        "200004cf, 3, true, misaligned", "200000cf, 3, false, 1 GiB",
        "200044c1, 3, true, 0x8001_1000", "200048c1, 2, true, 0x8001_2000", "4000000020004cc1, 1, true, 0x8001_3000"})
    void entries52and53_thatAHartRefuses_areFaults(String raw, int level, boolean isFault, String said) {
        Fact.Entry entry = entry(raw, "riscv-sv39", level);
        assertThat(entry.hardware() instanceof HardwareEntry.Fault).isEqualTo(isFault);
        assertThat(entry.sentence().toString()).contains(said);
    }

    @Test
    void vmprint66_ofXv6_listsThePagesWithTheirAddresses() {
        Explanation tables = explain(text("66-vmprint.txt"));
        assertThat(tables.form()).isEqualTo(TextForm.VMPRINT);
        assertThat(tables.mode().id()).isEqualTo("riscv-sv39");
        assertThat(all(tables, Fact.Page.class))
                .extracting(it -> it.va().value(), it -> it.pa().value(), Fact.Page::flags)
                .containsExactly(
                        tuple(0x0L, 0x87f6_b000L, "V R W X U"), tuple(0x1000L, 0x87f6_8000L, "V R W X"),
                        tuple(0x2000L, 0x87f6_7000L, "V R W X U"), tuple(0x3f_ffff_e000L, 0x87f7_6000L, "V R W"),
                        tuple(0x3f_ffff_f000L, 0x8000_7000L, "V R X"));
    }

    @Test
    void vmprint_withAddressesInPlaceOfIndices_saysTheSame() {
        Explanation tables = explain("""
                page table 0x0000000087f22000
                 ..0x0000003fc0000000: pte 0x0000000021fdb401 pa 0x0000000087f6d000
                 .. ..0x0000003fffe00000: pte 0x0000000021fdb001 pa 0x0000000087f6c000
                 .. .. ..0x0000003ffffff000: pte 0x0000000020001c0b pa 0x0000000080007000
                """);
        assertThat(all(tables, Fact.Page.class)).singleElement()
                .satisfies(it -> assertThat(it.va()).isEqualTo(new Vaddr(0x3f_ffff_f000L)));
    }

    @Test
    void infoTlb37_ofQemu_isReadAsAList() {
        Explanation pages = explain(text("37-info-tlb.txt"));
        assertThat(pages.form()).isEqualTo(TextForm.PAGE_LIST);
        assertThat(pages.mode().id()).isEqualTo("x86-64-la57");
        assertThat(all(pages, Fact.Page.class))
                .extracting(it -> it.va().value(), it -> it.pa().value(), Fact.Page::sizeBytes)
                .containsExactly(tuple(0L, 0L, 2L << 20), tuple(0x40_0000L, 0x50_0000L, 4096L));
        assertThat(((Fact.Address) Explainer.explain("400000", Architectures.byId("x86-64-la57"), OptionalInt.empty())
                .orElseThrow().facts().getFirst()).indices()).containsExactly(0, 0, 0, 2, 0);
    }

    @Test
    void questions69_ofACourse_areAnswered() {
        Explanation answers = explain(text("69-questions.txt"));
        assertThat(answers.mode().id()).isEqualTo("riscv-sv39");
        assertThat(all(answers, Fact.Address.class).getFirst().indices()).containsExactly(3, 245, 219);
        assertThat(all(answers, Fact.Root.class).getFirst().root()).isEqualTo(new Paddr(0x1_2345_6000L));
    }

    @Test
    void ptdump_ofLinux_countsWhatIsMappedAndFindsWritableCode() {
        Explanation tables = explain(text("ptdump.txt"));
        assertThat(tables.form()).isEqualTo(TextForm.PTDUMP);
        assertThat(said(tables)).contains("4 ranges are mapped",
                "User Space, Low Kernel Mapping and High Kernel Mapping",
                "1 range is writable and executable at once: 0xffff_ffff_8100_0000 .. 0xffff_ffff_8120_0000");
    }

    @ParameterizedTest
    @CsvSource({
        "linux-x86.txt, x86-64, 2, 4", "linux-riscv.txt, riscv-sv48, 13, 0", "linux-arm.txt, aarch64, 2516582471, 4"})
    void oops_ofEachArchitecture_isKnownByItsCode(String file, String mode, long code, int nrEntries) {
        Explanation oops = explain(text(file));
        assertThat(oops.mode().id()).isEqualTo(mode);
        assertThat(all(oops, Fact.Code.class)).singleElement()
                .satisfies(it -> assertThat(it.code()).isEqualTo(code));
        assertThat(all(oops, Fact.Entry.class)).hasSize(nrEntries);
        if (nrEntries > 0) {
            assertThat(all(oops, Fact.Walk.class).getFirst().fault().map(AccessFault::code)).hasValue(code);
            assertThat(said(oops)).contains("as the text says");
        }
    }

    @Test
    void oops_withFiveDifferentEntries_isOfFiveLevels() {
        Explanation oops =
                explain("Oops: 0000\nCR2: ff11000012345000\nPGD 100067 P4D 200067 PUD 300067 PMD 400067 PTE 0");
        assertThat(oops.mode().id()).isEqualTo("x86-64-la57");
        assertThat(all(oops, Fact.Walk.class)).hasSize(1);
    }

    @Test
    void oops_whoseEntriesLetTheAccessThrough_saysSo() {
        assertThat(said(explain("address: 0000000000401000\nerror_code(0x0004)\n"
                + "PGD 100067 P4D 100067 PUD 300067 PMD 400067 PTE 500067")))
                .contains("These entries let a user’s read through: they were changed after the fault");
    }

    /** What a code says is what the tests of an access raise with it, on every architecture. */
    @ParameterizedTest
    @CsvSource({
        "'error_code(0x0000) - not-present page', #PF, 0", "'Oops: 0011 [#1]', #PF, 17", "'error code 0x25', #PF, 37",
        "'scause 13', load page fault, 13", "'scause 0xf', store/AMO page fault, 15",
        "'cause: 0000000000000005', load access fault, 5", "'ECode=4 EsubCode=0', PME, 4",
        "'ESR = 0x96000007', 'translation fault, level 3', 2516582407"})
    void code_ofEachForm_isNamed(String text, String name, long code) {
        Fact.Code fact = all(explain(text), Fact.Code.class).getFirst();
        assertThat(fact.fault().map(AccessFault::name)).hasValue(name);
        assertThat(fact.fault().map(AccessFault::code)).hasValue(code);
    }

    @Test
    void code_thatIsNoFaultOfATranslation_saysSo() {
        assertThat(explain("scause 2").facts().getFirst().sentence())
                .hasToString("The scause is 0x2, which is no fault of a translation");
    }

    @Test
    void number_alone_isAnAddressAndWhereItCanBeOneAnEntry() {
        Explanation address = explain("0xffff888012345678");
        assertThat(address.facts()).hasSize(1);
        assertThat(said(address))
                .contains("Linux has its direct map there, which shows the physical address 0x1234_5678");
        assertThat(explain("8000000000200183").facts()).hasSize(2);
        assertThat(Explainer.explain("200004cf", Architectures.byId("riscv-sv39"), OptionalInt.empty()).orElseThrow()
                .facts()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "linear map", "face", "the address space of a kernel", "Hello, world", "12345678901234567890", "\0", "..",
        "[mem 0x0000000000000000-0x000000000009fbff] usable"})
    void explain_aTextOfNothingKnown_isEmpty(String text) {
        assertThat(Explainer.explain(text, Optional.empty(), OptionalInt.empty())).isEmpty();
    }

    /** Whatever is changed in a text, it is read or not, and what is said can be said. */
    @Test
    void explain_textsThatWereChanged_neverFails() {
        Random random = new Random(46);
        List<String> files = List.of("37-info-tlb.txt", "41-walk-user.txt", "43-pte.txt", "46-oops.txt", "50-oops.txt",
                "66-vmprint.txt", "69-questions.txt", "linux-x86.txt", "linux-riscv.txt", "linux-arm.txt",
                "ptdump.txt");
        for (String file : files) {
            for (int round = 0; round < 50; round++) {
                StringBuilder text = new StringBuilder(text(file));
                for (int change = random.nextInt(6); change >= 0; change--) {
                    int at = random.nextInt(text.length());
                    switch (random.nextInt(3)) {
                        case 0 -> text.setCharAt(at, "0f.:x -PG`\n~".charAt(random.nextInt(12)));
                        case 1 -> text.deleteCharAt(at);
                        default -> text.insert(at, "ffff0000");
                    }
                }
                Stream<Optional<PagingMode>> modes = Stream.concat(
                        Stream.of(Optional.empty()), Architectures.modes().stream().map(Optional::of));
                modes.forEach(mode -> Explainer.explain(text.toString(), mode, OptionalInt.empty())
                        .ifPresent(it -> assertThat(said(it)).isNotBlank()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"address 0x_", "pte 0x_", "cr3 0x__", "!pte `", "failed with error code 404",
        "the cause a user saw"})
    void text_thatOnlyLooksLikeOne_isNotUnderstood(String text) {
        assertThat(Explainer.explain(text, Optional.empty(), OptionalInt.empty())).isEmpty();
    }

    @Test
    void oops_belowASentenceAboutItsCause_isThatOfItsProcessor() {
        Explanation oops = explain("""
                Writes here cause a crash:
                BUG: unable to handle page fault for address: ffffc90000a3f000
                #PF: error_code(0x0002) - not-present page
                """);
        assertThat(oops.mode().id()).isEqualTo("x86-64");
    }

    @Test
    void segfault_ofAUser_isReadAsItsAddressAndErrorCode() {
        Explanation fault = explain(
                "a.out[2131]: segfault at 7ffd4a2b9ff8 ip 0000557d1c4c1135 sp 00007ffd4a2ba000 error 6 in a.out[557d1c4c1000+1000]");
        assertThat(fault.facts()).anySatisfy(it -> assertThat(it).isInstanceOfSatisfying(Fact.Address.class,
                address -> assertThat(address.va().value()).isEqualTo(0x7ffd_4a2b_9ff8L)));
        assertThat(fault.facts()).anySatisfy(it -> assertThat(it).isInstanceOfSatisfying(Fact.Code.class,
                code -> assertThat(code.code()).isEqualTo(6)));
    }

    /** A table that maps itself has the same entry at two levels. */
    @Test
    void windbg_ofASelfMap_keepsEqualEntries() {
        Explanation walk =
                explain("""
                        kd> !pte FFFFF6FB7DBED000
                        PXE at FFFFF6FB7DBEDF68    PPE at FFFFF6FB7DBEDF68    PDE at FFFFF6FB7DBEDF68    PTE at FFFFF6FB7DBEDF68
                        contains 00000000001AA063  contains 00000000001AA063  contains 00000000001AA063  contains 00000000001AA063
                        """);
        assertThat(all(walk, Fact.Entry.class)).extracting(Fact.Entry::name, Fact.Entry::level).containsExactly(
                tuple("PXE", 4), tuple("PPE", 3), tuple("PDE", 2), tuple("PTE", 1));
        assertThat(all(walk, Fact.Walk.class)).singleElement()
                .satisfies(it -> assertThat(it.translation().pa()).hasValue(new Paddr(0x1a_a000)));
    }

    /** Linux writes both numbers in decimal, and EsubCode says which address error it was. */
    @ParameterizedTest
    @CsvSource({
        "'ESTAT: 00080000 [ADEF] (IS= ECode=8 EsubCode=0)', ADEF",
        "'ESTAT: 00480000 [ADEM] (IS= ECode=8 EsubCode=1)', ADEM",
        "'ESTAT: 00010000 [PIL] (IS= ECode=1 EsubCode=0)', PIL", "'Ecode 0x7', PPI"})
    void code_ofLoongArch_isReadWithItsSubcode(String text, String name) {
        assertThat(all(explain(text), Fact.Code.class).getFirst().fault().map(AccessFault::name)).hasValue(name);
    }

    @Test
    void code_ofLoongArch_isDecimal() {
        Fact.Code code = all(explain("(IS= ECode=12 EsubCode=0)"), Fact.Code.class).getFirst();
        assertThat(code.code()).isEqualTo(12);
        assertThat(code.fault()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'ESR = 0x0000000056000000', 'The ESR_EL1 is 0x56000000, which is no fault of a translation'",
        "'ECode=13 EsubCode=0', 'The Ecode is 0xd, which is no fault of a translation'"})
    void code_thatIsNoFault_isNamedByItsRegister(String text, String sentence) {
        assertThat(explain(text).facts().getFirst().sentence()).hasToString(sentence);
    }

    @Test
    void syndrome_withWhatNoEntryDecides_isKeptAndAgrees() {
        Explanation oops =
                explain("""
                        Unable to handle kernel paging request at virtual address ffff800012345000
                          ESR = 0x00000000960001c7
                        [ffff800012345000] pgd=1000000047fff003, p4d=1000000047fff003, pud=1000000047ffe003, pmd=1000000047ffd003, pte=0000000000000000
                        """);
        assertThat(all(oops, Fact.Code.class).getFirst().fault().map(AccessFault::code)).hasValue(0x9600_01c7L);
        assertThat(said(oops)).contains("0x960001c7", "CM = 1 (by an instruction that maintains caches)", "S1PTW = 1",
                "as the text says");
    }

    /** Whose access it was, scause and Ecode do not say. */
    @ParameterizedTest
    @CsvSource({
        "'stval 0x1000, scause 13', true", "'stval 0xffffffff80001000, scause 13', false",
        "'status: 0000000200000120 badaddr: 0000000000001000 cause: 000000000000000d', false",
        "'status: 8000000200006020 badaddr: 0000000000001000 cause: 000000000000000d', true",
        "'BADV: 0000000000001000 ECode=1 EsubCode=0', true",
        "'PRMD: 00000004 (PPLV0 +PIE -PWE) BADV: 0000000000001000 ECode=1 EsubCode=0', false",
        "'PRMD: 00000007 (PPLV3 +PIE -PWE) BADV: 0000000000001000 ECode=1 EsubCode=0', true"})
    void access_ofACodeThatDoesNotSayTheMode_isOfWhomTheTextSays(String text, boolean user) {
        Explanation oops = explain(text + "\nPGD 20000001 P4D 20000001 PUD 0");
        assertThat(all(oops, Fact.Walk.class)).singleElement()
                .satisfies(it -> assertThat(it.access().user()).isEqualTo(user));
    }

    @ParameterizedTest
    @CsvSource({
        "'0xffff800008000000-0xffff800008010000          64K PTE       RW NX SHD AF        UXN    MEM/NORMAL', aarch64",
        "'0xffffffd800000000-0xffffffd800200000    0x0000000080000000         2M PMD     D A G . . W R V', riscv-sv39",
        "'0xffffaf8000000000-0xffffaf8000200000    0x0000000080000000         2M PMD     D A G . . W R V', riscv-sv48",
        "'0xffff888000000000-0xffff888000200000           2M     RW                 GLB NX pte', x86-64",
        "'0xff11000000000000-0xff11000000200000           2M     RW                 GLB NX pte', x86-64-la57"})
    void ptdump_ofEachArchitecture_isKnownByItsFlags(String line, String mode) {
        assertThat(explain(line).mode().id()).isEqualTo(mode);
    }

    @Test
    void vmprint_withAnIndexThatNoTableHas_leavesItOut() {
        Explanation tables = explain("""
                page table 0x0000000087f6e000
                ..999: pte 0x0000000021fda801 pa 0x0000000087f6a000
                .. ..0: pte 0x0000000021fda401 pa 0x0000000087f69000
                ..0: pte 0x0000000021fda801 pa 0x0000000087f6a000
                .. ..0: pte 0x0000000021fda401 pa 0x0000000087f69000
                .. .. ..512: pte 0x0000000021fdac1f pa 0x0000000087f6b000
                .. .. ..511: pte 0x0000000021fdac1f pa 0x0000000087f6b000
                """);
        assertThat(all(tables, Fact.Page.class)).singleElement()
                .satisfies(it -> assertThat(it.va()).isEqualTo(new Vaddr(0x1f_f000)));
        assertThat(said(tables)).contains("2 pointers to tables and 1 page are listed",
                "3 lines are left out: an index is 511 at most.");
    }

    @Test
    void vmprint_ofMoreThanIsTold_countsAll() {
        StringBuilder text = new StringBuilder("page table 0x0000000087f6e000\n");
        for (int i = 0; i < 10; i++) {
            text.append(".. ..").append(i).append(": pte 0x0000000021fda401 pa 0x0000000087f69000\n");
            for (int page = 0; page < 512; page++) {
                text.append(".. .. ..").append(page).append(": pte 0x0000000021fdac1f pa 0x0000000087f6b000\n");
            }
        }
        Explanation tables = explain(text.toString());
        assertThat(tables.facts()).hasSize(1 + 4096);
        assertThat(tables.facts().getFirst().sentence().toString()).contains("10 pointers to tables", "5,120 pages");
        assertThat(tables.facts().getFirst().details()).extracting(Message::toString)
                .containsExactly("Only the first 4,096 of 5,120 are told here.");
    }

    @ParameterizedTest
    @CsvSource({"satp 0x8000000000087fff, false", "satp 0xf000000000087fff, true", "satp 0xb000000000087fff, true"})
    void root_ofAReservedMode_saysSo(String text, boolean isReserved) {
        Explanation root = explain(text);
        assertThat(all(root, Fact.Root.class)).singleElement()
                .satisfies(it -> assertThat(it.isReserved()).isEqualTo(isReserved));
        assertThat(said(root).contains("whose mode is reserved")).isEqualTo(isReserved);
    }

    @Test
    void entry_withAsManyAddressBitsAsAreGiven_isReserved() {
        Fact.Entry narrow = (Fact.Entry) Explainer.explain("0000010000000063", Architectures.byId("x86-64"),
                OptionalInt.of(1), OptionalInt.of(39)).orElseThrow().facts().getFirst();
        assertThat(narrow.hardware()).isInstanceOf(HardwareEntry.Fault.class);
        assertThat(entry("0000010000000063", "x86-64", 1).hardware()).isInstanceOf(HardwareEntry.Leaf.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"656363615f636970", "2f9b7fa5e2bde696"})
    void addresses50_thatAreText_areNotCanonical(String address) {
        Fact.Address fact = (Fact.Address) explain(address).facts().getFirst();
        assertThat(fact.isCanonical()).isFalse();
        assertThat(fact.fault().map(AccessFault::name)).hasValue("#GP");
    }

    @Test
    void code46_isReadBitByBit() {
        Fact.Code code = all(explain("error_code(0x000d)"), Fact.Code.class).getFirst();
        assertThat(code.fault().orElseThrow().bits()).filteredOn(AccessFault.CodeBit::isSet)
                .extracting(AccessFault.CodeBit::name).containsExactly("P", "U/S", "RSVD");
    }

    @ParameterizedTest
    @CsvSource({
        "21fdac1f, 1, 0x87f6_b000, V R W X U", "21fda00f, 1, 0x87f6_8000, V R W X",
        "21fd9c1f, 1, 0x87f6_7000, V R W X U",
        "21fdd807, 1, 0x87f7_6000, V R W", "20001c0b, 1, 0x8000_7000, V R X", "21fda801, 3, 0x87f6_a000, V"})
    void entries66_ofXv6_sayWhatItsCourseSays(String raw, int level, String pa, String flags) {
        Fact.Entry entry = entry(raw, "riscv-sv39", level);
        assertThat(entry.sentence().toString()).contains(pa);
        assertThat(entry.flags()).isEqualTo(flags);
    }
}
