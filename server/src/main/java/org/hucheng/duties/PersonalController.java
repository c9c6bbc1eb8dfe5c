package org.hucheng.duties;

import static org.hucheng.kernel.Field.required;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.hucheng.audit.By;
import org.hucheng.duties.SwapJson.Coded;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.Text;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.hucheng.organisation.MemberRef;
import org.hucheng.organisation.Organisation;
import org.hucheng.planning.PublishedRosters;
import org.hucheng.planning.PublishedRosters.Open;
import org.hucheng.planning.PublishedRosters.Seat;
import org.hucheng.planning.ShiftBook;
import org.hucheng.planning.WishRow;
import org.hucheng.planning.Wishes;
import org.hucheng.posts.Posts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A member's own page. Whoever sends the link's secret is taken for the member; no cookie counts here, so that nothing can be forged. */
@RestController
@RequestMapping("/api/v1/personal")
class PersonalController {
    private static final int MOST_SEATS = 20;
    private static final String BEARER = "Bearer ";

    private final Links links;
    private final Swaps swaps;
    private final HandOvers handOvers;
    private final Wishes wishes;
    private final PublishedRosters published;
    private final Operations operations;
    private final Organisation organisation;
    private final Posts posts;

    PersonalController(
            Links links,
            Swaps swaps,
            HandOvers handOvers,
            Wishes wishes,
            PublishedRosters published,
            Operations operations,
            Organisation organisation,
            Posts posts) {
        this.links = links;
        this.swaps = swaps;
        this.handOvers = handOvers;
        this.wishes = wishes;
        this.published = published;
        this.operations = operations;
        this.organisation = organisation;
        this.posts = posts;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DutyJson(
            String key,
            LocalDate day,
            String system,
            String shift,
            Text shiftName,
            Coded post,
            OffsetDateTime begins,
            OffsetDateTime ends,
            @Nullable Integer swap) {}

    record SeatJson(
            String key,
            LocalDate day,
            Text shiftName,
            Coded post,
            OffsetDateTime begins,
            OffsetDateTime ends,
            int missing) {}

    /**
     * @param calendar the calendar's path on this server
     * @param firstDay with {@code lastDay} the operation's days, {@code shifts} its shifts: what can be wished for
     */
    record MyJson(
            String operation,
            Text operationName,
            String timeZone,
            OffsetDateTime now,
            Coded member,
            String calendar,
            List<DutyJson> duties,
            List<SwapJson> offers,
            List<SwapJson> mine,
            List<SeatJson> seats,
            List<HandOverTaskJson> handOvers,
            List<MyWishJson> wishes,
            LocalDate firstDay,
            LocalDate lastDay,
            List<ShiftJson> shifts) {}

    /**
     * A hand-over that the member can sign or has signed.
     *
     * @param duty the key of the member's own duty
     * @param giving whether the member is the one who goes
     * @param others who leads on the other side
     */
    record HandOverTaskJson(String duty, boolean giving, Coded post, List<Coded> others, HandOverJson handOver) {}

    record ShiftJson(String system, String shift, Text name) {}

    /** @param shiftName left out for any shift of that day */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MyWishJson(int id, LocalDate day, @Nullable Text shiftName, boolean serves) {}

    record WishBody(
            @Nullable LocalDate day,
            @Nullable String system,
            @Nullable String shift,
            @Nullable Boolean serves) {}

    record HandOverBody(
            @Nullable String duty,
            @Nullable Boolean giving,
            @Nullable String remarks) {}

    record OfferBody(@Nullable String duty) {}

    record SignUpBody(@Nullable String seat) {}

    /** Who the link belongs to. */
    private record Holder(String token, OperationView operation, MemberRef member) {
        By by() {
            return new By(null, member.code());
        }
    }

    @GetMapping("/duties")
    @Permit(Permission.PERSONAL_LINK)
    MyJson duties(@RequestHeader(value = HttpHeaders.AUTHORIZATION, required = false) @Nullable String secret) {
        return show(holder(secret));
    }

    @PostMapping("/offers")
    @Permit(Permission.PERSONAL_LINK)
    MyJson offer(
            @RequestHeader(value = HttpHeaders.AUTHORIZATION, required = false) @Nullable String secret,
            @RequestBody(required = false) @Nullable OfferBody body) {
        var holder = holder(secret);
        swaps.offer(holder.operation(), holder.member(), required("duty", body == null ? null : body.duty()));
        return show(holder);
    }

    @PostMapping("/swaps/{id}/take")
    @Permit(Permission.PERSONAL_LINK)
    MyJson take(
            @RequestHeader(value = HttpHeaders.AUTHORIZATION, required = false) @Nullable String secret,
            @PathVariable String id) {
        var holder = holder(secret);
        swaps.take(holder.operation(), holder.member(), number(id));
        return show(holder);
    }

    @PostMapping("/swaps/{id}/withdraw")
    @Permit(Permission.PERSONAL_LINK)
    MyJson withdraw(
            @RequestHeader(value = HttpHeaders.AUTHORIZATION, required = false) @Nullable String secret,
            @PathVariable String id) {
        var holder = holder(secret);
        swaps.withdraw(holder.operation(), holder.member(), number(id));
        return show(holder);
    }

    @PostMapping("/sign-ups")
    @Permit(Permission.PERSONAL_LINK)
    MyJson signUp(
            @RequestHeader(value = HttpHeaders.AUTHORIZATION, required = false) @Nullable String secret,
            @RequestBody(required = false) @Nullable SignUpBody body) {
        var holder = holder(secret);
        swaps.signUp(holder.operation(), holder.member(), required("seat", body == null ? null : body.seat()));
        return show(holder);
    }

    @PostMapping("/hand-overs")
    @Permit(Permission.PERSONAL_LINK)
    MyJson handOver(
            @RequestHeader(value = HttpHeaders.AUTHORIZATION, required = false) @Nullable String secret,
            @RequestBody(required = false) @Nullable HandOverBody body) {
        var holder = holder(secret);
        String duty = required("duty", body == null ? null : body.duty());
        boolean giving = required("giving", body == null ? null : body.giving());
        String remarks =
                body == null || body.remarks() == null ? "" : body.remarks().strip();
        if (remarks.length() > HandOvers.LONGEST_REMARKS) {
            throw DutiesProblem.HAND_OVER_REMARKS_TOO_LONG.refuse("most", HandOvers.LONGEST_REMARKS);
        }
        if (giving) {
            handOvers.give(holder.operation(), holder.member(), duty, remarks);
        } else {
            handOvers.take(holder.operation(), holder.member(), duty, remarks);
        }
        return show(holder);
    }

    @PostMapping("/wishes")
    @Permit(Permission.PERSONAL_LINK)
    MyJson wish(
            @RequestHeader(value = HttpHeaders.AUTHORIZATION, required = false) @Nullable String secret,
            @RequestBody(required = false) @Nullable WishBody body) {
        var holder = holder(secret);
        var said = body == null ? new WishBody(null, null, null, null) : body;
        var wish = new Wishes.New(
                holder.member().id(),
                required("day", said.day()),
                said.shift() == null ? null : required("system", said.system()),
                said.system() == null ? null : required("shift", said.shift()),
                required("serves", said.serves()));
        wishes.say(holder.operation(), holder.member(), wish, holder.by());
        return show(holder);
    }

    @PostMapping("/wishes/{id}/withdraw")
    @Permit(Permission.PERSONAL_LINK)
    MyJson withdrawWish(
            @RequestHeader(value = HttpHeaders.AUTHORIZATION, required = false) @Nullable String secret,
            @PathVariable String id) {
        var holder = holder(secret);
        wishes.withdraw(holder.operation(), number(id), holder.member().id(), holder.by());
        return show(holder);
    }

    private Holder holder(@Nullable String secret) {
        if (secret == null || !secret.startsWith(BEARER)) {
            throw DutiesProblem.LINK_NOT_KNOWN.refuse();
        }
        String token = secret.substring(BEARER.length()).strip();
        var link = links.page(token);
        var operation = operations.get(link.operationId());
        var member = organisation.members(link.operationId()).get(link.memberId());
        if (member == null) {
            throw DutiesProblem.LINK_NOT_KNOWN.refuse();
        }
        return new Holder(token, operation, member);
    }

    /** Read only after the link was, so that a stranger learns nothing; 0, which nothing has, for what is no number. */
    private static int number(String id) {
        try {
            return Integer.parseInt(id);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private MyJson show(Holder holder) {
        var operation = holder.operation();
        var member = holder.member();
        var names = new SwapJson.Names(operation, organisation.members(operation.id()), posts.catalog(operation.id()));
        var mine = swaps.ofMember(operation, member.id());
        var now = swaps.now(operation);
        return new MyJson(
                operation.code(),
                operation.name(),
                operation.zone().getId(),
                names.local(now),
                new Coded(member.code(), member.name()),
                CalendarController.path(holder.token()),
                published.ofMember(operation, member.id()).stream()
                        .map(seat -> duty(seat, mine, names, member.id()))
                        .toList(),
                swaps.offersFor(operation, member).stream()
                        .map(s -> SwapJson.of(s, names))
                        .toList(),
                mine.stream().map(s -> SwapJson.of(s, names)).toList(),
                published.open(operation, member, now, MOST_SEATS).stream()
                        .map(open -> seat(open, names))
                        .toList(),
                handOvers.ofMember(operation, member.id()).stream()
                        .map(task -> handOver(task, names))
                        .toList(),
                wishes.ofMember(operation, member.id()).stream()
                        .map(w -> wish(operation, w))
                        .toList(),
                operation.period().from(),
                operation.period().to(),
                ShiftBook.of(operation).names().stream()
                        .map(n -> new ShiftJson(n.system(), n.shift(), n.name()))
                        .toList());
    }

    private MyWishJson wish(OperationView operation, WishRow wish) {
        String system = wish.system();
        String shift = wish.shift();
        Text name = system == null || shift == null ? null : published.shiftName(operation, system, shift);
        return new MyWishJson(wish.id(), wish.day(), name, wish.serves());
    }

    private HandOverTaskJson handOver(HandOvers.Task task, SwapJson.Names names) {
        Seat ending = task.ending();
        var state = task.state() != null
                ? task.state()
                : new HandOver(
                        ending.postId(), ending.day(), ending.system(), ending.shift(), ending.ends(), null, null);
        return new HandOverTaskJson(
                SeatKey.of(task.own()),
                task.giving(),
                names.post(ending.postId()),
                task.others().stream()
                        .map(names::member)
                        .filter(Objects::nonNull)
                        .toList(),
                HandOverJson.of(state, published.shiftName(names.operation(), ending.system(), ending.shift()), names));
    }

    private DutyJson duty(Seat seat, List<Swap> mine, SwapJson.Names names, int memberId) {
        String key = SeatKey.of(seat);
        Integer swap = mine.stream()
                .filter(s -> s.isOpen()
                        && s.isGivenBy(memberId)
                        && SeatKey.of(s.seat()).equals(key))
                .map(Swap::id)
                .findFirst()
                .orElse(null);
        return new DutyJson(
                key,
                seat.day(),
                seat.system(),
                seat.shift(),
                published.shiftName(names.operation(), seat.system(), seat.shift()),
                names.post(seat.postId()),
                names.local(seat.begins()),
                names.local(seat.ends()),
                swap);
    }

    private SeatJson seat(Open open, SwapJson.Names names) {
        var seat = Objects.requireNonNull(open.seat());
        return new SeatJson(
                SeatKey.of(seat),
                seat.day(),
                published.shiftName(names.operation(), seat.system(), seat.shift()),
                names.post(seat.postId()),
                names.local(seat.begins()),
                names.local(seat.ends()),
                open.missing());
    }
}
