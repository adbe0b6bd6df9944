package kspace.core.kernel.asterinas.naming;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.input.TextException;
import kspace.core.kernel.AddressBook.Suggestion;
import kspace.core.kernel.AddressWords;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.asterinas.KernelLayout;
import kspace.core.kernel.asterinas.LayoutConstant;
import kspace.core.kernel.asterinas.LayoutRange;
import kspace.core.kernel.asterinas.area.KVirtChange;
import kspace.core.kernel.asterinas.area.KVirtOperation;
import kspace.core.kernel.asterinas.area.LiveArea;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.paging.PagingConsts;
import kspace.core.words.Message;

/** The names that addresses have at one moment: those of the layout's constants and ranges, and of KVirtAreas. */
final class AddressNames {
    private static final Pattern AREA = Pattern.compile(
            "(" + LayoutRange.KVIRT.displayName() + "|" + LayoutRange.KVIRT.id() + ") ?(?<number>\\d{1,9})",
            Pattern.CASE_INSENSITIVE);

    private final BootState state;
    private final KernelLayout layout;
    private final PagingConsts consts;

    AddressNames(BootState state) {
        this.state = state;
        this.layout = state.boot().layout();
        this.consts = state.boot().machine().consts();
    }

    /**
     * Returns the address that a name stands for; empty if it is no name.
     *
     * @throws TextException if it is the name of an area, and no operation makes this area
     */
    Optional<Vaddr> find(String text) {
        String name = text.replaceAll("\\s+", " ");
        Optional<Vaddr> constant = Arrays.stream(LayoutConstant.values())
                .filter(it -> it.name().equalsIgnoreCase(name))
                .findFirst()
                .map(layout::value);
        return constant.or(() -> range(name).map(VaddrRange::first));
    }

    /**
     * Returns the addresses of the range or the area that a name stands for; empty if it is no such name.
     *
     * @throws TextException if it is the name of an area, and no operation makes this area
     */
    Optional<VaddrRange> range(String text) {
        String name = text.replaceAll("\\s+", " ");
        Function<LayoutRange, VaddrRange> addresses = range -> layout.range(range.role());
        return Arrays.stream(LayoutRange.values())
                .filter(it -> it.id().equalsIgnoreCase(name) || it.displayName().equalsIgnoreCase(name))
                .findFirst()
                .map(addresses)
                .or(() -> area(name));
    }

    /** Returns the names of ranges and areas, for a sentence. */
    List<String> ranges() {
        int areas = areasEverMade().size();
        return Stream.concat(
                layout.ranges().stream().map(NamedRange::id),
                areas == 0 ? Stream.of() : Stream.of(areaNames(areas))).toList();
    }

    private Optional<VaddrRange> area(String name) {
        Matcher matcher = AREA.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(matcher.group("number"));
        List<VaddrRange> made = areasEverMade();
        if (number < 1 || number > made.size()) {
            throw new TextException(made.isEmpty()
                    ? NamingWords.NO_AREAS.of(LiveArea.nameOf(number))
                    : NamingWords.NO_SUCH_AREA.of(LiveArea.nameOf(number), areaNames(made.size())));
        }
        return Optional.of(made.get(number - 1));
    }

    /** Areas keep their numbers, so they can be named at any moment, also those that have been dropped. */
    private List<VaddrRange> areasEverMade() {
        return state.boot().changes().stream()
                .filter(change -> change.operation() instanceof KVirtOperation.Map)
                .map(KVirtChange::range)
                .toList();
    }

    private static String areaNames(int count) {
        return count == 1 ? LiveArea.nameOf(1) : NamingWords.AREAS.of(LiveArea.nameOf(1), count).toString();
    }

    /** Returns all names, for a sentence. */
    List<String> all() {
        int areas = areasEverMade().size();
        return Stream.of(
                Arrays.stream(LayoutConstant.values()).map(LayoutConstant::name),
                Arrays.stream(LayoutRange.values()).map(LayoutRange::id),
                areas == 0 ? Stream.<String>of() : Stream.of(areaNames(areas)))
                .flatMap(it -> it)
                .toList();
    }

    /** Returns the ranges and constants to offer. */
    Stream<Suggestion> suggestedOfLayout() {
        return Stream.concat(
                layout.ranges().stream().map(range -> new Suggestion(
                        range.id(),
                        Optional.of(range.range().first()),
                        NamingWords.RANGE.of(range.name(), range.range().sizeBytes()))),
                Arrays.stream(LayoutConstant.values()).map(constant -> new Suggestion(
                        constant.name(), Optional.of(layout.value(constant)), NamingWords.CONSTANT.of())));
    }

    /** Returns the areas to offer: those that exist at the moment, and those to come. */
    Stream<Suggestion> suggestedAreas() {
        return Stream.concat(
                state.areas().stream().map(area -> suggestion(area, NamingWords.AREA)),
                state.areasToCome().stream().map(area -> suggestion(area, NamingWords.AREA_TO_COME)));
    }

    private static Suggestion suggestion(LiveArea area, NamingWords note) {
        return new Suggestion(
                area.name(), Optional.of(area.range().first()), note.of(area.range().sizeBytes()));
    }

    /** Returns where an address lies, in words. */
    Message describe(Vaddr va) {
        Optional<LiveArea> area = state.areaAt(va);
        if (area.isPresent()) {
            return withOffset(area.get().name(), area.get().range().first(), va);
        }
        Optional<NamedRange> range = layout.rangeAt(va);
        if (range.isPresent()) {
            return withOffset(range.get().name(), range.get().range().first(), va);
        }
        if (!consts.isCanonical(va)) {
            return AddressWords.NOT_CANONICAL.of();
        }
        if (!consts.kernelHalf().contains(va)) {
            return va.value() == 0
                    ? AddressWords.USER_HALF.of()
                    : AddressWords.WITH_OFFSET.of(AddressWords.USER_HALF.of(), va.value());
        }
        return outsideRanges(va);
    }

    private Message outsideRanges(Vaddr va) {
        return Arrays.stream(LayoutConstant.values())
                .filter(constant -> layout.value(constant).compareTo(va) <= 0)
                .reduce((a, b) -> layout.value(a).compareTo(layout.value(b)) > 0 ? a : b)
                .map(constant -> withOffset(constant.name(), layout.value(constant), va))
                .orElseGet(() -> AddressWords.WITH_OFFSET.of(
                        AddressWords.KERNEL_HALF.of(), va.value() - consts.kernelHalf().first().value()));
    }

    private static Message withOffset(String name, Vaddr start, Vaddr va) {
        long offset = va.value() - start.value();
        return offset == 0 ? AddressWords.NAMED.of(name) : AddressWords.WITH_OFFSET.of(name, offset);
    }
}
