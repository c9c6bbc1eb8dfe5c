package org.hucheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every relative link and picture in a document of the repository leads to a file or folder that is there. */
class LinksTest {
    private static final Path ROOT = Path.of("..");
    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", "dist", "var", ".git");
    private static final Pattern LINK = Pattern.compile("\\]\\(<?([^)>\\s]+)>?[^)]*\\)|(?:src|href)=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```|`[^`\n]*`");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z][a-z0-9+.-]*:.*|#.*");

    @Test
    void everyRelativeLinkLeadsSomewhere() {
        var documents = documentsBelow(ROOT);
        assertThat(documents).hasSizeGreaterThan(15).contains(ROOT.resolve("README.md"));
        assertThat(documents.stream().flatMap(d -> broken(d).stream())).isEmpty();
    }

    @Test
    void aLinkThatLeadsNowhereIsFound(@TempDir Path dir) throws IOException {
        Files.createDirectory(dir.resolve("there"));
        Path document = Files.writeString(dir.resolve("a.md"), """
                [good](there) [good](a.md#part) [outside](https://example.org/x) [here](#part) `[code](nowhere.md)`
                [bad](gone.md), ![bad](<there/gone.png> "title") <img src="gone.svg">
                """);
        assertThat(broken(document))
                .extracting(b -> b.substring(b.indexOf(" -> ") + 4))
                .containsExactly("gone.md", "there/gone.png", "gone.svg");
    }

    private static List<String> broken(Path document) {
        var broken = new ArrayList<String>();
        var links = LINK.matcher(CODE.matcher(read(document)).replaceAll(""));
        while (links.find()) {
            String link = links.group(1) == null ? links.group(2) : links.group(1);
            String file = URLDecoder.decode(link.replaceFirst("#.*", ""), StandardCharsets.UTF_8);
            if (!ELSEWHERE.matcher(link).matches() && !Files.exists(document.resolveSibling(file))) {
                broken.add(document + " -> " + link);
            }
        }
        return broken;
    }

    private static List<Path> documentsBelow(Path root) {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                    return NOT_OURS.contains(dir.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.toString().endsWith(".md")) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static String read(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
