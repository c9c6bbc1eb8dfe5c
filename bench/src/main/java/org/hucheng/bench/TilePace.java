package org.hucheng.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a tile takes over HTTP, one after another: every tile of a network at every zoom, first when none of it was ever made, then again. Times
 * include the way there and back. The server has drawn the tiles of another operation's small network before, so that its code is compiled, and
 * has given the list of tiles, for which it reads the network.
 */
final class TilePace {
    private static final String OPERATIONS = "/api/v1/operations/";
    /** How often each tile is asked for again. */
    private static final int ROUNDS = 10;

    private static final int LEAST_ZOOM = 6;
    private static final int MOST_ZOOM = 14;

    private final URI server;

    TilePace(URI server) {
        this.server = server;
    }

    void into(Figures figures, String operation) throws IOException, InterruptedException {
        var desk =
                new Desk(server).signIn("commander", Accounts.password(Path.of("scenarios/nanhai-2020"), "commander"));
        List<String> tiles = addresses(desk, operation);
        double[] cold = new double[tiles.size()];
        double[] warm = new double[tiles.size() * ROUNDS];
        long bytes = 0;
        try (var line = new PlainLine(server, desk.cookie())) {
            for (String other : addresses(desk, "nanhai-2020")) {
                line.get(other);
            }
            for (int i = 0; i < cold.length; i++) {
                long started = System.nanoTime();
                bytes += line.get(tiles.get(i));
                cold[i] = (System.nanoTime() - started) / 1e6;
            }
            for (int i = 0; i < warm.length; i++) {
                long started = System.nanoTime();
                line.get(tiles.get(i % tiles.size()));
                warm[i] = (System.nanoTime() - started) / 1e6;
            }
        }
        figures.put("tiles.count", tiles.size(), 0)
                .put("tiles.kilobytes", bytes / 1024.0, 0)
                .put("tiles.cold_p95_ms", p95(cold), 2)
                .put("tiles.cold_max_ms", cold[cold.length - 1], 1)
                .put("tiles.cold_p50_ms", cold[cold.length / 2], 2)
                .put("tiles.warm_p50_ms", p50(warm), 2)
                .put("tiles.warm_p95_ms", p95(warm), 2);
    }

    private static double p50(double[] millis) {
        Arrays.sort(millis);
        return millis[millis.length / 2];
    }

    private static double p95(double[] millis) {
        Arrays.sort(millis);
        return millis[(int) (millis.length * 0.95)];
    }

    /** From far to near, as a reader comes closer. */
    private static List<String> addresses(Desk desk, String operation) throws IOException, InterruptedException {
        String path = OPERATIONS + operation + "/tiles";
        String json = desk.read(path);
        String version = found("\"version\":\"([0-9a-f]+)\"", json).group(1);
        Matcher box = found("\"bounds\":\\[([-0-9.E]+),([-0-9.E]+),([-0-9.E]+),([-0-9.E]+)]", json);
        double west = Double.parseDouble(box.group(1));
        double south = Double.parseDouble(box.group(2));
        double east = Double.parseDouble(box.group(3));
        double north = Double.parseDouble(box.group(4));
        var addresses = new ArrayList<String>();
        for (int z = LEAST_ZOOM; z <= MOST_ZOOM; z++) {
            for (int x = column(west, z); x <= column(east, z); x++) {
                for (int y = row(north, z); y <= row(south, z); y++) {
                    addresses.add("%s/%s/%d/%d/%d.mvt".formatted(path, version, z, x, y));
                }
            }
        }
        return addresses;
    }

    private static Matcher found(String pattern, String json) {
        var matcher = Pattern.compile(pattern).matcher(json);
        if (!matcher.find()) {
            throw new IllegalStateException("no tiles: " + json);
        }
        return matcher;
    }

    private static int column(double lon, int z) {
        return (int) ((lon + 180) / 360 * (1 << z));
    }

    private static int row(double lat, int z) {
        double radians = Math.toRadians(lat);
        return (int) ((1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2 * (1 << z));
    }
}
