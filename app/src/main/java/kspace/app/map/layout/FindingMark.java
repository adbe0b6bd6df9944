package kspace.app.map.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kspace.app.map.column.Column;
import kspace.app.map.column.VirtualPart;
import kspace.app.map.readout.Readout;
import kspace.core.address.Vaddr;
import kspace.core.kernel.asterinas.Finding;

/**
 * A quiet mark beside the virtual column at what is worth knowing about an address.
 *
 * @param findings what is worth knowing, lowest addresses first
 * @param y the pixel of the lowest of them
 */
public record FindingMark(List<Finding> findings, double y) {
    /** Marks nearer to each other than this are one. */
    private static final double APART = 12;

    /** Returns the marks on a column, lowest addresses first. */
    static List<FindingMark> of(List<Finding> findings, Column<VirtualPart> column) {
        List<FindingMark> marks = new ArrayList<>();
        for (Finding finding : placed(findings)) {
            long place = finding.place().orElseThrow().value();
            if (column.boxOf(place).isPresent()) {
                double y = column.scale().lowerEdge(place);
                if (!marks.isEmpty() && marks.getLast().y() - y < APART) {
                    FindingMark below = marks.removeLast();
                    List<Finding> together = new ArrayList<>(below.findings());
                    together.add(finding);
                    marks.add(new FindingMark(List.copyOf(together), below.y()));
                } else {
                    marks.add(new FindingMark(List.of(finding), y));
                }
            }
        }
        return List.copyOf(marks);
    }

    /** Returns the findings that have a place, lowest addresses first. */
    public static List<Finding> placed(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.place().isPresent())
                .sorted(Comparator.comparing(finding -> finding.place().orElseThrow()))
                .toList();
    }

    /** Returns the address that it marks. */
    public Vaddr va() {
        return findings.getFirst().place().orElseThrow();
    }

    /** Returns what the map says about it under the pointer. */
    public Readout readout() {
        String count = findings.size() == 1 ? MapLayoutMessage.A_FINDING.text()
                : MapLayoutMessage.FINDINGS.text(findings.size());
        return new Readout(va().toString(), count, MapLayoutMessage.CLICK_TO_READ.text());
    }
}
