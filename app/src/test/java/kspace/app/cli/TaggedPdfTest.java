package kspace.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What PDF files say to those who do not see them. */
class TaggedPdfTest {
    @TempDir
    private Path folder;

    /** Returns the elements below the document, one for each page. */
    private static List<PDStructureElement> pages(PDDocument document) {
        PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
        assertThat(root.getKids()).hasSize(1);
        PDStructureElement whole = (PDStructureElement) root.getKids().getFirst();
        assertThat(whole.getStructureType()).isEqualTo("Document");
        return whole.getKids().stream().map(PDStructureElement.class::cast).toList();
    }

    @Test
    void picture_isAFigureWhoseAlternativeTextIsWhatTheCommandPrints() throws IOException {
        Path file = folder.resolve("map.pdf");
        Program.Result result = Program.run("export", "q35-4g", "--view", "map", "--alt", "-o", file.toString());
        assertThat(result.code()).isZero();
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getVersion()).isLessThan(1.6f);
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            List<PDStructureElement> pages = pages(document);
            assertThat(pages).hasSize(1);
            assertThat(pages.getFirst().getStructureType()).isEqualTo("Figure");
            assertThat(pages.getFirst().getAlternateDescription()).isEqualTo(result.out().strip());
            assertThat(pages.getFirst().getKids()).hasOnlyElementsOfTypes(Integer.class)
                    .hasSize(1);
            String content = new String(document.getPage(0).getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(content).startsWith("/Figure ").contains("BDC").endsWith("EMC\n").containsOnlyOnce("BDC");
        }
    }

    @Test
    void exerciseSheet_hasPagesWhoseTextsAreRead() throws IOException {
        Path file = folder.resolve("sheet.pdf");
        assertThat(Program.run("exercises", "--seed", "1", "--count", "8", "-o", file.toString()).code()).isZero();
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(pages(document)).hasSize(document.getNumberOfPages())
                    .allSatisfy(page -> {
                        assertThat(page.getStructureType()).isEqualTo("Sect");
                        assertThat(page.getAlternateDescription()).isNull();
                    });
        }
    }
}
