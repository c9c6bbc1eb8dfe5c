package org.hucheng.oversight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hucheng.audit.Entry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry as HL7 FHIR R4 has it: resource {@code AuditEvent} (hl7.org/fhir/R4/auditevent.html). The act becomes the subtype; looking is a query, all
 * else an act of the application.
 */
final class FhirAuditEvent {
    private static final String TYPES = "http://terminology.hl7.org/CodeSystem/audit-event-type";

    private FhirAuditEvent() {}

    static Map<String, Object> of(Entry entry, JsonMapper json) {
        boolean looks = entry.act().endsWith("looked-up")
                || entry.act().endsWith("viewed")
                || entry.act().endsWith("exported");
        var event = new LinkedHashMap<String, Object>();
        event.put("resourceType", "AuditEvent");
        event.put("id", Long.toString(entry.id()));
        event.put("type", Map.of("system", TYPES, "code", looks ? "rest" : "object"));
        event.put("subtype", List.of(Map.of("system", "urn:hucheng:act", "code", entry.act())));
        event.put("action", looks ? "R" : "E");
        event.put("recorded", entry.at().toString());
        event.put("outcome", "0");
        event.put("agent", List.of(Map.of("who", Map.of("display", entry.actor()), "requestor", true)));
        event.put("source", Map.of("observer", Map.of("display", "Hucheng")));
        event.put(
                "entity",
                List.of(Map.of(
                        "what", Map.of("identifier", Map.of("value", entry.subject())),
                        "detail", details(json.readTree(entry.details())))));
        return event;
    }

    private static List<Map<String, String>> details(JsonNode details) {
        var list = new ArrayList<Map<String, String>>();
        details.properties()
                .forEach(d -> list.add(Map.of(
                        "type",
                        d.getKey(),
                        "valueString",
                        d.getValue().isString()
                                ? d.getValue().stringValue()
                                : d.getValue().toString())));
        return list;
    }
}
