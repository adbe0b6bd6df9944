package kspace.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kspace.app.tour.PlayedStop;
import kspace.app.tour.TourPlayer;
import kspace.app.tour.Tours;
import kspace.app.translation.TranslationViewModel;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a tour in a real browser, whose own events answer its questions. */
class TourBrowserTest {
    private static final Pattern TITLE = Pattern.compile("<title>(.*?)</title>", Pattern.DOTALL);
    private static final String TOUR = """
            title = "Asked"
            machine = "q35-4g"
            [[stop]]
            title = "Chosen"
            view = "timeline"
            moment = "first page of linear map"
            question = "How large?"
            choices = ["4 KiB", "2 MiB"]
            answer = "{step_page}"
            hide = ["size"]
            [[stop]]
            title = "Typed"
            view = "translation"
            va = "linear + 4823_4567"
            question = "Where?"
            answer = "{pa}"
            hide = ["verdict"]
            [[stop]]
            title = "Clicked"
            view = "map"
            va = "linear"
            question = "Where is the kernel?"
            ask = "click"
            answer = "code"
            """;
    private static final String LISTEN = """
            <script>
            window.faults = [];
            window.addEventListener("error", (e) => window.faults.push(e.message));
            document.addEventListener("securitypolicyviolation", (e) => window.faults.push(e.violatedDirective));
            </script>
            """;
    private static final String DRIVE =
            """
                    <script>
                    window.addEventListener("load", () => {
                      const log = [];
                      const stop = (n) => document.getElementById("stop-" + n);
                      const tell = (n, what) => log.push(what + ": " + stop(n).querySelector(".verdict").textContent
                        + " " + stop(n).querySelector("details.answer").open);
                      const display = (n, name) => getComputedStyle(stop(n).querySelector(name)).display;
                      const choose = (n, value) => {
                        [...stop(n).querySelectorAll("input")].find((it) => it.value === value).click();
                        stop(n).querySelector("form button").click();
                        tell(n, value);
                      };
                      const type = (n, value) => {
                        stop(n).querySelector("input").value = value;
                        stop(n).querySelector("form button").click();
                        tell(n, value);
                      };
                      log.push("covered: " + display(1, ".covered") + " " + display(1, ".shown"));
                      choose(1, "4 KiB");
                      choose(1, "2 MiB");
                      log.push("shown: " + display(1, ".covered") + " " + display(1, ".shown"));
                      type(2, "0x4823_4568");
                      type(2, " 48234567 ");
                      const places = [...stop(3).querySelectorAll(".place")];
                      const named = (name) => places.find((it) => it.getAttribute("aria-label") === name);
                      const box = named("kernel code").getBoundingClientRect();
                      const picture = stop(3).querySelector(".covered svg").getBoundingClientRect();
                      log.push("on top: " + (box.top < picture.top + picture.height / 2)
                        + " " + (box.left < picture.left + picture.width / 2));
                      named("linear map").click();
                      tell(3, "linear map");
                      named("kernel code").click();
                      tell(3, "kernel code");
                      log.push("typed there: " + stop(3).querySelectorAll("input").length);
                      stop(1).scrollIntoView();
                      document.body.dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowRight", bubbles: true}));
                      log.push("arrow: " + document.activeElement.id);
                      const fonts = [...document.fonts].map((it) => it.family.replaceAll('"', ""));
                      log.push("fonts: " + (fonts.length === new Set(fonts.map((it, i) => it + [...document.fonts][i].weight)).size));
                      log.push("faults: " + window.faults.join(" "));
                      document.title = log.join("; ");
                    });
                    </script>
                    """;

    /** Goes from stop to stop by the arrow key, and answers each question wrong and then right; {@code ASKED} is the answers. */
    private static final String ATTEND =
            """
                    <script>
                    window.addEventListener("load", () => {
                      const log = [];
                      const asked = ASKED;
                      const stops = [...document.querySelectorAll(".stop")];
                      stops[0].focus();
                      stops.forEach((stop, i) => {
                        const display = (name) => getComputedStyle(stop.querySelector(name)).display;
                        const verdict = () => stop.querySelector(".verdict").textContent;
                        const answer = (text) => {
                          const radio = [...stop.querySelectorAll("input[type=radio]")].find((it) => it.value === text);
                          if (radio) {
                            radio.click();
                          } else {
                            stop.querySelector("input[type=text]").value = text;
                          }
                          stop.querySelector("form button").click();
                          return verdict() + " " + stop.querySelector("details.answer").open;
                        };
                        if (document.activeElement !== stop) {
                          log.push(i + 1 + " is not reached");
                        }
                        if (!stop.querySelector("svg").getAttribute("aria-label") && !stop.querySelector("svg title")) {
                          log.push(i + 1 + " has no words for its picture");
                        }
                        if (stop.querySelector("form")) {
                          const [wrong, right] = asked[i];
                          const covered = stop.querySelector(".covered") ? display(".covered") + display(".shown") : "same";
                          const said = [answer(wrong), answer(right)];
                          const shown = stop.querySelector(".covered") ? display(".covered") + display(".shown") : "same";
                          log.push([i + 1, ...said, covered, shown].join(" "));
                        }
                        document.body.dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowRight", bubbles: true}));
                      });
                      log.push("faults: " + window.faults.join(" "));
                      document.title = log.join("; ");
                    });
                    </script>
                    """;

    @TempDir
    private Path folder;

    @Test
    void page_inABrowser_answersItsQuestionsWithoutAnError() throws IOException, InterruptedException {
        assumeTrue(Browser.installed().isPresent(), "there is no Chromium to try the page in");
        Files.writeString(folder.resolve("asked.toml"), TOUR);
        assertThat(
                Program.run("tour", folder.resolve("asked.toml").toString(), "-o", folder.resolve("t.html").toString()))
                .isEqualTo(new Program.Result(0, "", "", List.of()));
        String page = Files.readString(folder.resolve("t.html"));
        Path driven = Files.writeString(folder.resolve("driven.html"),
                page.replace("<link rel=\"icon\"", LISTEN + "<link rel=\"icon\"").replace("</body>",
                        DRIVE + "</body>"));
        assertThat(log(driven)).containsExactly(
                "covered: block none",
                "4 KiB: Not that. Try again, or show the answer. false",
                "2 MiB: Right. true",
                "shown: none block",
                "0x4823_4568: Not that. Try again, or show the answer. false",
                " 48234567 : Right. true",
                "on top: true true",
                "linear map: Not that. Try again, or show the answer. false",
                "kernel code: Right. true",
                "typed there: 0",
                "arrow: stop-2",
                "fonts: true",
                "faults:");
    }

    @Test
    void lecture_inABrowser_isAnsweredFromItsFirstStopToItsLastAndPrinted() throws IOException, InterruptedException {
        assumeTrue(Browser.installed().isPresent(), "there is no Chromium to try the page in");
        Path file = folder.resolve("lecture.html");
        assertThat(Program.run("tour", "kernel-page-table", "-o", file.toString()))
                .isEqualTo(new Program.Result(0, "", "", List.of()));
        TourPlayer player = new TourPlayer(Tours.read("kernel-page-table"),
                explorer -> new TranslationViewModel(explorer).nrStops());
        List<PlayedStop> stops = player.tour().stops().stream().map(it -> player.play(it.index())).toList();
        String page = Files.readString(file);
        Path driven = Files.writeString(folder.resolve("driven.html"),
                page.replace("<link rel=\"icon\"", LISTEN + "<link rel=\"icon\"").replace("</body>",
                        ATTEND.replace("ASKED", asked(stops)) + "</body>"));
        List<String> log = log(driven);
        List<PlayedStop> asking = stops.stream().filter(it -> it.question().isPresent()).toList();
        assertThat(log).hasSize(asking.size() + 1).endsWith("faults:");
        for (int i = 0; i < asking.size(); i++) {
            assertThat(log.get(i)).startsWith((asking.get(i).index() + 1)
                    + " Not that. Try again, or show the answer. false Right. true ")
                    .matches(".* (blocknone noneblock|same same)");
        }
        assertThat(log).as("what a question covers is shown once it is answered")
                .filteredOn(it -> it.endsWith("blocknone noneblock")).hasSizeGreaterThanOrEqualTo(5);
        assertThat(page.length()).as("small enough for a mail").isLessThan(1_500_000);
        assertPrinted(driven, stops);
    }

    /** Returns a wrong and the right answer of each stop, as JavaScript. */
    private static String asked(List<PlayedStop> stops) {
        return stops.stream().map(stop -> stop.question().map(it -> {
            String wrong = it.choices().stream().filter(choice -> !choice.equals(it.answer())).findFirst()
                    .orElse(it.answer() + "9");
            return "[\"" + wrong + "\", \"" + it.answer() + "\"]";
        }).orElse("[]")).collect(Collectors.joining(", ", "[", "]"));
    }

    /** On paper there is every stop, with no control, and at the end every answer. */
    private void assertPrinted(Path page, List<PlayedStop> stops) throws IOException, InterruptedException {
        Path pdf = folder.resolve("lecture.pdf");
        browse("--no-pdf-header-footer", "--print-to-pdf=" + pdf, page.toUri().toString());
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            int answers = text.lastIndexOf(" Answers ");
            assertThat(answers).isPositive();
            for (PlayedStop stop : stops) {
                assertThat(text.substring(0, answers)).contains(stop.title());
                stop.question().ifPresent(it -> assertThat(text.substring(answers)).contains(it.answer()));
            }
            assertThat(text).doesNotContain("Show the answer", "Check");
            assertThat(document.getNumberOfPages()).isBetween(10, 40);
        }
    }

    private List<String> log(Path page) throws IOException, InterruptedException {
        Path dom = browse("--dump-dom", page.toUri().toString());
        Matcher title = TITLE.matcher(Files.readString(dom, StandardCharsets.UTF_8));
        assertThat(title.find()).isTrue();
        return Stream.of(title.group(1).split("; ")).map(it -> it.replaceAll(":\\s*$", ":")).toList();
    }

    /** Returns what a browser without a window printed. */
    private Path browse(String... options) throws IOException, InterruptedException {
        return Browser.installed().orElseThrow().run(folder, options);
    }
}
