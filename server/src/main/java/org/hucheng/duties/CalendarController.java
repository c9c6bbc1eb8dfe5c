package org.hucheng.duties;

import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import org.hucheng.kernel.Language;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.hucheng.planning.PublishedRosters;
import org.hucheng.planning.PublishedRosters.Seat;
import org.hucheng.posts.PostCatalog;
import org.hucheng.posts.Posts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A member's duties for any calendar program. The address is the secret; it reads and can do nothing. */
@RestController
class CalendarController {
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Links links;
    private final Operations operations;
    private final PublishedRosters published;
    private final Posts posts;
    private final Clock clock;

    CalendarController(Links links, Operations operations, PublishedRosters published, Posts posts, Clock clock) {
        this.links = links;
        this.operations = operations;
        this.published = published;
        this.posts = posts;
        this.clock = clock;
    }

    /** The address of the calendar behind a page's secret. */
    static String path(String pageToken) {
        return "/calendar/" + LinkToken.calendar(pageToken) + ".ics";
    }

    /** An unknown or withdrawn address is not there, and says nothing more. */
    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<String> calendar(@PathVariable String token, @RequestParam @Nullable String lang) {
        var link = links.calendar(token).orElse(null);
        if (link == null) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND).build();
        }
        var operation = operations.get(link.operationId());
        var language = lang == null ? operation.language() : Language.of(lang);
        var catalog = posts.catalog(operation.id());
        var entries = published.ofMember(operation, link.memberId()).stream()
                .map(seat -> entry(operation, seat, catalog, link.memberId(), language))
                .toList();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                .header("X-Robots-Tag", "noindex")
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .body(Calendar.of(operation.name().in(language), clock.instant(), entries));
    }

    private Calendar.Entry entry(
            OperationView operation, Seat seat, PostCatalog catalog, int memberId, Language language) {
        var post = catalog.get(seat.postId());
        byte[] hash = LinkToken.hash(operation.id() + " " + memberId + " " + seat.day() + " " + seat.system() + " "
                + seat.shift() + " " + seat.postId());
        return new Calendar.Entry(
                HexFormat.of().formatHex(hash, 0, 12) + "@hucheng",
                seat.begins(),
                seat.ends(),
                published.shiftName(operation, seat.system(), seat.shift()).in(language),
                post == null ? "" : post.name().in(language));
    }
}
