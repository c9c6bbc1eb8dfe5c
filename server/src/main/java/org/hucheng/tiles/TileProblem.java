package org.hucheng.tiles;

import org.hucheng.kernel.ProblemCode;

/** Refusals about tiles. */
public enum TileProblem implements ProblemCode {
    TILE_NOT_FOUND(Kind.NOT_FOUND),
    TILES_REPLACED(Kind.GONE);

    private final Kind kind;

    TileProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String module() {
        return "tiles";
    }
}
