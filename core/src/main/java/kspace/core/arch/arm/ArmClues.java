package kspace.core.arch.arm;

import java.math.BigInteger;
import java.util.regex.Pattern;
import kspace.core.arch.isa.MachineClues;

/** Words of AArch64: names of cores that are 64 bits wide, and how Linux for them starts. */
final class ArmClues implements MachineClues {
    /** Linux begins with the number of its CPU and what it is. */
    private static final Pattern WORDS = Pattern.compile("(?i)\\b(?:aarch64|arm64|armv[89](?!l)"
            + "|cortex-(?:a(?:3[45]|5[357]|5[12]0|65|7[1-8]|7[12]0)|x\\d)(?:ae|c)?\\b(?!-gic)|neoverse-[env]\\d"
            + "|apple,(?:arm-platform|firestorm|icestorm|avalanche|blizzard)|bcm(?:2711|2712|2837)|Raspberry Pi [345]\\b)"
            + "|Booting Linux on physical CPU 0x\\p{XDigit}{10} \\[");
    /** The interrupt controller of these machines, and what ACPI calls devices of Arm's. */
    private static final Pattern RESOURCE = Pattern.compile("GIC[DRHV]|ITS@.*|ARMH\\d{4}.*");

    @Override
    public boolean areIn(String text) {
        return WORDS.matcher(text).find();
    }

    /** Devices of Arm's are in machines of every architecture. */
    @Override
    public int precedence() {
        return 2;
    }

    @Override
    public boolean areInResource(String name, BigInteger start) {
        return RESOURCE.matcher(name).matches();
    }
}
