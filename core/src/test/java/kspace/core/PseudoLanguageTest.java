package kspace.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.arch.Accesses;
import kspace.core.arch.Architectures;
import kspace.core.arch.isa.Architecture;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.mmu.Mmu;
import kspace.core.arch.pte.Pte;
import kspace.core.arch.pte.PteException;
import kspace.core.arch.pte.PteFormat;
import kspace.core.arch.walk.AccessCheck;
import kspace.core.arch.walk.ControlBit;
import kspace.core.arch.walk.MemoryAccess;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.walk.WalkStep;
import kspace.core.fuzz.Fuzzing;
import kspace.core.fuzz.MemoryFile;
import kspace.core.input.TextException;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.RangeText;
import kspace.core.kernel.asterinas.Port;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.contract.Contracts;
import kspace.core.kernel.asterinas.naming.LayoutBook;
import kspace.core.kernel.asterinas.naming.MomentNames;
import kspace.core.machine.MachineDocument;
import kspace.core.machine.SourceFile;
import kspace.core.machine.form.MapForm;
import kspace.core.memory.MachineException;
import kspace.core.memory.RegionType;
import kspace.core.paging.LargestPages;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PageRangeException;
import kspace.core.paging.PagingMode;
import kspace.core.words.Argument;
import kspace.core.words.Message;
import kspace.core.words.Said;
import kspace.core.words.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the engine says comes from message files: in the pseudo-language no letter of it is a plain one, but in what stands for
 * itself, such as names, code, and what a user wrote.
 */
class PseudoLanguageTest {
    private static final Wording PSEUDO = Wording.of("pseudo");
    private static final Pattern PLAIN_LETTER = Pattern.compile("[A-Za-z]");
    private static final Pattern TWO_WORDS = Pattern.compile("[A-Za-z]{2,},? [a-z]{2,}");
    private static final int NR_RANDOM_ENTRIES = 100;
    private static final String MACHINE = """
            arch = "x86-64"
            [[region]]
            base = 0
            size = "1 GiB"
            type = "usable"
            [[region]]
            base = "16 MiB"
            size = "16 MiB"
            type = "kernel"
            [[kvirt]]
            op = "map"
            area_size = "64 KiB"
            """;

    /** What people also write on a command line or in a machine file, or read in another program: no sentence. */
    private static final Set<String> NAMES = Stream.of(
            Arrays.stream(RegionType.values()).map(RegionType::displayName),
            Arrays.stream(MapForm.values()).map(MapForm::label),
            Stream.of("linear map", "kernel code"))
            .flatMap(it -> it).collect(Collectors.toUnmodifiableSet());

    /** Returns what a message says in the language, once it is all in it; what the parser of TOML says is its own. */
    private static String reworded(Message message) {
        boolean isOfParser = message.key().name().equals("TOML_PROBLEM");
        for (Wording.Piece piece : PSEUDO.pieces(message)) {
            boolean isName = piece.argument().filter(it -> it instanceof Argument.Name || it instanceof Argument.Code)
                    .isPresent();
            if (piece.argument().isEmpty()) {
                assertThat(PLAIN_LETTER.matcher(piece.text()).find()).as("%s", message).isFalse();
            } else if (isName && !isOfParser && !NAMES.contains(piece.text())) {
                assertThat(TWO_WORDS.matcher(piece.text()).find()).as("%s in %s", piece.text(), message).isFalse();
            }
        }
        return PSEUDO.text(message);
    }

    @Test
    void reworded_sentenceThatIsInTheCode_isFound() {
        assertThatThrownBy(() -> reworded(Said.of("a sentence in the code"))).isInstanceOf(AssertionError.class);
        assertThat(reworded(Said.of("satp"))).isEqualTo("satp");
    }

    private static List<Long> entries() {
        Random random = new Random(20_261_130);
        List<Long> entries = new ArrayList<>(List.of(0L, 1L, 3L, -1L));
        for (int i = 0; i < NR_RANDOM_ENTRIES; i++) {
            entries.add(switch (i % 4) {
                case 0 -> random.nextLong();
                case 1 -> (random.nextLong() & 0xffff_ffffL) | 1;
                case 2 -> (random.nextLong() & 0x83ff) | 0x20_0001;
                default -> (3L << random.nextInt(Long.SIZE)) | 1;
            });
        }
        return entries;
    }

    private static List<Mmu> mmus(PagingMode mode) {
        Mmu mmu = Mmu.of(mode);
        return List.of(mmu, mmu.withPhysicalAddressBits(36).withNxe(false).withSvpbmt(false).withSvnapot(true));
    }

    @ParameterizedTest
    @MethodSource("kspace.core.arch.Architectures#modes")
    void entries_ofEveryMode_areReadInTheLanguage(PagingMode mode) {
        List<Message> said = new ArrayList<>();
        for (Mmu mmu : mmus(mode)) {
            PteFormat format = Port.format(mmu);
            for (int level = 1; level <= mode.consts().nrLevels(); level++) {
                for (long raw : entries()) {
                    said.add(Architectures.of(mode).kindBits(raw));
                    if (format.hardware().read(raw, level) instanceof HardwareEntry.Fault fault) {
                        said.add(fault.reason());
                    }
                    format.allFields(raw, level).forEach(it -> said.addAll(List.of(it.hardware(), it.kernel())));
                    format.differences(raw, level).forEach(it -> said.addAll(List.of(it.topic(), it.sentence())));
                }
            }
        }

        assertThat(said.stream().map(PseudoLanguageTest::reworded).distinct().count()).isGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("kspace.core.arch.Architectures#modes")
    void entries_thatCannotBeWritten_areRefusedInTheLanguage(PagingMode mode) {
        PteFormat format = Port.format(Mmu.of(mode));
        for (int level = 1; level <= mode.consts().nrLevels(); level++) {
            int at = level;
            for (long address : new long[]{-1L, 0x1001, 1L << 62}) {
                Optional.ofNullable(catchThrowableOfType(PteException.class, () -> format.encodeLeaf(
                        new Paddr(address), at, PageProperty.kernel(PageFlags.RW))))
                        .ifPresent(it -> assertThat(reworded(it.words())).isNotEmpty());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kspace.core.arch.Architectures#modes")
    void walks_thatFault_areToldInTheLanguage(PagingMode mode) {
        Architecture architecture = Architectures.of(mode);
        Set<String> said = new HashSet<>();
        said.add(reworded(architecture.flush().flush()));
        for (ControlBit bit : architecture.controls()) {
            said.add(reworded(bit.meaning(true)));
            said.add(reworded(bit.meaning(false)));
        }
        for (Set<ControlBit> controls : List.of(Set.<ControlBit>of(), Set.copyOf(architecture.controls()))) {
            for (Mmu mmu : mmus(mode)) {
                for (Translation walk : walks(mmu)) {
                    for (MemoryAccess.Kind kind : MemoryAccess.Kind.values()) {
                        for (boolean isUser : new boolean[]{false, true}) {
                            addTo(said, Accesses.check(mmu, walk, new MemoryAccess(kind, isUser), controls));
                        }
                    }
                }
            }
        }

        assertThat(said).hasSizeGreaterThan(20);
    }

    private static void addTo(Set<String> said, AccessCheck check) {
        for (AccessCheck.Test test : check.tests()) {
            said.add(reworded(test.name()));
            test.reason().ifPresent(it -> said.add(reworded(it)));
        }
        check.fault().ifPresent(fault -> {
            fault.words().ifPresent(it -> said.add(reworded(it)));
            fault.bits().forEach(it -> said.add(reworded(it.meaning())));
        });
    }

    private static List<Translation> walks(Mmu mmu) {
        List<Translation> walks = new ArrayList<>(List.of(
                new Translation(new Vaddr(1L << 62), new Translation.NonCanonical(), List.of()),
                new Translation(new Vaddr(0x1000), new Translation.Outside(), List.of()),
                new Translation(new Vaddr(-0x1000L), new Translation.NotPresent(1), List.of()),
                new Translation(new Vaddr(0x9000_0000_0000_1000L), new Translation.NonCanonical(), List.of())));
        PteFormat format = Port.format(mmu);
        for (long raw : entries()) {
            for (long root : new long[]{0x2003, raw | 3}) {
                walks.add(new Translation(new Vaddr(-0x1000L), new Translation.NotPresent(1), List.of(
                        new WalkStep(2, new Paddr(0x1000), 7, root, format.hardware().read(root, 2), new Pte.Absent()),
                        new WalkStep(1, new Paddr(0x2000), 9, raw, format.hardware().read(raw, 1),
                                new Pte.Absent()))));
            }
        }
        return walks;
    }

    private static void assertFileIsToldInTheLanguage(SourceFile file) {
        try {
            MachineDocument.read(file).mapNote().ifPresent(note -> {
                assertThat(reworded(note.text())).isNotEmpty();
                note.alsoFound().forEach(PseudoLanguageTest::reworded);
                note.cut().ifPresent(PseudoLanguageTest::reworded);
            });
        } catch (MachineException e) {
            assertThat(reworded(e.words())).isNotEmpty();
        }
    }

    @Test
    void files_fromTheWildAndFromFuzzing_areToldInTheLanguage() throws IOException, URISyntaxException {
        Path wild = Path.of(Objects.requireNonNull(PseudoLanguageTest.class.getResource("/wild")).toURI());
        try (Stream<Path> files = Files.walk(wild)) {
            files.filter(Files::isRegularFile).forEach(it -> assertFileIsToldInTheLanguage(SourceFile.of(it)));
        }
        Fuzzing.kept().forEach((name, bytes) -> assertFileIsToldInTheLanguage(new MemoryFile(name, bytes)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "arch = 7", "arch = \"vax\"", "a.b.c = [", "cpus = -1\narch = \"x86-64\"", "\u007fELF\u0002", "KDUMP   ",
        "PK\u0003\u0004", "<html><body>", "{\"a\": 1}", "MemTotal: 16 kB", "hello", "RAX=0000000000000000",
        "BIOS-e820: [mem 0x0-0xfff] nothing like it", "BIOS-e820: [mem 0x2000-0xfff] usable",
        "BIOS-e820: [mem 0x0-0xfff]", "00000000-00000000 : System RAM", "00001000-00001fff : ",
        "efi: mem00: [Conventional Memory", "memmap/0/start 0x0", "mem_type: 1, mem_start: 0x0", "/dts-v1/;\n/ { };",
        "OpenSBI v1.2\nFirmware Base : 0x80000000\nDRAM:  8 GiB", "name = \"a\"\n[[kvirt]]\nop = \"fly\""})
    void machineFiles_thatAreNone_areRefusedInTheLanguage(String text) {
        for (String name : List.of("m.toml", "map.txt")) {
            MachineException refused = catchThrowableOfType(
                    MachineException.class, () -> MachineDocument.read(MemoryFile.ofText(name, text)));
            assertThat(reworded(refused.words())).startsWith(name);
        }
    }

    private static Boot boot() {
        return Boot.of(MachineDocument.read(MemoryFile.ofText("m.toml", MACHINE)).machine());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "xyz", "+ 1", "0x1_0000_0000_0000_0000", "VMALLOC_BASE + hello", "VMALLOC_BASE + 1.3 B", "linear *",
        "no_such_function(1)", "frame_to_meta()", "paddr_to_vaddr(-", "paddr_to_vaddr(ffffffffffffffff)",
        "kvirt - ffffffffffffffff", "kvirt + ffffffffffffffff", "KVirtArea 7", "1000 x"})
    void addresses_thatAreNone_areRefusedInTheLanguage(String text) {
        LayoutBook book = new LayoutBook(boot().lastState());

        TextException address = catchThrowableOfType(TextException.class, () -> book.address(text));
        TextException range = catchThrowableOfType(
                TextException.class, () -> RangeText.parse(text + "..0", book, book::address));

        assertThat(reworded(address.words())).isNotEmpty();
        assertThat(reworded(range.words())).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "-1", "no phase", "failure", "finding none", "KVirtArea operation 7", "first 3 KiB page",
        "first 1 GiB page of code",
        "last table of activate"})
    void moments_thatAreNone_areRefusedInTheLanguage(String text) {
        TextException refused = catchThrowableOfType(
                TextException.class, () -> new MomentNames(boot()).moment(text));

        assertThat(reworded(refused.words())).isNotEmpty();
    }

    @Test
    void places_ofAddresses_areToldInTheLanguage() {
        LayoutBook book = new LayoutBook(boot().lastState());
        for (long va : new long[]{0, 0x1000, 1L << 62, 0xffff_8000_0000_0000L, -1L}) {
            assertThat(reworded(book.describe(new Vaddr(va)))).isNotEmpty();
        }
        book.suggestions().forEach(it -> assertThat(reworded(it.note())).isNotEmpty());
    }

    @Test
    void ranges_thatCannotBeMapped_areRefusedInTheLanguage() {
        PagingMode mode = Architectures.modes().getFirst();
        for (long[] it : new long[][]{{1, 0, 0x1000}, {0, 1, 0x1000}, {0, 0, 1}, {0, 0, 0}, {-0x1000L, 0, 0x2000},
            {0, -0x1000L, 0x2000}, {1L << 47, 0, 0x1000}}) {
            PageRangeException refused = catchThrowableOfType(PageRangeException.class,
                    () -> LargestPages.runs(mode.consts(), new Vaddr(it[0]), new Paddr(it[1]), it[2]));
            assertThat(reworded(refused.words())).isNotEmpty();
        }
        LargestPages.why(mode.consts(), new Vaddr(0x3fdf_f000L), new Paddr(0x3fdf_f000L), 0x1000).reasons()
                .forEach(it -> assertThat(reworded(it)).isNotEmpty());
    }

    @Test
    void checksAndFindings_ofABoot_areToldInTheLanguage() {
        Boot boot = boot();
        boot.findings().forEach(it -> assertThat(reworded(it.words())).isNotEmpty());
        for (CheckResult result : Contracts.of(boot.lastState())) {
            assertThat(reworded(result.demand()) + reworded(result.heading()) + reworded(result.words())).isNotEmpty();
        }
    }
}
