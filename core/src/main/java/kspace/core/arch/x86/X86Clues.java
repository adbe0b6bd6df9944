package kspace.core.arch.x86;

import java.math.BigInteger;
import java.util.regex.Pattern;
import kspace.core.arch.isa.MachineClues;

/** Words of PCs: their firmware, their interrupt controllers, their processors. */
final class X86Clues implements MachineClues {
    private static final Pattern WORDS = Pattern.compile(
            "x86[-_/]|\\bBIOS-|\\be820\\b|\\bMTRR|\\bAPIC\\b|\\bGenuineIntel|\\bAuthenticAMD|\\bCR[034]\\b|PCI: MMCONFIG");
    private static final Pattern RESOURCE =
            Pattern.compile("(?i)IOAPIC.*|Local APIC|System ROM|Video ROM|Adapter ROM"
                    + "|ACPI Tables|ACPI Non-volatile Storage|Unusable memory|PCI MMCONFIG.*|RAM buffer|HPET \\d|dmar\\d|VGA.*|PNP0103.*");

    @Override
    public boolean areIn(String text) {
        return WORDS.matcher(text).find();
    }

    /** APIC and e820 are words of ACPI and of EFI on other machines too. */
    @Override
    public int precedence() {
        return 1;
    }

    @Override
    public boolean areInResource(String name, BigInteger start) {
        return RESOURCE.matcher(name).matches();
    }
}
