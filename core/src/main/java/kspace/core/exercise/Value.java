package kspace.core.exercise;

import java.util.List;
import java.util.stream.Collectors;
import kspace.core.address.Paddr;

/** What an exercise gives or asks for. */
public sealed interface Value {

    /**
     * An address, or the 64 bits of an entry; printed in hexadecimal.
     *
     * @param bits the bits
     */
    record Address(long bits) implements Value {
        @Override
        public String toString() {
            return new Paddr(bits).toString();
        }
    }

    /**
     * A number.
     *
     * @param number the number
     */
    record Numeral(long number) implements Value {
        @Override
        public String toString() {
            return Long.toString(number);
        }
    }

    /**
     * Yes or no.
     *
     * @param isYes whether it is yes
     */
    record Verdict(boolean isYes) implements Value {
        @Override
        public String toString() {
            return isYes ? "yes" : "no";
        }
    }

    /**
     * A name that commands take, such as that of a machine.
     *
     * @param text the name
     */
    record Name(String text) implements Value {
        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * Several values in a row.
     *
     * @param values the values
     */
    record Row(List<Value> values) implements Value {
        /** Takes an unmodifiable copy. */
        public Row {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return values.stream().map(Value::toString).collect(Collectors.joining(", "));
        }
    }
}
