package kspace.core.kernel.asterinas.naming;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kspace.core.address.ByteSize;
import kspace.core.input.TextException;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Landmark;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.kernel.asterinas.boot.PhaseName;
import kspace.core.kernel.asterinas.boot.StepKind;
import kspace.core.paging.PagingConsts;

/**
 * Finds a moment by what people write. A name means the same on another machine, whose steps have other numbers.
 *
 * <pre>
 * moment = number of steps                             837
 *        | start | last                                before the first step; after the last one
 *        | [start of | end of] phase                   metadata, end of linear map, start of code
 *        | (first | last) thing [of phase]             first page of code, last table, first 2 MiB page of metadata
 *        | KVirtArea operation number                  KVirtArea operation 2
 *        | finding id                                  the step that maps its place
 *        | failure                                     the step in which the boot stops
 * thing  = table | page | size page
 * </pre>
 *
 * <p>Upper and lower case are the same, and so are spaces and hyphens.
 */
public final class MomentNames {
    /** Signs, digits of any script and what stands between digits: whoever writes no letter means a number. */
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]*");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
    private static final Pattern OF_PHASE = Pattern.compile("(?:(?<end>start|end) of )?(?<phase>.+)");
    private static final Pattern THING = Pattern.compile(
            "(?<end>first|last) (?:(?<size>[0-9.]+ ?[kmgtp]?i?b) )?(?<thing>table|page)(?: of (?<phase>.+))?");
    private static final Pattern OPERATION = Pattern.compile("(?:kvirtarea |kvirt )?operation (?<number>[0-9]{1,9})");
    private static final Pattern FINDING = Pattern.compile("finding (?<id>.+)");

    private final Boot boot;
    private final PagingConsts consts;

    /** Creates the names that moments of a boot have. */
    public MomentNames(Boot boot) {
        this.boot = boot;
        this.consts = boot.machine().consts();
    }

    /**
     * Returns the moment that a text stands for, as a number of steps, 0 to those of the boot.
     *
     * @throws TextException if there is none; the sentence says what there is
     */
    public long moment(String text) {
        if (NO_LETTER.matcher(text).matches()) {
            return number(text);
        }
        String name = text.strip().replaceAll("[\\s-]+", " ").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "start" -> 0;
            case "last" -> boot.nrSteps();
            case "failure" -> of(boot.failure().map(_ -> boot.nrSteps()), text, NamingWords.DOES_NOT_STOP);
            default -> named(name, text);
        };
    }

    private long number(String text) {
        if (DIGITS.matcher(text).matches() && Long.parseLong(text) <= boot.nrSteps()) {
            return Long.parseLong(text);
        }
        throw new TextException(NamingWords.NO_NUMBER.of(text, boot.nrSteps()));
    }

    private long named(String name, String text) {
        Matcher thing = THING.matcher(name);
        if (thing.matches()) {
            return thing(thing, text);
        }
        Matcher operation = OPERATION.matcher(name);
        if (operation.matches()) {
            return operation(Integer.parseInt(operation.group("number")), text);
        }
        Matcher finding = FINDING.matcher(name);
        if (finding.matches()) {
            return finding(finding.group("id"), text);
        }
        Matcher ofPhase = OF_PHASE.matcher(name);
        Optional<PhaseName> phase = ofPhase.matches() ? phaseName(ofPhase.group("phase")) : Optional.empty();
        return phase.map(it -> phase(it, text))
                .map(it -> "start".equals(ofPhase.group("end")) ? it.firstStep() - 1 : it.lastStep())
                .orElseThrow(() -> unknown(text));
    }

    private long thing(Matcher matcher, String text) {
        boolean isFirst = matcher.group("end").equals("first");
        Optional<Phase> phase = Optional.ofNullable(matcher.group("phase"))
                .map(it -> phase(phaseName(it).orElseThrow(() -> unknown(text)), text));
        long first = phase.map(Phase::firstStep).orElse(1L);
        long last = phase.map(Phase::lastStep).orElse(lastOfBoot());
        StepKind kind = matcher.group("thing").equals("table") ? StepKind.TABLE : StepKind.PAGE;
        OptionalLong step;
        if (matcher.group("size") == null) {
            step = isFirst ? boot.line().next(kind, first - 1) : boot.line().previous(kind, last + 1);
        } else if (kind == StepKind.PAGE) {
            int level = level(matcher.group("size"), text);
            step = isFirst ? boot.line().firstPage(level, first, last) : boot.line().lastPage(level, first, last);
        } else {
            throw unknown(text);
        }
        return step.stream().filter(it -> first <= it && it <= Math.min(last, lastOfBoot())).findFirst()
                .orElseThrow(() -> new TextException((kind == StepKind.TABLE
                        ? (phase.isPresent() ? NamingWords.NO_TABLE_THERE : NamingWords.NO_TABLE)
                        : (phase.isPresent() ? NamingWords.NO_PAGE_THERE : NamingWords.NO_PAGE)).of(text)));
    }

    /** What is tried after the boot is one step for each operation, whatever tables and pages it makes. */
    private long lastOfBoot() {
        return boot.phases().stream().filter(it -> it.name() != PhaseName.KVIRT).mapToLong(Phase::lastStep).max()
                .orElse(0);
    }

    private int level(String size, String text) {
        String wanted = size.replace(" ", "");
        return IntStream.rangeClosed(1, consts.nrLevels())
                .filter(it -> ByteSize.format(consts.pageSize(it)).replace(" ", "").equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> new TextException(
                        NamingWords.NO_PAGE_SIZE.of(text, boot.machine().mode().id(), IntStream
                                .rangeClosed(1, consts.highestTranslationLevel())
                                .mapToObj(it -> ByteSize.format(consts.pageSize(it))).toList())));
    }

    private long operation(int number, String text) {
        List<Landmark.AreaChange> changes = landmarks().stream()
                .filter(Landmark.AreaChange.class::isInstance)
                .map(Landmark.AreaChange.class::cast)
                .toList();
        if (number < 1 || number > changes.size()) {
            throw new TextException(changes.isEmpty()
                    ? NamingWords.NOTHING_TRIED.of(text)
                    : NamingWords.OPERATIONS_TRIED.of(text, changes.size()));
        }
        return changes.get(number - 1).step();
    }

    private long finding(String id, String text) {
        return of(landmarks().stream()
                .filter(it -> it instanceof Landmark.FindingAt at && at.finding().id().replace('-', ' ').equals(id))
                .findFirst().map(Landmark::step), text,
                NamingWords.NO_STEP_MAPS);
    }

    /** Finding them looks for all findings, which only the names that need them pay for. */
    private List<Landmark> landmarks() {
        return boot.line().landmarks();
    }

    private static Optional<PhaseName> phaseName(String name) {
        return Arrays.stream(PhaseName.values())
                .filter(it -> it.id().equals(name) || it.displayName().equalsIgnoreCase(name))
                .findFirst();
    }

    private Phase phase(PhaseName name, String text) {
        return boot.phases().stream().filter(it -> it.name() == name).findFirst()
                .orElseThrow(() -> new TextException(NamingWords.NO_SUCH_PHASE.of(text, phases())));
    }

    private static long of(Optional<Long> step, String text, NamingWords reason) {
        return step.orElseThrow(() -> new TextException(NamingWords.NO_MOMENT.of(text, reason.of())));
    }

    private List<String> phases() {
        return boot.phases().stream().map(it -> it.name().id()).toList();
    }

    private TextException unknown(String text) {
        return new TextException(NamingWords.UNKNOWN.of(text, boot.nrSteps(), phases()));
    }
}
