package kspace.core.pte;

import java.util.ArrayList;
import java.util.List;

/** Collects the fields of one raw entry, highest bits first. */
final class FieldList {
    private final long raw;
    private final List<PteField> fields = new ArrayList<>();

    FieldList(long raw) {
        this.raw = raw;
    }

    /** Adds one bit whose two readings depend on whether it is set. */
    FieldList flag(int bit, String name, Readings set, Readings clear, String source) {
        boolean isSet = Bits.isSet(raw, 1L << bit);
        Readings readings = isSet ? set : clear;
        return add(Integer.toString(bit), name, isSet ? "1" : "0", readings, source);
    }

    /** Adds a field of any shape. */
    FieldList add(String bits, String name, String value, Readings readings, String source) {
        fields.add(new PteField(
                bits, name, value, readings.hardware(), readings.ostd(), readings.differs(), source));
        return this;
    }

    List<PteField> build() {
        return List.copyOf(fields);
    }

    /**
     * The two readings of a field's value.
     *
     * @param hardware the hardware's
     * @param ostd OSTD's
     * @param differs whether they are not the same thing said twice
     */
    record Readings(String hardware, String ostd, boolean differs) {
        static Readings agree(String hardware, String ostd) {
            return new Readings(hardware, ostd, false);
        }

        static Readings differ(String hardware, String ostd) {
            return new Readings(hardware, ostd, true);
        }
    }
}
