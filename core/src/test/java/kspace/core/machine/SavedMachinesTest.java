package kspace.core.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.arch.Architectures;
import kspace.core.arch.riscv.Riscv;
import kspace.core.arch.x86.X86;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.area.KVirtOperation;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.memory.MachineException;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PagingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever may be shown can be saved, and what is saved opens as the same machine. */
class SavedMachinesTest {
    private static final long MIB = 1L << 20;
    private static final String MAP = """
            BIOS-e820: [mem 0x0000000000000000-0x000000000009ffff] usable
            BIOS-e820: [mem 0x0000000000100000-0x000000003fffffff] usable
            """;

    @TempDir
    private Path folder = Path.of("");

    private Machine savedAndOpened(MachineDocument document, Machine machine, String name) throws IOException {
        Path target = folder.resolve(name);
        return MachineFiles.read(Files.writeString(target, document.textFor(machine, target)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "a\nb", "\n", " map ", "map\u001b[31m.txt", "map\u202e.txt", "\ufeffmap", "map\u2028.txt", "\"quoted\" \\ map",
        "'''",
        "\ud83d\ude00.log", "%s%n", "..."})
    void textFor_bareMapWithAnOddName_opensAgain(String name) throws IOException {
        MachineDocument document =
                MachineDocument.read(SourceFile.of(Files.writeString(folder.resolve(name), MAP)));
        assertThat(MachineLimits.obstacle(document.machine())).isEmpty();
        Machine next = document.machine().withCpus(2);
        assertThat(savedAndOpened(document, next, "saved.toml")).isEqualTo(next);
        assertThat(savedAndOpened(document, next, name + ".toml")).isEqualTo(next);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 160, 161, 162, 190, 240, 250})
    void textFor_bareMapWithALongName_opensAgain(int letters) throws IOException {
        MachineDocument document =
                MachineDocument.read(SourceFile.of(Files.writeString(folder.resolve("m".repeat(letters)), MAP)));
        assertThat(document.machine().name()).startsWith("m").hasSizeLessThanOrEqualTo(200)
                .endsWith(", Asterinas' kernel added at 0x0800_0000");
        Machine next = document.machine().withCpus(2);
        assertThat(savedAndOpened(document, next, "saved.toml")).isEqualTo(next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n.toml", ".toml", " .toml", "a\u202eb.toml"})
    void read_fileWithoutANameAndWithAnOddOne_hasAPlainName(String name) throws IOException {
        String text = """
                [[region]]
                base = 0
                size = "1 GiB"
                type = "usable"
                [[region]]
                base = "128 MiB"
                size = "24 MiB"
                type = "kernel"
                """;
        MachineDocument document = MachineDocument.read(SourceFile.of(Files.writeString(folder.resolve(name), text)));
        assertThat(MachineLimits.isName(document.machine().name())).isTrue();
        Machine next = document.machine().withCpus(2);
        assertThat(savedAndOpened(document, next, name)).isEqualTo(next);
        assertThat(savedAndOpened(document, next, "other.toml")).isEqualTo(next);
    }

    private static Machine machine(PagingMode mode, KVirtOperation... operations) {
        return new Machine("Machine", mode, mode.consts().highestTranslationLevel(), LayoutProfile.CONSTANTS, 1,
                List.of(new MemoryRegion(PaddrRange.of(0, 1024 * MIB), RegionType.USABLE),
                        new MemoryRegion(PaddrRange.of(128 * MIB, 152 * MIB), RegionType.KERNEL)),
                Optional.empty()).withOperations(List.of(operations));
    }

    private static KVirtOperation.Map map(long base, long size, long areaSize) {
        return new KVirtOperation.Map(false, areaSize, 0, PaddrRange.ofSize(new Paddr(base), size), PageFlags.RW,
                CachePolicy.WRITEBACK);
    }

    @Test
    void obstacle_memoryOfAnOperationPastTheEndOfTheNewArchitecture_isNamed() {
        Machine riscv = machine(Riscv.SV48, map(1L << 53, 2 * MIB, 4 * MIB));
        assertThat(MachineLimits.obstacle(riscv)).isEmpty();
        assertThat(MachineLimits.obstacle(riscv.withMode(X86.FOUR_LEVELS))).contains(
                "Operation 1, map-untracked, reaches 0x20_0000_0020_0000; physical addresses of x86-64 end at"
                        + " 0x10_0000_0000_0000");
    }

    @ParameterizedTest
    @MethodSource("kspace.core.arch.Architectures#modes")
    void obstacle_numbersAtTheEndOfPhysicalAddresses_areAllowedAsInFiles(PagingMode mode) throws IOException {
        long end = MachineLimits.endOfPhysical(mode);
        MachineDocument document = MachineDocument.read(SourceFile.of(Files.writeString(folder.resolve("m"), MAP)));
        for (KVirtOperation operation : List.of(map(end - MIB, MIB, MIB), map(0, 0, end), map(end, 0, MIB),
                new KVirtOperation.Protect(1, end, end, PageFlags.R), new KVirtOperation.Unmap(1, 0, end))) {
            Machine machine = machine(mode, map(0, MIB, MIB), operation);
            assertThat(MachineLimits.obstacle(machine)).as("%s", operation).isEmpty();
            assertThat(savedAndOpened(document, machine, "saved.toml")).isEqualTo(machine);
        }
        for (KVirtOperation operation : List.of(map(end - MIB, MIB + 1, MIB), map(0, 0, end + 1),
                new KVirtOperation.Protect(1, 0, end + 1, PageFlags.R), new KVirtOperation.Unmap(1, end + 1, 0))) {
            Machine machine = machine(mode, map(0, MIB, MIB), operation);
            assertThat(MachineLimits.obstacle(machine)).as("%s", operation).isPresent();
            Path file = Files.writeString(folder.resolve("saved.toml"), MachineDocument.textOf(machine));
            assertThatThrownBy(() -> MachineFiles.read(file)).isInstanceOf(MachineException.class)
                    .hasMessageContaining("kvirt[1].");
        }
    }

    @Test
    void obstacle_moreThanAFileMayHave_isNamed() {
        Machine machine = machine(X86.FOUR_LEVELS);
        assertThat(MachineLimits.obstacle(machine.withCpus(4_097))).contains("A machine has at most 4,096 CPUs");
        assertThat(MachineLimits.obstacle(machine.withCpus(4_096))).isEmpty();
        List<MemoryRegion> regions =
                IntStream.range(0, 4_097).mapToObj(_ -> machine.regions().getFirst()).toList();
        assertThat(MachineLimits.obstacle(machine.withRegions(regions)))
                .contains("A machine has at most 4,096 regions");
        assertThat(MachineLimits.obstacle(machine.withRegions(regions.subList(0, 4_096)))).isEmpty();
        List<KVirtOperation> operations =
                IntStream.range(0, 1_001).<KVirtOperation>mapToObj(_ -> map(0, 0, MIB)).toList();
        assertThat(MachineLimits.obstacle(machine.withOperations(operations)))
                .contains("A machine has at most 1,000 operations");
        assertThat(MachineLimits.obstacle(machine.withOperations(operations.subList(0, 1_000)))).isEmpty();
        assertThat(MachineLimits.obstacle(machine.withRegions(List.of(
                new MemoryRegion(PaddrRange.of(0, (1L << 52) + 1), RegionType.USABLE))))).contains(
                        "The region ends at 0x10_0000_0000_0001; physical addresses of x86-64 end at 0x10_0000_0000_0000");
        for (String name : List.of("", " ", " a", "a ", "a\nb", "a\u202e", "x".repeat(201))) {
            assertThat(MachineLimits.obstacle(machine.withName(name)))
                    .contains("A name is needed: one line of 1 to 200 visible characters is needed");
        }
    }

    @Test
    void read_mapWithAsManyRegionsAsFitBesideTheKernel_canBeSavedWithoutIt() throws IOException {
        MachineDocument document =
                MachineDocument.read(SourceFile.of(Files.writeString(folder.resolve("map"), usableLines(4_095))));
        Machine next = document.machine().withRegion(0,
                new MemoryRegion(PaddrRange.of(0, 512 * MIB), RegionType.USABLE));
        assertThat(savedAndOpened(document, next, "saved.toml")).isEqualTo(next);
        Path larger = Files.writeString(folder.resolve("larger"), usableLines(4_096));
        assertThatThrownBy(() -> MachineFiles.read(larger)).hasMessage(larger
                + ": the map has more than 4,095 regions, the most that a machine has besides its kernel");
    }

    /** Returns a map of neighbours of 64 KiB. */
    private static String usableLines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "BIOS-e820: [mem 0x%x-0x%x] usable%n".formatted(i << 16, (i << 16) + 0xffff))
                .collect(Collectors.joining());
    }

    @Test
    void read_mapAndRegionsThatAreTooManyTogether_isRefused() throws IOException {
        Files.writeString(folder.resolve("map.txt"), usableLines(2_000));
        Path file = Files.writeString(folder.resolve("m.toml"), "memory_map = \"map.txt\"\n"
                + "[[region]]\nbase = \"128 MiB\"\nsize = \"24 MiB\"\ntype = \"kernel\"\n".repeat(2_097));
        assertThatThrownBy(() -> MachineFiles.read(file)).hasMessage(file
                + ":2: region has too many elements: with those of memory_map there are more than 4,096 regions");
    }

    @Test
    void textFor_fileThatHasNoRoomForTheChange_isWrittenWithoutItsComments() throws IOException {
        String region = """
                [[region]]
                base = 0
                size = "1 GiB"
                type = "usable"
                [[region]]
                base = "128 MiB"
                size = "24 MiB"
                type = "kernel"
                """;
        String text = "# " + "x".repeat((4 << 20) - region.length() - 3) + "\n" + region;
        MachineDocument document =
                MachineDocument.read(SourceFile.of(Files.writeString(folder.resolve("m.toml"), text)));
        Machine next = document.machine().withCpus(1_000);
        assertThat(savedAndOpened(document, next, "m.toml")).isEqualTo(next);
    }

    @Test
    void textFor_memoryMapInAFolderWithALongAndOddPath_opensAgain() throws IOException {
        Path deep = folder;
        for (int i = 0; i < 14; i++) {
            deep = deep.resolve("d".repeat(200));
        }
        Files.createDirectories(deep);
        Files.writeString(deep.resolve("map\n\"'\\.txt"), MAP);
        MachineDocument document =
                MachineDocument.read(SourceFile.of(deep.resolve("map\n\"'\\.txt")));
        Machine next = document.machine().withCpus(2);
        Path target = folder.resolve("saved.toml");
        String text = document.textFor(next, target);
        assertThat(text).contains("memory_map = \"ddd").contains("/map\\n\\\"'\\\\.txt\"");
        Files.writeString(target, text);
        assertThat(MachineFiles.read(target)).isEqualTo(next);
        MachineDocument again = MachineDocument.read(SourceFile.of(target));
        assertThat(again.textFor(again.machine().withCpus(3), target)).isEqualTo(text.replace("cpus = 2", "cpus = 3"));
    }

    /** Machines at the limits of everything, and files and names of all kinds. */
    @Test
    void textFor_anyMachineWithoutObstacle_opensAgain() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        MachineDocument document = MachineDocument.read(SourceFile.of(Files.writeString(folder.resolve("m"), MAP)));
        int saved = 0;
        for (int i = 0; i < 600; i++) {
            Machine next = changed(document.machine(), random);
            if (MachineLimits.obstacle(next).isPresent() || !boots(next)) {
                continue;
            }
            Path target = folder.resolve(i % 7 + ".toml");
            String text = document.textFor(next, target);
            Files.writeString(target, text);
            document = MachineDocument.read(SourceFile.of(target));
            assertThat(document.machine()).as("seed %d, change %d:%n%s", seed, i, text).isEqualTo(next);
            assertThat(MachineLimits.obstacle(document.machine())).isEmpty();
            saved++;
        }
        assertThat(saved).as("seed %d", seed).isGreaterThan(100);
    }

    private static boolean boots(Machine machine) {
        try {
            Boot.of(machine);
            return true;
        } catch (MachineException e) {
            return false;
        }
    }

    private static Machine changed(Machine machine, Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> machine.withMode(oneOf(random, Architectures.modes().toArray(PagingMode[]::new)));
            case 1 -> machine.withName(name(random));
            case 2 -> machine.withCpus(1 + random.nextInt(5_000));
            case 3 -> {
                List<KVirtOperation> operations = new ArrayList<>(machine.operations());
                operations.add(random.nextInt(operations.size() + 1), operation(random));
                yield machine.withOperations(operations.size() > 6 ? List.of() : operations);
            }
            case 4 -> {
                List<MemoryRegion> regions = new ArrayList<>(machine.regions());
                long start = number(random);
                long size = 1 + random.nextLong(1L << 40);
                // Memory that reaches far takes frame metadata that nothing has room for.
                RegionType type = random.nextBoolean() ? RegionType.RESERVED : RegionType.UNKNOWN;
                regions.add(new MemoryRegion(PaddrRange.ofSize(new Paddr(start), size), type));
                yield machine.withRegions(regions);
            }
            case 5 -> machine.regions().size() > 3
                    ? machine.withRegions(machine.regions().subList(0, machine.regions().size() - 1))
                    : machine;
            default -> machine.mode().hasSvpbmt() ? machine.withSvpbmt(!machine.svpbmt()) : machine.withProfile(
                    oneOf(random, LayoutProfile.values()));
        };
    }

    private static <T> T oneOf(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static String name(Random random) {
        int[] signs =
                {'a', ' ', '"', '\\', '\'', '#', '=', '[', 0xE9, 0x673A, 0x1F600, '\n', 0x1B, 0x202E, 0x200F, 0xFEFF};
        int[] name = random.ints(1 + random.nextInt(12), 0, signs.length).map(i -> signs[i]).toArray();
        return new String(name, 0, name.length);
    }

    private static KVirtOperation operation(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new KVirtOperation.Protect(1 + random.nextInt(3), number(random), number(random), PageFlags.RWX);
            case 1 -> new KVirtOperation.Unmap(1 + random.nextInt(3), number(random), number(random));
            case 2 -> new KVirtOperation.Drop(1 + random.nextInt(3));
            default -> new KVirtOperation.Map(random.nextBoolean(), number(random), number(random),
                    PaddrRange.ofSize(new Paddr(number(random)), number(random)), PageFlags.NONE,
                    oneOf(random, CachePolicy.values()));
        };
    }

    /** Returns a number that is small, or at a limit of a paging mode. */
    private static long number(Random random) {
        long limit = 1L << List.of(12, 20, 21, 30, 48, 52, 56).get(random.nextInt(7));
        return random.nextInt(3) == 0 ? random.nextInt(1 << 16) * 4096L : limit - random.nextInt(3) + 1;
    }
}
