package org.hucheng.rostering;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Cuts the members into so many neighbourhoods, a different cut each time, so that several threads can improve one roster at once. */
final class Regions {
    final int[][] parts;
    final int[] partOf;

    private Regions(int[][] parts, int[] partOf) {
        this.parts = parts;
        this.partOf = partOf;
    }

    static Regions cut(Instance in, int count, SplittableRandom random) {
        double angle = random.nextDouble() * Math.PI;
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double[] along = new double[in.members];
        for (int m = 0; m < in.members; m++) {
            along[m] = in.east[m] * cos + in.north[m] * sin;
        }
        double[] sorted = along.clone();
        Arrays.sort(sorted);
        // a shifted cut: the parts at both ends differ in size from time to time
        int shift = count == 1 ? 0 : (int) ((random.nextDouble() - 0.5) * in.members / count / 2);
        int[] partOf = new int[in.members];
        int[] size = new int[count];
        for (int m = 0; m < in.members; m++) {
            int part = 0;
            while (part < count - 1
                    && along[m]
                            >= sorted[Math.clamp((long) (part + 1) * in.members / count + shift, 0, in.members - 1)]) {
                part++;
            }
            partOf[m] = part;
            size[part]++;
        }
        int[][] parts = new int[count][];
        for (int p = 0; p < count; p++) {
            parts[p] = new int[size[p]];
        }
        for (int m = in.members - 1; m >= 0; m--) {
            parts[partOf[m]][--size[partOf[m]]] = m;
        }
        return new Regions(parts, partOf);
    }
}
