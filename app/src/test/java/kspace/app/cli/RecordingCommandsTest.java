package kspace.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kspace.app.sample.MachineSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The commands on address spaces that were recorded. */
class RecordingCommandsTest {
    private static final List<String> FIELDS = List.of(
            "va_start", "va_end", "pa_start", "pa_end", "level", "page_size", "pages", "flags", "global", "user");

    @TempDir
    private Path folder;

    /** Writes the tables of a sample and returns the command line that reads them as raw memory. */
    private String[] onImage(String command, String sample, String... more) {
        Path image = folder.resolve(sample + ".bin");
        JsonNode place = Program.run("memory", sample, "-o", image.toString()).json();
        return Stream.concat(
                Stream.of(command, image.toString(), "--root", place.get("root").asString(), "--base",
                        place.get("base").asString(), "--arch", MachineSource.of(sample).read().mode().id()),
                Stream.of(more)).toArray(String[]::new);
    }

    /** A boot's row of leaves without what only its kernel says: the range, and where a run is cut for it. */
    private static List<String> rows(Program.Result result) {
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        List<String> rows = new ArrayList<>();
        for (JsonNode row : result.jsonLines()) {
            rows.add(String.join(" ", FIELDS.stream().map(field -> String.valueOf(row.get(field))).toList()));
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "q35-4g", "pc-512m", "q35-8g-pages-1g", "q35-4g-kernel-plus-4k", "q35-4g-la57", "riscv-virt-sv39",
        "riscv-virt-sv48", "riscv-virt-sv57", "loongarch-virt", "aarch64-virt"})
    void leaves_imageOfASample_areThoseOfItsBoot(String sample) {
        assertThat(rows(Program.run(onImage("leaves", sample, "--json"))))
                .isEqualTo(rows(Program.run("leaves", sample, "--json"))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q35-4g", "q35-4g-la57", "riscv-virt-sv48", "loongarch-virt", "aarch64-virt"})
    void translate_imageOfASample_isAsInItsBoot(String sample) {
        Random random = new Random(20261129);
        List<String> addresses = new ArrayList<>();
        for (JsonNode row : Program.run("leaves", sample, "--json").jsonLines()) {
            long first = Long.parseUnsignedLong(row.get("va_start").asString().substring(2), 16);
            addresses.add(Long.toHexString(first + random.nextInt(1 << 20)));
            addresses.add(Long.toHexString(first - 1));
        }
        String[] more = addresses.toArray(String[]::new);
        List<JsonNode> recorded = Program.run(onImage("translate", sample, Stream.concat(
                Stream.of(more), Stream.of("--json")).toArray(String[]::new))).jsonLines();
        List<JsonNode> derived = Program.run(Stream.concat(
                Stream.of("translate", sample, "--json"), Stream.of(more)).toArray(String[]::new)).jsonLines();
        assertThat(recorded).hasSameSizeAs(derived);
        for (int i = 0; i < recorded.size(); i++) {
            assertThat(recorded.get(i).get("outcome")).as(addresses.get(i)).isEqualTo(derived.get(i).get("outcome"));
            assertThat(recorded.get(i).get("pa")).as(addresses.get(i)).isEqualTo(derived.get(i).get("pa"));
            assertThat(recorded.get(i).get("steps")).as(addresses.get(i)).isEqualTo(derived.get(i).get("steps"));
        }
    }

    /** Linux with isolated page tables maps user programs for the kernel without the right to execute, at the root. */
    @Test
    void translate_rightsForbiddenAbove_areToldBesideThoseOfThePage() throws IOException {
        ByteBuffer memory = ByteBuffer.allocate(0x5000).order(ByteOrder.LITTLE_ENDIAN);
        memory.putLong(0x1000, 0x8000_0000_0000_2067L).putLong(0x2000, 0x3067).putLong(0x3000, 0x4065)
                .putLong(0x4000, 0x5067);
        byte[] bytes = new byte[0x5000];
        memory.get(0, bytes);
        String file = Files.write(folder.resolve("isolated"), bytes).toString();
        JsonNode json = Program.run("translate", file, "0", "--root", "1000", "--arch", "x86-64", "--json").json();
        assertThat(json.get("flags").asString()).isEqualTo("RWX");
        assertThat(json.get("path_flags").asString()).isEqualTo("R");
        assertThat(json.get("path_user").asBoolean()).isTrue();
        assertThat(Program.run("translate", file, "0", "--root", "1000", "--arch", "x86-64").out())
                .endsWith("  all entries together let through: R, user\n");
    }

    /** AArch64 has another root for user programs, which this dump's user does not give. */
    @Test
    void translate_addressOfAnotherRoot_isOutsideAndRaisesNothing() {
        assertThat(Program.run(onImage("translate", "aarch64-virt", "1000", "--json")).out())
                .startsWith("{\"va\":\"0x1000\",\"outcome\":\"outside\",\"indices\":");
    }

    @Test
    void tables_imageOfASample_areThoseOfItsBoot() {
        List<JsonNode> recorded = Program.run(onImage("tables", "q35-4g", "--json")).jsonLines();
        List<JsonNode> derived = Program.run("tables", "q35-4g", "--json").jsonLines();
        assertThat(recorded).hasSameSizeAs(derived);
        assertThat(recorded.subList(1, recorded.size())).isEqualTo(derived.subList(1, derived.size()));
        assertThat(recorded.getFirst().get("va_start").asString()).isEqualTo("0x0");
    }

    @Test
    void find_imageAndBoot_giveEveryAddressWithEntryAndLevel() {
        String expected = """
                {"pa":"0x8000000","reached":true,"va":"0xffff800008000000","level":2,"page_size":2097152,\
                "table":"0x163000","index":64,"pte":"0x8000000008000183","flags":"RW"}
                {"pa":"0x8000000","reached":true,"va":"0xffffffff88000000","level":2,"page_size":2097152,\
                "table":"0x16a000","index":64,"pte":"0x8000183","flags":"RWX"}
                {"pa":"0xfffffffff000","reached":false}
                """;
        assertThat(Program.run(onImage("find", "q35-4g", "8000000", "fffffffff000", "--json")).out())
                .isEqualTo(expected);
        assertThat(Program.run("find", "q35-4g", "8000000", "fffffffff000", "--json").out()
                .replace("\"range\":\"linear map\",", "").replace("\"range\":\"kernel code\",", ""))
                .isEqualTo(expected);
        assertThat(Program.run("find", "loongarch-virt", "80000000").out())
                .startsWith("0x8000_0000\n  0x9000_0000_8000_0000  through DMW0, without any page table\n");
    }

    @Test
    void check_imageOfASample_saysWhatItReadAndFound() {
        Program.Result result = Program.run(onImage("check", "q35-4g"));
        assertThat(result.code()).isZero();
        assertThat(result.out()).contains(
                "x86-64, raw physical memory, root 0x0000_1000 (--root)\nphysical addresses: 52 bits (assumed)\ntaken: ",
                "This recording: 0 failed, 1 finding, 3 passed, 0 skipped",
                "12 of 3,132 pages are both by their own entries; the first is at 0xffff_ffff_8800_0000");
    }

    @Test
    void check_tableOverwrittenWithText_failsWithItsPlace() throws IOException {
        String[] line = onImage("check", "q35-4g", "--json", "--physical-address-bits", "46");
        byte[] bytes = Files.readAllBytes(Path.of(line[1]));
        byte[] text = "1] ..... not what belongs here".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, bytes, 0x163000 - 0x1000, text.length);
        Files.write(Path.of(line[1]), bytes);
        Program.Result result = Program.run(line);
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.jsonLines().getFirst().get("status").asString()).isEqualTo("fail");
        assertThat(result.jsonLines().getFirst().get("message").asString()).startsWith(
                "entry 0 (0x2e2e2e2e2e205d31) of the PD at 0x0016_3000, for 0xffff_8000_0000_0000 and above, faults");
    }

    /** A page at 64 TiB: with 46 bits of physical address, its bit 46 is reserved. */
    private String pageAt64TiB() throws IOException {
        ByteBuffer memory = ByteBuffer.allocate(0x5000).order(ByteOrder.LITTLE_ENDIAN);
        memory.putLong(0x1000, 0x2067).putLong(0x2000, 0x3067).putLong(0x3000, 0x4067)
                .putLong(0x4000, 0x4000_1234_5067L);
        byte[] bytes = new byte[0x5000];
        memory.get(0, bytes);
        return Files.write(folder.resolve("wide"), bytes).toString();
    }

    private static String[] onWide(String command, String file, String... more) {
        return Stream.concat(Stream.of(command, file, "--root", "1000", "--arch", "x86-64"), Stream.of(more))
                .toArray(String[]::new);
    }

    @Test
    void translate_addressAbove64TiB_isMappedUnlessItIsSaidThatThereIsNone() throws IOException {
        String file = pageAt64TiB();
        JsonNode assumed = Program.run(onWide("translate", file, "abc", "--json")).json();
        assertThat(assumed.get("pa").asString()).isEqualTo("0x400012345abc");
        for (String bits : List.of("47", "52")) {
            assertThat(Program.run(onWide("translate", file, "abc", "--json", "--physical-address-bits", bits)).json())
                    .as(bits).isEqualTo(assumed);
        }
        JsonNode narrow =
                Program.run(onWide("translate", file, "abc", "--json", "--physical-address-bits", "46")).json();
        assertThat(narrow.get("outcome").asString()).isEqualTo("fault");
        assertThat(narrow.get("fault").get("name").asString()).isEqualTo("#PF");
        assertThat(Program.run(onWide("translate", file, "abc", "--physical-address-bits", "46")).out())
                .contains("reserved bits 51:46 are 0x1, not 0: physical addresses have 46 bits (#PF, error code 0x9)");
    }

    @Test
    void check_widthOfPhysicalAddresses_isToldWithWhoSaysIt() throws IOException {
        String file = pageAt64TiB();
        assertThat(Program.run(onWide("check", file)).out()).contains("\nphysical addresses: 52 bits (assumed)\n");
        Program.Result narrow = Program.run(onWide("check", file, "--physical-address-bits", "40"));
        assertThat(narrow.code()).isEqualTo(1);
        assertThat(narrow.out()).contains("\nphysical addresses: 40 bits (given)\n")
                .contains("This recording: 1 failed, 0 findings, 3 passed, 0 skipped");
    }

    @Test
    void commands_machineFileWithWidth_readIt() throws IOException {
        pageAt64TiB();
        String start = "arch = \"x86-64\"\n[dump]\nfile = \"wide\"\nroot = 0x1000\n";
        Path toml = Files.writeString(folder.resolve("wide.toml"), start + "physical_address_bits = 46\n");
        assertThat(Program.run("check", toml.toString()).out()).contains("\nphysical addresses: 46 bits (given)\n");
        assertThat(Program.run("translate", toml.toString(), "abc", "--json").json().get("outcome").asString())
                .isEqualTo("fault");
        Files.writeString(toml, start);
        assertThat(Program.run("translate", toml.toString(), "abc", "--json").json().get("pa").asString())
                .isEqualTo("0x400012345abc");
        Files.writeString(toml, start + "physical_address_bits = 53\n");
        assertThat(Program.run("check", toml.toString()).err()).isEqualTo("kspace: " + toml
                + ":5: dump.physical_address_bits is 53; allowed are the whole numbers 32 to 52 on x86-64\n");
        Files.writeString(toml, "[dump]\nfile = \"wide\"\nroot = 0x1000\nphysical_address_bits = 31\n");
        assertThat(Program.run("check", toml.toString()).err()).isEqualTo("kspace: " + toml
                + ":4: dump.physical_address_bits is 31; allowed are the whole numbers 32 to 56\n");
        Files.writeString(toml, "[dump]\nfile = \"wide\"\nroot = 0x1000\nphysical_address_bits = 56\n");
        Program.Result given = Program.run("check", toml.toString(), "--arch", "x86-64");
        assertThat(given.err()).isEqualTo("kspace: " + folder.resolve("wide")
                + ": physical addresses of 56 bits are not in 32..52, as x86-64 has them\n");
        assertThat(given.code()).isEqualTo(2);
    }

    @Test
    void commands_machineFileWithDump_readIt() throws IOException {
        String[] line = onImage("leaves", "riscv-virt-sv39", "--json");
        Path toml = Files.writeString(folder.resolve("recorded.toml"), """
                name = "what was there"
                arch = "riscv-sv39"
                [dump]
                file = "riscv-virt-sv39.bin"
                root = %s
                base = %s
                """.formatted(line[3], line[5]));
        assertThat(rows(Program.run("leaves", toml.toString(), "--json"))).isEqualTo(rows(Program.run(line)));
        assertThat(Program.run("init", toml.toString()).err()).isEqualTo("kspace: " + toml
                + ":3: dump names an address space that was recorded, which cannot be booted\n");
        Files.writeString(toml, "arch = \"riscv-sv39\"\n[dump]\nroot = 1\n");
        assertThat(Program.run("leaves", toml.toString()).err())
                .isEqualTo("kspace: " + toml + ":2: dump has no file; it is needed\n");
        Files.writeString(toml, "cpus = 1\n[dump]\nfile = \"x\"\n");
        assertThat(Program.run("leaves", toml.toString()).err())
                .isEqualTo(
                        "kspace: " + toml + ":1: cpus is not a key that is known here; allowed are name, arch, dump\n");
    }

    @Test
    void infoTlb_ofFiveLevels_isAnsweredAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("tlb.txt"), """
                (qemu) info tlb
                0000000000000000: 0000000000000000 --PDA---W
                0000000000400000: 0000000000500000 ---DA---W
                (qemu) info registers
                CR3=0000000000001000 CR4=00001020 EFER=0000000000000500
                """);
        assertThat(Program.run("translate", file.toString(), "0x400000", "--json").out()).isEqualTo("""
                {"va":"0x400000","outcome":"mapped","pa":"0x500000","level":1,"flags":"RWX","cache":"Writeback",\
                "global":false,"user":false,"indices":[{"level":5,"index":0},{"level":4,"index":0},\
                {"level":3,"index":0},{"level":2,"index":2},{"level":1,"index":0}],"steps":[]}
                """);
        assertThat(Program.run("tables", file.toString()).out()).endsWith("1 table, address unknown\n");
        assertThat(Program.run("check", file.toString()).out()).contains(
                "x86-64-la57, QEMU's info tlb, root unknown: info tlb lists pages, not tables; CR3 was 0x1000");
        assertThat(Program.run("map", file.toString()).out()).contains("physical memory: unknown");
    }

    @Test
    void infoMem_ofRiscv_leavesOutWhatItDoesNotTell() throws IOException {
        Path file = Files.writeString(folder.resolve("mem.txt"), """
                vaddr            paddr            size             attr
                ---------------- ---------------- ---------------- -------
                ffffffc000000000 0000000080200000 0000000000203000 rwx-gad
                """);
        assertThat(Program.run("leaves", file.toString(), "--arch", "riscv-sv39", "--json").out()).isEqualTo("""
                {"va_start":"0xffffffc000000000","va_end":"0xffffffc000203000","pa_start":"0x80200000",\
                "pa_end":"0x80403000","flags":"RWX","global":true,"user":false}
                """);
        assertThat(Program.run("translate", file.toString(), "ffffffc000202abc", "--arch", "riscv-sv39").out())
                .startsWith(
                        "0xffff_ffc0_0020_2abc  -> 0x8040_2abc  a page of unknown size, RWX, memory type unknown, global\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    leaves IMAGE --root 0x100000000 --arch x86-64 | the root 0x1_0000_0000 (--root) is not in the dump, which holds physical memory 0x0000_0000 .. 0x0000_2000
                    leaves IMAGE --root 0x1000 | it does not say of which architecture it is; give --arch with one of
                    leaves IMAGE --root zzz | --root: "zzz" is not a physical address; write hexadecimal digits
                    leaves IMAGE --root 0 --base 7 --arch x86-64 | the base 0x7 is no multiple of 4 KiB
                    leaves IMAGE --root 0 --arch x86-64 --moment 3 | --moment is for a boot, and IMAGE is a recording, of one moment
                    leaves q35-4g --root 0 | --root, --base and --physical-address-bits are for a dump, which has to be a file, and q35-4g is a sample
                    leaves - --root 0 | --root, --base and --physical-address-bits are for a dump, which has to be a file, and - is the standard input
                    leaves NONE --root 0 | NONE: there is no such file
                    leaves TEXT --root 0x1000 --arch x86-64 | the root 0x0000_1000 (--root) is not in the dump, which holds physical memory 0x0000_0000 .. 0x0000_0006
                    leaves IMAGE --root 0 --arch x86-64 --physical-address-bits 53 | --physical-address-bits "53" is not allowed; it is a whole number, 32 to 52 on x86-64
                    leaves IMAGE --root 0 --arch loongarch64 --physical-address-bits 49 | --physical-address-bits "49" is not allowed; it is a whole number, 32 to 48 on loongarch64
                    leaves IMAGE --root 0 --physical-address-bits many | --physical-address-bits "many" is not allowed; it is a whole number, 32 to 56
                    leaves q35-4g --physical-address-bits 46 | --root, --base and --physical-address-bits are for a dump, which has to be a file, and q35-4g is a sample
                    leaves LIST --physical-address-bits 46 | the bits of physical addresses are for dumps of memory, and this is QEMU's info tlb: a list of pages, without entries
                    find IMAGE what --root 0 --arch x86-64 | "what" is not a physical address
                    """)
    void badInput_always_isOneSentenceAndExitCode2(String line, String sentence) throws IOException {
        Path image = Files.write(folder.resolve("image"), new byte[8192]);
        Path text = Files.writeString(folder.resolve("text"), "hello\n");
        String none = folder.resolve("none").toString();
        Path list = Files.writeString(
                folder.resolve("list"), "ffff888000000000: 0000000000000000 XG-DA---W\n");
        String command = line.replace("IMAGE", image.toString()).replace("LIST", list.toString())
                .replace("TEXT", text.toString()).replace("NONE", none);
        Program.Result result = Program.run(command.split(" "));
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("kspace: ").hasLineCount(1)
                .contains(sentence.replace("IMAGE", image.toString()).replace("NONE", none));
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void pipe_always_isRefusedAndNotWaitedFor() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assumeThat(Files.isExecutable(Path.of("/usr/bin/mkfifo"))).isTrue();
        assertThat(new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor()).isZero();
        Program.Result result = Program.run("leaves", pipe.toString(), "--root", "0", "--arch", "x86-64");
        assertThat(result.err()).isEqualTo("kspace: " + pipe + ": this is a pipe; a dump has to be a regular file\n");
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void leaves_everyEntryNamesTheRoot_isRefusedAndTheOthersAnswer() throws IOException {
        byte[] root = new byte[4096];
        for (int i = 0; i < 4096; i += 8) {
            root[i] = 0x67;
        }
        String file = Files.write(folder.resolve("self"), root).toString();
        String[] options = {"--root", "0", "--arch", "x86-64"};
        assertThat(Program.run("leaves", file, options[0], options[1], options[2], options[3]).err())
                .contains("though there are only 1: entry 0 (0x67) of the PML4 at 0x0000_0000")
                .contains("a recursive mapping shows tables as pages");
        assertThat(Program.run("translate", file, "ffff800000000123", options[0], options[1], options[2], options[3])
                .out())
                .startsWith("0xffff_8000_0000_0123  -> 0x0000_0123");
        assertThat(Program.run("check", file, options[0], options[1], options[2], options[3]).out())
                .contains("table itself, which is also read at level 4");
        Program.Result found = Program.run("find", file, "8", options[0], options[1], options[2], options[3]);
        assertThat(found.lines()).hasSize(1 + (1 << 20));
        assertThat(found.err()).contains("more addresses than 1,048,576 reach 0x0000_0008");
    }
}
