package org.hucheng.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail.
 *
 * @param details as the database keeps them: JSON text
 */
public record Entry(
        long id,
        Instant at,
        @Nullable Integer accountId,
        String actor,
        @Nullable Integer operationId,
        String act,
        String subject,
        String details) {
    /** Eight columns in the order of the fields. */
    static Entry from(ResultSet row, int first) throws SQLException {
        return new Entry(
                row.getLong(first),
                row.getTimestamp(first + 1).toInstant(),
                (Integer) row.getObject(first + 2),
                row.getString(first + 3),
                (Integer) row.getObject(first + 4),
                row.getString(first + 5),
                row.getString(first + 6),
                row.getString(first + 7));
    }

    /** The chain it belongs to: its operation's, or 0. */
    int chain() {
        return operationId == null ? 0 : operationId;
    }

    /** SHA-256 over the hash before and every field, each with its length, so that no two entries read alike. */
    byte[] hashAfter(byte[] before) {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            out.write(before);
            out.writeLong(id);
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
            out.writeInt(accountId == null ? -1 : accountId);
            out.writeInt(operationId == null ? -1 : operationId);
            for (String text : new String[] {actor, act, subject, details}) {
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(utf8.length);
                out.write(utf8);
            }
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
