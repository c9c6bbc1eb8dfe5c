package org.hucheng.roads;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;

/** The area to close: one or more clean rings in WGS-84. A hole counts as outside. */
public final class Area {
    /** What was done to, or assumed of, the outline when it was read. */
    public enum Note {
        /** The file does not say so, but has the form of a Chinese administrative map: read as GCJ-02 and converted. */
        TAKEN_AS_GCJ02,
        CONVERTED_FROM_GCJ02,
        /** The area has holes; they are outside, so roads into them are crossings too. */
        HAS_HOLES,
        /** A ring did not return to its first point and was closed by a straight line. */
        RING_CLOSED
    }

    /** Which coordinates a file is written in; AUTO reads the file's form. */
    public enum Coordinates {
        AUTO,
        WGS84,
        GCJ02
    }

    final String file;
    final MultiPolygon shape;
    private final Set<Note> notes;

    Area(String file, MultiPolygon shape, EnumSet<Note> notes) {
        this.file = file;
        this.shape = shape;
        this.notes = Collections.unmodifiableSet(notes);
    }

    public Set<Note> notes() {
        return notes;
    }

    /** Clean rings in WGS-84 degrees, longitude first; not to be changed. */
    public MultiPolygon shape() {
        return shape;
    }

    Bounds bounds() {
        Envelope e = shape.getEnvelopeInternal();
        return new Bounds(e.getMinX(), e.getMinY(), e.getMaxX(), e.getMaxY());
    }

    /** Refuses an area that cannot belong to the network. */
    void mustTouch(RoadNetwork network) {
        if (bounds().touches(network.bounds)) {
            return;
        }
        if (bounds().swapped().touches(network.bounds)) {
            throw RoadProblem.AREA_COORDINATES_SWAPPED.refuse("file", file);
        }
        throw RoadProblem.AREA_OUTSIDE_NETWORK.refuse("file", file, "area", bounds(), "network", network.bounds);
    }
}
