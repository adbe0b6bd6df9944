package kspace.core.machine.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kspace.core.machine.text.Digits;
import kspace.core.machine.text.PastedText;
import kspace.core.memory.RegionType;

/**
 * The firmware's map as the Xen hypervisor prints it: {@code (XEN)  [0000000000000000, 000000000009ffff] (usable)}, whose
 * end is inclusive, and before Xen 4.14 {@code (XEN)  0000000000000000 - 000000000009fc00 (usable)}, whose end is not.
 */
final class XenReader implements FormReader {
    private static final Pattern LINE = Pattern.compile("\\(XEN\\)\\s++(?:\\[[0-9a-fA-F:. -]{5,40}]\\s++)?(?:"
            + "\\[(\\p{XDigit}{16}), (\\p{XDigit}{16})]|(\\p{XDigit}{16}) - (\\p{XDigit}{16})) (\\(.*)");

    @Override
    public List<FoundMap> find(PastedText text) {
        List<FoundMap> found = new ArrayList<>();
        boolean heading = true;
        for (PastedText.Line line : text.lines()) {
            heading |= line.text().contains("RAM map");
            int mark = line.text().indexOf("(XEN)");
            Matcher matcher = LINE.matcher(mark < 0 ? "" : line.text().substring(mark));
            if (!matcher.matches()) {
                continue;
            }
            if (heading) {
                found.add(new FoundMap(MapForm.XEN_HYPERVISOR));
                heading = false;
            }
            read(found.getLast(), line.number(), matcher);
        }
        return found.stream().filter(it -> !it.regions().isEmpty() || it.problem().isPresent()).toList();
    }

    private static void read(FoundMap map, int line, Matcher matcher) {
        String start = matcher.group(1);
        String last = matcher.group(2);
        if (!(TypeName.read(String.valueOf(matcher.group(5))) instanceof TypeName.Type(RegionType type, boolean _))) {
            map.refuse(line, FormWords.NO_TYPE.of(String.valueOf(matcher.group(5))));
        } else if (start != null && last != null) {
            map.addInclusive(line, line, Digits.ofHex(start), Digits.ofHex(last), type);
        } else {
            map.add(line, line, Digits.ofHex(String.valueOf(matcher.group(3))),
                    Digits.ofHex(String.valueOf(matcher.group(4))), type);
        }
    }
}
