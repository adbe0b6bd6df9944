package kspace.app.cli.subject;

import java.util.List;
import kspace.app.cli.console.Console;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.paging.PagingConsts;

/** Says in two lines which machine this is about. */
public final class MachineTitle {
    private MachineTitle() {}

    /** Returns the two lines that say which machine this is about. */
    public static List<String> of(Machine machine) {
        PagingConsts consts = machine.consts();
        return List.of(
                machine.name(),
                SubjectMessage.MACHINE_FACTS.text(machine.mode().id(), consts.addressWidth(), consts.nrLevels(),
                        consts.pageSize(consts.highestTranslationLevel()), machine.profile().id(), machine.cpus()));
    }

    /** Prints the two lines that say which machine this is about. */
    public static void print(Machine machine, Console console) {
        List<String> lines = of(machine);
        console.heading(lines.getFirst());
        lines.subList(1, lines.size()).forEach(console::line);
    }
}
