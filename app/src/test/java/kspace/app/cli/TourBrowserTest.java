package kspace.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a tour in a real browser, whose own events answer its questions. */
class TourBrowserTest {
    private static final Pattern TITLE = Pattern.compile("<title>(.*?)</title>", Pattern.DOTALL);
    private static final long MINUTES = 3;
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

    @TempDir
    private Path folder;

    private static Optional<Path> browser() {
        return Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
                .flatMap(
                        at -> Stream.of("chromium", "chromium-browser", "google-chrome").map(name -> Path.of(at, name)))
                .filter(Files::isExecutable).findFirst();
    }

    @Test
    void page_inABrowser_answersItsQuestionsWithoutAnError() throws IOException, InterruptedException {
        assumeTrue(browser().isPresent(), "there is no Chromium to try the page in");
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

    private List<String> log(Path page) throws IOException, InterruptedException {
        Path dom = folder.resolve("dom.html");
        Process process = new ProcessBuilder(browser().orElseThrow().toString(), "--headless", "--no-sandbox",
                "--disable-gpu", "--user-data-dir=" + folder.resolve("profile"), "--virtual-time-budget=10000",
                "--dump-dom", page.toUri().toString())
                .redirectOutput(dom.toFile()).redirectError(folder.resolve("browser.txt").toFile()).start();
        try {
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("the browser ends").isTrue();
        } finally {
            process.destroyForcibly();
        }
        Matcher title = TITLE.matcher(Files.readString(dom, StandardCharsets.UTF_8));
        assertThat(title.find()).isTrue();
        return Stream.of(title.group(1).split("; ")).map(it -> it.replaceAll(":\\s*$", ":")).toList();
    }
}
