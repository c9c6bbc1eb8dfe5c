package org.hucheng.rostering;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** An XML element with the line it stands on. Document types and outside entities are not read. */
final class XmlNode {
    final String file;
    final String name;
    final int line;
    final Map<String, String> attributes = new HashMap<>();
    final List<XmlNode> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private XmlNode(String file, String name, int line) {
        this.file = file;
        this.name = name;
        this.line = line;
    }

    static XmlNode parse(String file, String xml) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        Deque<XmlNode> open = new ArrayDeque<>();
        XmlNode root = null;
        try {
            var reader = factory.createXMLStreamReader(new StringReader(xml.strip()));
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        var node = new XmlNode(
                                file,
                                reader.getLocalName(),
                                reader.getLocation().getLineNumber());
                        for (int i = 0; i < reader.getAttributeCount(); i++) {
                            node.attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
                        }
                        if (open.isEmpty()) {
                            root = node;
                        } else {
                            open.peek().children.add(node);
                        }
                        open.push(node);
                    }
                    case XMLStreamConstants.END_ELEMENT -> open.pop();
                    case XMLStreamConstants.CHARACTERS -> {
                        if (!open.isEmpty()) {
                            open.peek().text.append(reader.getText());
                        }
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            String message = String.valueOf(e.getMessage());
            throw new RosterRefused(Sentence.of(
                    Say.FILE_LINE,
                    file,
                    line,
                    Sentence.of(Say.FILE_XML, message.substring(message.lastIndexOf('\n') + 1))));
        }
        if (root == null) {
            throw new RosterRefused(Sentence.of(Say.FILE_UNKNOWN, file));
        }
        return root;
    }

    RosterRefused refuse(Say why, Object... values) {
        return new RosterRefused(Sentence.of(Say.FILE_LINE, file, line, Sentence.of(why, values)));
    }

    @Nullable
    XmlNode find(String child) {
        for (XmlNode node : children) {
            if (node.name.equals(child)) {
                return node;
            }
        }
        return null;
    }

    XmlNode get(String child) {
        XmlNode node = find(child);
        if (node == null) {
            throw refuse(Say.FILE_LACKS, name, "<" + child + ">");
        }
        return node;
    }

    List<XmlNode> list(String child) {
        XmlNode node = find(child);
        return node == null ? List.of() : node.children;
    }

    String text() {
        return text.toString().strip();
    }

    String attribute(String key) {
        String value = attributes.get(key);
        if (value == null) {
            throw refuse(Say.FILE_LACKS, name, key);
        }
        return value;
    }

    int number() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException e) {
            throw refuse(Say.FILE_NO_NUMBER, text());
        }
    }

    int weight() {
        String value = attributes.getOrDefault("weight", "1");
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw refuse(Say.FILE_NO_NUMBER, value);
        }
    }
}
