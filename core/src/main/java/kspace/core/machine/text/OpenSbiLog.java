package kspace.core.machine.text;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kspace.core.words.Message;

/**
 * What OpenSBI prints before it starts a kernel: where it lies itself and where it jumps, but not how much memory there is.
 * The region of a domain that reaches over everything is what is allowed where nothing else is said, and no memory.
 */
final class OpenSbiLog {
    private static final Pattern SIGN =
            Pattern.compile(
                    "(?:Firmware (?:Base|Size)|Domain\\d \\w{4,12}(?: \\w{4,12})?|Platform Name)\\s*+: .*|OpenSBI v.*");
    private static final Pattern BASE = Pattern.compile("Firmware Base\\s*+: 0x(\\p{XDigit}{1,16})");
    private static final Pattern SIZE = Pattern.compile("Firmware Size\\s*+: (\\d{1,9}) KB");
    private static final Pattern REGION = Pattern.compile("Domain\\d Region\\d\\d\\s*+: 0x(\\p{XDigit}{1,16})-0x"
            + "(\\p{XDigit}{1,16}) (?:M: \\([A-Z,]{0,12}\\) S/U: )?\\((.{0,12}?)\\)");
    private static final Pattern NEXT = Pattern.compile("Next Address\\s*+: 0x(\\p{XDigit}{1,16})");
    private static final Pattern TREE = Pattern.compile("Next Arg1\\s*+: 0x(\\p{XDigit}{1,16})");
    private static final Pattern DRAM = Pattern.compile(
            "DRAM:\\s{1,4}(?:\\d{1,6}(?:\\.\\d{1,3})? [MG]iB \\(effective )?(\\d{1,6}(?:\\.\\d{1,3})? [MG]iB)\\)?");
    private static final int FEWEST_LINES = 2;
    private static final int SHIFT_OF_KIB = 10;

    private OpenSbiLog() {}

    /** Returns what to tell about a log of OpenSBI alone; empty if it is none. */
    static Optional<Message> refusal(String text) {
        List<String> lines = new PastedText(text).lines().stream().map(it -> it.text().strip()).toList();
        if (lines.stream().filter(it -> SIGN.matcher(it).matches()).count() < FEWEST_LINES) {
            return Optional.empty();
        }
        List<Message> says = new ArrayList<>();
        firmware(lines).ifPresent(it -> says.add(LookalikeWords.FIRMWARE_AT.of(it)));
        first(lines, NEXT).ifPresent(it -> says.add(LookalikeWords.NEXT_STAGE_AT.of(Digits.hex(it))));
        first(lines, TREE).ifPresent(it -> says.add(LookalikeWords.DEVICE_TREE_AT.of(Digits.hex(it))));
        Optional<String> uBoot = lines.stream().map(DRAM::matcher).filter(Matcher::matches)
                .map(it -> String.valueOf(it.group(1))).findFirst();
        if (uBoot.isPresent()) {
            return Optional.of(says.isEmpty()
                    ? LookalikeWords.OPENSBI_AND_RAM_ONLY.of(uBoot.get())
                    : LookalikeWords.OPENSBI_AND_RAM.of(uBoot.get(), says));
        }
        return Optional.of(says.isEmpty() ? LookalikeWords.OPENSBI_ONLY.of() : LookalikeWords.OPENSBI.of(says));
    }

    private static Optional<BigInteger> first(List<String> lines, Pattern pattern) {
        return lines.stream().map(pattern::matcher).filter(Matcher::find)
                .map(it -> Digits.ofHex(String.valueOf(it.group(1)))).findFirst();
    }

    /** Returns the range around the firmware's base that supervisor mode may not touch. */
    private static Optional<String> firmware(List<String> lines) {
        Optional<BigInteger> base = first(lines, BASE);
        List<BigInteger[]> closed = lines.stream().map(REGION::matcher).filter(Matcher::find)
                .filter(it -> String.valueOf(it.group(3)).isEmpty())
                .map(it -> new BigInteger[]{Digits.ofHex(String.valueOf(it.group(1))),
                    Digits.ofHex(String.valueOf(it.group(2))).add(BigInteger.ONE)})
                .sorted(Comparator.comparing((BigInteger[] it) -> it[0])).toList();
        BigInteger start = base.or(() -> closed.stream().map(it -> it[0]).findFirst()).orElse(BigInteger.ZERO);
        BigInteger end = start;
        for (BigInteger[] region : closed) {
            if (region[0].compareTo(end) <= 0 && region[1].compareTo(end) > 0 && region[1].compareTo(start) > 0) {
                end = region[1];
            }
        }
        if (end.equals(start)) {
            Optional<Long> size = lines.stream().map(SIZE::matcher).filter(Matcher::find)
                    .map(it -> Long.parseLong(String.valueOf(it.group(1))) << SHIFT_OF_KIB).findFirst();
            end = start.add(BigInteger.valueOf(size.orElse(0L)));
        }
        return end.equals(start) ? base.map(Digits::hex)
                : Optional.of(Digits.hex(start) + "-" + Digits.hex(end.subtract(BigInteger.ONE)));
    }
}
