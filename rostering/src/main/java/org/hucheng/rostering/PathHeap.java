package org.hucheng.rostering;

/** A binary heap of longs, smallest first. */
final class PathHeap {
    private long[] heap = new long[256];
    private int size;

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void push(long value) {
        if (size == heap.length) {
            heap = java.util.Arrays.copyOf(heap, 2 * size);
        }
        int at = size++;
        while (at > 0) {
            int up = (at - 1) >>> 1;
            if (heap[up] <= value) {
                break;
            }
            heap[at] = heap[up];
            at = up;
        }
        heap[at] = value;
    }

    long pop() {
        long top = heap[0];
        long value = heap[--size];
        int at = 0;
        while (true) {
            int child = 2 * at + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= value) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = value;
        return top;
    }
}
