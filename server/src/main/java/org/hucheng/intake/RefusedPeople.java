package org.hucheng.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hucheng.privacy.PersonsData;
import org.springframework.stereotype.Component;

/** Refused lines in which a person's number stands. They have no token: each that is still kept is opened and read. */
@Component
class RefusedPeople implements PersonsData {
    private final RefusedStore store;

    RefusedPeople(RefusedStore store) {
        this.store = store;
    }

    private record Line(RefusedStore.Kept kept, String text) {}

    @Override
    public Map<String, List<Map<String, Object>>> held(Person person) {
        return Map.of(
                "refused-lines",
                lines(person).stream()
                        .map(line -> Map.<String, Object>of(
                                "at",
                                line.kept()
                                        .receivedAt()
                                        .atZone(person.operation().zone())
                                        .toOffsetDateTime()
                                        .toString(),
                                "code",
                                line.kept().code(),
                                "line",
                                line.text()))
                        .toList());
    }

    @Override
    public Map<String, Long> erase(Person person) {
        var ids = lines(person).stream().map(line -> line.kept().id()).toList();
        return Map.of("refused-lines", ids.isEmpty() ? 0L : store.empty(ids));
    }

    private List<Line> lines(Person person) {
        return store.kept(person.operation().id()).stream()
                .map(kept -> new Line(kept, new String(person.sealer().open(kept.sealed()), StandardCharsets.UTF_8)))
                .filter(line -> names(line.text(), person.numbers()))
                .toList();
    }

    private static boolean names(String line, List<String> numbers) {
        String plain = plain(line);
        return numbers.stream().anyMatch(number -> plain.contains(plain(number)));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
    }
}
