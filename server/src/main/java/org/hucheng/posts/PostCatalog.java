package org.hucheng.posts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every post of an operation at one moment, in the order of their codes; never changes. */
public final class PostCatalog {
    private final Map<String, PostRef> byCode = new LinkedHashMap<>();
    private final Map<Integer, PostRef> byId = new HashMap<>();

    PostCatalog(List<PostRef> posts) {
        for (PostRef post : posts) {
            byCode.put(post.code(), post);
            byId.put(post.id(), post);
        }
    }

    public @Nullable PostRef find(String code) {
        return byCode.get(code);
    }

    public @Nullable PostRef get(int id) {
        return byId.get(id);
    }

    public List<PostRef> all() {
        return List.copyOf(byCode.values());
    }

    /** Ids of the posts of any of these kinds; of every post when no kind is named. */
    public Set<Integer> ids(List<String> kinds) {
        Set<Integer> ids = new HashSet<>();
        for (PostRef post : byCode.values()) {
            if (kinds.isEmpty() || kinds.contains(post.kind())) {
                ids.add(post.id());
            }
        }
        return ids;
    }

    /** Ids of the posts that are of any of these kinds and have any of these codes; an empty list asks for nothing. */
    public Set<Integer> matching(List<String> kinds, List<String> codes) {
        Set<Integer> ids = new HashSet<>();
        for (PostRef post : byCode.values()) {
            if ((kinds.isEmpty() || kinds.contains(post.kind())) && (codes.isEmpty() || codes.contains(post.code()))) {
                ids.add(post.id());
            }
        }
        return ids;
    }
}
