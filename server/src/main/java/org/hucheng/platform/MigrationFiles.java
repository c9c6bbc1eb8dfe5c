package org.hucheng.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The migrations that this version brings along. */
final class MigrationFiles {
    private MigrationFiles() {}

    /** For each module that has migrations a SHA-256 over the names and contents of their files, in hexadecimal. */
    static Map<String, String> fingerprints() {
        var digests = new TreeMap<String, MessageDigest>();
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/*/*.sql");
            Arrays.sort(files, Comparator.comparing(MigrationFiles::path));
            for (Resource file : files) {
                String[] path = path(file).split("/");
                var digest = digests.computeIfAbsent(path[path.length - 2], module -> sha256());
                digest.update(path[path.length - 1].getBytes(StandardCharsets.UTF_8));
                digest.update(file.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var fingerprints = new TreeMap<String, String>();
        digests.forEach(
                (module, digest) -> fingerprints.put(module, HexFormat.of().formatHex(digest.digest())));
        return fingerprints;
    }

    private static String path(Resource file) {
        try {
            return file.getURL().getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
