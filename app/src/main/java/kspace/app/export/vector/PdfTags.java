package kspace.app.export.vector;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * Says in a PDF file what its pages are, for those who do not see them: a picture is a figure with alternative text, a page of
 * several is a section whose texts are read (ISO 32000-1, 14.8).
 */
final class PdfTags {
    /** Every page has one piece of content, which is the first on it. */
    private static final int ONLY_CONTENT = 0;

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement whole = new PDStructureElement(StandardStructureTypes.DOCUMENT, root);
    private final Map<Integer, PDParentTreeValue> parents = new TreeMap<>();

    PdfTags(PDDocument document) {
        root.appendKid(whole);
        document.getDocumentCatalog().setStructureTreeRoot(root);
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(marked);
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }

    /**
     * Begins what a page holds, until the end of its content's only marked part.
     *
     * @param description what it says in place of its texts; empty where these are read
     */
    void begin(PDPage page, PDPageContentStream content, String description) throws IOException {
        String type = description.isEmpty() ? StandardStructureTypes.SECT : StandardStructureTypes.Figure;
        PDStructureElement element = new PDStructureElement(type, whole);
        element.setPage(page);
        if (!description.isEmpty()) {
            element.setAlternateDescription(description);
        }
        whole.appendKid(element);
        COSName tag = COSName.getPDFName(type);
        COSDictionary properties = new COSDictionary();
        properties.setInt(COSName.MCID, ONLY_CONTENT);
        content.beginMarkedContent(tag, PDPropertyList.create(properties));
        element.appendKid(new PDMarkedContent(tag, properties));
        int key = parents.size();
        page.setStructParents(key);
        COSArray elements = new COSArray();
        elements.add(element);
        parents.put(key, new PDParentTreeValue(elements));
    }

    /** Ends the document: says of every page whose content is where. */
    void finish() {
        PDNumberTreeNode tree = new PDNumberTreeNode(PDParentTreeValue.class);
        tree.setNumbers(parents);
        root.setParentTree(tree);
        root.setParentTreeNextKey(parents.size());
    }
}
