package org.hucheng.network;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hucheng.audit.Audit;
import org.hucheng.audit.By;
import org.hucheng.kernel.Field;
import org.hucheng.kernel.KernelProblem;
import org.hucheng.kernel.Refusal;
import org.hucheng.operations.OperationProblem;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.hucheng.roads.Area;
import org.hucheng.roads.RoadRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

/** Networks that come from the desk. All of an upload is read and tried before anything is replaced. One is read at a time: it takes memory. */
@Component
class Uploads {
    private final NetworkStore store;
    private final Operations operations;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    Uploads(NetworkStore store, Operations operations, Audit audit, TransactionTemplate transaction, JsonMapper json) {
        this.store = store;
        this.operations = operations;
        this.audit = audit;
        this.transaction = transaction;
        this.json = json;
    }

    /**
     * The parts {@code roads} (a file), {@code area} (a file; the operation's outline when it is missing), {@code coordinates}, and the keys
     * of {@link CordonSetUp}, each optional.
     */
    void take(OperationView operation, HttpServletRequest request, By by) {
        if (!(request instanceof MultipartHttpServletRequest parts)) {
            throw KernelProblem.FIELD_MISSING.refuse("field", "roads");
        }
        Imported made = read(operation, parts);
        transaction.executeWithoutResult(status -> {
            store.put(operation.id(), made, false, by.name());
            audit.record(
                    by,
                    operation.id(),
                    "network.imported",
                    made.figures().roadsFile(),
                    Map.of(
                            "hash", NetworkStore.hash(made.roads()),
                            "segments", made.figures().segments(),
                            "area", made.figures().areaFile()));
        });
    }

    private synchronized Imported read(OperationView operation, MultipartHttpServletRequest parts) {
        try {
            MultipartFile roads = Field.required("roads", parts.getFile("roads"));
            String name = nameOf(roads, "roads");
            Path copy = Files.createTempFile("hucheng-roads", "");
            try {
                roads.transferTo(copy);
                return Imported.read(name, copy, outline(operation, parts), setUp(parts), null);
            } catch (RoadRefusal refusal) {
                throw named(refusal, copy, name);
            } finally {
                Files.delete(copy);
            }
        } catch (MaxUploadSizeExceededException e) {
            throw NetworkProblem.NETWORK_TOO_LARGE.refuse();
        } catch (MultipartException e) {
            throw KernelProblem.BODY_UNREADABLE.refuse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Imported.Outline outline(OperationView operation, MultipartHttpServletRequest parts) throws IOException {
        MultipartFile area = parts.getFile("area");
        if (area == null) {
            try {
                String own = json.writeValueAsString(operations.outline(operation.id()));
                return new Imported.Outline("outline.geojson", own, Area.Coordinates.WGS84);
            } catch (Refusal refusal) {
                if (refusal.code() == OperationProblem.OPERATION_WITHOUT_OUTLINE) {
                    throw NetworkProblem.NETWORK_AREA_MISSING.refuse();
                }
                throw refusal;
            }
        }
        String coordinates = choice(parts, "coordinates", List.of("auto", "wgs84", "gcj02"), "auto");
        return new Imported.Outline(
                nameOf(area, "area"),
                new String(area.getBytes(), StandardCharsets.UTF_8),
                Area.Coordinates.valueOf(coordinates.toUpperCase(Locale.ROOT)));
    }

    private static CordonSetUp setUp(MultipartHttpServletRequest parts) {
        CordonSetUp usual = CordonSetUp.DEFAULT;
        String[] kinds = parts.getParameterValues("kinds");
        return new CordonSetUp(
                choice(parts, "mode", CordonSetUp.MODES, usual.mode()),
                choice(parts, "outside", CordonSetUp.OUTSIDES, usual.outside()),
                choice(parts, "inside", CordonSetUp.INSIDES, usual.inside()),
                choice(parts, "direction", CordonSetUp.DIRECTIONS, usual.direction()),
                choice(parts, "access", CordonSetUp.ACCESSES, usual.access()),
                choice(parts, "counts", CordonSetUp.COUNTS, usual.counts()),
                kinds == null ? List.of() : List.of(kinds));
    }

    private static String choice(
            MultipartHttpServletRequest parts, String field, List<String> choices, String otherwise) {
        @Nullable String value = parts.getParameter(field);
        if (value == null || value.isEmpty()) {
            return otherwise;
        }
        if (!choices.contains(value)) {
            throw KernelProblem.FIELD_INVALID.refuse("field", field, "value", value);
        }
        return value;
    }

    private static String nameOf(MultipartFile file, String otherwise) {
        @Nullable String name = file.getOriginalFilename();
        return name == null || name.isBlank() ? otherwise : name;
    }

    /** The library names the copy that it read; its reader knows the file by the name it was sent under. */
    private static Refusal named(RoadRefusal refusal, Path copy, String name) {
        List<Object> values = NetworkProblem.values(refusal);
        values.replaceAll(value -> value instanceof String text
                ? text.replace(copy.toString(), name).replace(String.valueOf(copy.getFileName()), name)
                : value);
        return NetworkProblem.of(refusal).code().refuse(values.toArray());
    }
}
