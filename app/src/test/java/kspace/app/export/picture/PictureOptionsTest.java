package kspace.app.export.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import kspace.app.Machines;
import kspace.app.canvas.look.Theme;
import kspace.app.data.ViewKind;
import kspace.app.point.Pointers;
import kspace.app.stop.Sight;
import kspace.app.stop.Stop;
import kspace.app.stop.StopException;
import kspace.app.stop.StopKey;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.asterinas.LayoutRange;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.space.AddressSpace;
import kspace.core.space.BootSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureOptionsTest {
    private static final Boot BOOT = Machines.q35();
    private static final AddressSpace SPACE = new BootSpace(BOOT.lastState());

    private static Picture picture(String... namesAndValues) {
        Stop stop = Stop.NONE;
        for (int i = 0; i < namesAndValues.length; i += 2) {
            stop = stop.with(StopKey.of(namesAndValues[i]).orElseThrow(), namesAndValues[i + 1]);
        }
        return new PictureOptions(stop).picture(SPACE, PictureFormat.PNG);
    }

    @Test
    void picture_nothingAsked_isTheWindowAtItsEnd() {
        assertThat(picture()).isEqualTo(Picture.of(PictureView.WINDOW));
    }

    @Test
    void picture_zoomToTheTop_holdsTheLastAddress() {
        assertThat(picture("zoom", "0..2^64").zoom()).contains(new VaddrRange(new Vaddr(0), new Vaddr(-1L)));
    }

    @ParameterizedTest
    @EnumSource
    void picture_viewAlone_isAsUsual(PictureView view) {
        assertThat(picture("view", view.id())).isEqualTo(Picture.of(view));
    }

    @Test
    void picture_everything_isRead() {
        Picture expected = new Picture(
                new Sight(ViewKind.TRANSLATION, Optional.of(new Vaddr(0xffff_8000_0020_0000L)), OptionalInt.empty(),
                        OptionalLong.of(837), Optional.empty(), Optional.empty(), Set.of(), OptionalInt.of(2),
                        Optional.empty(), Optional.empty()),
                new PictureStyle(new PictureSize(1250, 133), 0, Set.of(), 3, Theme.PROJECTOR, 12, true, "Title",
                        "A caption.", "", HouseStyle.NONE, Pointers.NONE));
        assertThat(picture("view", "translation", "va", "linear+200000", "moment", "837",
                "step", "2", "size", "1250x133", "scale", "3", "theme", "projector", "margin",
                "12", "transparent", "true", "title", " Title ", "caption", "A caption.")).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void picture_zoomToRange_isThatRange(LayoutRange range) {
        assertThat(picture("zoom", range.id()).zoom()).contains(BOOT.layout().range(range.role()));
    }

    @Test
    void picture_zoomBetweenAddresses_isRead() {
        assertThat(picture("view", "map", "zoom", "linear..linear + 1 GiB").zoom())
                .contains(VaddrRange.ofBounds(0xffff_8000_0000_0000L, 0xffff_8000_4000_0000L));
    }

    @ParameterizedTest
    @EnumSource
    void picture_zoomWithoutAddress_selectsWhatIsInSight(LayoutRange range) {
        Picture picture = picture("view", "map", "zoom", range.id());
        assertThat(BOOT.layout().range(range.role()).contains(picture.explorer(SPACE).snapshot().selection().va()))
                .isTrue();
    }

    @Test
    void picture_zoomWithAddress_selectsTheAddress() {
        assertThat(picture("view", "map", "zoom", "metadata", "va", "linear+1000").va())
                .contains(new Vaddr(0xffff_8000_0000_1000L));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"ENTRY", "COST", "RANGES", "DECISION", "TLB", "LIST"})
    void picture_projector_asksForAsMuchRoomAsItMagnifies(PictureView view) {
        PictureSize light = view.leastSize(Theme.LIGHT);
        PictureSize least = view.leastSize(Theme.PROJECTOR);
        assertThat(least.width()).isEqualTo((int) Math.ceil(light.width() * 1.25));
        assertThat(least.height()).isEqualTo((int) Math.ceil(light.height() * 1.25));
        assertThat(view.usualSize(Theme.PROJECTOR).fits(view, Theme.PROJECTOR)).isTrue();
        assertThat(picture("view", view.id(), "theme", "projector", "size", least.toString()).style().size())
                .isEqualTo(least);
        StopException refused = catchThrowableOfType(StopException.class,
                () -> picture("view", view.id(), "theme", "projector", "size", light.toString()));
        assertThat(refused.predicate()).isEqualTo("\"" + light + "\" is not allowed; it is WIDTHxHEIGHT, for view "
                + view.id() + " in theme projector from " + least + " to 8192x8192");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "view | maps | \"maps\" is not allowed; it is one of window, map, tables, translation, timeline, entry, cost, ranges, decision, tlb, list",
        "moment | 3399 | \"3399\" is not allowed; it is a whole number, 0 to 3,398 for this machine's boot",
        "moment | -1 | \"-1\" is not allowed; it is a whole number, 0 to 3,398 for this machine's boot",
        "size | 0x0 | \"0x0\" is not allowed; it is WIDTHxHEIGHT, for view window from 1000x640 to 8192x8192",
        "size | 100000x100000 | \"100000x100000\" is not allowed; it is WIDTHxHEIGHT, for view window from 1000x640 to 8192x8192",
        "size | 1920 | \"1920\" is not allowed; it is WIDTHxHEIGHT, for view window from 1000x640 to 8192x8192",
        "scale | 0 | \"0\" is not allowed; it is a whole number, 1 to 4",
        "scale | 5 | \"5\" is not allowed; it is a whole number, 1 to 4",
        "theme | blue | \"blue\" is not allowed; it is one of light, dark, projector, print, grey",
        "margin | 401 | \"401\" is not allowed; it is a whole number, 0 to 400",
        "view | timeline, map | \"timeline, map\" is not allowed; it is one of window, map, tables, translation, timeline, entry, cost, ranges, decision, tlb, list",
        "level | 5 | \"5\" is not allowed; it is a whole number, 1 to 4",
        "axis | zoom | \"zoom\" is not allowed; it is one of schematic, true; zoom is for the rest",
        "only | huge,red | \"red\" is not allowed; it is one of present, huge, writable, executable, tracked, or several with commas between them",
        "page | price | \"price\" is not allowed; it is one of translation, entry, region, checks, cost",
        "transparent | yes | \"yes\" is not allowed; it is true or false",
        "zoom | everything | \"everything\" is not allowed; it is FIRST..END, or one of linear, kvirt, metadata, hole, code",
        "zoom | code..linear | \"code..linear\" is not allowed; its end is not after its start"})
    void picture_wrong_saysWhatIsAllowed(String name, String value, String predicate) {
        StopException refused = catchThrowableOfType(StopException.class, () -> picture(name, value));
        assertThat(refused.option()).isEqualTo(name);
        assertThat(refused.predicate()).isEqualTo(predicate);
    }

    @Test
    void picture_unknownAddress_cannotBeShown() {
        StopException refused = catchThrowableOfType(StopException.class, () -> picture("va", "nowhere"));
        assertThat(refused.option()).isEqualTo("va");
        assertThat(refused.predicate()).startsWith("cannot be shown: \"nowhere\" is neither");
    }

    @Test
    void picture_tooManyPixels_areRefused() {
        StopException refused = catchThrowableOfType(
                StopException.class, () -> picture("size", "8192x8192", "scale", "4"));
        assertThat(refused.predicate())
                .isEqualTo("4 is too much for a picture of 8192x8192; an image has at most 268,435,456 pixels");
    }

    @Test
    void picture_controlCharacterInTitle_isRefused() {
        StopException refused = catchThrowableOfType(StopException.class, () -> picture("title", "a\u0007b"));
        assertThat(refused.predicate()).isEqualTo("has a character that is no letter, digit or sign");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "caption"})
    void picture_wordsOfMoreThan2000Letters_areRefused(String name) {
        assertThat(picture(name, "x".repeat(2_000)).style()).isNotNull();
        StopException refused = catchThrowableOfType(StopException.class, () -> picture(name, "x".repeat(2_001)));
        assertThat(refused.option()).isEqualTo(name);
        assertThat(refused.predicate()).isEqualTo("has 2001 letters; it has at most 2000");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x1B, 0x7F, 0x9B, 0x202E, 0x2066, 0x2028, 0xFEFF, 0xFFFE, 0xD800})
    void picture_titleThatCannotBeShown_isRefused(int codePoint) {
        StopException refused = catchThrowableOfType(
                StopException.class, () -> picture("title", "a" + Character.toString(codePoint) + "b"));
        assertThat(refused.predicate()).isEqualTo("has a character that is no letter, digit or sign");
    }
}
