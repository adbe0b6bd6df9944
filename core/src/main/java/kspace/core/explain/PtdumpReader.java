package kspace.core.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kspace.core.address.Vaddr;
import kspace.core.arch.Architectures;
import kspace.core.arch.isa.Architecture;
import kspace.core.paging.PagingMode;
import kspace.core.words.Message;

/**
 * Reads {@code /sys/kernel/debug/page_tables} of Linux: a line for each range that is mapped alike, or not at all, under headings.
 *
 * <pre>
 * ---[ Low Kernel Mapping ]---
 * 0xffff888000000000-0xffff888000200000           2M     RW                 GLB NX pte
 * 0xffff888000200000-0xffff888040000000        1022M     RW         PSE     GLB NX pmd
 * 0xffff888040000000-0xffff888080000000           1G                               pud
 * </pre>
 */
final class PtdumpReader {
    private static final Pattern LINE = Pattern.compile(
            "\\s{0,8}0x([0-9a-f]{16})-0x([0-9a-f]{16})\\s++(?:0x([0-9a-f]{16})\\s++)?(\\d{1,6})([KMGTPE])\\b(.*)");
    private static final Pattern HEADING = Pattern.compile("\\s{0,8}---\\[ (.{1,60}?) ]---.*");
    private static final Pattern LEVEL = Pattern.compile("(?i)\\b(?:pte|pmd|pud|p4d|pgd)\\b");
    private static final Pattern WRITABLE = Pattern.compile("\\b(?:RW|W)\\b");
    private static final Pattern EXECUTABLE = Pattern.compile("\\b[xX]\\b");
    private static final int MOST_NAMED = 8;

    private long nrRanges;
    private long mappedBytes;
    private final List<Message> writableAndExecutable = new ArrayList<>();
    private final List<Message> headings = new ArrayList<>();
    private Optional<Vaddr> first = Optional.empty();
    private Vaddr end = new Vaddr(0);
    private Vaddr last = new Vaddr(0);
    private Optional<Architecture> architecture = Optional.empty();

    private PtdumpReader() {}

    static Optional<Explanation> read(Reading reading) {
        PtdumpReader reader = new PtdumpReader();
        reading.lines().forEach(reader::add);
        if (reader.nrRanges == 0) {
            return Optional.empty();
        }
        PagingMode mode = reading.mode().orElseGet(reader::mode);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact.Summary(
                ExplainWords.DUMPED.of(reader.nrRanges, reader.mappedBytes, reader.first.orElseThrow(), reader.end),
                reader.headings.isEmpty() ? List.of() : List.of(ExplainWords.DUMPED_PARTS.of(reader.headings))));
        facts.add(new Fact.Summary(reader.writableAndExecutable.isEmpty()
                ? ExplainWords.NOTHING_WRITABLE_AND_EXECUTABLE.of()
                : ExplainWords.WRITABLE_AND_EXECUTABLE.of(reader.writableAndExecutable.size(),
                        reader.writableAndExecutable.stream().limit(MOST_NAMED).toList()),
                List.of()));
        return Optional.of(new Explanation(TextForm.PTDUMP, mode, facts));
    }

    /** The words of the flags give the architecture away, and the addresses its paging mode. */
    private PagingMode mode() {
        Architecture found = architecture.orElseGet(() -> Architectures.of(Architectures.defaultMode()));
        return found.modes().stream()
                .filter(it -> it.consts().isCanonical(first.orElseThrow()) && it.consts().isCanonical(last))
                .findFirst().orElseGet(found::usualMode);
    }

    private void add(String line) {
        Matcher heading = HEADING.matcher(line);
        if (heading.matches() && headings.size() < MOST_NAMED) {
            headings.add(ExplainWords.PART.of(String.valueOf(heading.group(1))));
            return;
        }
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return;
        }
        String attributes = LEVEL.matcher(String.valueOf(matcher.group(6))).replaceAll("").strip();
        if (attributes.isEmpty()) {
            return;
        }
        Vaddr start = new Vaddr(Long.parseUnsignedLong(String.valueOf(matcher.group(1)), 16));
        end = new Vaddr(Long.parseUnsignedLong(String.valueOf(matcher.group(2)), 16));
        first = first.or(() -> Optional.of(start));
        last = start;
        architecture = architecture.or(() -> Architectures.all().stream()
                .filter(it -> it.faults().writesFlags(attributes)).findFirst());
        nrRanges++;
        mappedBytes += end.value() - start.value();
        if (WRITABLE.matcher(attributes).find() && EXECUTABLE.matcher(attributes).find()) {
            writableAndExecutable.add(ExplainWords.FROM_TO.of(start, end));
        }
    }
}
