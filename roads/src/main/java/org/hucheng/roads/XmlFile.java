package org.hucheng.roads;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
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
        try (var in = new EndSeen(open(file))) {
            parse(file, factory, in, reading);
        } catch (EOFException e) {
            throw RoadProblem.FILE_CUT_OFF.refuse("file", file.getFileName());
        } catch (ZipException e) {
            throw RoadProblem.FILE_NOT_UNDERSTOOD.refuse(
                    "file", file.getFileName(), "reason", String.valueOf(e.getMessage()));
        }
    }

    private static void parse(Path file, XMLInputFactory factory, EndSeen in, Reading reading) throws IOException {
        try {
            reading.read(factory.createXMLStreamReader(in));
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException io) {
                throw io;
            }
            throw (in.ended ? RoadProblem.FILE_CUT_OFF : RoadProblem.FILE_NOT_UNDERSTOOD)
                    .refuse(
                            "file",
                            file.getFileName(),
                            "reason",
                            String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
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

    /** A parser that fails after it asked for more than there was had a file cut off; one that fails before had something else. */
    private static final class EndSeen extends FilterInputStream {
        private boolean ended;

        EndSeen(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                int count = super.read(bytes, from, length);
                ended |= count < 0;
                return count;
            } catch (EOFException e) {
                ended = true; // a gzip that breaks off
                throw e;
            }
        }
    }
}
