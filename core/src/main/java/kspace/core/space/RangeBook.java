package kspace.core.space;

import java.util.List;
import java.util.Optional;
import kspace.core.address.ByteSize;
import kspace.core.address.NumberText;
import kspace.core.address.TextException;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.AddressBook;
import kspace.core.kernel.NamedRange;

/** Finds addresses of a recording by what people write: hexadecimal digits, or a range, each with offsets if they like. */
public final class RangeBook implements AddressBook {
    private final AddressSpace space;

    /** Creates the book of an address space. */
    public RangeBook(AddressSpace space) {
        this.space = space;
    }

    @Override
    public Optional<VaddrRange> range(String name) {
        return named(name).map(NamedRange::range);
    }

    @Override
    public List<String> rangeNames() {
        return space.ranges().stream().map(NamedRange::id).toList();
    }

    @Override
    public Vaddr address(String text) {
        if (text.isEmpty()) {
            throw new TextException("there is no address; write hexadecimal digits such as 0xffff_8880_0000_0000");
        }
        Optional<NamedRange> whole = named(text);
        if (whole.isPresent()) {
            return whole.get().range().first();
        }
        int sign = lastSign(text);
        if (sign > 0) {
            Vaddr start = address(text.substring(0, sign).strip());
            long offset = NumberText.parse(text.substring(sign + 1).strip(), "an offset");
            return AddressBook.moved(start, text.charAt(sign) == '-', offset, ByteSize.format(offset));
        }
        if (NumberText.isHex(text)) {
            return new Vaddr(NumberText.hex(text));
        }
        throw new TextException(NumberText.quoted(text) + " is neither a hexadecimal address nor a name; "
                + (space.ranges().isEmpty() ? "no range of this recording has a name"
                        : "names are " + String.join(", ", rangeNames())));
    }

    private Optional<NamedRange> named(String text) {
        return space.ranges().stream()
                .filter(range -> range.id().equalsIgnoreCase(text) || range.name().equalsIgnoreCase(text))
                .findFirst();
    }

    /** Names have signs in them too, so the longest beginning that is a name or a number counts. */
    private static int lastSign(String text) {
        return Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
    }

    @Override
    public List<Suggestion> suggestions() {
        return space.ranges().stream()
                .map(range -> new Suggestion(range.id(), Optional.of(range.range().first()),
                        range.name() + ", " + ByteSize.format(range.range().sizeBytes())))
                .toList();
    }

    @Override
    public String describe(Vaddr va) {
        return space.rangeAt(va).map(range -> {
            long offset = va.value() - range.range().first().value();
            return range.name() + (offset == 0 ? "" : " + " + ByteSize.format(offset));
        }).orElseGet(() -> !space.consts().isCanonical(va) ? "not canonical"
                : space.consts().shape().isKernel(va) ? "kernel half" : "user half");
    }
}
