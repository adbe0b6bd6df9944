package kspace.app.data.table;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kspace.app.data.AddressMap;
import kspace.app.data.DataMessage;
import kspace.app.data.Phrase;
import kspace.core.address.ByteSize;
import kspace.core.address.Vaddr;
import kspace.core.kernel.asterinas.LayoutConstant;
import kspace.core.kernel.asterinas.boot.BootState;

/**
 * The kernel's addresses as boxes of text, high addresses on top, as comments in the sources of kernels draw them: a line
 * for each boundary, the constant that it is, and between two of them what is there.
 *
 * <pre>
 * +----------+ &lt;- 0xffff_ffff_8980_0000
 * |##########|    kernel code, 24 MiB
 * |##########|    0x0800_0000 .. 0x0980_0000, 12 x 2 MiB, RWX, Writeback, global
 * +----------+ &lt;- 0xffff_ffff_8800_0000
 * </pre>
 */
final class MapDiagram {
    private static final int WIDTH = 10;
    private static final char MAPPED = '#';
    private static final char TO_COME = '.';
    private static final char WINDOW = '=';
    private static final String EDGE = "+" + "-".repeat(WIDTH) + "+";

    private final BootState state;

    MapDiagram(BootState state) {
        this.state = state;
    }

    void write(Consumer<String> lines) {
        List<AddressMap.Part> parts = AddressMap.of(state).parts().reversed();
        lines.accept(EDGE + " <- " + parts.getFirst().range().endText());
        for (int i = 0; i < parts.size(); i++) {
            AddressMap.Part part = parts.get(i);
            box(part, lines);
            Vaddr start = part.range().first();
            lines.accept((EDGE + " <- " + start + names(start)).stripTrailing());
            if (i + 1 < parts.size() && parts.get(i + 1).range().endExclusive() != start.value()) {
                lines.accept(" ".repeat(WIDTH / 2) + "::        " + DataMessage.NOT_THE_KERNELS.text());
                lines.accept(EDGE + " <- " + parts.get(i + 1).range().endText());
            }
        }
        lines.accept("");
        lines.accept(legend(parts) + DataMessage.STEP_OF_MACHINE.text(state.moment(), state.boot().nrSteps(),
                state.boot().machine().name()));
    }

    private static String legend(List<AddressMap.Part> parts) {
        return parts.stream().map(AddressMap.Part::content).map(content -> switch (content) {
            case AddressMap.Unused _ -> "";
            case AddressMap.Window _ -> legend(WINDOW, DataMessage.LEGEND_WINDOW);
            case AddressMap.Mapping mapping -> mapping.toCome() ? legend(TO_COME, DataMessage.LEGEND_TO_COME)
                    : legend(MAPPED, DataMessage.MAPPED_WORD);
        }).distinct().sorted().collect(Collectors.joining());
    }

    private static String legend(char fill, DataMessage meaning) {
        return fill + " " + meaning.text() + "; ";
    }

    private void box(AddressMap.Part part, Consumer<String> lines) {
        List<String> size = List.of(part.name(), ByteSize.format(part.range().sizeBytes()));
        switch (part.content()) {
            case AddressMap.Unused _ -> lines.accept(side(' ') + Phrase.row(
                    List.of(size.getFirst(), size.getLast(), DataMessage.NOTHING_MAPPED.text())));
            case AddressMap.Window window -> {
                lines.accept(side(WINDOW) + Phrase.row(size));
                lines.accept(side(WINDOW) + Phrase.row(
                        List.of(memory(part), DataMessage.WINDOW.text(window.name()))));
            }
            case AddressMap.Mapping mapping -> {
                char fill = mapping.toCome() ? TO_COME : MAPPED;
                lines.accept(side(fill) + Phrase.row(size));
                lines.accept(side(fill) + Phrase.row(List.of(memory(part),
                        Phrase.pages(state.boot().machine().consts(), mapping.nrPages()),
                        Phrase.property(mapping.property()))));
            }
        }
    }

    private static String side(char fill) {
        return "|" + String.valueOf(fill).repeat(WIDTH) + "|    ";
    }

    private static String memory(AddressMap.Part part) {
        return part.memory().map(Object::toString).orElseThrow();
    }

    private String names(Vaddr va) {
        return Arrays.stream(LayoutConstant.values())
                .filter(constant -> state.boot().layout().value(constant).equals(va))
                .map(LayoutConstant::name)
                .collect(Collectors.joining(" = ", "  ", ""));
    }
}
