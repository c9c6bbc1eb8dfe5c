package org.hucheng.roads;

import com.carrotsearch.hppc.IntArrayList;

/** The roads of one cut on which a budget takes most traffic away: exact, by the amount spent. */
final class Knapsack {
    final IntArrayList chosen = new IntArrayList();
    final long left;

    Knapsack(IntArrayList cut, long[] traffic, int[] price, int budget) {
        int size = cut.size();
        long[][] taken = new long[size + 1][budget + 1];
        long all = 0;
        for (int i = 0; i < size; i++) {
            int e = cut.get(i);
            all += traffic[e];
            for (int b = 0; b <= budget; b++) {
                long without = taken[i][b];
                taken[i + 1][b] = price[e] <= b ? Math.max(without, taken[i][b - price[e]] + traffic[e]) : without;
            }
        }
        left = all - taken[size][budget];
        int b = budget;
        for (int i = size; i > 0; i--) {
            if (taken[i][b] != taken[i - 1][b]) {
                chosen.add(cut.get(i - 1));
                b -= price[cut.get(i - 1)];
            }
        }
    }
}
