package org.racetozero.registry.http.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.font.TextAttribute;
import java.awt.geom.Rectangle2D;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.Map;

/** The reader's own sans-serif face in one size, measured without asking the server for one. */
final class ChartFont extends Font {

    private static final long serialVersionUID = 1L;
    private static final double ASCENT = 0.93;
    private static final double DESCENT = 0.24;

    ChartFont(int style, int size) {
        super(SANS_SERIF, style, size);
    }

    double widthOf(String text) {
        return TextWidths.of(text, getSize2D(), isBold());
    }

    FontMetrics metrics() {
        return new Metrics(this);
    }

    @Override
    public String getFamily() {
        return getName();
    }

    @Override
    public Font deriveFont(Map<? extends Attribute, ?> attributes) {
        return attributes.get(TextAttribute.SIZE) instanceof Number size
                ? new ChartFont(getStyle(), size.intValue())
                : this;
    }

    @Override
    public LineMetrics getLineMetrics(String text, FontRenderContext context) {
        return new Line(text.length(), (float) (ASCENT * getSize2D()), (float) (DESCENT * getSize2D()));
    }

    @Override
    public Rectangle2D getStringBounds(String text, FontRenderContext context) {
        double ascent = ASCENT * getSize2D();
        return new Rectangle2D.Double(0, -ascent, widthOf(text), ascent + DESCENT * getSize2D());
    }

    /** The same measures as drawing code asks for them. */
    private static final class Metrics extends FontMetrics {

        private static final long serialVersionUID = 1L;

        Metrics(ChartFont font) {
            super(font);
        }

        @Override
        public int getAscent() {
            return (int) Math.round(ASCENT * font.getSize2D());
        }

        @Override
        public int getDescent() {
            return (int) Math.round(DESCENT * font.getSize2D());
        }

        @Override
        public int getLeading() {
            return 0;
        }

        @Override
        public int charWidth(char character) {
            return stringWidth(String.valueOf(character));
        }

        @Override
        public int charsWidth(char[] data, int offset, int length) {
            return stringWidth(new String(data, offset, length));
        }

        @Override
        public int stringWidth(String text) {
            return (int) Math.ceil(((ChartFont) font).widthOf(text));
        }
    }

    /** One line of it. */
    private static final class Line extends LineMetrics {

        private static final float STROKE = 0.05f;

        private final int characters;
        private final float ascent;
        private final float descent;

        Line(int characters, float ascent, float descent) {
            this.characters = characters;
            this.ascent = ascent;
            this.descent = descent;
        }

        @Override
        public int getNumChars() {
            return characters;
        }

        @Override
        public float getAscent() {
            return ascent;
        }

        @Override
        public float getDescent() {
            return descent;
        }

        @Override
        public float getLeading() {
            return 0;
        }

        @Override
        public float getHeight() {
            return ascent + descent;
        }

        @Override
        public int getBaselineIndex() {
            return ROMAN_BASELINE;
        }

        @Override
        public float[] getBaselineOffsets() {
            return new float[] {0, -ascent / 2, -ascent};
        }

        @Override
        public float getStrikethroughOffset() {
            return -ascent / 3;
        }

        @Override
        public float getStrikethroughThickness() {
            return STROKE * getHeight();
        }

        @Override
        public float getUnderlineOffset() {
            return descent / 2;
        }

        @Override
        public float getUnderlineThickness() {
            return STROKE * getHeight();
        }
    }
}
