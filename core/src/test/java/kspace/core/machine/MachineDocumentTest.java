package kspace.core.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.arch.Architectures;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Machine files that are written: what they say, and what of the text before stays. */
class MachineDocumentTest {
    private static final long MIB = 1L << 20;
    private static final String MAP = """
            BIOS-e820: [mem 0x0000000000000000-0x000000000009ffff] usable
            BIOS-e820: [mem 0x0000000000100000-0x000000003fffffff] usable
            """;
    private static final String TEXT = """
            # A machine for tests.
            # Its map is made up.
            name = "Mine"   # not yours
            arch = "x86-64"
            memory_map = "map.txt"

            # Where Asterinas is linked.
            [[region]]
            base = "128 MiB"
            size = "24 MiB" # round
            type = "kernel"

            # The initial RAM disk.
            [[region]]
            base = 0x1000_0000
            end = 0x1010_0000
            type = 'module'

            [metadata]
            # Aligned for large pages.
            base = 0x2000_0000
            """;

    @TempDir
    private Path folder = Path.of("");

    private MachineDocument document(String name, String text) throws IOException {
        Files.writeString(folder.resolve("map.txt"), MAP);
        return MachineDocument.read(SourceFile.of(Files.writeString(folder.resolve(name), text)));
    }

    private static MemoryRegion region(long start, long end, RegionType type) {
        return new MemoryRegion(PaddrRange.of(start, end), type);
    }

    private static List<MemoryRegion> replaced(Machine machine, int index, MemoryRegion region) {
        List<MemoryRegion> regions = new ArrayList<>(machine.regions());
        regions.set(index, region);
        return regions;
    }

    @Test
    void textFor_nothingChanged_isTheText() throws IOException {
        MachineDocument document = document("mine.toml", TEXT);
        assertThat(document.textFor(document.machine(), folder.resolve("mine.toml"))).isEqualTo(TEXT);
    }

    @Test
    void textFor_kernelMoved_changesTwoValuesInTheirManner() throws IOException {
        MachineDocument document = document("mine.toml", TEXT);
        Machine next = document.machine().withRegions(
                replaced(document.machine(), 2, region(130 * MIB, 162 * MIB, RegionType.KERNEL)));
        assertThat(document.textFor(next, folder.resolve("mine.toml"))).isEqualTo(TEXT
                .replace("base = \"128 MiB\"", "base = \"130 MiB\"")
                .replace("size = \"24 MiB\" # round", "size = \"32 MiB\" # round"));
    }

    @Test
    void textFor_endChanged_keepsTheEnd() throws IOException {
        MachineDocument document = document("mine.toml", TEXT);
        Machine next = document.machine().withRegions(
                replaced(document.machine(), 3, region(0x1000_0000, 0x1020_1000, RegionType.MODULE)));
        assertThat(document.textFor(next, folder.resolve("mine.toml")))
                .isEqualTo(TEXT.replace("end = 0x1010_0000", "end = 0x1020_1000").replace("'module'", "\"module\""));
    }

    @Test
    void textFor_regionRemoved_takesItsCommentWithIt() throws IOException {
        MachineDocument document = document("mine.toml", TEXT);
        List<MemoryRegion> regions = new ArrayList<>(document.machine().regions());
        regions.remove(3);
        assertThat(document.textFor(document.machine().withRegions(regions), folder.resolve("mine.toml")))
                .isEqualTo(TEXT.replaceAll("(?s)# The initial.*'module'\n\n", ""));
    }

    @Test
    void textFor_regionAdded_standsInItsPlace() throws IOException {
        MachineDocument document = document("mine.toml", TEXT);
        List<MemoryRegion> regions = new ArrayList<>(document.machine().regions());
        regions.add(3, region(0x3000_0000, 0x3000_1000, RegionType.RESERVED));
        assertThat(document.textFor(document.machine().withRegions(regions), folder.resolve("mine.toml")))
                .isEqualTo(TEXT.replace("# The initial", """
                        [[region]]
                        base = 0x3000_0000
                        size = "4 KiB"
                        type = "reserved"

                        # The initial"""));
    }

    @Test
    void textFor_everySettingChanged_writesEach() throws IOException {
        MachineDocument document = document("mine.toml", TEXT);
        Machine next = new Machine(
                "Your \"own\" \\ machine", X86.FIVE_LEVELS, 3, LayoutProfile.UPSTREAM, 8,
                document.machine().regions(), Optional.empty());
        assertThat(document.textFor(next, folder.resolve("mine.toml"))).isEqualTo(TEXT
                .replace("\"Mine\"", "\"Your \\\"own\\\" \\\\ machine\"")
                .replace("arch = \"x86-64\"", "arch = \"x86-64-la57\"")
                .replace("\"map.txt\"\n",
                        "\"map.txt\"\nlayout = \"upstream\"\nhighest_translation_level = 3\ncpus = 8\n")
                .replaceAll("(?s)\n\\[metadata].*", ""));
    }

    @Test
    void textFor_regionOfTheMapChanged_writesAllRegionsAndDropsTheMap() throws IOException {
        MachineDocument document = document("mine.toml", TEXT);
        Machine next = document.machine().withRegions(
                replaced(document.machine(), 1, region(MIB, 512 * MIB + 64 * MIB, RegionType.USABLE)));
        assertThat(document.textFor(next, folder.resolve("mine.toml"))).isEqualTo(TEXT
                .replace("memory_map = \"map.txt\"\n", "")
                .replace("# Where Asterinas", """
                        [[region]]
                        base = 0x0000_0000
                        size = "640 KiB"
                        type = "usable"

                        [[region]]
                        base = 0x0010_0000
                        size = "575 MiB"
                        type = "usable"

                        # Where Asterinas"""));
    }

    @Test
    void textFor_otherFolder_namesTheMapFromThere() throws IOException {
        MachineDocument document = document("mine.toml", TEXT);
        Path target = Files.createDirectory(folder.resolve("other")).resolve("copy.toml");
        String text = document.textFor(document.machine(), target);
        assertThat(text).isEqualTo(TEXT.replace("\"map.txt\"", "\"../map.txt\""));
        assertThat(MachineFiles.read(Files.writeString(target, text))).isEqualTo(document.machine());
    }

    @Test
    void textFor_bareMap_isAMachineFileThatNamesIt() throws IOException {
        MachineDocument document = document("dmesg.txt", MAP);
        assertThat(document.isMachineFile()).isFalse();
        Path target = folder.resolve("mine.toml");
        String text = document.textFor(document.machine(), target);
        assertThat(text).isEqualTo("""
                name = "dmesg.txt, Asterinas' kernel added at 0x0800_0000"
                arch = "x86-64"
                layout = "constants"
                memory_map = "dmesg.txt"

                [[region]]
                base = 0x0800_0000
                size = "24 MiB"
                type = "kernel"
                """);
        assertThat(MachineFiles.read(Files.writeString(target, text))).isEqualTo(document.machine());
    }

    /** Forms of TOML in which no value stands alone in a line: written anew, with the comments of the beginning. */
    @ParameterizedTest
    @ValueSource(strings = {
        "region = [{base = 0, size = '1 GiB', type = 'usable'}, {base = 0x800_0000, size = 4096, type = 'kernel'}]",
        """
                metadata.base = 0x2000_0000
                [[region]]
                base = 0
                size = "1 GiB"
                type = "usable"
                [[region]]
                base = 0x800_0000
                size = 4096
                type = '''kernel'''
                """,
        """
                "arch" = "x86-64"
                [[region]]
                base = 0
                size = "1 GiB"
                type = "usable"
                [[ "region" ]]
                base = 0x800_0000
                size = 4096
                type = "kernel"
                """
    })
    void textFor_otherFormsOfToml_saysTheSame(String form) throws IOException {
        MachineDocument document = document("mine.toml", "# Odd.\n" + form + "\n");
        Machine next = new Machine(
                "New", X86.FIVE_LEVELS, 1, LayoutProfile.UPSTREAM, 2,
                replaced(document.machine(), 1, region(0x900_0000, 0x980_0000, RegionType.KERNEL)),
                Optional.of(new Paddr(0x3000_0000)));
        String text = document.textFor(next, folder.resolve("mine.toml"));
        assertThat(text).startsWith("# Odd.\n");
        assertThat(MachineFiles.read(Files.writeString(folder.resolve("mine.toml"), text))).isEqualTo(next);
    }

    @Test
    void textFor_linesOfWindows_stayThat() throws IOException {
        MachineDocument document = document("mine.toml", TEXT.replace("\n", "\r\n"));
        Machine next = document.machine().withRegions(document.machine().regions().subList(0, 3));
        assertThat(document.textFor(next, folder.resolve("mine.toml")).replace("\r\n", "")).doesNotContain("\n");
    }

    /** Chains of random changes, each written into the text of the one before. */
    @Test
    void textFor_randomMachines_isReadBackAsTheSame() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Path target = folder.resolve("mine.toml");
        MachineDocument document = document("mine.toml", TEXT);
        int changes = 0;
        for (int i = 0; i < 400; i++) {
            Machine next = changed(document.machine(), random);
            if (boots(next)) {
                String text = document.textFor(next, target);
                Files.writeString(target, text);
                document = MachineDocument.read(SourceFile.of(target));
                assertThat(document.machine()).as("seed %d, change %d:%n%s", seed, i, text).isEqualTo(next);
                assertThat(text).as("seed %d, change %d", seed, i).startsWith("# A machine for tests.\n");
                assertThat(MachineFiles.read(Files.writeString(target, MachineDocument.textOf(next))))
                        .as("seed %d, change %d", seed, i).isEqualTo(next);
                changes++;
            }
        }
        assertThat(changes).as("seed %d", seed).isGreaterThan(50);
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
        List<MemoryRegion> regions = new ArrayList<>(machine.regions());
        PagingMode mode = machine.mode();
        int level = machine.highestTranslationLevel();
        String name = machine.name();
        LayoutProfile profile = machine.profile();
        int cpus = machine.cpus();
        Optional<Paddr> metadata = machine.metadataBase();
        boolean svpbmt = machine.svpbmt();
        OptionalInt bits = machine.physicalAddressBits();
        List<KVirtOperation> operations = new ArrayList<>(machine.operations());
        switch (random.nextInt(12)) {
            case 0 -> {
                mode = oneOf(Architectures.modes().toArray(PagingMode[]::new), random);
                level = 1 + random.nextInt(mode.largestHighestTranslationLevel());
                svpbmt = !mode.hasSvpbmt() || random.nextBoolean();
            }
            case 1 -> name = "Name # " + random.nextInt(100) + " \"\\' =[]";
            case 2 -> profile = oneOf(LayoutProfile.values(), random);
            case 3 -> cpus = 1 + random.nextInt(4096);
            case 4 -> metadata = random.nextBoolean()
                    ? Optional.empty()
                    : Optional.of(new Paddr(random.nextInt(1 << 18) * 4096L));
            case 5 -> regions.remove(random.nextInt(regions.size()));
            case 6 -> regions.add(random.nextInt(regions.size() + 1), randomRegion(random));
            case 7 -> operations.add(randomOperation(operations, random));
            case 8 -> {
                if (!operations.isEmpty()) {
                    operations.removeLast();
                }
            }
            case 9 -> bits = random.nextBoolean()
                    ? OptionalInt.empty()
                    : OptionalInt.of(Math.max(32 + random.nextInt(mode.physicalAddressWidth() - 31),
                            Machine.nrAddressBitsNeeded(regions)));
            default -> regions.set(random.nextInt(regions.size()), randomRegion(random));
        }
        if (bits.isPresent()) {
            bits = OptionalInt.of(Math.min(mode.physicalAddressWidth(),
                    Math.max(bits.getAsInt(), Machine.nrAddressBitsNeeded(regions))));
        }
        return new Machine(name, mode, level, profile, cpus, svpbmt, bits, regions, metadata, operations);
    }

    private static KVirtOperation randomOperation(List<KVirtOperation> before, Random random) {
        int areas = (int) before.stream().filter(KVirtOperation.Map.class::isInstance).count();
        long offset = random.nextInt(100) * 4096L;
        long size = random.nextInt(10_000) * 4096L;
        PageFlags flags = oneOf(new PageFlags[]{PageFlags.NONE, PageFlags.R, PageFlags.RW, PageFlags.RWX}, random);
        int area = 1 + random.nextInt(Math.max(1, areas));
        return switch (areas == 0 ? 0 : random.nextInt(4)) {
            case 1 -> new KVirtOperation.Protect(area, offset, size, flags);
            case 2 -> new KVirtOperation.Unmap(area, offset, size);
            case 3 -> new KVirtOperation.Drop(area);
            default -> new KVirtOperation.Map(
                    random.nextBoolean(), size + offset, offset,
                    PaddrRange.ofSize(new Paddr(random.nextInt(1 << 18) * 4096L), size), flags,
                    oneOf(CachePolicy.values(), random));
        };
    }

    private static MemoryRegion randomRegion(Random random) {
        long unit = random.nextBoolean() ? MIB : random.nextBoolean() ? 4096 : 1;
        long start = random.nextInt(1 << 10) * unit;
        RegionType type = random.nextInt(3) == 0 ? RegionType.USABLE : oneOf(RegionType.values(), random);
        return region(start, start + (1 + random.nextInt(1 << 12)) * unit, type);
    }

    private static <T> T oneOf(T[] values, Random random) {
        return List.of(values).get(random.nextInt(values.length));
    }
}
