package org.hucheng.inspection;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hucheng.privacy.Sealer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A passage that was found, opened, with who or what was recorded together with it. */
record Seen(TraceStore.Passage passage, Part self, List<Part> besides) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Whose values may be shown: field by field, in the order in which people read them. */
    private static final List<String> FIELDS = List.of("plate", "name", "idType", "idNumber", "phone");

    /** @param n which person of the record; null for the vehicle */
    record Part(UUID record, @Nullable Integer n, Map<String, String> values) {}

    List<Part> all() {
        return Stream.concat(Stream.of(self), besides.stream()).toList();
    }

    static List<Seen> of(List<TraceStore.Passage> found, List<TraceStore.Passage> besides, Sealer sealer) {
        Map<UUID, List<Part>> byRecord = new HashMap<>();
        for (var beside : besides) {
            byRecord.merge(
                    beside.record(),
                    List.of(part(beside, sealer)),
                    (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
        }
        return found.stream()
                .sorted(Comparator.comparing(TraceStore.Passage::at).reversed())
                .map(p -> new Seen(
                        p,
                        part(p, sealer),
                        Objects.requireNonNullElse(byRecord.get(p.record()), List.<Part>of()).stream()
                                .sorted(Comparator.comparing(part -> part.n() == null ? -1 : part.n()))
                                .toList()))
                .toList();
    }

    private static Part part(TraceStore.Passage passage, Sealer sealer) {
        Map<String, String> values = new LinkedHashMap<>();
        byte[] sealed = passage.sealed();
        if (sealed != null) {
            JsonNode opened = JSON.readTree(sealer.open(sealed));
            for (String field : FIELDS) {
                String value = opened.path(field).asString("");
                if (!value.isEmpty()) {
                    values.put(field, value);
                }
            }
        }
        return new Part(passage.record(), passage.n(), values);
    }
}
