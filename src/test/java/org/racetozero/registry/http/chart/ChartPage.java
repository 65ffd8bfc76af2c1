package org.racetozero.registry.http.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A chart as a browser reads it. */
public final class ChartPage {

    private static final String SVG = "http://www.w3.org/2000/svg";

    private final Document document;

    private ChartPage(Document document) {
        this.document = document;
    }

    /** What these bytes hold, which must be a document that leads nowhere and runs nothing. */
    public static ChartPage of(byte[] svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            ChartPage page = new ChartPage(factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg)));
            page.requireSafe(new String(svg, StandardCharsets.UTF_8));
            return page;
        } catch (Exception malformed) {
            throw new AssertionError(new String(svg, StandardCharsets.UTF_8), malformed);
        }
    }

    public Element root() {
        return document.getDocumentElement();
    }

    public String title() {
        return only("title");
    }

    public String description() {
        return only("desc");
    }

    /** Every piece of text that is drawn. */
    public List<String> drawn() {
        return texts().stream().map(Element::getTextContent).toList();
    }

    public List<Element> texts() {
        return elements("text");
    }

    public List<Element> elements(String name) {
        List<Element> elements = new ArrayList<>();
        NodeList found = document.getElementsByTagNameNS(SVG, name);
        for (int index = 0; index < found.getLength(); index++) {
            elements.add((Element) found.item(index));
        }
        return elements;
    }

    private String only(String name) {
        assertThat(elements(name)).hasSize(1);
        return elements(name).getFirst().getTextContent();
    }

    private void requireSafe(String source) {
        assertThat(root().getNamespaceURI()).isEqualTo(SVG);
        assertThat(root().getLocalName()).isEqualTo("svg");
        for (String dangerous : List.of("script", "foreignObject", "image", "use", "a", "style", "animate", "set")) {
            assertThat(elements(dangerous)).as(dangerous).isEmpty();
        }
        elements("*").forEach(element -> {
            for (int index = 0; index < element.getAttributes().getLength(); index++) {
                Attr attribute = (Attr) element.getAttributes().item(index);
                String name = attribute.getName().toLowerCase(Locale.ROOT);
                assertThat(name).doesNotStartWith("on").isNotIn("href", "xlink:href", "style");
                if (attribute.getValue().contains("url(")) {
                    assertThat(attribute.getValue()).startsWith("url(#");
                }
            }
        });
        assertThat(source).doesNotContain("<!", "<?");
    }
}
