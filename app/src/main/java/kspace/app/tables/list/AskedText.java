package kspace.app.tables.list;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import kspace.app.data.PageFilter;
import kspace.app.data.list.LeafFilter;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.input.NumberText;
import kspace.core.input.TextException;
import kspace.core.kernel.AddressBook;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.RangeText;
import kspace.core.paging.PagingConsts;
import kspace.core.space.AddressSpace;

/** What is asked for in words: an address, a range or physical memory, as it is typed and as it is shown. */
final class AskedText {
    /** What stands before physical memory. */
    static final String PHYSICAL = "physical ";

    private static final String BETWEEN = "..";
    private static final String TO = " \u2026 ";

    private AskedText() {}

    /** What a text asks for. */
    sealed interface Asked {
        /** To list what has an address in a range. */
        record Range(VaddrRange range) implements Asked {}

        /** To list what shows some memory. */
        record Memory(PaddrRange memory) implements Asked {}

        /** To go to an address. */
        record Address(Vaddr va) implements Asked {}

        /** To list everything. */
        record Everything() implements Asked {}
    }

    /**
     * Returns what a text asks for.
     *
     * @throws TextException if it is nothing; the sentence says what is allowed
     */
    static Asked parse(String typed, AddressSpace space) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return new Asked.Everything();
        }
        if (text.toLowerCase(Locale.ROOT).startsWith(PHYSICAL)) {
            return new Asked.Memory(memory(text.substring(PHYSICAL.length())));
        }
        AddressBook book = space.book();
        if (text.contains(BETWEEN) || book.range(text).isPresent()) {
            return new Asked.Range(RangeText.parse(text, book, it -> address(it, book)));
        }
        return new Asked.Address(address(text, book));
    }

    private static Vaddr address(String text, AddressBook book) {
        return switch (book.find(text)) {
            case AddressBook.Found found -> found.va();
            case AddressBook.Refused refused -> throw new TextException(refused.sentence());
        };
    }

    private static PaddrRange memory(String text) {
        int between = text.indexOf(BETWEEN);
        if (between < 0) {
            long start = Unsigned.alignDown(physical(text), PagingConsts.BASE_PAGE_SIZE);
            return PaddrRange.ofSize(new Paddr(start), PagingConsts.BASE_PAGE_SIZE);
        }
        long start = physical(text.substring(0, between));
        long end = physical(text.substring(between + BETWEEN.length()));
        if (start < 0 || end <= start) {
            throw new TextException(ListMessage.EMPTY_MEMORY.text(NumberText.quoted(text)));
        }
        return PaddrRange.of(start, end);
    }

    private static long physical(String text) {
        return NumberText.parse(text.strip(), ListMessage.A_PHYSICAL_ADDRESS.text());
    }

    /** Returns a range as a chip shows it: by its name, if it has one. */
    static String range(VaddrRange range, AddressSpace space) {
        return space.ranges().stream().filter(it -> it.range().equals(range)).map(NamedRange::name).findFirst()
                .orElseGet(() -> Hex.grouped(range.first().value()) + TO + Hex.grouped(range.last().value()));
    }

    /** Returns memory as a chip shows it. */
    static String memory(PaddrRange memory) {
        return PHYSICAL + Hex.groupedShort(memory.start().value()) + TO + Hex.groupedShort(memory.end().value() - 1);
    }

    /** Returns a filter that asks for one thing more. */
    static LeafFilter with(LeafFilter filter, Optional<VaddrRange> range, Optional<PaddrRange> memory,
            OptionalInt level) {
        return new LeafFilter(new PageFilter(filter.pages().tests(), range), level, memory);
    }
}
