package org.hucheng.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hucheng.posts.PostCatalog;
import org.hucheng.posts.PostRef;
import org.hucheng.roads.LeakPicture;
import org.hucheng.roads.LeakWatch;
import org.hucheng.roads.Snap;
import org.hucheng.roads.StandingPost;
import org.hucheng.roads.StandingPost.State;

/** An operation's posts on its roads. The same set of closing posts is searched once, however many ask. */
final class Watched {
    /** Ways in that are searched for at most. */
    static final int MOST = 40;

    private static final int KEPT = 32;

    final PostCatalog catalog;
    /** Posts of the cordon's kinds. */
    final List<PostRef> posts;

    private final LeakWatch watch;
    private final Map<String, Snap> snaps;
    private final Map<Set<String>, LeakPicture> known = new LinkedHashMap<>(16, 0.75f, true);

    Watched(Ground ground, PostCatalog catalog, List<StandingPost> more) {
        this.catalog = catalog;
        var setUp = ground.network().setUp();
        posts = catalog.all().stream().filter(p -> setUp.closesRoads(p.kind())).toList();
        List<StandingPost> standing = new ArrayList<>(more);
        for (PostRef post : posts) {
            standing.add(new StandingPost(post.code(), Ground.place(post), State.REVOKED));
        }
        watch = ground.cordon().watch(standing);
        snaps = watch.snaps();
    }

    /** Where each post stands on its road; a post that is missing here stands on none. */
    Map<String, Snap> snaps() {
        return snaps;
    }

    synchronized LeakPicture picture(Set<String> closing) {
        LeakPicture picture = known.get(closing);
        if (picture == null) {
            picture = search(closing, MOST);
            known.put(Set.copyOf(closing), picture);
            if (known.size() > KEPT) {
                known.remove(known.keySet().iterator().next());
            }
        }
        return picture;
    }

    /** Is every road closed with just these posts? Not kept: for what-if questions over all posts. */
    synchronized boolean isClosedBy(Set<String> closing) {
        return search(closing, 1).isClosed();
    }

    private LeakPicture search(Set<String> closing, int most) {
        snaps.keySet().forEach(code -> watch.set(code, closing.contains(code) ? State.MANNED : State.REVOKED));
        return watch.picture(most);
    }
}
