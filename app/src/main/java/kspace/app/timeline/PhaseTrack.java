package kspace.app.timeline;

import java.util.List;
import java.util.stream.Collectors;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Face;
import kspace.app.canvas.Marks;
import kspace.app.canvas.Part;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Cover;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.core.address.ByteSize;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Phase;

/**
 * Draws the track of phases and the playhead.
 *
 * @param boot the boot
 * @param moment the moment
 * @param geometry where steps lie
 * @param look how everything looks
 */
record PhaseTrack(Boot boot, long moment, TrackGeometry geometry, Look look) {
    private static final double RADIUS = 2;
    private static final double LABEL_GAP = 8;
    private static final double AFTER_PLAYHEAD = 12;
    private static final double UNDERLINE = 2;
    private static final int BRIEFEST = 3;
    /** Quiet words on the strong colour of what is done need more contrast than muted ones have. */
    private static final double ON_DONE = 0.78;

    /** What the mouse hits anywhere on the track, names included: it goes to the step there. */
    record TrackTarget() {}

    private record Label(String name, String count, double nameWidth, double width) {}

    void paint(Surface surface) {
        surface.area(geometry.x(), top() - look.pick(16, 14), geometry.width(), height() + look.pick(20, 17),
                new TrackTarget());
        double playhead = geometry.xOf(moment);
        for (TrackGeometry.Span span : geometry.spans()) {
            surface.beginPart(new Part(Part.Kind.PHASE, span.name().id()), span.x(), top(), span.width(), height());
            if (span.phase().isPresent()) {
                phase(surface, span, span.phase().get(), playhead);
            } else {
                notReached(surface, span);
            }
            surface.endPart();
        }
        playhead(surface, playhead);
    }

    private double top() {
        return look.pick(26, 23);
    }

    private double height() {
        return look.pick(24, 18);
    }

    private void phase(Surface surface, TrackGeometry.Span span, Phase phase, double playhead) {
        Tone tone = Look.phase(span.name());
        double done = Math.clamp(playhead - span.x(), 0, span.width());
        surface.fillRound(span.x(), top(), span.width(), height(), RADIUS, look.color(tone, look.themed(0.11, 0.16)));
        surface.fill(span.x(), top(), done, height() - UNDERLINE, look.color(tone, look.themed(0.34, 0.42)));
        surface.fill(span.x(), top() + height() - UNDERLINE, done, UNDERLINE, look.color(tone));
        boolean isFailing = boot.failure().isPresent() && phase.lastStep() == boot.nrSteps();
        double end = span.end();
        if (isFailing) {
            double mark = look.pick(12, 10);
            end -= mark + 2 * LABEL_GAP;
            surface.fill(span.end() - 3, top(), 3, height(), look.color(Tone.FAIL));
            Marks.cross(surface, span.end() - 3 - LABEL_GAP - mark + 3, top() + (height() - mark) / 2, mark,
                    look.color(Tone.FAIL));
        }
        label(surface, span, phase, playhead, end);
    }

    private void label(Surface surface, TrackGeometry.Span span, Phase phase, double playhead, double end) {
        double left = span.x() + LABEL_GAP;
        boolean isInside = playhead > span.x() && playhead < span.end();
        for (Label label : labels(surface, phase)) {
            boolean isFreeLeft = !isInside || left + label.width() + LABEL_GAP / 2 <= playhead;
            double x = isFreeLeft ? left : playhead + AFTER_PLAYHEAD;
            if (x + label.width() + LABEL_GAP / 2 <= end) {
                paint(surface, label, x);
                return;
            }
        }
    }

    /** Returns what could be written on a phase, most words first. */
    private List<Label> labels(Surface surface, Phase phase) {
        String count = look.covers(Cover.SIZE) ? "" : countText(boot, phase);
        String name = phase.name().displayName();
        String brief = phase.name().id();
        return List.of(
                label(surface, name, count),
                label(surface, name, ""),
                label(surface, brief, ""),
                label(surface, brief.substring(0, BRIEFEST) + ".", ""));
    }

    private Label label(Surface surface, String name, String count) {
        double nameWidth = surface.textWidth(name, nameStyle());
        double countWidth = count.isEmpty() ? 0 : countGap() + surface.textWidth(count, countStyle());
        return new Label(name, count, nameWidth, nameWidth + countWidth);
    }

    private void paint(Surface surface, Label label, double x) {
        double baseline = top() + look.pick(16, 12.5);
        surface.text(label.name(), x, baseline, Anchor.START, nameStyle());
        if (!label.count().isEmpty()) {
            boolean isOnDone = geometry.xOf(moment) > x;
            surface.text(label.count(), x + label.nameWidth() + countGap(), baseline, Anchor.START,
                    isOnDone ? countStyle().in(look.color(Tone.TEXT, ON_DONE)) : countStyle());
        }
    }

    private double countGap() {
        return look.pick(12, 9);
    }

    private TextStyle nameStyle() {
        return new TextStyle(Face.SANS_MEDIUM, look.pick(12, 10), look.color(Tone.TEXT));
    }

    private TextStyle countStyle() {
        return new TextStyle(Face.SANS, look.pick(11, 9.5), look.color(Tone.MUTED));
    }

    /** Returns how much a phase makes: {@code 3,072 × 2 MiB}. */
    static String countText(Boot boot, Phase phase) {
        return switch (phase.name()) {
            case NEW -> TimelineMessage.TABLES.text(StepText.count(phase.nrTables()));
            case ACTIVATE -> boot.machine().cpus() == 1 ? "" : TimelineMessage.CPUS.text(boot.machine().cpus());
            case KVIRT -> phase.nrSteps() == 1 ? TimelineMessage.OPERATION.text(StepText.count(phase.nrSteps()))
                    : TimelineMessage.OPERATIONS.text(StepText.count(phase.nrSteps()));
            case LINEAR, METADATA, CODE -> pages(boot, phase);
        };
    }

    private static String pages(Boot boot, Phase phase) {
        return phase.items().levelsDown()
                .mapToObj(level -> StepText.count(phase.items().at(level)) + " \u00d7 "
                        + ByteSize.format(boot.machine().consts().pageSize(level)))
                .collect(Collectors.joining(" + "));
    }

    private void notReached(Surface surface, TrackGeometry.Span span) {
        surface.box(span.x(), top(), span.width(), height(), RADIUS, Stroke.toCome(look.color(Tone.LINE_STRONG)));
        TextStyle style = new TextStyle(Face.SANS, look.pick(12, 10), look.color(Tone.FAINT));
        double room = span.width() - 2 * LABEL_GAP;
        String words = TimelineMessage.NOT_REACHED.text(span.name().displayName());
        String fitting = surface.textWidth(words, style) <= room ? words : span.name().displayName();
        surface.text(surface.fitText(fitting, style, room), span.x() + LABEL_GAP,
                top() + look.pick(16, 12.5), Anchor.START, style);
    }

    private void playhead(Surface surface, double x) {
        TextStyle style = new TextStyle(Face.MONO_BOLD, look.pick(11, 9.5), look.color(Tone.PANEL));
        String number = StepText.count(moment);
        double width = surface.textWidth(number, style) + look.pick(12, 10);
        double flagHeight = look.pick(15, 13);
        double flagY = top() - look.pick(17, 14);
        double left = Math.clamp(x - width / 2, geometry.x(), geometry.x() + geometry.width() - width);
        boolean hasFailed = boot.failure().isPresent() && moment == boot.nrSteps();
        var color = look.color(hasFailed ? Tone.FAIL : Tone.SELECT);
        surface.fill(x - 0.75, flagY + flagHeight - 2, 1.5, height() + look.pick(6, 4) + top() - flagY - flagHeight,
                color);
        surface.fillRound(left, flagY, width, flagHeight, 3, color);
        surface.text(number, left + width / 2, flagY + look.pick(11.5, 10), Anchor.MIDDLE, style);
    }
}
