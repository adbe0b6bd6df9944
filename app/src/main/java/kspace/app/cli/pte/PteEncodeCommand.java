package kspace.app.cli.pte;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import kspace.app.cli.console.Console;
import kspace.app.cli.console.ConsoleMessage;
import kspace.app.cli.console.ExitCode;
import kspace.app.cli.console.InputException;
import kspace.app.cli.console.Version;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.arch.pte.PteException;
import kspace.core.arch.pte.TableFlags;
import kspace.core.input.NumberText;
import kspace.core.input.TextException;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PagingMode;
import kspace.core.paging.PrivilegedFlags;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a page table entry. */
@Command(
        name = "encode",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class PteEncodeCommand extends PteSubcommand {
    @Option(names = "--pa", required = true, paramLabel = "PA")
    private String pa = "";

    @Option(names = "--table")
    private boolean table;

    @Option(names = "--flags", paramLabel = "RWX")
    private Optional<String> flags = Optional.empty();

    @Option(names = "--cache", paramLabel = "POLICY", completionCandidates = Policies.class)
    private Optional<String> cache = Optional.empty();

    @Option(names = "--user")
    private boolean user;

    @Option(names = "--global")
    private boolean global;

    @Option(names = "--accessed")
    private boolean accessed;

    @Option(names = "--dirty")
    private boolean dirty;

    @Option(names = "--avail1")
    private boolean avail1;

    @Option(names = "--avail2")
    private boolean avail2;

    public PteEncodeCommand(Console console) {
        super(console);
    }

    /** What {@code --cache} may be. */
    static final class Policies extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Policies() {
            super(Arrays.stream(CachePolicy.values()).map(CachePolicy::displayName).toList());
        }
    }

    @Override
    int run(Where where) {
        printer(where).print(table ? tableEntry(where) : leafEntry(where));
        return ExitCode.OK;
    }

    private long tableEntry(Where where) {
        if (flags.isPresent() || cache.isPresent() || user || global || accessed || dirty) {
            throw new InputException(
                    EntryCommandMessage.TABLE_WITH_OPTIONS_OF_PAGES.text());
        }
        if (where.level() == 1) {
            throw new InputException(EntryCommandMessage.TABLE_IN_LAST_TABLE.text());
        }
        Paddr address = address(where.mode(), PagingConsts.BASE_PAGE_SIZE, EntryCommandMessage.A_TABLE.text());
        int bits = (avail1 ? TableFlags.AVAIL1.bits() : 0) | (avail2 ? TableFlags.AVAIL2.bits() : 0);
        return encoded(() -> where.format().encodeTable(address, new TableFlags(bits)));
    }

    private long leafEntry(Where where) {
        PagingMode mode = where.mode();
        int largest = mode.largestHighestTranslationLevel();
        if (where.level() > largest) {
            throw new InputException(EntryCommandMessage.NO_PAGES_AT_LEVEL.text(where.level(), mode.id(), largest));
        }
        PageFlags access = access();
        CachePolicy policy = policy();
        if (mode.hasSvpbmt() && !where.svpbmt() && policy == CachePolicy.UNCACHEABLE) {
            throw new InputException(EntryCommandMessage.CACHE_NEEDS_SVPBMT.text(policy.displayName()));
        }
        long pageSize = mode.consts().pageSize(where.level());
        Paddr address = address(mode, pageSize, EntryCommandMessage.PAGE_OF_LEVEL.text(where.level()));
        PageProperty property = new PageProperty(
                access.or(accessed ? PageFlags.ACCESSED : PageFlags.NONE)
                        .or(dirty ? PageFlags.DIRTY : PageFlags.NONE)
                        .or(avail2 ? PageFlags.AVAIL2 : PageFlags.NONE),
                policy,
                (user ? PrivilegedFlags.USER : PrivilegedFlags.NONE)
                        .or(global ? PrivilegedFlags.GLOBAL : PrivilegedFlags.NONE)
                        .or(avail1 ? PrivilegedFlags.AVAIL1 : PrivilegedFlags.NONE));
        return encoded(() -> where.format().encodeLeaf(address, where.level(), property));
    }

    private Paddr address(PagingMode mode, long alignment, String what) {
        long value;
        try {
            value = NumberText.parse(pa.strip(), ConsoleMessage.A_PHYSICAL_ADDRESS.text());
        } catch (TextException e) {
            throw new InputException(EntryCommandMessage.ADDRESS_REFUSED.text(e.getMessage()));
        }
        Paddr address = new Paddr(value);
        int bits = mode.physicalAddressWidth();
        if (value >>> bits != 0) {
            throw new InputException(EntryCommandMessage.ADDRESS_TOO_LARGE.text(Hex.of(value),
                    mode.architecture(), bits, Hex.of(1L << bits)));
        }
        if (!address.isAligned(alignment)) {
            throw new InputException(EntryCommandMessage.ADDRESS_NOT_ALIGNED.text(Hex.of(value), alignment, what));
        }
        return address;
    }

    private PageFlags access() {
        String text = flags.orElseThrow(() -> new InputException(
                EntryCommandMessage.FLAGS_MISSING.text()));
        String letters = text.toUpperCase(Locale.ROOT);
        boolean subset = letters.chars().allMatch(letter -> "RWX".indexOf(letter) >= 0)
                && letters.chars().distinct().count() == letters.length();
        if (!subset) {
            throw new InputException(EntryCommandMessage.FLAGS_REFUSED.of(text));
        }
        return (letters.contains("R") ? PageFlags.R : PageFlags.NONE)
                .or(letters.contains("W") ? PageFlags.W : PageFlags.NONE)
                .or(letters.contains("X") ? PageFlags.X : PageFlags.NONE);
    }

    private CachePolicy policy() {
        return cache.map(text -> Arrays.stream(CachePolicy.values())
                .filter(it -> it.displayName().equalsIgnoreCase(text) || it.shortName().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(
                        () -> new InputException(
                                ConsoleMessage.UNKNOWN_WORD.of("--cache", text, new Policies()))))
                .orElse(CachePolicy.WRITEBACK);
    }

    /** Writes an entry that the format may refuse. */
    @FunctionalInterface
    private interface Encoder {
        long encode();
    }

    private static long encoded(Encoder encoder) {
        try {
            return encoder.encode();
        } catch (PteException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
    }
}
