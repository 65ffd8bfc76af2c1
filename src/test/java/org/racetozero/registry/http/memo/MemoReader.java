package org.racetozero.registry.http.memo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A memo as it is read: it is written so that parsers of HTML and of XML understand the same. */
final class MemoReader {

    private final Document document;

    private MemoReader(Document document) {
        this.document = document;
    }

    static MemoReader of(byte[] page) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return new MemoReader(factory.newDocumentBuilder().parse(new ByteArrayInputStream(page)));
        } catch (Exception malformed) {
            throw new AssertionError(new String(page, StandardCharsets.UTF_8), malformed);
        }
    }

    String language() {
        return document.getDocumentElement().getAttribute("lang");
    }

    /** All that it says. */
    String text() {
        return document.getElementsByTagName("body").item(0).getTextContent().replaceAll("\\s+", " ");
    }

    List<String> texts(String tag) {
        return elements(tag).stream()
                .map(element -> element.getTextContent().replaceAll("\\s+", " ").strip())
                .toList();
    }

    List<Element> elements(String tag) {
        List<Element> elements = new ArrayList<>();
        NodeList found = document.getElementsByTagNameNS("*", tag);
        for (int index = 0; index < found.getLength(); index++) {
            elements.add((Element) found.item(index));
        }
        return elements;
    }
}
