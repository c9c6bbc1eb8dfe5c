package org.hucheng.intake;

import java.time.Instant;
import java.util.UUID;
import org.hucheng.identity.DeviceView;
import tools.jackson.databind.node.ObjectNode;

/**
 * One fact that a device recorded.
 *
 * @param id made on the device; the same id means the same record
 * @param seq the device's own count, from 1
 * @param recordedAt when it was recorded, by the device's clock
 */
public record FieldRecord(UUID id, DeviceView device, long seq, String type, Instant recordedAt, ObjectNode payload) {}
