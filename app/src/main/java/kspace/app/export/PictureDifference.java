package kspace.app.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import kspace.app.export.image.PngFile;
import kspace.app.export.picture.PictureFormat;
import kspace.core.address.PlainText;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Says in words how a picture differs from an earlier one: first in the texts that stand in it, then in what is drawn. */
public final class PictureDifference {
    private static final int MOST_NAMED = 3;
    private static final int CHANNEL_TOLERANCE = 24;
    private static final String DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private PictureDifference() {}

    /**
     * Compares two files. Images whose colours differ too little to be seen are the same: systems draw letters a little
     * differently.
     *
     * @return what changed, the end of a sentence; empty if the picture is the same
     */
    public static Optional<String> between(PictureFormat format, byte[] before, byte[] now) {
        if (Arrays.equals(before, now)) {
            return Optional.empty();
        }
        Optional<List<String>> wordsBefore = words(format, before);
        Optional<List<String>> wordsNow = words(format, now);
        if (wordsBefore.isEmpty()) {
            return Optional.of(
                    ExportMessage.OTHER_PROGRAM.text(format.displayName()));
        }
        List<String> changes = new ArrayList<>();
        say(missing(wordsBefore.get(), wordsNow.orElse(List.of())), ExportMessage.IS_GONE.text(),
                ExportMessage.ARE_GONE.text()).ifPresent(changes::add);
        say(missing(wordsNow.orElse(List.of()), wordsBefore.get()), ExportMessage.IS_NEW.text(),
                ExportMessage.ARE_NEW.text()).ifPresent(changes::add);
        if (format == PictureFormat.PNG) {
            pixels(before, now).ifPresent(changes::add);
            return changes.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", changes));
        }
        if (changes.isEmpty()) {
            changes.add(ExportMessage.DRAWING_DIFFERS.text());
        }
        return Optional.of(String.join("; ", changes));
    }

    private static Optional<String> say(List<String> texts, String one, String many) {
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        String named = texts.stream().limit(MOST_NAMED).map(PlainText::quoted)
                .collect(Collectors.joining(", "));
        String count =
                texts.size() == 1 ? ExportMessage.N1_TEXT.text(one) : ExportMessage.TEXTS.text(texts.size(), many);
        return Optional.of(count + ": " + named + (texts.size() > MOST_NAMED ? ", ..." : ""));
    }

    /** Returns what is in one list more often than in another. */
    private static List<String> missing(List<String> from, List<String> in) {
        List<String> rest = new ArrayList<>(from);
        in.forEach(rest::remove);
        return rest;
    }

    private static Optional<String> pixels(byte[] before, byte[] now) {
        Optional<PngFile.Size> sizeBefore = PngFile.size(before);
        PngFile.Size size = PngFile.size(now).orElseThrow();
        if (sizeBefore.isPresent() && !sizeBefore.get().equals(size)) {
            return Optional.of(ExportMessage.SIZE_WAS.text(String.valueOf(sizeBefore.get()), String.valueOf(size)));
        }
        Optional<BufferedImage> was = sizeBefore.flatMap(_ -> PngFile.pixels(before));
        Optional<BufferedImage> is = PngFile.pixels(now);
        if (was.isEmpty() || is.isEmpty()) {
            return Optional.of(ExportMessage.NO_IMAGE.text());
        }
        int height = size.height();
        int[] rows = IntStream.range(0, height).filter(y -> differs(was.get(), is.get(), y)).toArray();
        return rows.length == 0
                ? Optional.empty()
                : Optional
                        .of(ExportMessage.ROWS_DIFFER.text(rows[0], rows[rows.length - 1], height));
    }

    private static boolean differs(BufferedImage was, BufferedImage is, int y) {
        int width = is.getWidth();
        int[] before = was.getRGB(0, y, width, 1, null, 0, width);
        int[] now = is.getRGB(0, y, width, 1, null, 0, width);
        return IntStream.range(0, width).anyMatch(x -> distance(before[x], now[x]) > CHANNEL_TOLERANCE);
    }

    private static int distance(int one, int other) {
        return IntStream.of(0, 8, 16, 24).map(shift -> Math.abs((one >> shift & 0xff) - (other >> shift & 0xff))).max()
                .orElse(0);
    }

    /** Returns the texts of a file; empty if it is not of that format. */
    static Optional<List<String>> words(PictureFormat format, byte[] file) {
        try {
            return switch (format) {
                case PNG -> PngFile.words(file);
                case SVG -> Optional.of(svgWords(file));
                case PDF -> Optional.of(pdfWords(file));
            };
        } catch (IOException | SAXException | ParserConfigurationException e) {
            return Optional.empty();
        }
    }

    private static List<String> svgWords(byte[] file) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(DOCTYPE, true);
        var builder = factory.newDocumentBuilder();
        // It prints on the standard error otherwise.
        builder.setErrorHandler(null);
        Document document = builder.parse(new ByteArrayInputStream(file));
        NodeList texts = document.getElementsByTagName("text");
        return IntStream.range(0, texts.getLength()).mapToObj(i -> texts.item(i).getTextContent()).toList();
    }

    private static List<String> pdfWords(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            String outlined = document.getDocumentInformation().getKeywords();
            return Stream.concat(
                    new PDFTextStripper().getText(document).lines(),
                    outlined == null ? Stream.empty() : outlined.lines()).toList();
        }
    }
}
