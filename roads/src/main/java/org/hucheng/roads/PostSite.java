package org.hucheng.roads;

/**
 * Where one post closes one road. {@code crossesOutline} is true where the place is the road's crossing of the outline, otherwise the
 * place is the middle of the piece of road.
 *
 * @param way of OpenStreetMap, or the edge's first osmid of a GraphML graph
 * @param lengthMetres of the piece of road on which the post may stand with the same effect
 */
public record PostSite(
        int segment,
        long way,
        String name,
        RoadClass roadClass,
        GeoPoint point,
        boolean crossesOutline,
        boolean isOneWay,
        double lengthMetres,
        int price) {}
