package org.hucheng.roads;

/** What a reader of OpenStreetMap files hands on, element by element. Two passes over a file use it differently. */
interface OsmElements {
    boolean wantsNodes();

    boolean wantsWays();

    /** The rectangle the extract claims to cover. */
    void bounds(Bounds bounds);

    /** @param lat degrees times 10,000,000 */
    void node(long id, int lon, int lat, Tags tags);

    /** @param refs the first {@code size} entries are node ids; the array is reused */
    void way(long id, long[] refs, int size, Tags tags);
}
