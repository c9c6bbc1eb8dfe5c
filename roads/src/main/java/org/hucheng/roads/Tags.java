package org.hucheng.roads;

import org.jspecify.annotations.Nullable;

/** The tags of one element; reused from element to element while a file is read, so nobody may keep it. */
final class Tags {
    private String[] keys = new String[16];
    private String[] values = new String[16];
    private int size;

    void clear() {
        size = 0;
    }

    void add(String key, String value) {
        if (size == keys.length) {
            keys = java.util.Arrays.copyOf(keys, size * 2);
            values = java.util.Arrays.copyOf(values, size * 2);
        }
        keys[size] = key;
        values[size++] = value;
    }

    boolean isEmpty() {
        return size == 0;
    }

    @Nullable
    String get(String key) {
        for (int i = 0; i < size; i++) {
            if (keys[i].equals(key)) {
                return values[i];
            }
        }
        return null;
    }

    String get(String key, String otherwise) {
        String value = get(key);
        return value == null ? otherwise : value;
    }

    boolean is(String key, String value) {
        return value.equals(get(key));
    }

    boolean anyKeyStartsWith(String prefix) {
        for (int i = 0; i < size; i++) {
            if (keys[i].startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
