package kspace.app.cli.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kspace.app.cli.console.ConsoleMessage;
import kspace.app.cli.console.InputException;
import kspace.app.data.PageFilter;
import kspace.app.data.PageTest;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.input.TextException;
import kspace.core.kernel.AddressBook;
import kspace.core.kernel.RangeText;
import kspace.core.space.AddressSpace;
import picocli.CommandLine.Option;

/** The options that say which pages are told of. */
final class PageFilterOption {
    @Option(names = "--only", paramLabel = "TEST", split = ",", completionCandidates = Names.class)
    private List<String> only = new ArrayList<>();

    @Option(names = "--range", paramLabel = "RANGE")
    private Optional<String> range = Optional.empty();

    /** The names of the tests. */
    static final class Names extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Names() {
            super(Arrays.stream(PageTest.values()).map(PageTest::id).toList());
        }
    }

    /**
     * Refuses tests that do not exist.
     *
     * @throws InputException if there is one
     */
    void check() {
        tests();
    }

    private Set<PageTest> tests() {
        Set<PageTest> tests = EnumSet.noneOf(PageTest.class);
        for (String name : only) {
            tests.add(PageTest.of(name.strip()).orElseThrow(() -> new InputException(
                    ConsoleMessage.UNKNOWN_WORD.of("--only", name, new Names()))));
        }
        return tests;
    }

    /**
     * Returns which pages of an address space are told of.
     *
     * @throws InputException if a test cannot be made of these pages, or no such range exists
     */
    PageFilter filter(AddressSpace space) {
        Set<PageTest> tests = tests();
        for (PageTest test : tests) {
            test.obstacle(space).ifPresent(reason -> {
                throw new InputException(DataCommandMessage.ONLY_REFUSED.of(test.id(), reason));
            });
        }
        return new PageFilter(tests, range.map(text -> range(space.book(), text)));
    }

    private static VaddrRange range(AddressBook book, String text) {
        try {
            return RangeText.parse(text, book, it -> address(book, it));
        } catch (TextException e) {
            throw new InputException(DataCommandMessage.RANGE_REFUSED.of(e.sentence()));
        }
    }

    private static Vaddr address(AddressBook book, String text) {
        return switch (book.find(text)) {
            case AddressBook.Found found -> found.va();
            case AddressBook.Refused refused ->
                    throw new InputException(DataCommandMessage.ADDRESS_OF_RANGE_REFUSED.of(refused.sentence()));
        };
    }
}
