package kspace.core.arch.pte;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kspace.core.address.Hex;
import kspace.core.arch.mmu.BitSpan;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.words.Message;
import kspace.core.words.MessageKey;
import kspace.core.words.Sayable;

/** Collects the fields of one raw entry, highest bits first. */
public final class FieldList {
    private final long raw;
    private final List<PteField> fields = new ArrayList<>();

    /** Begins without any field. */
    public FieldList(long raw) {
        this.raw = raw;
    }

    /** Adds one bit whose two readings depend on whether it is set. */
    public FieldList flag(int bit, String name, Readings set, Readings clear, String source) {
        boolean isSet = Bits.isSet(raw, 1L << bit);
        Readings readings = isSet ? set : clear;
        return add(Integer.toString(bit), name, isSet ? "1" : "0", readings, source);
    }

    /** Adds a field of any shape. */
    public FieldList add(String bits, String name, String value, Readings readings, String source) {
        fields.add(new PteField(
                bits, name, value, readings.hardware(), readings.kernel(), readings.differs(), source));
        return this;
    }

    /**
     * Returns fields whose hardware readings follow from what the processor does with the whole entry: of one that is not
     * present it looks at the lowest bit only, and one that faults leads nowhere.
     *
     * @param address the name of the address field
     */
    public static List<PteField> asRead(HardwareEntry entry, String address, List<PteField> fields) {
        return fields.stream().map(field -> switch (entry) {
            case HardwareEntry.Absent(String reason) when !field.bits().equals("0") ->
                    field.withHardware(FieldWords.IGNORED_WHILE.of(reason));
            case HardwareEntry.Fault _ when field.name().equals(address) ->
                    field.withHardware(FieldWords.NOT_USED_AS_IT_FAULTS.of());
            case HardwareEntry.Leaf _ when field.name().equals(address) ->
                    field.withHardware(FieldWords.START_OF_PAGE.of());
            case HardwareEntry.Absent _,HardwareEntry.Fault _,HardwareEntry.Table _,HardwareEntry.Leaf _ -> field;
        }).toList();
    }

    /**
     * Returns the difference that an entry makes which faults, but means something to the kernel; empty if it does not fault.
     *
     * @param kernel what the kernel is called
     * @param reads what it reads in place of a fault, of the reason of the fault and the kernel
     */
    public static List<PteFormat.Difference> faultDifference(HardwareEntry entry, String kernel, MessageKey reads) {
        return entry instanceof HardwareEntry.Fault fault
                ? List.of(PteFormat.Difference.of(FieldWords.FAULT, reads.of(fault.reason(), kernel)))
                : List.of();
    }

    /**
     * Returns fields with others for the bits that they leave out.
     *
     * @param spans all 64 bits, highest first
     * @param rest makes a field without bits and value of a span that the fields leave out
     */
    public static List<PteField> completed(
            long raw, List<PteField> fields, List<BitSpan> spans, Function<BitSpan, Rest> rest) {
        long shown = fields.stream().mapToLong(PteField::mask).reduce(0, (a, b) -> a | b);
        List<PteField> all = new ArrayList<>(fields);
        Optional<Rest> last = Optional.empty();
        int high = Long.SIZE - 1;
        for (int bit = Long.SIZE - 1; bit >= -1; bit--) {
            Optional<Rest> here = bit < 0 || Bits.isSet(shown, 1L << bit)
                    ? Optional.empty()
                    : Optional.of(rest.apply(spanOf(spans, bit)));
            if (!here.equals(last)) {
                if (last.isPresent()) {
                    all.add(last.get().field(raw, high, bit + 1));
                }
                high = bit;
                last = here;
            }
        }
        all.sort(Comparator.comparingInt((PteField field) -> Long.numberOfLeadingZeros(field.mask())));
        return List.copyOf(all);
    }

    private static BitSpan spanOf(List<BitSpan> spans, int bit) {
        return spans.stream().filter(span -> Bits.isSet(span.mask(), 1L << bit)).findFirst().orElseThrow();
    }

    /**
     * What is said about bits without meaning of their own.
     *
     * @param name the manual's name
     * @param readings what hardware and kernel make of them
     * @param source the manual's section
     */
    public record Rest(String name, Readings readings, String source) {
        private static final int MOST_BINARY_DIGITS = 9;

        /** Returns what hardware makes of them and the kernel does not read. */
        public static Rest of(String name, Sayable hardware, String source) {
            return new Rest(name, Readings.agree(hardware, FieldWords.NOT_READ), source);
        }

        private PteField field(long raw, int high, int low) {
            long value = (raw & new BitSpan(high, low, name, BitSpan.Kind.UNUSED).mask()) >>> low;
            int digits = high - low + 1;
            return new PteField(
                    high == low ? Integer.toString(high) : high + ":" + low, name,
                    digits <= MOST_BINARY_DIGITS ? Bits.binary((int) value, digits) : Hex.of(value),
                    readings.hardware(), readings.kernel(), readings.differs(), source);
        }
    }

    /** Returns the fields. */
    public List<PteField> build() {
        return List.copyOf(fields);
    }

    /**
     * The two readings of a field's value.
     *
     * @param hardware the hardware's
     * @param kernel the kernel's
     * @param differs whether they are not the same thing said twice
     */
    public record Readings(Message hardware, Message kernel, boolean differs) {
        /** Returns readings that say the same, each in its words. */
        public static Readings agree(Sayable hardware, Sayable kernel) {
            return new Readings(hardware.message(), kernel.message(), false);
        }

        /** Returns readings that say the same in the same words. */
        public static Readings same(Sayable reading) {
            return agree(reading, reading);
        }

        /** Returns readings that say different things. */
        public static Readings differ(Sayable hardware, Sayable kernel) {
            return new Readings(hardware.message(), kernel.message(), true);
        }
    }
}
