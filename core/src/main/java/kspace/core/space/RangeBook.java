package kspace.core.space;

import java.util.List;
import java.util.Optional;
import kspace.core.address.ByteSize;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.input.NumberText;
import kspace.core.input.TextException;
import kspace.core.kernel.AddressBook;
import kspace.core.kernel.AddressWords;
import kspace.core.kernel.NamedRange;
import kspace.core.words.Message;

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
            throw new TextException(AddressWords.NO_ADDRESS.of());
        }
        Optional<NamedRange> whole = named(text);
        if (whole.isPresent()) {
            return whole.get().range().first();
        }
        int sign = lastSign(text);
        if (sign > 0) {
            Vaddr start = address(text.substring(0, sign).strip());
            long offset = NumberText.parse(text.substring(sign + 1).strip(), AddressWords.AN_OFFSET);
            return AddressBook.moved(start, text.charAt(sign) == '-', offset, ByteSize.format(offset));
        }
        if (NumberText.isHex(text)) {
            return new Vaddr(NumberText.hex(text));
        }
        throw new TextException(space.ranges().isEmpty()
                ? AddressWords.NO_ADDRESS_AND_NO_NAMES.of(text)
                : AddressWords.NEITHER_ADDRESS_NOR_NAME.of(text, rangeNames()));
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
                        AddressWords.WITH_SIZE.of(range.name(), range.range().sizeBytes())))
                .toList();
    }

    @Override
    public Message describe(Vaddr va) {
        return space.rangeAt(va).map(range -> {
            long offset = va.value() - range.range().first().value();
            return offset == 0
                    ? AddressWords.NAMED.of(range.name()) : AddressWords.WITH_OFFSET.of(range.name(), offset);
        }).orElseGet(() -> (!space.consts().isCanonical(va) ? AddressWords.NOT_CANONICAL
                : space.consts().shape().isKernel(va) ? AddressWords.KERNEL_HALF : AddressWords.USER_HALF).of());
    }
}
