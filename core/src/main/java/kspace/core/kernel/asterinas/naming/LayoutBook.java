package kspace.core.kernel.asterinas.naming;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kspace.core.address.Hex;
import kspace.core.address.NumberText;
import kspace.core.address.Paddr;
import kspace.core.address.TextException;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.AddressBook;
import kspace.core.kernel.asterinas.KernelLayout;
import kspace.core.kernel.asterinas.boot.BootState;

/**
 * Finds addresses by what people write, and says in words where an address lies.
 *
 * <pre>
 * address  = start { ("+" | "-") number }
 * start    = hex | name | function "(" number ")"
 * number   = hex | size
 * hex      = [ "0x" ] digits, with underscores or spaces between them
 * size     = a decimal amount of whole bytes with its unit: 2 MiB, 1.5 GiB, 64 B
 * name     = a constant (VMALLOC_BASE), a range or a KVirtArea, which stand for their first address (kvirt, kernel code,
 *            KVirtArea 2)
 * function = paddr_to_vaddr | frame_to_meta
 * </pre>
 *
 * <p>Upper and lower case are the same, spaces may stand anywhere between the parts. A number without a unit is always
 * hexadecimal, but that of an area.
 */
public final class LayoutBook implements AddressBook {
    private static final Pattern CALL = Pattern.compile("(?<name>\\w+)\\s*\\((?<argument>[^()]*)\\)(?<rest>.*)");
    private static final String EXAMPLES =
            "an address such as 0xffff_8000_0020_0000, a name such as VMALLOC_BASE, paddr_to_vaddr(0x1000),"
                    + " or one of these with an offset such as + 1.5 GiB";

    private final KernelLayout layout;
    private final AddressNames names;

    private enum AddressFunction {
        PADDR_TO_VADDR("paddr_to_vaddr", "where the linear map shows a physical address"),
        FRAME_TO_META("frame_to_meta", "where the metadata slot of a physical address' frame appears");

        private final String id;
        private final String note;

        AddressFunction(String id, String note) {
            this.id = id;
            this.note = note;
        }

        Vaddr apply(KernelLayout layout, Paddr pa) {
            return switch (this) {
                case PADDR_TO_VADDR -> layout.paddrToVaddr(pa);
                case FRAME_TO_META -> layout.frameToMeta(pa);
            };
        }
    }

    /** Creates the book of a machine's layout, and of the KVirtAreas at one moment. */
    public LayoutBook(BootState state) {
        this.layout = state.boot().layout();
        this.names = new AddressNames(state);
    }

    @Override
    public Optional<VaddrRange> range(String name) {
        return names.range(name);
    }

    @Override
    public List<String> rangeNames() {
        return names.ranges();
    }

    @Override
    public List<Suggestion> suggestions() {
        Stream<Suggestion> functions = Arrays.stream(AddressFunction.values())
                .map(function -> new Suggestion(function.id + "(", Optional.empty(), function.note));
        return Stream.of(names.suggestedOfLayout(), functions, names.suggestedAreas()).flatMap(it -> it).toList();
    }

    /**
     * Returns where an address lies, in words: {@code linear map + ≈1.13 GiB}, {@code KVirtArea 2 + 4 KiB}; offsets are rounded
     * to two decimals. Areas to come are named where no area is at the moment.
     */
    @Override
    public String describe(Vaddr va) {
        return names.describe(va);
    }

    @Override
    public Vaddr address(String text) {
        if (text.isEmpty()) {
            throw new TextException("there is no address; write " + EXAMPLES);
        }
        Matcher call = CALL.matcher(text);
        if (call.matches()) {
            String argument = String.valueOf(call.group("argument"));
            return offset(call(String.valueOf(call.group("name")), argument.strip()),
                    String.valueOf(call.group("rest")));
        }
        int sign = nextSign(text, 0);
        return offset(start(text.substring(0, sign).strip()), text.substring(sign));
    }

    private static int nextSign(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '+' || text.charAt(i) == '-') {
                return i;
            }
        }
        return text.length();
    }

    private Vaddr start(String text) {
        Optional<Vaddr> named = names.find(text);
        if (named.isPresent()) {
            return named.get();
        }
        if (NumberText.isHex(text)) {
            return new Vaddr(NumberText.hex(text));
        }
        Optional<AddressFunction> function = function(text.replaceAll("\\(.*", "").strip());
        if (function.isPresent()) {
            throw new TextException("\"" + text + "\" needs a physical address in parentheses, such as "
                    + function.get().id + "(0x1000)");
        }
        throw new TextException((text.isEmpty() ? "there is nothing before the offset"
                : NumberText.quoted(text)
                        + " is neither a hexadecimal address nor a name")
                + "; write " + EXAMPLES + "; names are "
                + names.all());
    }

    private static Optional<AddressFunction> function(String name) {
        return Arrays.stream(AddressFunction.values()).filter(it -> it.id.equalsIgnoreCase(name)).findFirst();
    }

    private Vaddr call(String name, String argument) {
        AddressFunction function = function(name)
                .orElseThrow(
                        () -> new TextException(NumberText.quoted(name) + " is not a function; there are "
                                + Arrays.stream(AddressFunction.values())
                                        .map(it -> it.id + "(physical address)")
                                        .collect(Collectors.joining(" and "))));
        if (argument.isEmpty()) {
            throw new TextException(
                    function.id + "() needs a physical address in the parentheses, such as " + function.id
                            + "(0x1000)");
        }
        Paddr pa = new Paddr(NumberText.parse(argument, "a physical address"));
        try {
            return function.apply(layout, pa);
        } catch (ArithmeticException e) {
            throw new TextException(function.id + "(" + Hex.of(pa.value())
                    + ") passes the end of the 64-bit address space, 0xffff_ffff_ffff_ffff");
        }
    }

    /** Applies offsets, each a sign and a number, one after the other. */
    private static Vaddr offset(Vaddr start, String offsets) {
        String rest = offsets.strip();
        Vaddr at = start;
        while (!rest.isEmpty()) {
            char sign = rest.charAt(0);
            if (sign != '+' && sign != '-') {
                throw new TextException(
                        NumberText.quoted(rest)
                                + " cannot follow an address; write + or - and an offset such as 0x1000 or 1.5 GiB");
            }
            int end = nextSign(rest, 1);
            long offset = NumberText.parse(rest.substring(1, end).strip(), "an offset");
            at = AddressBook.moved(at, sign == '-', offset, Hex.of(offset));
            rest = rest.substring(end);
        }
        return at;
    }
}
