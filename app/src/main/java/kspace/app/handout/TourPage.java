package kspace.app.handout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kspace.app.canvas.look.Theme;
import kspace.app.resources.Resources;
import kspace.app.tour.Ask;
import kspace.app.tour.PlayedStop;
import kspace.app.tour.Tour;
import kspace.app.tour.TourStop.Question;
import kspace.app.tour.answer.AcceptedForms;
import kspace.core.words.Message;

/**
 * A tour as one HTML file that needs nothing else: pictures, what is said about them, and questions that are answered in the
 * page. It loads nothing, and what it has of scripts only compares answers and follows the arrow keys. It is XML as well, so that
 * any tool can read it.
 */
public final class TourPage {
    /** Lets the page have what it brings with it, and nothing else. */
    private static final String ALLOWED =
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; font-src data:; img-src data:";

    private static final double PERCENT = 100;

    private final Tour tour;
    private final StopDrawer drawer;
    private final boolean notes;
    private final StringBuilder html = new StringBuilder();

    /**
     * Creates the page of a tour.
     *
     * @param notes whether what the teacher wants to say is in it
     */
    public TourPage(Tour tour, StopDrawer drawer, boolean notes) {
        this.tour = tour;
        this.drawer = drawer;
        this.notes = notes;
    }

    /**
     * Returns the file.
     *
     * @param stops what the stops come to
     * @throws IOException if this thread is interrupted
     */
    public byte[] write(List<PlayedStop> stops) throws IOException {
        html.append("<!DOCTYPE html>\n<html lang=\"").append(escaped(tour.language())).append("\">\n<head>\n")
                .append("<meta charset=\"utf-8\"/>\n<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append(ALLOWED)
                .append("\"/>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        element("title", tour.title());
        html.append("<link rel=\"icon\" href=\"data:,\"/>\n<style>\n").append(Resources.text("handout/page.css"));
        int fonts = html.length();
        html.append("</style>\n</head>\n<body data-right=\"").append(escaped(HandoutMessage.RIGHT.of()))
                .append("\" data-wrong=\"").append(escaped(HandoutMessage.WRONG.of())).append("\">\n<header>\n");
        element("h1", tour.title());
        contents(stops);
        html.append("</header>\n<main>\n");
        for (PlayedStop stop : stops) {
            stop(stop);
        }
        answers(stops);
        html.append("</main>\n");
        element("footer", HandoutMessage.MADE_WITH.of().toString());
        html.append("<script>\n//<![CDATA[\n").append(Resources.text("handout/page.js"))
                .append("//]]>\n</script>\n</body>\n</html>\n");
        // All pictures share them, and only now it is known what letters they have.
        html.insert(fonts, drawer.fonts());
        return html.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void contents(List<PlayedStop> stops) {
        html.append("<nav aria-label=\"").append(escaped(HandoutMessage.STOPS.of())).append("\">\n<ol>\n");
        for (PlayedStop stop : stops) {
            html.append("<li><a href=\"#").append(id(stop)).append("\">").append(escaped(stop.title()))
                    .append("</a></li>\n");
        }
        html.append("</ol>\n</nav>\n<p class=\"hint\">").append(escaped(HandoutMessage.KEYS.of())).append("</p>\n");
    }

    private void stop(PlayedStop stop) throws IOException {
        String title = id(stop) + "-title";
        html.append("<section class=\"stop\" id=\"").append(id(stop)).append("\" tabindex=\"-1\" aria-labelledby=\"")
                .append(title).append("\">\n<h2 id=\"").append(title).append("\"><span class=\"number\">")
                .append(stop.index() + 1).append("</span>").append(escaped(stop.title())).append("</h2>\n<figure>\n");
        List<Place> places = drawer.places(new Slide(stop, true));
        boolean isClicked = !places.isEmpty();
        pictures(stop, places);
        if (!stop.caption().isBlank()) {
            element("figcaption", stop.caption().strip());
        }
        html.append("</figure>\n");
        stop.question().ifPresent(it -> question(it, isClicked));
        if (notes && !stop.notes().isBlank()) {
            html.append("<details class=\"notes\">\n");
            element("summary", HandoutMessage.NOTES.of().toString());
            stop.notes().strip().lines().filter(line -> !line.isBlank()).forEach(line -> element("p", line.strip()));
            html.append("</details>\n");
        }
        html.append("</section>\n");
    }

    /** A stop with a question has the picture twice, unless it is the same. */
    private void pictures(PlayedStop stop, List<Place> places) throws IOException {
        Optional<String> shown = picture(new Slide(stop, false));
        if (stop.question().isEmpty()) {
            shown.ifPresent(picture -> picture("picture", picture, places));
            return;
        }
        Optional<String> covered = picture(new Slide(stop, true));
        if (covered.equals(shown)) {
            shown.ifPresent(picture -> picture("picture", picture, places));
        } else {
            covered.ifPresent(picture -> picture("picture covered", picture, places));
            shown.ifPresent(picture -> picture("picture shown", picture, List.of()));
        }
    }

    private void picture(String styleClasses, String svg, List<Place> places) {
        html.append("<div class=\"").append(styleClasses).append("\">\n").append(svg);
        if (!places.isEmpty()) {
            html.append("<div class=\"places\">\n");
            for (Place place : places) {
                html.append("<button type=\"button\" class=\"place\" data-right=\"").append(place.isRight())
                        .append("\" aria-label=\"").append(escaped(place.name())).append("\" style=\"")
                        .append(String.format(Locale.ROOT, "left:%.2f%%;top:%.2f%%;width:%.2f%%;height:%.2f%%",
                                PERCENT * place.left(), PERCENT * place.top(), PERCENT * place.width(),
                                PERCENT * place.height()))
                        .append("\"></button>\n");
            }
            html.append("</div>\n");
        }
        html.append("</div>\n");
    }

    private Optional<String> picture(Slide slide) throws IOException {
        Optional<String> light = drawer.svg(slide, Theme.LIGHT);
        Optional<String> dark = drawer.svg(slide, Theme.DARK);
        return light.flatMap(it -> dark.map(other -> ThemedSvg.of(it, other)));
    }

    private void question(Question question, boolean isClicked) {
        html.append("<form class=\"question\" data-accepted=\"")
                .append(escaped(String.join(" ", AcceptedForms.of(question.answer())))).append("\">\n<fieldset>\n");
        element("legend", question.text());
        if (question.ask() == Ask.CHOICE) {
            for (String choice : question.choices()) {
                html.append("<label class=\"choice\"><input type=\"radio\" name=\"answer\" value=\"")
                        .append(escaped(choice))
                        .append("\"/> ").append(escaped(choice)).append("</label>\n");
            }
        } else if (isClicked) {
            element("p", HandoutMessage.CLICK_PLACE.of().toString());
        } else {
            html.append("<label class=\"typed\">").append(escaped(HandoutMessage.YOUR_ANSWER.of()))
                    .append(" <input type=\"text\" name=\"answer\" autocomplete=\"off\" spellcheck=\"false\"/></label>\n");
        }
        if (!isClicked) {
            html.append("<button type=\"submit\">").append(escaped(HandoutMessage.CHECK.of())).append("</button>");
        }
        html.append("<p class=\"verdict\" role=\"status\"></p>\n</fieldset>\n</form>\n")
                .append("<details class=\"answer\">\n");
        element("summary", HandoutMessage.SHOW_ANSWER.of().toString());
        element("p", question.answer());
        html.append("</details>\n");
    }

    /** On paper, all answers stand at the end. */
    private void answers(List<PlayedStop> stops) {
        if (stops.stream().allMatch(stop -> stop.question().isEmpty())) {
            return;
        }
        html.append("<section class=\"answers\">\n");
        element("h2", HandoutMessage.ANSWERS.of().toString());
        html.append("<ol>\n");
        for (PlayedStop stop : stops) {
            stop.question().ifPresent(question -> html.append("<li value=\"").append(stop.index() + 1).append("\">")
                    .append(escaped(question.answer())).append("</li>\n"));
        }
        html.append("</ol>\n</section>\n");
    }

    private static String id(PlayedStop stop) {
        return "stop-" + (stop.index() + 1);
    }

    private void element(String name, String text) {
        html.append('<').append(name).append('>').append(escaped(text)).append("</").append(name).append(">\n");
    }

    private static String escaped(Message message) {
        return escaped(message.toString());
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
