package kspace.app.translation;

import kspace.app.canvas.Anchor;
import kspace.app.canvas.Face;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Cover;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.core.arch.walk.Translation;
import kspace.core.words.LevelNames;

/**
 * Draws the bits of an address in groups, to be read from afar.
 *
 * @param walk the walk that uses them
 * @param text its words
 * @param layout where everything lies
 * @param frame how far the walk has come
 */
record LargeBits(Surface surface, Walk walk, WalkText text, LargeWalkLayout layout, WalkFrame frame, Look look) {
    private static final double LEVEL_TINT = 0.14;
    private static final double LINE_WIDTH = 2;

    void paint() {
        layout.boxes().forEach(this::bits);
    }

    private boolean isDirect() {
        return walk.translation().outcome() instanceof Translation.DirectMapped;
    }

    private TextStyle style(Face face, double size, Tone tone, double opacity) {
        return new TextStyle(face, size, look.color(tone, opacity));
    }

    private void bits(LargeWalkLayout.Box box) {
        AddressBits bits = box.bits();
        boolean isRest = look.covers(Cover.SIZE) && bits.use() == AddressBits.Use.OFFSET;
        boolean isUsed = switch (bits.use()) {
            case SIGN -> true;
            case INDEX -> isDirect() || walk.steps().stream().anyMatch(step -> step.level() == bits.level());
            case OFFSET -> walk.translation().pa().isPresent();
        };
        boolean isWrong = bits.use() == AddressBits.Use.SIGN && !walk.isCanonical() && frame.sign() > 0;
        Tone tone = !isUsed ? Tone.LINE_STRONG : isWrong ? Tone.FAIL : tone(bits);
        surface.text(isRest ? bits.span() : label(bits, box), box.x(), layout.labelBaseline(), Anchor.START,
                style(Face.SANS, Density.LEAST_TYPE, Tone.MUTED, 1));
        boolean isTinted = isUsed && bits.use() != AddressBits.Use.SIGN && !isRest;
        surface.fill(box.x(), layout.boxY(), box.width(), layout.boxHeight(),
                isTinted ? look.color(tone, LEVEL_TINT) : look.color(Tone.INSET));
        surface.fill(box.x(), layout.boxY() + layout.boxHeight(), box.width(), LINE_WIDTH,
                look.color(isRest ? Tone.MUTED : tone));
        surface.text(box.digits(), box.x() + LargeWalkLayout.PADDING, layout.digitsBaseline(), Anchor.START,
                style(Face.MONO, layout.digitSize(), isUsed ? Tone.TEXT : Tone.FAINT, 1));
        if (isWrong && box.digits().length() == bits.digits().length()) {
            wrongDigits(box);
        }
    }

    private void wrongDigits(LargeWalkLayout.Box box) {
        for (int i = 0; i < box.digits().length(); i++) {
            if (text.differs(box.bits().high() - i)) {
                double x = box.x() + LargeWalkLayout.PADDING + i * layout.digit();
                surface.fill(x, layout.boxY(), layout.digit(), layout.boxHeight(), look.color(Tone.INSET));
                surface.text(box.digits().substring(i, i + 1), x, layout.digitsBaseline(), Anchor.START,
                        style(Face.MONO_BOLD, layout.digitSize(), Tone.FAIL, 1));
            }
        }
    }

    private String label(AddressBits bits, LargeWalkLayout.Box box) {
        String whole = switch (bits.use()) {
            case SIGN -> TranslationMessage.SIGN.text(bits.span());
            case INDEX -> LevelNames.tag(bits.level()) + " " + bits.span();
            case OFFSET -> TranslationMessage.OFFSET.text(bits.span());
        };
        String name = switch (bits.use()) {
            case SIGN -> TranslationMessage.SIGN_ALONE.text();
            case INDEX -> LevelNames.tag(bits.level());
            case OFFSET -> TranslationMessage.OFFSET_ALONE.text();
        };
        TextStyle style = style(Face.SANS, Density.LEAST_TYPE, Tone.MUTED, 1);
        return surface.textWidth(whole, style) <= box.width() + LargeWalkLayout.PADDING ? whole : name;
    }

    private Tone tone(AddressBits bits) {
        return switch (bits.use()) {
            case SIGN -> Tone.MUTED;
            case INDEX -> isDirect() ? Tone.LINEAR : Look.level(bits.level());
            case OFFSET -> Tone.LINEAR;
        };
    }
}
