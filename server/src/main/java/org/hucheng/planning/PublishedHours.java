package org.hucheng.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hucheng.kernel.Page;
import org.hucheng.operations.OperationView;
import org.hucheng.organisation.MemberRef;
import org.hucheng.organisation.Organisation;
import org.hucheng.oversight.DutyHours;
import org.hucheng.roster.Roster;
import org.springframework.stereotype.Component;

/** Hours of duty, for whoever asks whether somebody was on duty when they looked. */
@Component
class PublishedHours implements DutyHours {
    private final PublishedStore published;
    private final Organisation organisation;
    private final Roster roster;

    PublishedHours(PublishedStore published, Organisation organisation, Roster roster) {
        this.published = published;
        this.organisation = organisation;
        this.roster = roster;
    }

    @Override
    public Map<String, List<Span>> of(OperationView operation, Collection<String> members) {
        var codes = new HashMap<Integer, String>();
        for (MemberRef member : organisation.members(operation.id(), members)) {
            codes.put(member.id(), member.code());
        }
        var hours = new HashMap<String, List<Span>>();
        var period = operation.period();
        codes.forEach((id, code) -> {
            var filter =
                    new PublishedStore.Filter(operation.id(), period.from(), period.to(), null, new Integer[] {id});
            var duties = published.list(filter, null, 0, Page.LARGEST);
            if (!duties.isEmpty()) {
                var spans = new ArrayList<Span>();
                duties.forEach(duty -> spans.add(new Span(duty.begins(), duty.ends())));
                hours.put(code, spans);
            }
        });
        roster.stays(operation.id(), codes.keySet()).forEach(stay -> {
            var spans = hours.get(Objects.requireNonNull(codes.get(stay.memberId())));
            if (spans != null) {
                spans.add(new Span(stay.from(), stay.to()));
            }
        });
        return hours;
    }
}
