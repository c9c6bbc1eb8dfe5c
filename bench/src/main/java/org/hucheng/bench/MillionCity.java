package org.hucheng.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.hucheng.roads.Area;
import org.hucheng.roads.AreaFile;
import org.hucheng.roads.Cordon;
import org.hucheng.roads.CordonChoice;
import org.hucheng.roads.CordonPlan;
import org.hucheng.roads.RoadImport;

/** Reads and closes one large city in a process of its own, so that its memory can be told; prints its figures as one line. */
final class MillionCity {
    static final String COMMAND = "cordon-city";

    private MillionCity() {}

    /** {@code cordon-city PBF AREA}. */
    static void main(List<String> words) {
        long started = System.nanoTime();
        RoadImport city = RoadImport.read(Path.of(words.get(1)));
        double importSeconds = (System.nanoTime() - started) / 1e9;
        Area area = AreaFile.read(Path.of(words.get(2)), Area.Coordinates.AUTO);
        started = System.nanoTime();
        CordonPlan all = Cordon.of(city.network(), area, CordonChoice.DEFAULT).close();
        double plainSeconds = (System.nanoTime() - started) / 1e9;
        started = System.nanoTime();
        CordonPlan plan = Cordon.of(
                        city.network(),
                        area,
                        CordonChoice.DEFAULT.outside(CordonChoice.Outside.RIM).inside(CordonChoice.Inside.PLACES))
                .close();
        double cutSeconds = (System.nanoTime() - started) / 1e9;
        double peak = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            peak += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() / 1048576.0 : 0;
        }
        System.out.println(String.format(
                Locale.ROOT,
                "%d %d %d %.3f %.3f %.3f %.1f",
                city.network().segments(),
                all.posts().size(),
                plan.posts().size(),
                importSeconds,
                plainSeconds,
                cutSeconds,
                peak));
    }
}
