package org.hucheng.roads;

import com.google.protobuf.InvalidProtocolBufferException;
import crosby.binary.Fileformat;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * Walks over the blocks of a PBF without opening them. The library takes the end of the file for the end of the map wherever it comes;
 * here a block that is not whole is found before anything is read.
 */
final class PbfFrame {
    /** The format's own limit for a block's head, bytes. */
    private static final int LARGEST_HEAD = 64 * 1024;

    private PbfFrame() {}

    static void mustBeWhole(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            long size = in.length();
            boolean isPbf = false;
            while (in.getFilePointer() < size) {
                try {
                    int length = in.readInt();
                    if (length <= 0 || length > LARGEST_HEAD) {
                        throw RoadProblem.FILE_NOT_UNDERSTOOD.refuse(
                                "file", file.getFileName(), "reason", "no PBF block");
                    }
                    byte[] head = new byte[length];
                    in.readFully(head);
                    var header = Fileformat.BlobHeader.parseFrom(head);
                    isPbf |= header.getType().equals("OSMHeader");
                    long end = in.getFilePointer() + header.getDatasize();
                    if (end > size) {
                        throw new EOFException();
                    }
                    in.seek(end);
                } catch (EOFException e) {
                    throw (isPbf ? RoadProblem.FILE_CUT_OFF : RoadProblem.FILE_NOT_UNDERSTOOD)
                            .refuse("file", file.getFileName(), "reason", "no PBF block");
                } catch (InvalidProtocolBufferException e) {
                    throw RoadProblem.FILE_NOT_UNDERSTOOD.refuse("file", file.getFileName(), "reason", "no PBF block");
                }
            }
        }
    }
}
