package org.hucheng.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hucheng.roads.Area;
import org.hucheng.roads.AreaFile;
import org.hucheng.roads.Cordon;
import org.hucheng.roads.CordonChoice;
import org.hucheng.roads.CordonPlan;
import org.hucheng.roads.LeakWatch;
import org.hucheng.roads.PostSite;
import org.hucheng.roads.RoadImport;
import org.hucheng.roads.StandingPost;

/**
 * Closing a country and a city of a million streets. Andorra is read from the shared data beside the project and left out, with a word,
 * where it is absent; the city is generated. At the end the map as a server of our own gives it: {@link MapBench}.
 */
final class CordonBench {
    private static final CordonChoice RIM_TO_PLACES =
            CordonChoice.DEFAULT.outside(CordonChoice.Outside.RIM).inside(CordonChoice.Inside.PLACES);

    private final boolean quick;
    private final Figures figures = new Figures();

    CordonBench(boolean quick) {
        this.quick = quick;
    }

    Figures run() throws IOException, InterruptedException {
        Path shared =
                Path.of(System.getProperty("hucheng.shared", "../shared/data")).resolve("roads");
        if (Files.exists(shared.resolve("andorra.osm.pbf"))) {
            andorra(shared.resolve("andorra.osm.pbf"), shared.resolve("andorra-area.geojson"));
        } else {
            System.err.println("cordon.andorra_*, cordon.leak_ms: left out, " + shared + " is not there");
        }
        Path folder = Files.createTempDirectory("hucheng-cordon");
        try {
            million(folder);
            compare(folder);
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
        System.gc(); // what is left of the city is not swept while tiles are timed
        new MapBench(quick).into(figures, shared);
        return figures;
    }

    /** The first import and cut of this process, nothing warmed up. */
    private void andorra(Path pbf, Path outline) {
        long started = System.nanoTime();
        RoadImport country = RoadImport.read(pbf);
        figures.put("cordon.andorra_import_s", seconds(started), 3);
        Area area = AreaFile.read(outline, Area.Coordinates.AUTO);
        started = System.nanoTime();
        Cordon cordon = Cordon.of(country.network(), area, CordonChoice.DEFAULT);
        CordonPlan plan = cordon.close();
        figures.put("cordon.andorra_cut_s", seconds(started), 3);
        figures.put("cordon.andorra_posts", plan.posts().size(), 0);
        figures.put(
                "cordon.andorra_posts_rim_places",
                Cordon.of(country.network(), area, RIM_TO_PLACES)
                        .close()
                        .posts()
                        .size(),
                0);
        figures.put(
                "cordon.leak_ms",
                leaks(Cordon.of(country.network(), area, CordonChoice.DEFAULT.outside(CordonChoice.Outside.RIM))),
                2);
    }

    /** 95 of 100 changes of one post are answered, with up to five routes drawn, within so many milliseconds. */
    private static double leaks(Cordon cordon) {
        List<StandingPost> posts = new ArrayList<>();
        for (PostSite site : cordon.close().posts()) {
            posts.add(new StandingPost("p" + posts.size(), site.point(), StandingPost.State.MANNED));
        }
        LeakWatch watch = cordon.watch(posts);
        if (!watch.picture(5).isClosed()) {
            throw new IllegalStateException("the posts of the plan do not close the net");
        }
        double[] millis = new double[200];
        for (int i = 0; i < millis.length; i++) {
            String code = "p" + i / 2 % posts.size();
            long started = System.nanoTime();
            boolean isClosed = watch.change(
                            code, i % 2 == 0 ? StandingPost.State.REVOKED : StandingPost.State.MANNED, 5)
                    .isClosed();
            millis[i] = (System.nanoTime() - started) / 1e6;
            if (isClosed == (i % 2 == 0)) {
                throw new IllegalStateException("after change " + i + " the net is " + (isClosed ? "closed" : "open"));
            }
        }
        java.util.Arrays.sort(millis);
        return millis[189];
    }

    private void million(Path folder) throws IOException, InterruptedException {
        var city = new GridCity(722);
        Path pbf = folder.resolve("million.osm.pbf");
        Path area = folder.resolve("million.geojson");
        city.writePbf(pbf);
        Files.writeString(area, city.area());
        String java = ProcessHandle.current().info().command().orElse("java");
        String jar = ManagementFactory.getRuntimeMXBean().getClassPath();
        Process process = new ProcessBuilder(
                        java,
                        "-Xmx960m",
                        "-XX:+UseSerialGC",
                        "-jar",
                        jar,
                        MillionCity.COMMAND,
                        pbf.toString(),
                        area.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException("the city was not measured: " + line);
        }
        String[] values = line.split(" ");
        figures.put("cordon.million_edges", Double.parseDouble(values[0]), 0);
        figures.put("cordon.million_posts_all", Double.parseDouble(values[1]), 0);
        figures.put("cordon.million_posts", Double.parseDouble(values[2]), 0);
        figures.put("cordon.million_import_s", Double.parseDouble(values[3]), 2);
        figures.put("cordon.million_cut_all_s", Double.parseDouble(values[4]), 2);
        figures.put("cordon.million_cut_s", Double.parseDouble(values[5]), 2);
        figures.put("cordon.million_heap_mb", Double.parseDouble(values[6]), 0);
    }

    /** Our flow and JGraphT's on the very same problem, a smaller city from rim to places. */
    private void compare(Path folder) throws IOException {
        var city = new GridCity(quick ? 100 : 230);
        Path pbf = folder.resolve("small.osm.pbf");
        city.writePbf(pbf);
        Area area = AreaFile.parse("small", city.area(), Area.Coordinates.AUTO);
        var versus = new JGraphTCut(
                Cordon.of(RoadImport.read(pbf).network(), area, RIM_TO_PLACES).flowGraph());
        figures.put("cordon.vs_jgrapht", versus.ratio(quick ? 3 : 5), 1);
        figures.put("cordon.own_ms", versus.ownMillis, 1);
        versus.millis.forEach((name, millis) -> figures.put("jgrapht." + name + "_ms", millis, 1));
        figures.put("cordon.compared_edges", versus.edges, 0);
    }

    private static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }
}
