package kspace.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures at the width of a page: their letters are measured where they lie on it. */
class FigureTest {
    private static final List<String> SAMPLES = List.of("q35-4g", "pc-512m", "q35-4g-kernel-plus-4k",
            "q35-4g-kernel-2m", "constructed-1t", "q35-4g-la57", "riscv-virt-sv39", "loongarch-virt", "aarch64-virt");
    private static final double POINTS_A_CENTIMETRE = 72 / 2.54;

    @TempDir
    private Path folder;

    private FigurePage page(String... more) throws IOException {
        Path file = folder.resolve("figure.pdf");
        String[] command = Stream.concat(Stream.of("export", "--force", "-o", file.toString()), Stream.of(more))
                .toArray(String[]::new);
        assertThat(Program.run(command)).as(String.join(" ", command))
                .isEqualTo(new Program.Result(0, "", "", List.of()));
        return FigurePage.read(file);
    }

    static Stream<Arguments> figures() {
        return SAMPLES.stream()
                .flatMap(sample -> Stream.of("map", "tables", "translation", "timeline", "entry", "cost", "ranges",
                        "decision", "tlb", "list")
                        .flatMap(view -> (sample.equals("q35-4g") ? Stream.of(12, 16) : Stream.of(12))
                                .map(width -> Arguments.of(sample, view, width))));
    }

    /** Machines that have little in common, in the least width, and two moments of one. */
    static Stream<Arguments> pairs() {
        return Stream.of("map", "tables").flatMap(view -> Stream.of(
                "q35-8g --with q35-8g-pages-1g --width 16cm", "q35-4g --with riscv-virt-sv39 --width 16cm",
                "q35-4g --moment 836 --then 837 --width 560px", "q35-4g --with aarch64-virt --width 30cm",
                "q35-4g --moment start --then last --zoom code --width 700px")
                .map(options -> Arguments.of(view, options)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void figure_ofTwoSideBySide_hasTextThatCanBeReadAndNoneOnAnother(String view, String options)
            throws IOException {
        requireReadable(page(Stream.concat(Stream.of("--view", view), Stream.of(options.split(" ")))
                .toArray(String[]::new)));
    }

    @Test
    void figure_ofTwoMachines_saysOfEachWhatItMapsWith() throws IOException {
        FigurePage page = page("q35-8g", "--view", "map", "--with", "q35-8g-pages-1g", "--width", "700px");
        String text = page.text().replace(" ", "");
        assertThat(text).contains("QEMUq35,8GiB,step5,482of5,482", "QEMUq35,8GiB,pagesupto1GiB,step362of362",
                "\u2260Pagesoflinearmap5,120\u00d72MiB10\u00d71GiB", "\u2260Level2tables122");
        assertThat(text).doesNotContain("Physical");
    }

    /** The heading of one side takes two lines, that of the other one. */
    @Test
    void figure_ofTwoMachines_hasOneScale() throws IOException {
        FigurePage page = page("q35-8g", "--view", "map", "--with", "q35-8g-pages-1g", "--width", "16cm");
        // Of "Virtual" and of "KVirtArea", on both sides.
        assertThat(page.letters().stream().filter(it -> it.letter().equals("V")).map(FigurePage.Letter::baseline))
                .hasSize(4).satisfies(it -> assertThat(Set.copyOf(it)).hasSize(2));
    }

    @Test
    void figure_ofTwoMachines_saysInItsAlternativeTextWhatDiffers() {
        String words = Program.run("export", "q35-8g", "--view", "tables", "--with", "q35-8g-pages-1g", "--alt",
                "--force", "-o", folder.resolve("a.svg").toString()).out();
        assertThat(words).contains("Pages of linear map: 5,120 \u00d7 2 MiB at the left, 10 \u00d7 1 GiB at the right.",
                "At the left: ", "At the right: ");
    }

    @Test
    void figure_besideAMachineThatThereIsNot_isRefusedWithTheSamples() {
        Program.Result result = Program.run("export", "q35-4g", "--view", "map", "--with", "q35-5g", "-o",
                folder.resolve("a.svg").toString());
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).startsWith(
                "kspace: --with cannot be shown: q35-5g: there is no such file and no such sample; samples are q35-4g,")
                .hasLineCount(1);
    }

    @Test
    void figure_ofTwoMoments_marksWhatTheStepBetweenThemMapped() throws IOException {
        FigurePage page = page("q35-4g", "--view", "tables", "--moment", "836", "--then", "837");
        String text = page.text().replace(" ", "");
        assertThat(text).contains("\u2260Pagesoflinearmap577\u00d72MiB578\u00d72MiB");
    }

    @ParameterizedTest
    @MethodSource("figures")
    void figure_ofEveryViewAtTheWidthOfAPage_hasTextThatCanBeReadAndNoneOnAnother(String sample, String view,
            int width) throws IOException {
        requireReadable(page(sample, "--view", view, "--width", width + "cm"), width);
    }

    /** Words beside a figure take none of its width, and lie on nothing that is written in it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "map | 12 | code: the kernel image; linear: all of physical memory, one after the other; memory kernel: where the loader put it",
        "map | 16 | code: the kernel image; linear: all of physical memory, one after the other; memory kernel: where the loader put it; linear + 1 GiB: an address",
        "map | 26 | code: the kernel image; linear: all of physical memory, one after the other; memory kernel: where the loader put it; metadata: frames; hole: nothing",
        "tables | 12 | entry 4: the upper half; table 2: large pages; code: kernel",
        "tables | 26 | entry 4: the upper half; table 2: large pages; code: kernel",
        "translation | 12 | address: nine bits each; step 1: the root; step 2: then; entry 2: a large page; result: physical",
        "translation | 26 | address: nine bits each; step 1: the root; step 2: then; entry 2: a large page; result: physical",
        "timeline | 16 | phase linear: all memory; phase metadata: its frames; phase code: the kernel",
        "timeline | 26 | phase linear: all memory; phase metadata: its frames; phase code: the kernel",
        "entry | 16 | field PS: a page; field NX: no code",
        "ranges | 16 | code: the kernel image; linear: all of physical memory"})
    void figure_withWordsBesideIt_hasNoTextOnAnotherAndTheSameWidth(String view, int width, String callouts)
            throws IOException {
        Stream<String> pointing = Stream.of(callouts.split("; ", -1)).flatMap(it -> Stream.of("--callout", it));
        FigurePage page = page(Stream.concat(Stream.of("q35-4g", "--view", view, "--width", width + "cm"), pointing)
                .toArray(String[]::new));
        requireReadable(page, width);
        String text = page.text().replace(" ", "");
        for (String callout : callouts.split("; ", -1)) {
            assertThat(text).contains(callout.replaceFirst(".*?: ", "").split(" ", -1)[0]);
        }
    }

    private static void requireReadable(FigurePage page, int width) {
        assertThat(page.width()).isBetween(width * POINTS_A_CENTIMETRE - 0.5, width * POINTS_A_CENTIMETRE + 0.5);
        requireReadable(page);
    }

    private static void requireReadable(FigurePage page) {
        assertThat(page.letters()).hasSizeGreaterThan(50);
        assertThat(page.faults()).as(page.text()).isEmpty();
    }

    @Test
    void figure_withALargerText_hasNoSmallerOneAndTheSameWidth() throws IOException {
        FigurePage page = page("q35-4g", "--view", "translation", "--width", "16cm", "--text", "10pt");
        assertThat(page.letters()).allSatisfy(it -> assertThat(it.size()).isGreaterThanOrEqualTo(9.99));
        assertThat(page.width()).isBetween(16 * POINTS_A_CENTIMETRE - 0.5, 16 * POINTS_A_CENTIMETRE + 0.5);
    }

    @Test
    void figure_ofAWalk_goesDownFromTheAddressToWhereItEnds() throws IOException {
        FigurePage page = page("q35-4g", "--view", "translation", "--va", "0xffff_8000_4823_4567", "--width", "16cm");
        String text = page.text().replace(" ", "");
        assertThat(text).startsWith("0xffff_8000_4823_4567").containsSubsequence(
                "[256]", "root0x0000_1000", "entryat0x0000_1800", "[1]", "at0x0000_2000", "entryat0x0000_2008", "[65]",
                "at0x0016_4000", "entryat0x0016_4208", "0x4820_0000", "0x4823_4567");
    }

    /** The entry that maps the kernel code's first large page beyond 128 MiB: 2 MiB at 0x800_0000, P W PS G and executable. */
    @Test
    void figure_ofAnEntry_hasItsRawValueAndWhatEachFieldMeans() throws IOException {
        FigurePage page = page("q35-4g", "--view", "entry", "--va", "code+8000000");
        String text = page.text().replace(" ", "");
        assertThat(text).contains("[64]2MiBleaf", "0x0000_0000_0800_0183", "63NX0mayexecuteexecutable",
                "51:21address0x0800_0000same", "8G1");
        assertThat(page.width()).isBetween(419.5, 420.5);
    }

    @Test
    void figure_ofWhatThePageTableCosts_comparesWithOtherPageSizes() throws IOException {
        FigurePage page = page("q35-4g", "--view", "cost", "--width", "12cm");
        String text = page.text().replace(" ", "");
        assertThat(text).contains("tables265265", "4KiB3,397", "2MiB265", "1GiB259");
    }

    @Test
    void figure_ofTheRanges_coversTheWholeAddressSpace() throws IOException {
        String text = page("q35-4g", "--view", "ranges", "--width", "700px").text().replace(" ", "");
        assertThat(text).containsSubsequence("kernelcode0xffff_ffff_8000_0000", "\u22122GiB12\u00d72MiB", "hole",
                "metadata", "KVirtArea", "linearmap", "\u2212128TiB3,072\u00d72MiB",
                "notcanonical0x0000_8000_0000_00000xffff_7fff_ffff_ffff", "userhalf0x0000_0000_0000_0000");
    }

    /** Step 837 maps the page at 0xffff_8000_4820_0000. */
    @Test
    void figure_ofADecision_isThatOfTheLastStepOrOfTheAddressAskedFor() throws IOException {
        assertThat(page("q35-4g", "--view", "decision", "--moment", "837").text()).contains(
                "The 2 MiB page at 0xffff_8000_4820_0000", "4990 MiB left", "chosen");
        assertThat(page("q35-4g", "--view", "decision", "--va", "code+8000000").text()).contains(
                "The 2 MiB page at 0xffff_ffff_8800_0000", "Phase kernel code");
        assertThat(page("q35-4g", "--view", "decision", "--moment", "1").text()).contains(
                "no page size was chosen");
    }

    @Test
    void figure_ofTheTlb_tellsAllScenesAtOnce() throws IOException {
        assertThat(page("q35-4g", "--view", "tlb", "--width", "700px").text()).contains(
                "1. The boot page table", "3. Load the root alone", "stale", "6. Now the kernel page table translates");
    }

    @Test
    void figure_ofTheList_hasTheRunsThatAreAskedFor() throws IOException {
        String text = page("q35-4g-kernel-2m", "--view", "list", "--zoom", "code").text().replace(" ", "");
        assertThat(text).contains("kernelcode").doesNotContain("linearmap");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "map | --width 4cm | --width \"4cm\" is not allowed; it is a width as 16cm, 160mm, 6.3in or 700px, for what is shown from 416px to 8192px",
        "map | --width wide | --width \"wide\" is not allowed; it is a width as 16cm, 160mm, 6.3in or 700px, for what is shown from 416px to 8192px",
        "map | --text 9pt | --text is only for a figure on a page, which --width asks for",
        "map | --width 16cm --text 3pt | --text \"3pt\" is not allowed; it is a size from 6pt to 24pt, as 9pt or 12px",
        "map | --width 16cm --size 500x500 | --width and --size are two answers to one question; a figure on a page has a width, and is as high as it needs to be",
        "map | --without walls | --without \"walls\" is not allowed; it is one of findings, selection, overview, physical, legend, title, caption, or several with commas between them, or none",
        "entry | --without overview | --without names overview, which is only for view map",
        "timeline | --without legend | --without names legend, which is only for view window, map, tables",
        "map | --without caption | --without names caption, and the picture has none",
        "timeline | --without title,caption --caption C | --without names title, and the picture has none",
        "map | --then 99999 | --then \"99999\" is not allowed; it is a whole number, 0 to 3,398 for this machine's boot",
        "map | --then 1 --size 500x500 | --size is for one view; two side by side have a width, and are as high as they need to be",
        "window | --then 1 | --then is only for view map, tables",
        "window | --width 16cm | --width is only for view map, tables, translation, timeline, entry, cost, ranges, decision, tlb, list",
        "entry | --size 500x500 | --size is only for view window, map, tables, translation, timeline"})
    void figure_askedForWrongly_isRefusedInASentence(String view, String options, String sentence) {
        String[] command = Stream.concat(Stream.of("export", "q35-4g", "--view", view, "-o",
                folder.resolve("a.svg").toString()), Stream.of(options.split(" "))).toArray(String[]::new);
        assertThat(Program.run(command)).isEqualTo(
                new Program.Result(2, "", "kspace: " + sentence + "\n", List.of()));
    }

    @Test
    void figure_asAnImage_saysHowLargeItIsOnThePage() throws IOException {
        Path file = folder.resolve("a.png");
        assertThat(Program.run("export", "q35-4g", "--view", "timeline", "--width", "12cm", "--scale", "3", "-o",
                file.toString()).code()).isZero();
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        int at = new String(bytes.array(), StandardCharsets.ISO_8859_1).indexOf("pHYs") + 4;
        int width = bytes.getInt(16);
        assertThat(bytes.getInt(at)).isEqualTo(bytes.getInt(at + 4));
        assertThat(bytes.get(at + 8)).isEqualTo((byte) 1);
        assertThat(width / (double) bytes.getInt(at)).isBetween(0.1195, 0.1205);
    }

    @Test
    void figure_ofAMap_showsFindingsOnlyWhereTheyAreAskedFor() throws IOException {
        Path file = folder.resolve("a.svg");
        Program.run("export", "q35-4g", "--view", "map", "--width", "16cm", "--force", "-o", file.toString());
        String without = Files.readString(file);
        Program.run("export", "q35-4g", "--view", "map", "--width", "16cm", "--without", "none", "--force", "-o",
                file.toString());
        String with = Files.readString(file);
        assertThat(with.length()).isGreaterThan(without.length());
        assertThat(without).doesNotContain("ffff_8000_4823_4567");
    }

    private String svg(String... more) throws IOException {
        Path file = folder.resolve("a.svg");
        String[] command = Stream.concat(Stream.of("export", "q35-4g", "--force", "-o", file.toString()),
                Stream.of(more)).toArray(String[]::new);
        assertThat(Program.run(command)).isEqualTo(new Program.Result(0, "", "", List.of()));
        return Files.readString(file);
    }

    @Test
    void figure_withoutItsCaption_hasItInItsWordsOnlyAndNoRoomForIt() throws IOException {
        String[] asked = {"--view", "entry", "--width", "12cm"};
        String plain = svg(asked);
        String with = svg("--view", "entry", "--width", "12cm", "--title", "T", "--caption", "A caption.");
        String without = svg("--view", "entry", "--width", "12cm", "--title", "T", "--caption", "A caption.",
                "--without", "caption, title");
        assertThat(with).contains(">A caption.</text>", ">T</text>");
        assertThat(without).doesNotContain(">A caption.</text>", ">T</text>").contains("A caption.", "<title");
        assertThat(size(without)).isEqualTo(size(plain)).isNotEqualTo(size(with));
        assertThat(Program.run("export", "q35-4g", "--view", "entry", "--caption", "A caption.", "--without",
                "caption", "--markdown", "--force", "-o", folder.resolve("a.svg").toString()).out())
                .contains("A caption.");
    }

    private static String size(String svg) {
        return svg.replaceAll("(?s)^.*?(viewBox=\"[^\"]*\").*$", "$1");
    }

    /** The words around a map say nothing about what is on it. */
    @Test
    void figure_ofAMapWithoutCaption_hasNoFindingsEither() throws IOException {
        String plain = svg("--view", "map", "--width", "16cm");
        assertThat(svg("--view", "map", "--width", "16cm", "--caption", "C", "--without", "caption").length())
                .isBetween(plain.length() - 100, plain.length() + 100);
    }

    @ParameterizedTest
    @CsvSource({"map, Address map, reserved", "tables, Page tables, empty table"})
    void view_withoutLegendAndTitle_hasNeither(String view, String title, String legend) throws IOException {
        assertThat(svg("--view", view)).contains(">" + title + "</text>", ">" + legend + "</text>");
        assertThat(svg("--view", view, "--without", "legend")).contains(">" + title + "</text>")
                .doesNotContain(">" + legend + "</text>");
        assertThat(svg("--view", view, "--without", "title,legend")).doesNotContain(">" + title + "</text>",
                ">" + legend + "</text>");
    }

    @Test
    void recipe_withoutForAll_isForThePicturesThatHaveIt() throws IOException {
        Path recipe = Files.writeString(folder.resolve("r.toml"), """
                machine = "q35-4g"
                width = "12cm"
                without = "overview, caption"
                [[picture]]
                file = "map.svg"
                view = "map"
                caption = "The map."
                [[picture]]
                file = "line.svg"
                view = "timeline"
                """);
        assertThat(Program.run("export", "--recipe", recipe.toString()))
                .isEqualTo(new Program.Result(0, "", "", List.of()));
        assertThat(Files.readString(folder.resolve("map.svg"))).doesNotContain(">The map.</text>");
    }
}
