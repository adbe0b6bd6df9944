package kspace.core.machine.form;

import java.util.List;
import java.util.regex.Pattern;
import kspace.core.machine.devicetree.DeviceTreeException;
import kspace.core.machine.devicetree.DeviceTreeSource;
import kspace.core.machine.text.PastedText;

/** A device tree as text, in the whole or quoted in part. */
final class DeviceTreeSourceReader implements FormReader {
    private static final Pattern START = Pattern.compile(
            "\\s*+(?:/dts-v1/.*|/\\s*+\\{.*|(?:[\\w]{1,40}+:\\s*+)?memory(?:@[0-9a-fA-F,]{1,20}+)?\\s*+\\{.*)");

    @Override
    public List<FoundMap> find(PastedText text) {
        List<PastedText.Line> lines = text.allLines();
        int start = 0;
        while (start < lines.size() && !START.matcher(lines.get(start).text()).matches()) {
            start++;
        }
        return start == lines.size() ? List.of() : List.of(map(lines.subList(start, lines.size())));
    }

    private static FoundMap map(List<PastedText.Line> lines) {
        try {
            return new DeviceTreeMemory(DeviceTreeSource.read(lines), MapForm.DEVICE_TREE_SOURCE).map();
        } catch (DeviceTreeException e) {
            FoundMap map = new FoundMap(MapForm.DEVICE_TREE_SOURCE);
            map.refuse(e.line(), e.words());
            return map;
        }
    }
}
