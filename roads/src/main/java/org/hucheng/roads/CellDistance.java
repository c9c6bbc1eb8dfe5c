package org.hucheng.roads;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** How far each cell of a grid is from the nearest marked one: steps of one cell, a diagonal step counting 1.4. Two sweeps. */
final class CellDistance {
    private static final int STRAIGHT = 5;
    private static final int DIAGONAL = 7;

    private final CellGrid grid;
    private final int[] steps;

    CellDistance(CellGrid grid, IntPredicate isMarked) {
        this.grid = grid;
        steps = new int[grid.cells()];
        Arrays.fill(steps, Integer.MAX_VALUE / 2);
        for (int i = 0; i < steps.length; i++) {
            if (isMarked.test(i)) {
                steps[i] = 0;
            }
        }
        for (int row = 0; row < grid.rows; row++) {
            for (int column = 0; column < grid.columns; column++) {
                from(column, row, -1, 0, STRAIGHT);
                from(column, row, 0, -1, STRAIGHT);
                from(column, row, -1, -1, DIAGONAL);
                from(column, row, 1, -1, DIAGONAL);
            }
        }
        for (int row = grid.rows - 1; row >= 0; row--) {
            for (int column = grid.columns - 1; column >= 0; column--) {
                from(column, row, 1, 0, STRAIGHT);
                from(column, row, 0, 1, STRAIGHT);
                from(column, row, 1, 1, DIAGONAL);
                from(column, row, -1, 1, DIAGONAL);
            }
        }
    }

    private void from(int column, int row, int dx, int dy, int cost) {
        int c = column + dx;
        int r = row + dy;
        if (c >= 0 && r >= 0 && c < grid.columns && r < grid.rows) {
            int here = grid.at(column, row);
            steps[here] = Math.min(steps[here], steps[grid.at(c, r)] + cost);
        }
    }

    /** Metres; a place outside the grid adds its way to the grid. */
    double metres(double x, double y) {
        double cx = Math.clamp(x, grid.west, grid.west + grid.columns * grid.cell);
        double cy = Math.clamp(y, grid.south, grid.south + grid.rows * grid.cell);
        return steps[grid.at(grid.column(cx), grid.row(cy))] * grid.cell / STRAIGHT + Math.hypot(x - cx, y - cy);
    }
}
