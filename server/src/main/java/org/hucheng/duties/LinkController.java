package org.hucheng.duties;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.operations.Operations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Personal links, issued and withdrawn on the desk. */
@RestController
@RequestMapping("/api/v1/operations/{op}/members/{member}/link")
class LinkController {
    private final Links links;
    private final Operations operations;

    LinkController(Links links, Operations operations) {
        this.links = links;
        this.operations = operations;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LinkJson(
            String member,
            @Nullable String issuedBy,
            @Nullable OffsetDateTime issuedAt) {}

    /** @param calendar the calendar's path on this server */
    record IssuedJson(String token, String calendar) {}

    @GetMapping
    @Permit(Permission.ROSTER_REPAIR)
    LinkJson link(@PathVariable String op, @PathVariable String member) {
        var operation = operations.get(op);
        var link = links.find(operation, member).orElse(null);
        return link == null
                ? new LinkJson(member, null, null)
                : new LinkJson(
                        member,
                        link.issuedBy(),
                        link.issuedAt().atZone(operation.zone()).toOffsetDateTime());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Permit(Permission.ROSTER_REPAIR)
    IssuedJson issue(@PathVariable String op, @PathVariable String member, Actor actor) {
        String token = links.issue(operations.get(op), member, actor.by());
        return new IssuedJson(token, CalendarController.path(token));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit(Permission.ROSTER_REPAIR)
    void withdraw(@PathVariable String op, @PathVariable String member, Actor actor) {
        links.withdraw(operations.get(op), member, actor.by());
    }
}
