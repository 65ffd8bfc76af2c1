package org.racetozero.registry.http.chart;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.SVGGeneratorContext.GraphicContextDefaults;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Paints SVG 1.1: text stays text, and is as wide in every browser as it was measured here, whatever face that has.
 *
 * <p>The same strokes give the same bytes: nothing of this machine, this moment or this run is in them.
 */
final class SvgCanvas extends SVGGraphics2D {

    private static final String SVG = "http://www.w3.org/2000/svg";

    SvgCanvas(int width, int height) {
        super(context(), false);
        setSVGCanvasSize(new Dimension(width, height));
    }

    private SvgCanvas(SvgCanvas shared) {
        super(shared);
    }

    @Override
    public Graphics create() {
        return new SvgCanvas(this);
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return ((ChartFont) font).metrics();
    }

    @Override
    public void drawString(String text, float x, float y) {
        Element element = getDOMFactory().createElementNS(SVG, "text");
        element.setAttribute("x", getGeneratorContext().doubleString(x));
        element.setAttribute("y", getGeneratorContext().doubleString(y));
        element.setAttribute("textLength", getGeneratorContext().doubleString(((ChartFont) getFont()).widthOf(text)));
        element.setAttribute("lengthAdjust", "spacingAndGlyphs");
        element.setTextContent(text);
        domGroupManager.addElement(element, DOMGroupManager.FILL);
    }

    /** What was painted, as a document that says in words what it shows (WAI-ARIA graphics, SVG 1.1 §5.4). */
    byte[] bytes(String title, String description, String language) {
        Dimension size = getSVGCanvasSize();
        Element root = getRoot();
        root.setAttribute("viewBox", "0 0 " + size.width + " " + size.height);
        root.setAttribute("role", "img");
        root.setAttribute("lang", language);
        root.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:lang", language);
        root.setAttribute("aria-labelledby", "chart-title chart-description");
        root.insertBefore(words("desc", "chart-description", description), root.getFirstChild());
        root.insertBefore(words("title", "chart-title", title), root.getFirstChild());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            writer.setOutputProperty(OutputKeys.ENCODING, StandardCharsets.UTF_8.name());
            writer.transform(new DOMSource(root), new StreamResult(bytes));
        } catch (TransformerException unwritable) {
            throw new IllegalStateException(unwritable);
        }
        return bytes.toByteArray();
    }

    private Element words(String tag, String id, String text) {
        Element element = getDOMFactory().createElementNS(SVG, tag);
        element.setAttribute("id", id);
        element.setTextContent(text);
        return element;
    }

    /** The font of a canvas before any is set is stated too: the library's own would be looked for on this machine. */
    private static SVGGeneratorContext context() {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        context.setComment(null);
        context.setPrecision(2);
        GraphicContextDefaults defaults = new GraphicContextDefaults();
        defaults.setFont(new ChartFont(Font.PLAIN, 12));
        context.setGraphicContextDefaults(defaults);
        return context;
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException everyPlatformHasOne) {
            throw new IllegalStateException(everyPlatformHasOne);
        }
    }
}
