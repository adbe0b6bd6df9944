package kspace.core.machine.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kspace.core.machine.text.Digits;
import kspace.core.machine.text.PastedText;
import kspace.core.memory.RegionType;

/**
 * {@code /proc/iomem} as root reads it, {@code 00100000-7ffdefff : System RAM}; the end is inclusive. Only outermost lines
 * are memory; what lies in them are devices, and the Linux that happened to run. Outermost are the lines with the smallest
 * indentation, wherever a paste puts that; what lies in the outermost line before it is not outermost, whatever became of
 * its indentation.
 */
final class IomemReader implements FormReader {
    private static final Pattern LINE =
            Pattern.compile("(?<![\\w-])(\\p{XDigit}{4,16}+)-(\\p{XDigit}{4,16}+) ?+:(?: |$)");
    private static final int FEWEST_LINES = 3;

    /**
     * A line.
     *
     * @param region where it lies; its type means nothing
     * @param indent how far it is indented
     * @param name what it says
     */
    private record Resource(MapRegion region, int indent, String name) {
        boolean isZero() {
            return region.start().signum() == 0 && region.end().signum() == 0;
        }
    }

    @Override
    public List<FoundMap> find(PastedText text) {
        List<List<Resource>> groups = new ArrayList<>();
        List<PastedText.Line> lines = text.lines();
        for (int i = 0; i < lines.size(); i++) {
            PastedText.Line line = lines.get(i);
            Matcher matcher = LINE.matcher(line.text());
            if (!matcher.find()) {
                continue;
            }
            String name = TypeName.trimmed(line.text().substring(matcher.end()));
            int lastLine = line.number();
            if (name.isEmpty() && TypeName.byName(text.restAt(i + 1)).isPresent()) {
                name = text.restAt(i + 1);
                lastLine = lines.get(i + 1).number();
            }
            Resource resource = new Resource(
                    new MapRegion(line.number(), lastLine, Digits.ofHex(String.valueOf(matcher.group(1))),
                            Digits.ofHex(String.valueOf(matcher.group(2))), RegionType.UNKNOWN),
                    line.indentBefore(matcher.start()), name);
            if (groups.isEmpty() || startsAgain(groups.getLast(), resource)) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(resource);
        }
        return groups.stream().filter(IomemReader::isIomem).map(IomemReader::map).toList();
    }

    /** Returns whether a file that was saved twice begins again. */
    private static boolean startsAgain(List<Resource> group, Resource next) {
        Resource first = group.getFirst();
        return !next.isZero() && group.size() >= FEWEST_LINES && next.indent() <= first.indent()
                && next.region().start().compareTo(first.region().start()) <= 0
                && next.region().end().compareTo(group.getLast().region().end()) < 0
                && !next.region().start().equals(group.getLast().region().start());
    }

    private static boolean isIomem(List<Resource> resources) {
        return resources.size() >= FEWEST_LINES
                || resources.stream().anyMatch(it -> memoryType(it.name()).isPresent());
    }

    private static FoundMap map(List<Resource> resources) {
        FoundMap map = new FoundMap(MapForm.IOMEM);
        if (resources.stream().allMatch(Resource::isZero)) {
            map.refuse(0, FormWords.ALL_0.of());
            return map;
        }
        int outermost = resources.stream().skip(resources.size() == 1 ? 0 : 1).mapToInt(Resource::indent).min()
                .orElse(0);
        Optional<Resource> around = Optional.empty();
        for (Resource resource : resources) {
            boolean inside = resource.indent() > outermost
                    || around.filter(it -> it.region().contains(resource.region())).isPresent();
            if (!inside) {
                around = Optional.of(resource);
                add(map, resource);
            }
        }
        clue(resources, map).ifPresent(map::setClue);
        return map;
    }

    private static void add(FoundMap map, Resource resource) {
        MapRegion region = resource.region();
        Optional<RegionType> type = memoryType(resource.name());
        if (type.isPresent() && !resource.isZero()) {
            map.addInclusive(region.line(), region.lastLine(), region.start(), region.end(), type.get());
        } else if (resource.name().isEmpty()) {
            map.refuse(region.line(), FormWords.NAME_CUT.of());
        } else if (type.isEmpty() && isSpoiltMemory(resource.name())) {
            map.refuse(region.line(),
                    FormWords.NAME_SPOILT.of(resource.name()));
        }
    }

    /** Returns the type of an outermost resource; empty for devices (Linux, {@code e820_type_to_string}). */
    private static Optional<RegionType> memoryType(String name) {
        return TypeName.byName(name);
    }

    private static boolean isSpoiltMemory(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return (lower.length() >= FEWEST_LINES && TypeName.isSpoilt(name))
                || lower.startsWith("system r") || lower.equals("system");
    }

    private static Optional<ArchClue> clue(List<Resource> resources, FoundMap map) {
        for (Resource resource : resources) {
            Optional<String> sign = ArchClues.ofResource(resource.name(), resource.region().start());
            if (sign.isPresent()) {
                return Optional.of(new ArchClue(sign.get(), Optional.empty(), FormWords.OF_LINE.of(
                        resource.region().line(), resource.name())));
            }
        }
        return map.regions().stream().filter(ArchClues::isMemoryOfPc).findFirst()
                .map(it -> new ArchClue(ArchClue.X86, Optional.empty(),
                        FormWords.LINE_AS_IN_A_PC.of(it.line())));
    }
}
