package kspace.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import kspace.app.export.image.PngFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A tour that is handed on: slides, a page and pictures. */
class TourOutputTest {
    private static final List<String> TITLES = List.of("An address is only bits", "Where everything lies",
            "The first page", "Where does the walk end?", "Not there yet", "What it costs");

    @TempDir
    private Path folder;

    private Path file(String name) {
        return folder.resolve(name);
    }

    private Program.Result write(String name, String... options) {
        return Program.run(Stream.concat(Stream.of("tour", "five-minutes", "-o", folder + "/" + name),
                Stream.of(options)).toArray(String[]::new));
    }

    private static final Program.Result DONE = new Program.Result(0, "", "", List.of());

    private static List<String> pages(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).replaceAll("\\s+", " "));
            }
            return pages;
        }
    }

    private static Document page(Path html) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(Files.readAllBytes(html)));
    }

    private static List<Element> elements(Element in, String name) {
        NodeList nodes = in.getElementsByTagNameNS("*", name);
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast).toList();
    }

    private static List<Element> elements(Element in, String name, String styleClass) {
        return elements(in, name).stream()
                .filter(it -> List.of(it.getAttribute("class").split(" ")).contains(styleClass)).toList();
    }

    @Test
    void slides_fiveMinutes_areAPageAStopWithItsWordsAndCoveredAnswers() throws IOException {
        assertThat(write("s.pdf")).isEqualTo(DONE);
        List<String> pages = pages(file("s.pdf"));
        assertThat(pages).hasSize(6);
        for (int i = 0; i < 6; i++) {
            assertThat(pages.get(i)).contains(TITLES.get(i)).contains(i + 1 + " of 6");
        }
        assertThat(pages.get(2)).contains("How large is the page?", "4 KiB", "2 MiB", "1 GiB");
        assertThat(pages.get(3)).contains("Which physical address is that?").doesNotContain("0x4823_4567");
        assertThat(pages.get(5)).contains("265 tables, 1060 KiB in all, map 6264 MiB with 3,132 pages.");
        try (PDDocument document = Loader.loadPDF(file("s.pdf").toFile())) {
            PDRectangle size = document.getPage(3).getMediaBox();
            assertThat(List.of(size.getWidth(), size.getHeight())).containsExactly(1440f, 810f);
            List<String> contents = new ArrayList<>();
            document.getDocumentCatalog().getDocumentOutline().children().forEach(it -> contents.add(it.getTitle()));
            assertThat(contents).isEqualTo(TITLES);
        }
    }

    @Test
    void slides_withNotes_haveThemAndTheAnswerBelowOnPagesLikePaper() throws IOException {
        assertThat(write("n.pdf", "--notes")).isEqualTo(DONE);
        List<String> pages = pages(file("n.pdf"));
        assertThat(pages).hasSize(6);
        assertThat(pages.get(3)).contains("Answer 0x4823_4567", "Notes Let them write the address down");
        assertThat(pages.get(0)).contains("Let them count: 16 + 3 x 9 + 21 = 64.").doesNotContain("Answer");
        try (PDDocument document = Loader.loadPDF(file("n.pdf").toFile())) {
            PDRectangle size = document.getPage(0).getMediaBox();
            assertThat(size.getHeight() / size.getWidth()).isBetween(1.41f, 1.42f);
        }
        assertThat(write("a.pdf", "--answers")).isEqualTo(DONE);
        assertThat(pages(file("a.pdf"))).hasSize(9).element(5).asString()
                .contains("Which physical address is that?", "0x4823_4567");
        assertThat(pages(file("a.pdf"))).noneMatch(it -> it.contains("Let them"));
    }

    @Test
    void page_fiveMinutes_hasAllStopsAndAnswersThemItself() throws Exception {
        assertThat(write("t.html")).isEqualTo(DONE);
        Element html = page(file("t.html")).getDocumentElement();
        assertThat(html.getAttribute("lang")).isEqualTo("en");
        List<Element> stops = elements(html, "section", "stop");
        assertThat(stops).extracting(it -> elements(it, "h2").getFirst().getTextContent())
                .containsExactly("1" + TITLES.get(0), "2" + TITLES.get(1), "3" + TITLES.get(2), "4" + TITLES.get(3),
                        "5" + TITLES.get(4), "6" + TITLES.get(5));
        assertThat(elements(html, "a")).extracting(it -> it.getAttribute("href"))
                .containsExactlyElementsOf(stops.stream().map(it -> "#" + it.getAttribute("id")).toList());
        assertThat(elements(html, "svg")).hasSize(8).allSatisfy(picture -> {
            assertThat(picture.getAttribute("role")).isEqualTo("img");
            assertThat(elements(picture, "title").getFirst().getTextContent()).isNotBlank();
            assertThat(elements(picture, "desc").getFirst().getTextContent()).isNotBlank();
        });
        assertThat(elements(stops.get(1), "figcaption").getFirst().getTextContent())
                .contains("physical 0x4823_4567 is read at 0xffff_8000_4823_4567");
        assertThat(elements(stops.get(2), "input")).extracting(it -> it.getAttribute("type") + it.getAttribute("value"))
                .containsExactly("radio4 KiB", "radio2 MiB", "radio1 GiB");
        Element walk = stops.get(3);
        assertThat(elements(walk, "div", "covered").getFirst().getTextContent()).doesNotContain("0x4823_4567");
        assertThat(elements(walk, "div", "shown").getFirst().getTextContent()).contains("0x4823_4567");
        assertThat(elements(elements(walk, "details", "answer").getFirst(), "p").getFirst().getTextContent())
                .isEqualTo("0x4823_4567");
        assertThat(elements(html, "section", "answers").getFirst().getTextContent().strip().split("\\s*\n\\s*"))
                .containsExactly("Answers", "2 MiB", "0x4823_4567", "257");
        assertThat(elements(html, "details", "notes")).isEmpty();
    }

    /** A page from a disk, or from a mail, must not ask anybody for anything. */
    @Test
    void page_always_loadsNothing() throws Exception {
        assertThat(write("t.html", "--notes")).isEqualTo(DONE);
        Element html = page(file("t.html")).getDocumentElement();
        assertThat(elements(html, "meta").get(1).getAttribute("content")).startsWith("default-src 'none';");
        assertThat(elements(html, "*")).allSatisfy(element -> {
            assertThat(element.getAttribute("src")).isEmpty();
            assertThat(element.getAttribute("href")).matches("|#stop-\\d|data:,");
            assertThat(element.getAttribute("onclick")).isEmpty();
        });
        String text = Files.readString(file("t.html"));
        assertThat(text.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http:", "https:", "@import");
        assertThat(text.replace("url(data:font/ttf;base64,", "").replaceAll("url\\(#", "")).doesNotContain("url(");
        assertThat(elements(html, "details", "notes")).hasSize(6).first().extracting(Element::getTextContent).asString()
                .contains("Let them count: 16 + 3 x 9 + 21 = 64.");
    }

    @Test
    void page_hostileTour_isOnlyText() throws Exception {
        Path tour = Files.writeString(file("h.toml"), """
                title = "</title><script>alert(1)</script>"
                machine = "q35-4g"
                language = "\\"><b>"
                [[stop]]
                title = "a & b < c \\" onload=\\"x"
                caption = "<img src=x>"
                question = "</legend>?"
                choices = ["\\"><i>", "]]>"]
                answer = "]]>"
                """);
        assertThat(Program.run("tour", tour.toString(), "-o", file("h.html").toString())).isEqualTo(DONE);
        Element html = page(file("h.html")).getDocumentElement();
        assertThat(elements(html, "script")).hasSize(1);
        assertThat(elements(html, "img")).isEmpty();
        assertThat(elements(html, "h2").getFirst().getTextContent()).isEqualTo("1a & b < c \" onload=\"x");
        assertThat(elements(html, "input")).extracting(it -> it.getAttribute("value")).containsExactly("\"><i>", "]]>");
        assertThat(html.getAttribute("lang")).isEqualTo("\"><b>");
    }

    @Test
    void folder_fiveMinutes_hasNumberedPicturesAndWhatTheySay() throws IOException {
        assertThat(write("p/")).isEqualTo(DONE);
        try (Stream<Path> files = Files.list(file("p"))) {
            assertThat(files.map(it -> it.getFileName().toString())).containsExactlyInAnyOrder("01.png", "01.txt",
                    "02.png", "02.txt", "03.png", "03.txt", "04.png", "04.txt", "05.png", "05.txt", "06.png", "06.txt");
        }
        assertThat(PngFile.size(Files.readAllBytes(file("p/04.png")))).contains(new PngFile.Size(1920, 1080));
        assertThat(Files.readString(file("p/04.txt"))).contains("0xffff_8000_4823_4567").doesNotContain("0x4823_4567");
        assertThat(Files.readString(file("p/06.txt"))).contains("265 tables");
        assertThat(write("p", "--answers")).as("a folder that is there").isEqualTo(DONE);
        assertThat(Files.readString(file("p/04-answer.txt"))).contains("0x4823_4567");
        assertThat(write("p", "--check").out())
                .isEqualTo(file("p/03-answer.png")
                        + " would be removed: it is called like a picture of this series and is"
                        + " none\n" + Stream.of("03-answer.txt", "04-answer.png", "04-answer.txt", "06-answer.png",
                                "06-answer.txt")
                                .map(it -> file("p/" + it) + " would be removed: it is called like a picture of this"
                                        + " series and is none\n")
                                .reduce("", String::concat));
        assertThat(write("p").err()).contains("03-answer.png is called like a picture of this series and is none;"
                + " --force removes it and 5 more");
        assertThat(write("p", "--force")).isEqualTo(DONE);
        assertThat(write("p", "--check")).isEqualTo(DONE);
    }

    @ParameterizedTest
    @CsvSource({"t.pdf", "t.html"})
    void output_twice_isTheSameBytesInEveryLocale(String name) throws IOException {
        assertThat(write(name)).isEqualTo(DONE);
        byte[] first = Files.readAllBytes(file(name));
        Files.delete(file(name));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("ar", "EG"));
            assertThat(write(name)).isEqualTo(DONE);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(Files.readAllBytes(file(name))).isEqualTo(first);
        assertThat(write(name, "--check")).isEqualTo(DONE);
        Files.writeString(file(name), "<!DOCTYPE html>\nmine", StandardCharsets.UTF_8);
        Program.Result refused = write(name);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .isEqualTo(
                        "kspace: " + file(name) + " is there already and holds something else; --force replaces it\n");
        Program.Result checked = write(name, "--check");
        assertThat(checked.code()).isEqualTo(1);
        assertThat(checked.out()).startsWith(file(name) + " would change: ").hasLineCount(1);
        assertThat(write(name, "--force")).isEqualTo(DONE);
        assertThat(Files.readAllBytes(file(name))).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "x.doc | | the name has to end in .pdf, .html or /",
        "none/x.pdf | | cannot be written: there is no folder",
        "x.html | --answers | --answers is for slides and pictures; a page shows an answer when it is asked for",
        "x/ | --notes | --notes is for .pdf and .html; pictures have no room for notes",
        "x.pdf | --check --force | --check writes nothing, so --force means nothing with it"})
    void output_wrong_isRefusedInOneLineAndNothingIsWritten(String name, String options, String sentence)
            throws IOException {
        Program.Result result = write(name, options == null ? new String[0] : options.split(" "));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains(sentence).hasLineCount(1);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
        assertThat(Program.run("tour", "five-minutes", "--notes").err())
                .startsWith("kspace: --notes is for a tour that is written; -o FILE is needed");
    }

    @Test
    void output_tourWithMistakes_saysThemAndWritesNothing() throws IOException {
        Path tour =
                Files.writeString(file("t.toml"), "title = \"T\"\nmachine = \"q35-4g\"\n[[stop]]\nva = \"nowhere\"\n");
        Program.Result result = Program.run("tour", tour.toString(), "-o", file("t.html").toString());
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).startsWith(tour + ":4: stop[0].va cannot be shown: \"nowhere\"").hasLineCount(1);
        assertThat(file("t.html")).doesNotExist();
    }
}
