package kspace.core.kernel.asterinas.naming;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.input.NumberText;
import kspace.core.input.TextException;
import kspace.core.kernel.AddressBook;
import kspace.core.kernel.AddressWords;
import kspace.core.kernel.asterinas.KernelLayout;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.words.Message;

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
    private final KernelLayout layout;
    private final AddressNames names;

    private enum AddressFunction {
        PADDR_TO_VADDR("paddr_to_vaddr", NamingWords.LINEAR_MAP_SHOWS),
        FRAME_TO_META("frame_to_meta", NamingWords.SLOT_APPEARS);

        private final String id;
        private final NamingWords note;

        AddressFunction(String id, NamingWords note) {
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
                .map(function -> new Suggestion(function.id + "(", Optional.empty(), function.note.of()));
        return Stream.of(names.suggestedOfLayout(), functions, names.suggestedAreas()).flatMap(it -> it).toList();
    }

    /**
     * Returns where an address lies, in words: {@code linear map + ≈1.13 GiB}, {@code KVirtArea 2 + 4 KiB}; offsets are rounded
     * to two decimals. Areas to come are named where no area is at the moment.
     */
    @Override
    public Message describe(Vaddr va) {
        return names.describe(va);
    }

    @Override
    public Vaddr address(String text) {
        if (text.isEmpty()) {
            throw new TextException(NamingWords.NO_ADDRESS.of(NamingWords.EXAMPLES.of()));
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
            throw new TextException(NamingWords.NEEDS_PARENTHESES.of(text, function.get().id));
        }
        throw new TextException(text.isEmpty()
                ? NamingWords.NOTHING_BEFORE_OFFSET.of(NamingWords.EXAMPLES.of(), names.all())
                : NamingWords.NEITHER_ADDRESS_NOR_NAME.of(text, NamingWords.EXAMPLES.of(), names.all()));
    }

    private static Optional<AddressFunction> function(String name) {
        return Arrays.stream(AddressFunction.values()).filter(it -> it.id.equalsIgnoreCase(name)).findFirst();
    }

    private Vaddr call(String name, String argument) {
        AddressFunction function = function(name)
                .orElseThrow(
                        () -> new TextException(NamingWords.NO_FUNCTION.of(name, Arrays
                                .stream(AddressFunction.values()).map(it -> NamingWords.FUNCTION.of(it.id)).toList())));
        if (argument.isEmpty()) {
            throw new TextException(NamingWords.NEEDS_ARGUMENT.of(function.id));
        }
        Paddr pa = new Paddr(NumberText.parse(argument, AddressWords.A_PHYSICAL_ADDRESS));
        try {
            return function.apply(layout, pa);
        } catch (ArithmeticException e) {
            throw new TextException(NamingWords.PASSES_THE_END.of(function.id, pa.value()));
        }
    }

    /** Applies offsets, each a sign and a number, one after the other. */
    private static Vaddr offset(Vaddr start, String offsets) {
        String rest = offsets.strip();
        Vaddr at = start;
        while (!rest.isEmpty()) {
            char sign = rest.charAt(0);
            if (sign != '+' && sign != '-') {
                throw new TextException(NamingWords.CANNOT_FOLLOW.of(rest));
            }
            int end = nextSign(rest, 1);
            long offset = NumberText.parse(rest.substring(1, end).strip(), AddressWords.AN_OFFSET);
            at = AddressBook.moved(at, sign == '-', offset, Hex.of(offset));
            rest = rest.substring(end);
        }
        return at;
    }
}
