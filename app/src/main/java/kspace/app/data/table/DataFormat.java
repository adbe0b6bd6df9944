package kspace.app.data.table;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import kspace.app.data.DataMessage;
import kspace.app.data.DocumentForm;
import kspace.app.data.PageFilter;
import kspace.app.data.RecordedMap;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.space.AddressSpace;
import kspace.core.space.BootSpace;
import kspace.core.space.Recording;

/** The forms in which a moment of a boot can be had as text. The first form of each content is its usual one. */
public enum DataFormat {
    /** The address map as boxes of text. */
    MAP_DIAGRAM(Content.MAP, "diagram", DataMessage.MAP_DIAGRAM.text(), "txt"),
    /** The address map as tables for a document. */
    MAP_MARKDOWN(Content.MAP, "markdown", DataMessage.MAP_MARKDOWN.text(), "md"),
    /** The address map as tables for a document of Sphinx. */
    MAP_RST(Content.MAP, "rst", DataMessage.MAP_RST.text(), "rst"),
    /** The address map as a table for programs. */
    MAP_CSV(Content.MAP, "csv", DataMessage.MAP_CSV.text(), "csv"),
    /** The address map as an object a line. */
    MAP_JSON(Content.MAP, "json", DataMessage.MAP_JSON.text(), "jsonl"),
    /** The leaves as Linux dumps them. */
    LEAVES_DUMP(Content.LEAVES, "dump", DataMessage.LEAVES_DUMP.text(), "txt"),
    /** The leaves as a table for programs. */
    LEAVES_CSV(Content.LEAVES, "csv", DataMessage.LEAVES_CSV.text(), "csv"),
    /** The leaves as an object a line. */
    LEAVES_JSON(Content.LEAVES, "json", DataMessage.LEAVES_JSON.text(), "jsonl"),
    /** The leaves as a table for a document. */
    LEAVES_MARKDOWN(Content.LEAVES, "markdown", DataMessage.LEAVES_MARKDOWN.text(), "md"),
    /** The leaves as a table for a document of Sphinx. */
    LEAVES_RST(Content.LEAVES, "rst", DataMessage.LEAVES_RST.text(), "rst"),
    /** The tables, a line each for people. */
    TABLES_TEXT(Content.TABLES, "text", DataMessage.TABLES_TEXT.text(), "txt"),
    /** The tables as a table for programs. */
    TABLES_CSV(Content.TABLES, "csv", DataMessage.TABLES_CSV.text(), "csv"),
    /** The tables as an object a line. */
    TABLES_JSON(Content.TABLES, "json", DataMessage.TABLES_JSON.text(), "jsonl"),
    /** The tables as a table for a document. */
    TABLES_MARKDOWN(Content.TABLES, "markdown", DataMessage.TABLES_MARKDOWN.text(), "md"),
    /** The tables as a table for a document of Sphinx. */
    TABLES_RST(Content.TABLES, "rst", DataMessage.TABLES_RST.text(), "rst");

    /** What is written. */
    public enum Content {
        /** Virtual and physical addresses. */
        MAP,
        /** The pages that are mapped. */
        LEAVES,
        /** The tables that there are. */
        TABLES;

        /** Returns the forms that it can be had in. */
        public List<DataFormat> formats() {
            return Arrays.stream(DataFormat.values()).filter(format -> format.content == this).toList();
        }
    }

    private final Content content;
    private final String id;
    private final String displayName;
    private final String extension;

    DataFormat(Content content, String id, String displayName, String extension) {
        this.content = content;
        this.id = id;
        this.displayName = displayName;
        this.extension = extension;
    }

    /** Returns what is written. */
    public Content content() {
        return content;
    }

    /** Returns the name that commands use, different from that of the content's other forms. */
    public String id() {
        return id;
    }

    /** Returns the name that people read. */
    public String displayName() {
        return displayName;
    }

    /** Returns what the names of such files end in, without the dot. */
    public String extension() {
        return extension;
    }

    /**
     * Writes a moment, line by line and without keeping any of it.
     *
     * @param space the address space at the moment
     * @param filter which leaves or tables are written; of the map, all is
     * @param expand whether each leaf or table has a line of its own; the map has no such form
     * @param lines gets the lines, without their ends
     */
    public void write(AddressSpace space, PageFilter filter, boolean expand, Consumer<String> lines) {
        switch (this) {
            case MAP_DIAGRAM, MAP_MARKDOWN, MAP_RST, MAP_CSV, MAP_JSON -> {
                switch (space) {
                    case BootSpace boot -> writeMap(boot.state(), lines);
                    case Recording recording -> writeMap(new RecordedMap(recording), lines);
                }
            }
            case LEAVES_DUMP -> new Leaves(space, filter, expand).dump(lines);
            case LEAVES_CSV -> new Leaves(space, filter, expand).csv(lines);
            case LEAVES_JSON -> new Leaves(space, filter, expand).json(lines);
            case LEAVES_MARKDOWN -> new Leaves(space, filter, expand).document(DocumentForm.MARKDOWN, lines);
            case LEAVES_RST -> new Leaves(space, filter, expand).document(DocumentForm.RST, lines);
            case TABLES_TEXT -> new Tables(space, filter, expand).text(lines);
            case TABLES_CSV -> new Tables(space, filter, expand).csv(lines);
            case TABLES_JSON -> new Tables(space, filter, expand).json(lines);
            case TABLES_MARKDOWN -> new Tables(space, filter, expand).document(DocumentForm.MARKDOWN, lines);
            case TABLES_RST -> new Tables(space, filter, expand).document(DocumentForm.RST, lines);
        }
    }

    private void writeMap(BootState state, Consumer<String> lines) {
        switch (this) {
            case MAP_MARKDOWN -> new MapTable(state).document(DocumentForm.MARKDOWN, lines);
            case MAP_RST -> new MapTable(state).document(DocumentForm.RST, lines);
            case MAP_CSV -> new MapTable(state).csv(lines);
            case MAP_JSON -> new MapTable(state).json(lines);
            case MAP_DIAGRAM, LEAVES_DUMP, LEAVES_CSV, LEAVES_JSON, LEAVES_MARKDOWN, LEAVES_RST, TABLES_TEXT,
                    TABLES_CSV, TABLES_JSON, TABLES_MARKDOWN, TABLES_RST ->
                    new MapDiagram(state).write(lines);
        }
    }

    private void writeMap(RecordedMap map, Consumer<String> lines) {
        switch (this) {
            case MAP_MARKDOWN -> map.document(DocumentForm.MARKDOWN, lines);
            case MAP_RST -> map.document(DocumentForm.RST, lines);
            case MAP_CSV -> map.csv(lines);
            case MAP_JSON -> map.json(lines);
            case MAP_DIAGRAM, LEAVES_DUMP, LEAVES_CSV, LEAVES_JSON, LEAVES_MARKDOWN, LEAVES_RST, TABLES_TEXT,
                    TABLES_CSV, TABLES_JSON, TABLES_MARKDOWN, TABLES_RST ->
                    map.diagram(lines);
        }
    }
}
