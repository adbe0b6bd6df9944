package kspace.core.arch.riscv;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kspace.core.arch.isa.MachineClues;
import kspace.core.paging.PagingMode;

/** Words of RISC-V: its extensions, its firmware, and the makers of its boards. */
final class RiscvClues implements MachineClues {
    private static final Pattern MODE = Pattern.compile("(?i)\\bsv(39|48|57)\\b");
    private static final Pattern SATP = Pattern.compile("(?i)\\bsatp\\s{0,4}[:=]?\\s{0,4}0x([89a])\\p{XDigit}{15}\\b");
    private static final Pattern WORDS = Pattern.compile("(?i)risc-?v|\\bsatp\\b|\\bsv(?:39|48|57)\\b|opensbi"
            + "|\\bSBI (?:specification|implementation|v?\\d|[A-Z]{3,6} extension)|\\brv64[gim]"
            + "|sifive|starfive|jh71[01]0|visionfive|milk-?v|sophgo|cv18\\d\\db?|sg20[04][0-9]|thead,|xuantie|lichee|beaglev"
            + "|kendryte|canaan,k|spacemit|mpfs|polarfire|andestech|eswin|\\bmmode_resv");
    /** Linux names its whole image on RISC-V only, elsewhere but its parts ({@code arch/riscv/kernel/setup.c}). */
    private static final String KERNEL = "Kernel image";

    @Override
    public boolean areIn(String text) {
        return WORDS.matcher(text).find();
    }

    @Override
    public boolean areInResource(String name, BigInteger start) {
        return name.equals(KERNEL) || areIn(name);
    }

    /** A mode by its name, or by the uppermost bits of satp. */
    @Override
    public Optional<PagingMode> modeIn(String text) {
        Matcher satp = SATP.matcher(text);
        if (satp.find()) {
            return Optional.of(switch (String.valueOf(satp.group(1)).toLowerCase(Locale.ROOT)) {
                case "8" -> Riscv.SV39;
                case "9" -> Riscv.SV48;
                default -> Riscv.SV57;
            });
        }
        Matcher mode = MODE.matcher(text);
        return mode.find()
                ? Optional.of(switch (String.valueOf(mode.group(1))) {
                    case "39" -> Riscv.SV39;
                    case "48" -> Riscv.SV48;
                    default -> Riscv.SV57;
                })
                : Optional.empty();
    }

    /** Firmware in machine mode, such as OpenSBI. */
    @Override
    public boolean hasResidentFirmware() {
        return true;
    }
}
