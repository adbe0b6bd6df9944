package kspace.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kspace.app.Machines;
import kspace.app.canvas.look.Cover;
import kspace.app.cli.Program;
import kspace.app.data.ViewKind;
import kspace.app.state.Snapshot;
import kspace.app.stop.StopKey;
import kspace.app.translation.TranslationViewModel;
import kspace.core.address.Vaddr;
import kspace.core.arch.walk.Translation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class TourTest {
    static final List<String> TOURS = Tours.names();

    @TempDir
    private Path folder;

    private static TourPlayer player(String name) {
        return new TourPlayer(Tours.read(name), explorer -> new TranslationViewModel(explorer).nrStops());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private TourPlayer playerOf(String text) throws IOException {
        return player(write("t.toml", text).toString());
    }

    private static Snapshot snapshot(PlayedStop stop) {
        return stop.shown().orElseThrow().explorer().snapshot();
    }

    @ParameterizedTest
    @FieldSource("TOURS")
    void tours_ofTheProgram_haveNoMistake(String name) {
        TourPlayer player = player(name);
        assertThat(player.faults()).isEmpty();
        assertThat(player.tour().title()).isNotEmpty();
        for (int i = 0; i < player.tour().stops().size(); i++) {
            PlayedStop stop = player.play(i);
            assertThat(stop.title()).as("title of stop %d", i).isNotEmpty();
            assertThat(stop.caption()).as("caption of stop %d", i).isNotEmpty().doesNotContain("{");
            assertThat(stop.notes()).as("notes of stop %d", i).isNotEmpty().doesNotContain("{");
        }
    }

    /**
     * What is no figure of the machine at hand: what a source says in a comment, a TLB that a question makes up, wrong answers to
     * choose from, and page sizes of another processor.
     */
    private static final Set<String> TYPED = Set.of("comment: 1 GiB", "comment: 1 TiB", "choice: 256 KiB",
            "choice: 64 MiB",
            "choice: 256 MiB", "choice: 6 MiB", "choice: 1 GiB", "choice: 64 KiB", "other: 16 KiB", "other: 64 KiB");
    /** Sizes, numbers of several digits, and addresses. */
    private static final Pattern FIGURE =
            Pattern.compile("(?<![\\w{.])(?:[0-9][0-9,.]* (?:[KMGT]iB)|0x[0-9a-f_]+|[0-9],?[0-9]{2,})(?![\\w}])");

    /** A figure that the engine knows is not typed: on another machine, or after a change of a constant, it would be wrong. */
    @ParameterizedTest
    @FieldSource("TOURS")
    void tours_ofTheProgram_haveTheirFiguresFromTheEngine(String name) {
        List<String> typed = new ArrayList<>();
        for (TourStop stop : player(name).tour().stops()) {
            Map<String, String> texts = new LinkedHashMap<>();
            texts.put("title", stop.stop().word(StopKey.TITLE).orElse(""));
            texts.put("caption", stop.stop().word(StopKey.CAPTION).orElse(""));
            texts.put("notes", stop.notes());
            texts.put("word", stop.pointer().map(TourStop.Pointer::word).orElse(""));
            stop.question().ifPresent(it -> {
                texts.put("question", it.text());
                texts.put("answer", it.choices().contains(it.answer()) ? "" : it.answer());
                texts.put("choices", String.join("; ", it.choices()));
            });
            texts.forEach((key, text) -> FIGURE.matcher(text).results().map(MatchResult::group)
                    .filter(it -> Stream.of("comment: ", "choice: ", "other: ").noneMatch(
                            why -> TYPED.contains(why + it)))
                    .forEach(it -> typed.add("stop " + (stop.index() + 1) + ", " + key + ": " + it)));
        }
        assertThat(typed).isEmpty();
    }

    /** The figures are those of the vectors of q35-4g, and of what init prints. */
    @Test
    void fiveMinutes_playedToItsEnd_saysWhatTheEngineFindsOut() {
        TourPlayer player = player("five-minutes");
        assertThat(player.tour().stops()).hasSize(6);
        PlayedStop bits = player.play(0);
        assertThat(bits.caption())
                .isEqualTo("0xffff_8000_4823_4567 is a number of 64 bits. The processor takes it apart:"
                        + " an index of 9 bits for each table on its way, and an offset.");
        assertThat(bits.shown().orElseThrow().sight().walkStep()).isEqualTo(OptionalInt.of(0));
        assertThat(player.play(1).caption()).contains("physical 0x4823_4567 is read at 0xffff_8000_4823_4567");
        PlayedStop first = player.play(2);
        assertThat(snapshot(first).moment()).isEqualTo(259);
        assertThat(first.caption()).startsWith("Step 259 of 3,398 ");
        assertThat(first.question()).contains(new TourStop.Question(
                "How large is the page?", Ask.CHOICE, List.of("4 KiB", "2 MiB", "1 GiB"), "2 MiB"));
        assertThat(first.covers()).containsExactly(Cover.SIZE);
        PlayedStop walk = player.play(3);
        assertThat(walk.caption()).isEqualTo(
                "Each index picks an entry, which says where the next table lies. Entry [65] of level 2 is a page of 2 MiB"
                        + " instead: add the offset, 21 bits.");
        assertThat(walk.question().map(TourStop.Question::answer)).contains("0x4823_4567");
        assertThat(walk.notes()).contains("Page plus offset, 0x34567: 3 reads of memory");
        PlayedStop absent = player.play(4);
        assertThat(snapshot(absent).moment()).isEqualTo(3384);
        assertThat(absent.caption()).contains("The walk reads 2 entries");
        assertThat(player.play(5).caption())
                .isEqualTo(
                        "265 tables, 1060 KiB in all, map 6264 MiB with 3,132 pages. The root and the 256 tables of level 3"
                                + " were there before anything was mapped.");
    }

    private static String answer(TourPlayer player, int stop) {
        return player.play(stop).question().orElseThrow().answer();
    }

    /** The figures are those of init, of the vectors of q35-4g and of arithmetic: 6 GiB are 1,572,864 frames of 4 KiB. */
    @Test
    void kernelPageTable_playedToItsEnd_saysWhatTheEngineFindsOut() {
        TourPlayer player = player("kernel-page-table");
        assertThat(player.tour().stops()).hasSize(27);
        assertThat(answer(player, 3)).isEqualTo("0x4823_4567");
        assertThat(player.play(7).caption()).startsWith("The new page table has 256 tables of level 3 at once");
        assertThat(answer(player, 7)).isEqualTo("257");
        assertThat(answer(player, 8)).isEqualTo("2 MiB");
        assertThat(player.play(10).caption())
                .isEqualTo("Before a page can be written, its table has to be there: step 258"
                        + " allocates one of level 2. Tables of level 2 so far: 1.");
        assertThat(player.play(12).caption()).startsWith("At physical 0xb000_0000 there is no RAM").endsWith(
                "below 0x1_8000_0000.");
        assertThat(answer(player, 13)).isEqualTo("0xffff_8000_00bc_def0");
        assertThat(player.play(14).caption())
                .isEqualTo("3,072 pages and 6 tables of level 2. All tables together take 1052 KiB.");
        assertThat(player.play(15).caption()).startsWith("For each of the 1,572,864 frames");
        assertThat(answer(player, 16)).isEqualTo("96 MiB");
        assertThat(player.play(18).caption()).isEqualTo(
                "0xffff_ffff_8800_0000 now leads to 0x0800_0000, a page of 2 MiB: RWX, Writeback, global.");
        assertThat(answer(player, 19)).isEqualTo("0xffff_8000_0800_0000");
        assertThat(player.play(20).caption()).contains("the kernel only 24 MiB", "after 2 reads");
        assertThat(answer(player, 23)).isEqualTo("4 KiB");
        assertThat(player.play(24).caption())
                .isEqualTo("Now the metadata needs tables of level 1: 49 of them exist, and"
                        + " 24,577 pages of 4 KiB. Each walk there reads 4 entries.");
        assertThat(player.play(25).caption())
                .isEqualTo("With 128 GiB \u2212 520 KiB of RAM, memory ends at 0x20_8000_0000."
                        + " Its metadata takes 2080 MiB, and its range has 2 GiB.");
    }

    @Test
    void fiveArchitectures_playedToItsEnd_walksAsEachOfThemDoes() {
        TourPlayer player = player("five-architectures");
        assertThat(player.tour().stops().stream()
                .map(stop -> snapshot(player.play(stop.index())).mode().id()).distinct())
                .containsExactly("x86-64", "x86-64-la57", "riscv-sv39", "riscv-sv48", "loongarch64", "aarch64");
        assertThat(player.tour().stops().stream()
                .map(stop -> snapshot(player.play(stop.index())).translation().steps().size()))
                .containsExactly(3, 3, 4, 2, 2, 2, 0, 4, 2, 2, 2, 3);
        assertThat(answer(player, 4)).as("0x22080027, bits 53:10 shifted to bit 12, and the offset")
                .isEqualTo("0x8823_4567");
        assertThat(player.play(6).caption()).startsWith("0x9000_0000_8823_4567 becomes 0x8823_4567 with 0 reads");
        assertThat(player.play(10).caption()).contains("below each of its 512 entries");
        assertThat(answer(player, 10)).isEqualTo("257");
    }

    /** What the step maps is meant, whatever is selected. */
    @Test
    void size_ofTheStepThatIsAskedFor_isCovered() {
        PlayedStop stop = player("kernel-page-table").play(23);
        assertThat(snapshot(stop).translation().outcome()).isInstanceOfSatisfying(Translation.Mapped.class,
                mapped -> assertThat(mapped.level()).isEqualTo(2));
        assertThat(stop.hidden()).contains("4 KiB");
    }

    /** 6 GiB, 96 MiB and 24 MiB in pages of 4 KiB take 3,072, 48 and 12 tables of level 1. */
    @Test
    void hugePages_playedToItsEnd_countsWhatTheySave() {
        TourPlayer player = player("huge-pages");
        assertThat(player.tour().stops()).hasSize(13);
        assertThat(player.play(1).caption())
                .isEqualTo("3,397 tables take \u224813.27 MiB, 3,132 of them at level 1. They hold 1,603,584 pages.");
        assertThat(player.play(2).caption()).endsWith("with 265 tables, 1060 KiB in all, and 3,132 pages.");
        assertThat(player.play(3).caption()).startsWith("With pages of 4 KiB, a walk reads 4 entries, and 12 bits");
        assertThat(player.play(4).caption()).isEqualTo(
                "With pages of 2 MiB, 3 reads, and 21 bits of offset. Both walks lead to 0x4823_4567.");
        assertThat(player.play(6).caption()).endsWith("would take 10 entries. All tables: 1036 KiB.");
        assertThat(answer(player, 8)).isEqualTo("4 KiB");
        assertThat(player.play(10).caption()).contains("two pages of 2 MiB");
        assertThat(player.play(11).caption()).startsWith("One page of 2 MiB has become 512 pages of 4 KiB").endsWith(
                "One of them is read-only: R, Writeback, global.");
    }

    @Test
    void keys_aboveTheStops_holdForThoseThatHaveNone() throws IOException {
        TourPlayer player = playerOf("""
                title = "T"
                machine = "q35-8g"
                view = "map"
                va = "code"
                [[stop]]
                [[stop]]
                view = "timeline"
                machine = "q35-4g"
                [[stop]]
                va = "linear"
                """);
        assertThat(player.faults()).isEmpty();
        assertThat(snapshot(player.play(0)).selection().va()).isEqualTo(new Vaddr(0xffff_ffff_8000_0000L));
        assertThat(snapshot(player.play(0)).space().name()).isEqualTo("QEMU q35, 8 GiB");
        assertThat(player.play(1).shown().orElseThrow().sight().view()).isEqualTo(ViewKind.TIMELINE);
        assertThat(snapshot(player.play(1)).space().name()).isEqualTo("QEMU q35, 4 GiB");
        assertThat(snapshot(player.play(2)).selection().va()).isEqualTo(new Vaddr(0xffff_8000_0000_0000L));
    }

    @Test
    void machine_inTheSameFile_isReadAndItsMistakesHaveItsLines() throws IOException {
        String tour = """
                title = "T"
                notes-of = 1
                [machine]
                name = "Mine"
                memory_map = "map.txt"
                [machine.metadata]
                base = "16 MiB"
                [[machine.region]]
                base = "128 MiB"
                size = "24 MiB"
                type = "kernel"
                [[stop]]
                caption = \"""
                [machine]
                cpus = 0 {machine}, {table_bytes} of tables\"""
                """;
        write("map.txt", "BIOS-e820: [mem 0x0000000000000000-0x000000003fffffff] usable\n");
        TourPlayer player = playerOf(tour.replace("notes-of = 1\n", "\n"));
        assertThat(player.faults()).isEmpty();
        assertThat(player.play(0).caption()).startsWith("[machine]\ncpus = 0 Mine, ");
        assertThat(playerOf(tour.replace("notes-of = 1\n", "\n").replace("\"24 MiB\"", "\"24\"")).faults())
                .singleElement().extracting(TourFault::sentence).asString()
                .startsWith(folder.resolve("t.toml") + ":10: region[0].size is \"24\"; ");
    }

    @Test
    void machine_besideTheTour_goesBeforeASample() throws IOException {
        write("q35-4g", Files.readString(Path.of(System.getProperty("kspace.root"), "samples", "pc-512m.e820.txt")));
        assertThat(snapshot(playerOf("title = \"T\"\nmachine = \"q35-4g\"\n[[stop]]\n").play(0)).space().name())
                .startsWith("q35-4g, Asterinas' kernel added");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "machine = \"../q35.toml\" | :3: stop[0].machine \"../q35.toml\" is not beside the tour, and a tour reads only files beside it",
        "machine = \"/etc/passwd\" | :3: stop[0].machine \"/etc/passwd\" is not beside the tour, and a tour reads only files beside it",
        "machine = \"//host/q35\" | :3: stop[0].machine \"//host/q35\" is not beside the tour, and a tour reads only files beside it",
        "colour = 1 | :3: stop[0].colour is not known; known are machine, view, va, level, moment, with, then, zoom, axis, only, step, page, size, width, text, without, callout, mark, highlight, scale, theme, margin, transparent, title, caption, notes, question, ask, choices, answer, hide, point",
        "moment = \"later\" | `:3: stop[0].moment \"later\" is not allowed; it is a whole number, 0 to 3,398 for this machine's boot, or start, last, end of or start of a phase (new, linear, metadata, code, activate), first or last page, table or 2 MiB page of one, KVirtArea operation and its number, finding and its name, or failure`",
        "view = \"lists\" | :3: stop[0].view \"lists\" is not allowed; it is one of window, map, tables, translation, timeline, entry, cost, ranges, decision, tlb, list",
        "step = 99 | :3: stop[0].step 99 is too much: the walk of 0xffff_8000_0000_0000 has the steps 0, the address as it is split,"
                + " to 11, the result",
        "caption = \"{pb}\" | :3: stop[0].caption has {pb}, which is not known; known are machine, arch, bits, sign_bits, levels, ram, max_paddr, frames, kernel, metadata, largest, entries, entry_bytes, index_bits, slot_bytes, new_tables, moment, steps, phase, step_va, step_pa, step_page, step_total, tables, table_bytes, root, pages, mapped, va, pa, page, offset_bits, offset, flags, linear_va, range, range_start, range_size, reads, entry, entry_level, page_pa, pa_4k, frame, size4, index4, table4, entry4, entry_at4, entry_at4_bytes, tables4, pages4, size3, index3, table3, entry3, entry_at3, entry_at3_bytes, tables3, pages3, size2, index2, table2, entry2, entry_at2, entry_at2_bytes, tables2, pages2, size1, index1, table1, entry1, entry_at1, entry_at1_bytes, tables1, pages1, level5, L5, level4, L4, level3, L3, level2, L2, level1, L1; {{ stands for a brace",
        "caption = \"{pa\" | :3: stop[0].caption has a { without its }; {{ stands for a brace",
        "answer = \"1\" | :3: stop[0].answer is only for a stop with a question",
        "question = \"Why?\" | :3: stop[0].question needs an answer",
        "ask = \"click\" | :3: stop[0].ask is only for a stop with a question",
        "point = \"code\" | `:3: stop[0].point has to be a table with one of va, entry, region, step, and a word if there is one, such as { va = \"code\", word = \"here\" }`",
        "point = { region = \"stack\" } | :3: stop[0].point region \"stack\" is not known; known are linear, kvirt, metadata, hole, code",
        "point = { entry = 1 } | :3: stop[0].point entry \"1\" is not allowed; it is one of 4, 3, 2"})
    void stop_wrong_saysWhereAndWhatIsAllowed(String line, String sentence) throws IOException {
        TourPlayer player = playerOf("title = \"T\"\n[[stop]]\n" + line
                + (line.startsWith("machine") ? "\n" : "\nmachine = \"q35-4g\"\n"));
        assertThat(player.faults()).extracting(TourFault::sentence)
                .containsExactly(folder.resolve("t.toml") + sentence);
    }

    @Test
    void question_wrong_saysWhatIsNeeded() throws IOException {
        TourPlayer player = playerOf("""
                title = "T"
                machine = "q35-4g"
                [[stop]]
                question = "Which?"
                choices = ["a", "a"]
                answer = "b"
                hide = ["all"]
                [[stop]]
                question = "Where?"
                ask = "click"
                answer = "nowhere"
                [[stop]]
                question = "Where?"
                ask = "choice"
                answer = "1"
                """);
        String file = folder.resolve("t.toml").toString();
        assertThat(player.faults()).extracting(TourFault::sentence).satisfiesExactly(
                it -> assertThat(it).isEqualTo(file + ":5: stop[0].choices has to be a list of two texts or more, each"
                        + " another"),
                it -> assertThat(it).isEqualTo(
                        file + ":7: stop[0].hide \"all\" is not allowed; it is one of index, entry, verdict, size"),
                it -> assertThat(it).isEqualTo(
                        file + ":6: stop[0].answer \"b\" is none of the choices, which are \"a\", \"a\""),
                it -> assertThat(it).startsWith(file + ":11: stop[1].answer is no place: \"nowhere\" is neither"),
                it -> assertThat(it).isEqualTo(
                        file + ":14: stop[2].ask choice needs choices, a list of two texts or more"),
                it -> assertThat(it).startsWith(file + ":15: stop[2].answer \"1\" is none of the choices"));
    }

    /** What is wrong is left out, and the rest is shown. */
    @Test
    void stop_manyMistakes_isShownWithoutThem() throws IOException {
        TourPlayer player = playerOf("""
                title = "T"
                machine = "q35-4g"
                [[stop]]
                view = "tables"
                moment = "soon"
                va = "nowhere"
                page = "cost"
                level = 9
                title = "Title"
                caption = "{pa} {{{va}}}"
                [[stop]]
                """);
        PlayedStop stop = player.play(0);
        assertThat(stop.faults()).hasSize(4);
        assertThat(stop.title()).isEqualTo("Title");
        assertThat(stop.caption()).isEqualTo("0x0000_0000 {0xffff_8000_0000_0000}");
        assertThat(stop.shown().orElseThrow().sight().view()).isEqualTo(ViewKind.TABLES);
        assertThat(snapshot(stop).moment()).isEqualTo(3398);
        assertThat(player.play(1).faults()).isEmpty();
    }

    @Test
    void stop_withoutMachine_saysSoAndTheTourGoesOn() throws IOException {
        TourPlayer player = playerOf("title = \"T\"\n[[stop]]\n[[stop]]\nmachine = \"q35-4g\"\n");
        assertThat(player.play(0).shown()).isEmpty();
        assertThat(player.play(0).faults()).singleElement().extracting(TourFault::sentence).asString()
                .startsWith(folder.resolve("t.toml") + ":2: stop[0].machine is missing; it is a sample (q35-4g, ");
        assertThat(player.play(1).shown()).isPresent();
    }

    @Test
    void check_everyOutcome_hasItsExitCode() throws IOException {
        assertThat(Program.run("tour", "five-minutes", "--check"))
                .isEqualTo(new Program.Result(0, "Five minutes: 6 stops, nothing is wrong\n", "", List.of()));
        Path wrong = write("wrong.toml", "[[stop]]\nmachine = \"none\"\n[[stop]]\nmachine = \"q35-4g\"\nva = 1.5\n");
        Program.Result result = Program.run("tour", wrong.toString(), "--check");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.lines()).satisfiesExactly(
                line -> assertThat(line).isEqualTo(wrong + ": title is missing"),
                line -> assertThat(line).startsWith(wrong + ":2: stop[0].machine \"none\" is neither a file beside the"
                        + " tour nor a sample; samples are q35-4g, "),
                line -> assertThat(line).isEqualTo(
                        wrong + ":5: stop[1].va has to be a text, a whole number, true or false"));
        Path none = folder.resolve("none.toml");
        assertThat(Program.run("tour", none.toString(), "--check")).isEqualTo(
                new Program.Result(2, "", "kspace: " + none
                        + ": there is no such file and no such tour; tours are five-minutes,"
                        + " kernel-page-table, five-architectures, huge-pages; lessons are "
                        + String.join(", ", Tours.lessonNames()) + "\n", List.of()));
        Path broken = write("broken.toml", "title = \n");
        assertThat(Program.run("tour", broken.toString(), "--check").err())
                .startsWith("kspace: " + broken + ":1:").contains("this is not valid TOML").hasLineCount(1);
    }

    @Test
    void machines_usedTwice_areBootedOnce() {
        TourPlayer player = player("five-minutes");
        assertThat(player.play(0).shown().orElseThrow().boot()).isSameAs(player.play(3).shown().orElseThrow().boot());
        assertThat(snapshot(player.play(0)).boot().machine()).isEqualTo(Machines.q35().machine());
        assertThat(player.play(3).pointer()).isEqualTo(
                Optional.of(new PlayedStop.Pointed(
                        new TourStop.Pointer(Target.ENTRY, "2", "a page, no table"), Set.of("[65]"))));
        assertThat(player.play(1).pointer().map(PlayedStop.Pointed::texts)).contains(Set.of("linear map", "linear"));
        assertThat(player.play(4).pointer().map(PlayedStop.Pointed::texts))
                .contains(Set.of("kernel code", "code"));
        assertThat(player.play(5).covers()).isEmpty();
        assertThat(player.play(3).hidden()).isEqualTo(Set.of("0x4823_4567", "4823_4567"));
    }
}
