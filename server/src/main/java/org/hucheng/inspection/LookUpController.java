package org.hucheng.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.Field;
import org.hucheng.kernel.Text;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.hucheng.posts.PostCatalog;
import org.hucheng.posts.Posts;
import org.hucheng.privacy.AccessJson;
import org.hucheng.privacy.AccessRules;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Looking a plate or a document number up, and seeing what was found: masked, and revealed one by one. */
@RestController
@RequestMapping("/api/v1/operations/{op}")
class LookUpController {
    private final LookUps lookUps;
    private final Operations operations;
    private final Posts posts;
    private final Clock clock;

    LookUpController(LookUps lookUps, Operations operations, Posts posts, Clock clock) {
        this.lookUps = lookUps;
        this.operations = operations;
        this.posts = posts;
        this.clock = clock;
    }

    record PostJson(String code, Text name) {}

    /** @param values masked, by field: {@code plate}, {@code name}, {@code idType}, {@code idNumber}, {@code phone} */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PartJson(String record, @Nullable Integer person, Map<String, String> values) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PassageJson(
            OffsetDateTime at,
            PostJson post,
            String subject,
            String disposition,
            @Nullable Double temperature,
            PartJson self,
            List<PartJson> besides) {}

    record FoundJson(AccessJson access, List<PassageJson> found) {}

    record RevealForm(@Nullable UUID record, @Nullable Integer person) {}

    record RevealedJson(Map<String, String> values) {}

    @PostMapping("/look-ups")
    @Permit(Permission.PERSON_LOOK_UP)
    FoundJson lookUp(@PathVariable String op, @RequestBody LookUps.Asked asked, Actor actor) {
        var operation = operations.get(op);
        return toJson(operation, lookUps.find(operation, asked, false, actor), actor);
    }

    /** In an emergency, where the duty does not permit it: over the whole operation, for a short time, and reviewed by another person. */
    @PostMapping("/look-ups/break-glass")
    @Permit(Permission.PERSON_BREAK_GLASS)
    FoundJson breakGlass(@PathVariable String op, @RequestBody LookUps.Asked asked, Actor actor) {
        var operation = operations.get(op);
        return toJson(operation, lookUps.find(operation, asked, true, actor), actor);
    }

    @GetMapping("/accesses/{id}")
    @Permit(Permission.SIGNED_IN)
    FoundJson again(@PathVariable String op, @PathVariable int id, Actor actor) {
        var operation = operations.get(op);
        return toJson(operation, lookUps.again(operation, id, actor), actor);
    }

    @PostMapping("/accesses/{id}/reveal")
    @Permit(Permission.SIGNED_IN)
    RevealedJson reveal(@PathVariable String op, @PathVariable int id, @RequestBody RevealForm form, Actor actor) {
        UUID record = Field.required("record", form.record());
        return new RevealedJson(lookUps.reveal(operations.get(op), id, record, form.person(), actor));
    }

    private FoundJson toJson(OperationView operation, LookUps.Found found, Actor actor) {
        var catalog = lookUps.reached(operation, found.access(), actor, () -> posts.catalog(operation.id()));
        var rules = AccessRules.of(operation);
        var access = found.access();
        return new FoundJson(
                AccessJson.of(access, "", operation, clock.instant()),
                found.passages().stream()
                        .map(seen -> passage(seen, operation, catalog, rules))
                        .toList());
    }

    private static PassageJson passage(Seen seen, OperationView operation, PostCatalog catalog, AccessRules rules) {
        var p = seen.passage();
        var post = catalog.get(p.postId());
        return new PassageJson(
                p.at().atZone(operation.zone()).toOffsetDateTime(),
                post == null ? new PostJson("", new Text("", "")) : new PostJson(post.code(), post.name()),
                p.n() == null ? "vehicle" : "person",
                p.disposition(),
                p.tenths() == null ? null : p.tenths() / 10.0,
                part(seen.self(), rules),
                seen.besides().stream().map(part -> part(part, rules)).toList());
    }

    private static PartJson part(Seen.Part part, AccessRules rules) {
        Map<String, String> masked = new LinkedHashMap<>();
        part.values()
                .forEach(
                        (field, value) -> masked.put(field, field.equals("idType") ? value : rules.mask(field, value)));
        return new PartJson(part.record().toString(), part.n(), masked);
    }
}
