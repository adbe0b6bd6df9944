package kspace.app.shell;

import java.util.Optional;
import java.util.function.Function;
import kspace.app.desktop.Settings;
import kspace.app.state.Explorer;
import kspace.app.state.Snapshot;
import kspace.core.address.Vaddr;

/**
 * What a window showed when it was closed, which the next one shows if it is asked for nothing else.
 *
 * @param machine where its machine came from, as a command line names it
 * @param moment which of its moments
 * @param va the selected address
 * @param page the page of the inspector
 */
record LastStop(String machine, long moment, Vaddr va, String page) {
    private static final String MACHINE = "last.machine";
    private static final String MOMENT = "last.moment";
    private static final String ADDRESS = "last.address";
    private static final String PAGE = "last.page";
    private static final int HEX = 16;

    /** Returns what a window shows of a machine that came from somewhere. */
    static LastStop of(String machine, Snapshot snapshot, String page) {
        return new LastStop(machine, snapshot.moment(), snapshot.selection().va(), page);
    }

    /** Reads what was kept; empty if nothing was, or it makes no sense. */
    static Optional<LastStop> in(Settings settings) {
        String machine = settings.get(MACHINE, "");
        Optional<Long> moment = number(settings.get(MOMENT, ""), Long::parseLong);
        Optional<Long> va = number(settings.get(ADDRESS, ""), it -> Long.parseUnsignedLong(it, HEX));
        String page = settings.get(PAGE, "");
        return machine.isEmpty()
                ? Optional.empty()
                : moment.flatMap(at -> va.map(address -> new LastStop(machine, at, new Vaddr(address), page)));
    }

    private static Optional<Long> number(String text, Function<String, Long> read) {
        try {
            return Optional.of(read.apply(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Keeps it. */
    void keepIn(Settings settings) {
        settings.put(MACHINE, machine);
        settings.put(MOMENT, String.valueOf(moment));
        settings.put(ADDRESS, Long.toHexString(va.value()));
        settings.put(PAGE, page);
    }

    /** Goes to its moment and its address. */
    void show(Explorer explorer) {
        explorer.setMoment(moment);
        explorer.select(va);
    }
}
