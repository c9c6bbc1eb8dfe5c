package org.hucheng.roads;

import java.util.List;

/** What is to be cut from what, for whom, and at which price. Start from {@link #DEFAULT} and change what differs. */
public record CordonChoice(
        TravelMode mode,
        Access access,
        Outside outside,
        Inside inside,
        Direction direction,
        RoadFilter filter,
        PriceList prices,
        List<GeoPoint> fixed,
        List<Place> places,
        boolean ignoreTouching) {

    /** Where those come from who must not get in. */
    public enum Outside {
        /** Every road beyond the outline. */
        ALL,
        /** Only where roads lead on into the wider network: the rim of the extract. */
        RIM
    }

    /** What must not be reached. */
    public enum Inside {
        /** Every road within the outline. */
        ALL,
        /** Only inhabited places. */
        PLACES
    }

    /** Which way is closed. */
    public enum Direction {
        /** From outside in. */
        IN,
        /** From inside out: a sealed village. */
        OUT
    }

    public static final CordonChoice DEFAULT = new CordonChoice(
            TravelMode.DRIVE,
            Access.BY_LAW,
            Outside.ALL,
            Inside.ALL,
            Direction.IN,
            RoadFilter.ALL,
            PriceList.fewest(),
            List.of(),
            List.of(),
            true);

    public CordonChoice {
        fixed = List.copyOf(fixed);
        places = List.copyOf(places);
    }

    public CordonChoice mode(TravelMode changed) {
        return new CordonChoice(
                changed, access, outside, inside, direction, filter, prices, fixed, places, ignoreTouching);
    }

    public CordonChoice access(Access changed) {
        return new CordonChoice(
                mode, changed, outside, inside, direction, filter, prices, fixed, places, ignoreTouching);
    }

    public CordonChoice outside(Outside changed) {
        return new CordonChoice(
                mode, access, changed, inside, direction, filter, prices, fixed, places, ignoreTouching);
    }

    public CordonChoice inside(Inside changed) {
        return new CordonChoice(
                mode, access, outside, changed, direction, filter, prices, fixed, places, ignoreTouching);
    }

    public CordonChoice direction(Direction changed) {
        return new CordonChoice(mode, access, outside, inside, changed, filter, prices, fixed, places, ignoreTouching);
    }

    public CordonChoice filter(RoadFilter changed) {
        return new CordonChoice(
                mode, access, outside, inside, direction, changed, prices, fixed, places, ignoreTouching);
    }

    public CordonChoice prices(PriceList changed) {
        return new CordonChoice(
                mode, access, outside, inside, direction, filter, changed, fixed, places, ignoreTouching);
    }

    /**
     * Whether to leave aside roads that pass a corner of the area, or leave it for a moment, without a node of the file on that side: they
     * lead to nothing there. True is what a count by nodes alone gives; false takes the outline at its word.
     */
    public CordonChoice ignoreTouching(boolean changed) {
        return new CordonChoice(mode, access, outside, inside, direction, filter, prices, fixed, places, changed);
    }

    /** Posts that stand already and stay: their roads are closed at no price. */
    public CordonChoice fixed(List<GeoPoint> changed) {
        return new CordonChoice(
                mode, access, outside, inside, direction, filter, prices, changed, places, ignoreTouching);
    }

    /** Inhabited places beyond those of the file. */
    public CordonChoice places(List<Place> changed) {
        return new CordonChoice(
                mode, access, outside, inside, direction, filter, prices, fixed, changed, ignoreTouching);
    }
}
