package kspace.core.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kspace.core.address.Vaddr;
import kspace.core.arch.Architectures;
import kspace.core.arch.isa.Architecture;
import kspace.core.arch.mmu.Mmu;
import kspace.core.arch.walk.AccessFault;
import kspace.core.arch.walk.MemoryAccess;
import kspace.core.paging.PagingMode;

/**
 * Reads what kernels log of a fault, and any text that names what its numbers are.
 *
 * <pre>
 * BUG: unable to handle page fault for address: ffffc90000a3f000
 * #PF: supervisor write access in kernel mode
 * #PF: error_code(0x0002) - not-present page
 * PGD 100000067 P4D 100000067 PUD 1001b6067 PMD 10a8c5067 PTE 0
 * Oops: 0002 [#1] SMP
 * CR2: ffffc90000a3f000 CR3: 000000010a2e8001 CR4: 00000000000006f0
 * </pre>
 */
final class LogReader {
    /** A word may be spelled with the letters of a number, so one without any digit and prefix has to be as long as an address. */
    private static final String HEX =
            "((?:0x)?[0-9a-fA-F`_]{0,24}[0-9][0-9a-fA-F`_]{0,24}|0x[0-9a-fA-F`_]{1,24}|[0-9a-fA-F]{8,16})";
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(?:\\baddress(?: is)?|\\bsegfault|\\b(?:paging|null pointer|kernel) request|\\bdereference"
                    + "|\\bCR2|\\bstval|\\bbadaddr|\\bBADV|\\bBadVA|\\bFAR(?:_EL1)?|\\bva|\\baddr)"
                    + "\\b(?: at)?\\s{0,3}[:=(]?\\s{0,3}" + HEX + "\\b");
    private static final Pattern ENTRY =
            Pattern.compile("\\b(PGD|P4D|PUD|PMD|PTE|pgd|p4d|pud|pmd|pte)\\s{0,3}[:=]?\\s{0,3}" + HEX + "\\b");
    /** The register of the root, as each architecture calls it. */
    private static final Map<Architecture, Pattern> ROOTS = Architectures.all().stream().collect(
            Collectors.toUnmodifiableMap(Function.identity(), it -> Pattern.compile(
                    "(?i)\\b" + it.flush().rootRegister() + "\\b\\s{0,3}[:=(]?\\s{0,3}" + HEX + "\\b")));
    private static final List<String> NAMES = List.of("pte", "pmd", "pud", "p4d", "pgd");
    /** Nothing longer is about one fault. */
    private static final int MOST_FACTS = 64;

    private final Reading reading;
    private final Set<Vaddr> addresses = new LinkedHashSet<>();
    private final List<EntryChain.Link> links = new ArrayList<>();
    private final Map<Architecture, Long> codes = new LinkedHashMap<>();
    private final Map<Architecture, Long> roots = new LinkedHashMap<>();
    private final Map<Architecture, Boolean> users = new LinkedHashMap<>();

    private LogReader(Reading reading) {
        this.reading = reading;
    }

    static Optional<Explanation> read(Reading reading) {
        LogReader reader = new LogReader(reading);
        reading.lines().forEach(reader::add);
        return reader.explanation();
    }

    private void add(String line) {
        Matcher address = ADDRESS.matcher(line);
        while (address.find() && addresses.size() < MOST_FACTS) {
            number(address, 1).ifPresent(it -> addresses.add(new Vaddr(it)));
        }
        Matcher entry = ENTRY.matcher(line);
        while (entry.find() && links.size() < MOST_FACTS) {
            String name = String.valueOf(entry.group(1));
            number(entry, 2).ifPresent(it -> links.add(
                    new EntryChain.Link(name, it, NAMES.indexOf(name.toLowerCase(Locale.ROOT)) + 1)));
        }
        for (Architecture architecture : Architectures.all()) {
            OptionalLong code = architecture.faults().codeIn(line);
            if (code.isPresent()) {
                codes.putIfAbsent(architecture, code.getAsLong());
            }
            architecture.faults().userIn(line).ifPresent(it -> users.putIfAbsent(architecture, it));
            Matcher root = Objects.requireNonNull(ROOTS.get(architecture)).matcher(line);
            if (root.find()) {
                number(root, 1).ifPresent(it -> roots.putIfAbsent(architecture, it));
            }
        }
    }

    private static Optional<Long> number(Matcher found, int group) {
        OptionalLong number = Reading.number(found, group);
        return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    }

    private Optional<Explanation> explanation() {
        if (addresses.isEmpty() && links.isEmpty() && codes.isEmpty() && roots.isEmpty()) {
            return Optional.empty();
        }
        EntryChain chain = new EntryChain(links);
        Architecture architecture = architecture();
        PagingMode mode = mode(architecture, chain);
        Mmu mmu = reading.mmu(mode);
        List<Fact> facts = new ArrayList<>();
        addresses.forEach(it -> facts.add(new Fact.Address(it, mode)));
        Optional<Long> code = Optional.ofNullable(codes.get(architecture));
        Optional<AccessFault> said = code.flatMap(architecture.faults()::fault);
        code.ifPresent(it -> facts.add(new Fact.Code(it, architecture.faults().register(), said)));
        Optional.ofNullable(roots.get(architecture))
                .ifPresent(it -> facts.add(new Fact.Root(architecture.flush().rootRegister(), it, mode)));
        facts.addAll(chain.facts(mmu));
        Optional<MemoryAccess> access =
                code.flatMap(it -> architecture.faults().access(it, isOfUser(architecture, mode)));
        addresses.stream().findFirst().flatMap(va -> chain.walk(mmu, va, access, said)).ifPresent(facts::add);
        // What is there of another architecture says nothing by the rules of the one that was given.
        return facts.isEmpty() ? Optional.empty() : Optional.of(new Explanation(TextForm.LOG, mode, facts));
    }

    /** Where the text does not say who it was, it is whose half the address is in. */
    private boolean isOfUser(Architecture architecture, PagingMode mode) {
        return Optional.ofNullable(users.get(architecture)).orElseGet(() -> addresses.stream().findFirst()
                .filter(it -> mode.consts().isCanonical(it) && !mode.consts().kernelHalf().contains(it)).isPresent());
    }

    private Architecture architecture() {
        return reading.mode().map(Architectures::of)
                .or(() -> codes.keySet().stream().filter(this::isFault).findFirst())
                .or(() -> codes.keySet().stream().findFirst())
                .or(() -> roots.keySet().stream().findFirst())
                .orElseGet(() -> Architectures.of(Architectures.defaultMode()));
    }

    private boolean isFault(Architecture architecture) {
        return architecture.faults().fault(Objects.requireNonNull(codes.get(architecture))).isPresent();
    }

    /** The register of the root says it, or the names of the entries; else the address that was tried is canonical there. */
    private PagingMode mode(Architecture architecture, EntryChain chain) {
        return reading.mode()
                .or(() -> Optional.ofNullable(roots.get(architecture))
                        .flatMap(root -> Architectures.entries(reading.mmu(architecture.usualMode())).modeOfRoot(root))
                        .flatMap(Architectures::byId))
                .or(() -> architecture.modes().stream()
                        .filter(it -> chain.nrLevels().orElse(0) == it.nrLevels()).findFirst())
                .or(() -> codes.containsKey(architecture)
                        ? architecture.modes().stream()
                                .filter(it -> it.nrLevels() >= architecture.usualMode().nrLevels())
                                .filter(it -> addresses.stream().allMatch(va -> it.consts().isCanonical(va)))
                                .findFirst()
                        : Optional.<PagingMode>empty())
                .orElse(architecture.usualMode());
    }
}
