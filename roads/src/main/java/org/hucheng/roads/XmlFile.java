package org.hucheng.roads;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Opens an XML file, gzipped or not, without DTDs or outside entities, and says whether a broken one is cut off or something else. */
final class XmlFile {
    @FunctionalInterface
    interface Reading {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    private XmlFile() {}

    static void read(Path file, Reading reading) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = open(file)) {
            reading.read(factory.createXMLStreamReader(in));
        } catch (EOFException e) {
            throw RoadProblem.FILE_CUT_OFF.refuse("file", file.getFileName());
        } catch (ZipException e) {
            throw RoadProblem.FILE_NOT_UNDERSTOOD.refuse(
                    "file", file.getFileName(), "reason", String.valueOf(e.getMessage()));
        } catch (XMLStreamException e) {
            throw broken(file, e);
        } catch (NumberFormatException e) {
            throw RoadProblem.FILE_NOT_UNDERSTOOD.refuse(
                    "file", file.getFileName(), "reason", String.valueOf(e.getMessage()));
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.mark(2);
        boolean isGzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return isGzip ? new GZIPInputStream(in, 1 << 16) : in;
    }

    /** The reader of the JDK words the end of a file inside an element in one of these ways. */
    private static RoadRefusal broken(Path file, XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        boolean isCutOff = e.getNestedException() instanceof EOFException
                || message.contains("must start and end within the same entity")
                || message.contains("Unexpected end of")
                || message.contains("Premature end of file")
                || message.contains("is an unexpected end");
        return (isCutOff ? RoadProblem.FILE_CUT_OFF : RoadProblem.FILE_NOT_UNDERSTOOD)
                .refuse(
                        "file",
                        file.getFileName(),
                        "reason",
                        message.lines().findFirst().orElse(""));
    }
}
