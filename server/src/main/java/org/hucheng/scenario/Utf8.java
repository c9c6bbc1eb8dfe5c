package org.hucheng.scenario;

import static org.hucheng.scenario.ScenarioProblem.FILE_UNREADABLE;
import static org.hucheng.scenario.ScenarioProblem.NOT_UTF8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads a file as UTF-8 and says on which line it is not. */
final class Utf8 {
    private Utf8() {}

    static @Nullable String read(Path path, String file, ScenarioFolder folder) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (IOException e) {
            folder.report(file, 0, FILE_UNREADABLE, "reason", e.getClass().getSimpleName());
            return null;
        }
        int start = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        return decode(ByteBuffer.wrap(bytes, start, bytes.length - start), file, folder);
    }

    /** Goes on after bad bytes with a replacement character, one report a line, so that the rest of the file is checked too. */
    private static String decode(ByteBuffer bytes, String file, ScenarioFolder folder) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(bytes.remaining() + 1);
        int reported = 0;
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, true);
            if (!result.isError()) {
                break;
            }
            int line = 1;
            for (int i = 0; i < chars.position(); i++) {
                if (chars.get(i) == '\n') {
                    line++;
                }
            }
            if (line != reported) {
                folder.report(file, line, NOT_UTF8);
                reported = line;
            }
            bytes.position(bytes.position() + result.length());
            chars.put('\uFFFD');
        }
        return chars.flip().toString();
    }
}
