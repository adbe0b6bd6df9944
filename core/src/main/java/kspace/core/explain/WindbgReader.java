package kspace.core.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kspace.core.address.Vaddr;
import kspace.core.arch.Architectures;
import kspace.core.paging.PagingMode;

/**
 * Reads what WinDbg prints of a walk.
 *
 * <pre>
 * kd> !pte 00007ffae2680000
 * PXE at FFFFC0E0703817F8    PPE at FFFFC0E0702FFF58    PDE at FFFFC0E05FFEB898    PTE at FFFFC0BFFD713400
 * contains 0A0000013D174867  contains 0A0000013D177867  contains 0A0000013D178867  contains 810000010010D025
 * </pre>
 */
final class WindbgReader {
    private static final Pattern ASKED =
            Pattern.compile("(?i)!pte\\s++(?:0x)?([0-9a-f`]{1,17})|\\bVA\\s++([0-9a-f`]{8,17})");
    private static final Pattern NAMED = Pattern.compile("\\b(PXE|PPE|PDE|PTE) at (?:0x)?([0-9A-Fa-f`]{8,17})");
    private static final Pattern HELD = Pattern.compile("\\bcontains (?:0x)?([0-9A-Fa-f`]{16,17})");
    private static final List<String> NAMES = List.of("PTE", "PDE", "PPE", "PXE");

    private WindbgReader() {}

    static Optional<Explanation> read(Reading reading) {
        PagingMode mode = reading.mode().orElse(Architectures.defaultMode());
        List<Fact> facts = new ArrayList<>();
        Optional<Vaddr> asked = Optional.empty();
        List<String> names = List.of();
        for (String line : reading.lines()) {
            Matcher command = ASKED.matcher(line);
            if (command.find()) {
                OptionalLong va = Reading.number(command, command.start(1) >= 0 ? 1 : 2);
                asked = va.isPresent() ? Optional.of(new Vaddr(va.getAsLong())) : Optional.empty();
            }
            List<String> named = NAMED.matcher(line).results().map(it -> it.group(1)).toList();
            names = named.isEmpty() ? names : named;
            List<EntryChain.Link> links = links(names, line);
            if (!links.isEmpty()) {
                EntryChain chain = new EntryChain(links);
                asked.ifPresent(it -> facts.add(new Fact.Address(it, mode)));
                facts.addAll(chain.facts(reading.mmu(mode)));
                asked.flatMap(it -> chain.walk(reading.mmu(mode), it, Optional.empty(), Optional.empty()))
                        .ifPresent(facts::add);
                names = List.of();
            }
        }
        return facts.isEmpty() ? Optional.empty() : Optional.of(new Explanation(TextForm.WINDBG, mode, facts));
    }

    private static List<EntryChain.Link> links(List<String> names, String line) {
        List<EntryChain.Link> links = new ArrayList<>();
        Matcher held = HELD.matcher(line);
        while (held.find() && links.size() < names.size()) {
            String name = names.get(links.size());
            OptionalLong raw = Reading.number(held, 1);
            if (raw.isPresent()) {
                links.add(new EntryChain.Link(name, raw.getAsLong(), NAMES.indexOf(name) + 1));
            }
        }
        return links;
    }
}
