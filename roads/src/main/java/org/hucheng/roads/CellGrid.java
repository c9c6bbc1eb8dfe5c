package org.hucheng.roads;

/** Square cells over a rectangle of local metres, at most about a million of them. */
final class CellGrid {
    private static final double LARGEST = 1_000_000;

    final double west;
    final double south;
    final double cell;
    final int columns;
    final int rows;

    CellGrid(double west, double south, double east, double north, double wishedCell) {
        double width = Math.max(1, east - west);
        double height = Math.max(1, north - south);
        this.cell = Math.max(wishedCell, Math.sqrt(width * height / LARGEST));
        this.west = west;
        this.south = south;
        this.columns = (int) (width / cell) + 1;
        this.rows = (int) (height / cell) + 1;
    }

    int cells() {
        return columns * rows;
    }

    int column(double x) {
        return Math.clamp((long) Math.floor((x - west) / cell), 0, columns - 1);
    }

    int row(double y) {
        return Math.clamp((long) Math.floor((y - south) / cell), 0, rows - 1);
    }

    int at(int column, int row) {
        return row * columns + column;
    }
}
