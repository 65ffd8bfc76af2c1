package org.racetozero.registry.http.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The milestones of a member as a picture for its own pages: a list with ticks, told in words throughout. */
public final class MilestoneBadge {

    /**
     * What a badge says, in the reader's language.
     *
     * @param title      what it is
     * @param member     the member's name
     * @param milestones what it has reached, one short text each
     * @param nothing    what stands there of a member that has reached nothing yet
     * @param through    the partners it takes part through
     * @param recorded   as of when, and what a badge does not say
     */
    public record Words(
            String title, String member, List<String> milestones, String nothing, String through, String recorded) {
    }

    private static final int WIDTH = 360;
    private static final int MARGIN = 16;
    private static final int STRIP = 34;
    private static final int TICK = 24;
    private static final int LONGEST_NAME = 2;
    private static final int LONGEST_TEXT = 4;
    private static final int LONGEST_MILESTONE = 2;
    private static final Stroke TICK_LINE = new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    private static final ChartFont TITLE = new ChartFont(Font.BOLD, 15);
    private static final ChartFont NAME = new ChartFont(Font.BOLD, 17);
    private static final ChartFont MILESTONE = new ChartFont(Font.PLAIN, 14);
    private static final ChartFont SMALL = new ChartFont(Font.PLAIN, 12);

    /** Some text with where its first line stands. */
    private record Paragraph(ChartFont font, Color ink, int left, int top, List<String> lines) {

        private int lineHeight() {
            return Math.round(font.getSize2D() * 1.4f);
        }

        int bottom() {
            return top + lines.size() * lineHeight();
        }

        void draw(SvgCanvas canvas) {
            canvas.setFont(font);
            canvas.setPaint(ink);
            for (int index = 0; index < lines.size(); index++) {
                canvas.drawString(lines.get(index), (float) left, top + index * lineHeight() + font.getSize2D());
            }
        }
    }

    private final Words words;
    private final Locale language;

    private MilestoneBadge(Words words, Locale language) {
        this.words = words;
        this.language = language;
    }

    /** That picture as SVG in UTF-8. */
    public static byte[] svg(Words words, Locale language) {
        return new MilestoneBadge(words, language).svg();
    }

    private byte[] svg() {
        Paragraph title = paragraph(TITLE, Palette.PAPER, MARGIN, 9, words.title(), 1);
        Paragraph name = paragraph(NAME, Palette.INK, MARGIN, STRIP + 12, words.member(), LONGEST_NAME);
        List<Paragraph> milestones = milestones(name.bottom() + 6);
        Paragraph nothing = paragraph(
                MILESTONE, Palette.INK, MARGIN, name.bottom() + 6,
                words.milestones().isEmpty() ? words.nothing() : "", LONGEST_MILESTONE);
        int below = milestones.isEmpty() ? nothing.bottom() : milestones.getLast().bottom();
        Paragraph through = paragraph(SMALL, Palette.INK, MARGIN, below + 10, words.through(), LONGEST_TEXT);
        Paragraph recorded =
                paragraph(SMALL, Palette.QUIET_INK, MARGIN, through.bottom() + 2, words.recorded(), LONGEST_TEXT);
        int height = recorded.bottom() + 10;
        SvgCanvas canvas = new SvgCanvas(WIDTH, height);
        canvas.setPaint(Palette.PAPER);
        canvas.fill(new Rectangle2D.Double(0, 0, WIDTH, height));
        canvas.setPaint(Palette.ALLOWED);
        canvas.fill(new Rectangle2D.Double(0, 0, WIDTH, STRIP));
        canvas.setStroke(new BasicStroke(1));
        canvas.draw(new Rectangle2D.Double(0.5, 0.5, WIDTH - 1, height - 1));
        milestones.forEach(each -> drawTick(canvas, each));
        List.of(title, name, nothing).forEach(each -> each.draw(canvas));
        milestones.forEach(each -> each.draw(canvas));
        List.of(through, recorded).forEach(each -> each.draw(canvas));
        return canvas.bytes(XmlText.of(words.title() + ": " + words.member()), description(), language.toLanguageTag());
    }

    private List<Paragraph> milestones(int top) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int next = top;
        for (String milestone : words.milestones()) {
            Paragraph paragraph =
                    paragraph(MILESTONE, Palette.INK, MARGIN + TICK, next, milestone, LONGEST_MILESTONE);
            paragraphs.add(paragraph);
            next = paragraph.bottom() + 2;
        }
        return paragraphs;
    }

    private Paragraph paragraph(ChartFont font, Color ink, int left, int top, String text, int most) {
        List<String> lines = new TextLines(font, WIDTH - MARGIN - left, language).of(XmlText.of(text), most);
        return new Paragraph(font, ink, left, top, lines);
    }

    private static void drawTick(SvgCanvas canvas, Paragraph milestone) {
        Path2D tick = new Path2D.Double();
        tick.moveTo(MARGIN + 2, milestone.top() + 9);
        tick.lineTo(MARGIN + 6.5, milestone.top() + 13.5);
        tick.lineTo(MARGIN + 15, milestone.top() + 4);
        canvas.setStroke(TICK_LINE);
        canvas.setPaint(Palette.ALLOWED);
        canvas.draw(tick);
    }

    private String description() {
        String gap = language.equals(Locale.JAPANESE) ? "" : " ";
        String stop = language.equals(Locale.JAPANESE) ? "。" : ".";
        String reached = words.milestones().isEmpty()
                ? words.nothing()
                : String.join(language.equals(Locale.JAPANESE) ? "、" : "; ", words.milestones()) + stop;
        return XmlText.of(reached + gap + words.through() + gap + words.recorded());
    }
}
