package kspace.core.machine.form;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kspace.core.machine.text.Digits;
import kspace.core.machine.text.PastedText;

/**
 * UEFI's map as Linux prints it on LoongArch: {@code Node0: mem_type:7, mem_start:0x2d30000, mem_size:0xc0d0000 Bytes}
 * ({@code arch/loongarch/kernel/numa.c}).
 */
final class LoongArchReader implements FormReader {
    private static final Pattern LINE =
            Pattern.compile("mem_type:\\s?(\\d{1,6}), mem_start:\\s?0x(\\p{XDigit}{1,16}+), "
                    + "mem_size:\\s?(?:0x(\\p{XDigit}{1,16}+) Bytes|(\\d{1,9}) ?MB)");

    @Override
    public List<FoundMap> find(PastedText text) {
        List<FoundMap> found = new ArrayList<>();
        for (int i = 0; i < text.lines().size(); i++) {
            PastedText.Line line = text.lines().get(i);
            int mark = line.text().indexOf("mem_type:");
            if (mark < 0) {
                continue;
            }
            if (found.isEmpty()) {
                found.add(new FoundMap(MapForm.LOONGARCH));
            }
            Matcher matcher = LINE.matcher(line.text());
            boolean whole = matcher.find();
            if (!whole) {
                matcher = LINE.matcher(line.text() + " " + text.restAt(i + 1));
                whole = matcher.find();
            }
            if (whole) {
                var start = Digits.ofHex(String.valueOf(matcher.group(2)));
                var size = matcher.group(3) == null
                        ? new BigInteger(String.valueOf(matcher.group(4))).shiftLeft(20)
                        : Digits.ofHex(String.valueOf(matcher.group(3)));
                if (size.signum() > 0) {
                    found.getLast().add(line.number(), line.number(), start, start.add(size),
                            EfiType.byNumber(Long.parseLong(String.valueOf(matcher.group(1)))));
                }
            } else {
                found.getLast().refuse(line.number(), FormWords.CUT_OFF.of(line.text().substring(mark)));
            }
        }
        return found;
    }
}
