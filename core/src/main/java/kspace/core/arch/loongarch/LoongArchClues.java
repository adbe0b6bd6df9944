package kspace.core.arch.loongarch;

import java.math.BigInteger;
import java.util.regex.Pattern;
import kspace.core.arch.isa.MachineClues;

/** Words of LoongArch: its cores and chips, and what ACPI calls its devices. */
final class LoongArchClues implements MachineClues {
    private static final Pattern WORDS = Pattern.compile(
            "(?i)loongarch|loongson|\\bLA[2346]64\\b|\\bls[23][ak]\\d|\\bls7a|\\bLOON\\d{4}");
    private static final Pattern RESOURCE = Pattern.compile("LOON\\d{4}.*|(?i).*loongson.*");
    /** Where the first serial port of Loongson's processors is. */
    private static final BigInteger UART = BigInteger.valueOf(0x1fe0_01e0);

    @Override
    public boolean areIn(String text) {
        return WORDS.matcher(text).find();
    }

    @Override
    public boolean areInResource(String name, BigInteger start) {
        return RESOURCE.matcher(name).matches() || (start.equals(UART) && name.startsWith("serial"));
    }
}
