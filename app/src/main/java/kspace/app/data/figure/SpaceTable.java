package kspace.app.data.figure;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import kspace.app.data.DataMessage;
import kspace.app.data.DocumentForm;
import kspace.core.address.ByteSize;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.space.AddressSpace;

/** The whole address space as a table of a document, the highest addresses on top, with how far each part is from the top. */
public final class SpaceTable {
    private final DocumentForm form;
    private final String content;
    private final NavigableMap<Vaddr, List<String>> rows = new TreeMap<>();

    /**
     * Creates an empty table.
     *
     * @param content what stands above what is in the parts
     */
    public SpaceTable(DocumentForm form, String content) {
        this.form = form;
        this.content = content;
    }

    /**
     * Adds a part.
     *
     * @param words what is there, as the document has it
     */
    public void row(VaddrRange range, String name, String words) {
        rows.put(range.first(), List.of(form.code(range.first().toString()), WholeSpace.Row.offset(range.first()),
                form.code(range.endText()), ByteSize.format(range.sizeBytes()), form.text(name), words));
    }

    /** Writes the parts, and with them what an address space has beside them: the user half, and what is not canonical. */
    public void write(AddressSpace space, Consumer<String> lines) {
        for (WholeSpace.Row row : WholeSpace.of(space).rows()) {
            boolean isBeside = row.kind() == WholeSpace.Kind.USER || row.kind() == WholeSpace.Kind.NOT_CANONICAL;
            if (isBeside && !rows.containsKey(row.range().first())) {
                row(row.range(), row.name(), "");
            }
        }
        form.table("lrlrll",
                List.of(DataMessage.HEADING_VIRTUAL_START.text(), DataMessage.HEADING_OFFSET.text(),
                        DataMessage.HEADING_END.text(), DataMessage.HEADING_SIZE_OF.text(),
                        DataMessage.HEADING_RANGE.text(), content),
                List.copyOf(rows.descendingMap().values())).forEach(lines);
    }
}
