package kspace.app.stop;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kspace.app.data.InspectorPage;
import kspace.app.data.PageTest;
import kspace.app.data.ViewKind;
import kspace.app.data.figure.Decision;
import kspace.app.state.Explorer;
import kspace.app.zoom.ScaleMode;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.input.TextException;
import kspace.core.kernel.AddressBook;
import kspace.core.kernel.RangeText;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.naming.MomentNames;
import kspace.core.memory.MachineException;
import kspace.core.space.AddressSpace;
import kspace.core.space.BootSpace;
import kspace.core.space.Recording;

/**
 * Finds out what the words of a stop come to.
 *
 * @param stop the words
 * @param machines finds the machine that is shown beside
 */
record SightReader(Stop stop, Sight.Machines machines) {
    private static final Set<ScaleMode> AXES = EnumSet.of(ScaleMode.SCHEMATIC, ScaleMode.TRUE);

    Sight sight(AddressSpace space) {
        ViewKind view = stop.view();
        stop.words().keySet().forEach(key -> key.obstacle(view).ifPresent(predicate -> {
            throw new StopException(key, predicate);
        }));
        OptionalLong moment = moment(space, view);
        AddressSpace then = switch (space) {
            case BootSpace(BootState any) -> {
                long step = moment.orElse(any.boot().nrSteps());
                yield step == any.moment() ? space : new BootSpace(any.boot().state(step));
            }
            case Recording _ -> space;
        };
        Optional<VaddrRange> zoom = stop.word(StopKey.ZOOM).map(text -> zoom(then, text));
        Optional<Vaddr> va = stop.word(StopKey.VA).map(text -> address(then.book().find(text), StopKey.VA))
                .or(() -> decided(then, view)).or(() -> inSight(then, zoom));
        OptionalInt level = number(StopKey.LEVEL, 1, space.consts().nrLevels());
        return new Sight(view, va, level, moment, zoom, axis(), only(space),
                number(StopKey.STEP, 0, Integer.MAX_VALUE), page(), beside(space));
    }

    private Optional<Sight.Beside> beside(AddressSpace space) {
        Optional<String> machine = stop.word(StopKey.WITH);
        Optional<String> then = stop.word(StopKey.THEN);
        if (machine.isEmpty() && then.isEmpty()) {
            return Optional.empty();
        }
        StopKey asked = machine.isPresent() ? StopKey.WITH : StopKey.THEN;
        return switch (space) {
            case BootSpace boot -> {
                Boot other = machine.map(this::boot).orElseGet(() -> boot.state().boot());
                OptionalLong moment = then.stream().mapToLong(it -> moment(other, it, StopKey.THEN)).findFirst();
                yield Optional.of(new Sight.Beside(machine.orElse(""), other, moment));
            }
            case Recording recording ->
                    throw new StopException(asked, StopMessage.BESIDE_BOOT.text(recording.name()));
        };
    }

    private Boot boot(String machine) {
        try {
            return machines.boot(machine);
        } catch (MachineException e) {
            throw new StopException(StopKey.WITH, StopMessage.CANNOT_BE_SHOWN.text(e.sentence()));
        } catch (StopException e) {
            throw new StopException(StopKey.WITH, e.predicate());
        }
    }

    private OptionalLong moment(AddressSpace space, ViewKind view) {
        Optional<String> text = stop.word(StopKey.MOMENT);
        return switch (space) {
            case BootSpace boot -> text.stream().mapToLong(
                    it -> moment(boot.state().boot(), it, StopKey.MOMENT)).findFirst();
            case Recording recording -> {
                if (view.isOfBoot() || text.isPresent()) {
                    throw view.isOfBoot()
                            ? new StopException(
                                    StopKey.VIEW, StopMessage.VIEW_OF_BOOT.text(view.id(), recording.name()))
                            : new StopException(
                                    StopKey.MOMENT, StopMessage.MOMENT_OF_BOOT.text(recording.name()));
                }
                yield OptionalLong.empty();
            }
        };
    }

    private static long moment(Boot boot, String text, StopKey key) {
        try {
            return new MomentNames(boot).moment(text);
        } catch (TextException e) {
            throw new StopException(key, e.sentence());
        }
    }

    /** Returns whose page's size the step before the moment decided on, for the view of that. */
    private static Optional<Vaddr> decided(AddressSpace space, ViewKind view) {
        return switch (space) {
            case BootSpace boot when view == ViewKind.DECISION -> Decision.lastPage(boot.state());
            case BootSpace _,Recording _ -> Optional.empty();
        };
    }

    /** Returns what is selected in a zoom that does not show what is selected otherwise: its first address. */
    private static Optional<Vaddr> inSight(AddressSpace space, Optional<VaddrRange> zoom) {
        Vaddr usual = Explorer.firstSelected(space);
        return zoom.filter(range -> !range.contains(usual)).map(VaddrRange::first);
    }

    private static VaddrRange zoom(AddressSpace space, String text) {
        AddressBook book = space.book();
        try {
            return RangeText.parse(text, book, it -> address(book.find(it), StopKey.ZOOM));
        } catch (TextException e) {
            throw new StopException(StopKey.ZOOM, e.sentence());
        }
    }

    private static Vaddr address(AddressBook.Lookup lookup, StopKey key) {
        return switch (lookup) {
            case AddressBook.Found found -> found.va();
            case AddressBook.Refused refused ->
                    throw new StopException(key, StopMessage.CANNOT_BE_SHOWN.text(refused.sentence()));
        };
    }

    private Optional<ScaleMode> axis() {
        return stop.word(StopKey.AXIS).map(text -> AXES.stream().filter(it -> it.id().equals(text)).findFirst()
                .orElseThrow(() -> new StopException(StopKey.AXIS, StopMessage.NO_AXIS.text(
                        text, AXES.stream().map(ScaleMode::id).toList(), StopKey.ZOOM.id()))));
    }

    private Set<PageTest> only(AddressSpace space) {
        return stop.word(StopKey.ONLY).stream().flatMap(text -> Stream.of(text.split(",", -1)))
                .map(name -> test(space, name.strip())).collect(Collectors.toUnmodifiableSet());
    }

    private static PageTest test(AddressSpace space, String name) {
        PageTest test = PageTest.of(name)
                .orElseThrow(() -> new StopException(StopKey.ONLY,
                        StopMessage.NONE_OF_SEVERAL.text(name,
                                Stream.of(PageTest.values()).map(PageTest::id).toList())));
        test.obstacle(space).ifPresent(reason -> {
            throw new StopException(StopKey.ONLY, StopMessage.NOT_ANSWERED.text(test.id(), reason));
        });
        return test;
    }

    private Optional<InspectorPage> page() {
        return stop.word(StopKey.PAGE).map(text -> InspectorPage.of(text).orElseThrow(
                () -> StopException.noneOf(
                        StopKey.PAGE, text, Stream.of(InspectorPage.values()).map(InspectorPage::id).toList())));
    }

    private OptionalInt number(StopKey key, int least, int most) {
        return stop.word(key).stream().mapToInt(text -> (int) key.number(text, least, most)).findFirst();
    }
}
