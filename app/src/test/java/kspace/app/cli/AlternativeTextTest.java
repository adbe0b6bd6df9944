package kspace.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kspace.app.sample.MachineSource;
import kspace.core.address.ByteSize;
import kspace.core.address.Paddr;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.memory.MemoryRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a picture says in words against the texts that are painted in it. */
class AlternativeTextTest {
    private static final Pattern TEXT = Pattern.compile(">([^<>]+)</text>");
    private static final Pattern SIZE = Pattern.compile("\u2248?[0-9.]+ [KMGTPE]iB( [+\u2212] [0-9.]+ [KMGTPE]iB)?");
    private static final Pattern RANGE = Pattern.compile("0x([0-9a-f_]+) to (0x[0-9a-f_]+|2\\^64)");
    private static final Pattern INDEX = Pattern.compile("index (\\d+) for level (\\d)");

    @TempDir
    private Path folder;

    /** A picture in words, and what is painted. */
    private record Picture(String words, List<String> painted) {}

    private Picture picture(String machine, String... options) throws IOException {
        Path file = folder.resolve("picture.svg");
        List<String> args = new ArrayList<>(List.of("export", machine, "--alt", "--force", "-o", file.toString()));
        args.addAll(List.of(options));
        Program.Result result = Program.run(args.toArray(String[]::new));
        assertThat(result.code()).as(result.err()).isZero();
        return new Picture(
                result.out(),
                TEXT.matcher(Files.readString(file)).results().map(it -> it.group(1).strip()).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            q35-4g         | linear + 201234
            q35-4g         | kvirt
            q35-4g-la57    | code + 8000000
            pc-512m        | linear + 1ffdf123
            riscv-virt-sv48| linear + 80200000
            riscv-virt-sv39| metadata + 1008
            loongarch-virt | metadata + 1008
            """)
    void translation_eachLeafLevel_splitsAsThePictureDoes(String machine, String va) throws IOException {
        Picture picture = picture(machine, "--view", "translation", "--va", va);
        List<String> painted = new ArrayList<>();
        for (int i = 0; i + 2 < picture.painted().size(); i++) {
            if (picture.painted().get(i).matches("L\\d index .*")) {
                painted.add(picture.painted().get(i).charAt(1) + picture.painted().get(i + 2));
            }
        }
        assertThat(painted).isNotEmpty().isEqualTo(INDEX.matcher(picture.words()).results()
                .map(it -> it.group(2) + "= " + it.group(1)).toList());
        picture.painted().stream().filter(it -> it.startsWith("+ 0x")).forEach(
                offset -> assertThat(picture.words()).contains("offset " + offset.substring(2)));
        picture.painted().stream().filter(it -> it.matches("0x[0-9a-f_]+")).forEach(
                address -> assertThat(picture.words()).contains(address));
    }

    @ParameterizedTest
    @CsvSource({
        "q35-4g, 837", "q35-4g, 3398", "q35-128g, 68004", "pc-512m, 900", "constructed-1t, 100000",
        "riscv-virt-sv39, 300",
        "riscv-virt-sv48, 362", "q35-4g-kernel-plus-4k, 3398"})
    void map_sizesPainted_areThoseOfItsWords(String machine, String moment) throws IOException {
        Picture picture = picture(machine, "--view", "map", "--moment", moment);
        Set<String> said = new HashSet<>(SIZE.matcher(picture.words()).results().map(MatchResult::group).toList());
        RANGE.matcher(picture.words()).results().forEach(range -> said.add(ByteSize.aboutWhole(
                (range.group(2).startsWith("2") ? 0 : number(range.group(2))) - number(range.group(1)))));
        // The words sum up physical memory by its use, and the picture shows the pieces.
        BootState state = Boot.of(MachineSource.of(machine).read()).state(Long.parseLong(moment));
        pieces(state).forEach(bytes -> said.addAll(List.of(ByteSize.format(bytes), ByteSize.aboutWhole(bytes))));
        picture.painted().stream().filter(text -> !text.contains("true scale")).forEach(
                text -> SIZE.matcher(text).results().map(MatchResult::group)
                        .forEach(size -> assertThat(said).as(text).contains(size)));
    }

    private static List<Long> pieces(BootState state) {
        Boot boot = state.boot();
        TreeSet<Paddr> bounds = new TreeSet<>();
        Stream.of(
                boot.memory().regions().stream().map(MemoryRegion::range),
                state.tableFrames().stream(), boot.lastState().tableFrames().stream(),
                Stream.of(boot.metadata().frames()))
                .flatMap(Function.identity())
                .forEach(range -> bounds.addAll(List.of(range.start(), range.end())));
        List<Long> pieces = new ArrayList<>();
        for (Paddr bound : bounds) {
            Paddr next = bounds.higher(bound);
            if (next != null) {
                pieces.add(next.value() - bound.value());
            }
        }
        return pieces;
    }

    private static long number(String hex) {
        return Long.parseUnsignedLong(hex.replaceFirst("^0x", "").replace("_", ""), 16);
    }

    @ParameterizedTest
    @CsvSource({"q35-4g, 837", "q35-4g, 3390", "pc-512m, 600", "riscv-virt-sv39, 400", "loongarch-virt, 1000"})
    void timeline_whatIsLeft_isWhatTheWordsSay(String machine, String moment) throws IOException {
        Picture picture = picture(machine, "--view", "timeline", "--moment", moment);
        List<String> left = picture.painted().stream().filter(it -> it.endsWith(" left")).toList();
        assertThat(left).isNotEmpty().allSatisfy(it -> assertThat(picture.words()).contains(it));
    }

    @Test
    void timeline_bootThatStops_namesThePhasesThatThePictureNames() throws IOException {
        Path file = Files.writeString(folder.resolve("high.toml"), """
                region = [{base = 0, size = "4 GiB", type = "usable"},
                {base = 0x8000_0000, size = "2 MiB", type = "kernel"}]
                """);
        Picture picture = picture(file.toString(), "--view", "timeline");
        assertThat(picture.painted()).anyMatch(it -> it.startsWith("activate"));
        assertThat(picture.words()).contains("kernel code (step 2,343, stopped) and activate (not reached)");
    }

    @ParameterizedTest
    @CsvSource({"q35-4g, code + 8000000", "riscv-virt-sv48, linear + 80200000", "loongarch-virt, metadata + 5000"})
    void tables_onTheWay_areTheTablesPainted(String machine, String va) throws IOException {
        Picture picture = picture(machine, "--view", "tables", "--va", va);
        List<MatchResult> entries = Pattern.compile("entry (\\d+) of the level (\\d) table at (0x[0-9a-f_]+)")
                .matcher(picture.words()).results().toList();
        assertThat(entries).isNotEmpty().allSatisfy(entry -> assertThat(picture.painted())
                .contains("L" + entry.group(2))
                .containsAnyOf(entry.group(3), entry.group(3).substring(2)));
        List<String> tables = picture.painted().stream().filter(it -> it.matches("0x[0-9a-f_]+")).distinct().toList();
        assertThat(tables).allSatisfy(address -> assertThat(
                picture.words().contains(address) || picture.painted().contains("Physical address")).isTrue());
    }
}
