package org.hucheng.privacy;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.ProviderException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What has to be asked of a PKCS#11 library and the JDK's provider does not ask: which slot has the token of a label, and whether a key can leave its token.
 * Numbers and structures are those of PKCS#11 2.40 on 64-bit Unix, where an {@code unsigned long} has 8 bytes.
 */
final class Cryptoki {
    /** Places in the list of functions. */
    private static final int INITIALIZE = 0;

    private static final int GET_SLOT_LIST = 4;
    private static final int GET_TOKEN_INFO = 6;
    private static final int OPEN_SESSION = 12;
    private static final int CLOSE_SESSION = 13;
    private static final int GET_ATTRIBUTE_VALUE = 24;
    private static final int FIND_OBJECTS_INIT = 26;
    private static final int FIND_OBJECTS = 27;
    private static final int FIND_OBJECTS_FINAL = 28;
    private static final int FUNCTIONS = 68;

    private static final long OK = 0;
    private static final long INITIALIZED_ALREADY = 0x191;
    private static final long LOCKS_OF_THE_SYSTEM = 2;
    private static final long SERIAL_SESSION = 4;
    private static final long CLASS = 0;
    private static final long LABEL = 3;
    private static final long KEY_TYPE = 0x100;
    private static final long SENSITIVE = 0x103;
    private static final long VALUE_LENGTH = 0x161;
    private static final long EXTRACTABLE = 0x162;
    private static final long SECRET_KEY = 4;
    private static final long AES = 0x1F;

    private static final int LABEL_BYTES = 32;
    private static final int ATTRIBUTE_BYTES = 24;
    private static final int MOST = 16;

    private final MemorySegment functions;

    private Cryptoki(MemorySegment functions) {
        this.functions = functions;
    }

    record Slot(long number, String label) {}

    /** @param bytes length of the key */
    record Traits(boolean aes, long bytes, boolean sensitive, boolean extractable) {
        boolean stays() {
            return sensitive && !extractable;
        }
    }

    /**
     * Loads a library and makes it ready; it stays loaded.
     *
     * @throws IllegalArgumentException when there is no such library, or it is none of PKCS#11
     * @throws ProviderException when it does not get ready
     */
    static Cryptoki load(Path library) {
        MemorySegment list = SymbolLookup.libraryLookup(library, Arena.global())
                .find("C_GetFunctionList")
                .orElseThrow(() -> new IllegalArgumentException("no C_GetFunctionList"));
        try (var arena = Arena.ofConfined()) {
            MemorySegment pointer = arena.allocate(ADDRESS);
            check("C_GetFunctionList", call(list, pointer));
            var cryptoki = new Cryptoki(pointer.get(ADDRESS, 0).reinterpret(8L * (1 + FUNCTIONS)));
            MemorySegment settings = arena.allocate(48, 8); // four functions for locks, flags, reserved
            settings.set(JAVA_LONG, 32, LOCKS_OF_THE_SYSTEM);
            long answer = cryptoki.ask(INITIALIZE, settings);
            if (answer != INITIALIZED_ALREADY) {
                check("C_Initialize", answer);
            }
            return cryptoki;
        }
    }

    /** Every token that is there. */
    List<Slot> tokens() {
        try (var arena = Arena.ofConfined()) {
            MemorySegment count = arena.allocate(JAVA_LONG);
            check("C_GetSlotList", ask(GET_SLOT_LIST, (byte) 1, MemorySegment.NULL, count));
            MemorySegment numbers = arena.allocate(JAVA_LONG, Math.max(1, count.get(JAVA_LONG, 0)));
            check("C_GetSlotList", ask(GET_SLOT_LIST, (byte) 1, numbers, count));
            var slots = new ArrayList<Slot>();
            for (long i = 0; i < count.get(JAVA_LONG, 0); i++) {
                long number = numbers.getAtIndex(JAVA_LONG, i);
                MemorySegment info = arena.allocate(256, 8);
                check("C_GetTokenInfo", ask(GET_TOKEN_INFO, number, info));
                byte[] label = info.asSlice(0, LABEL_BYTES).toArray(JAVA_BYTE);
                slots.add(new Slot(number, new String(label, StandardCharsets.UTF_8).strip()));
            }
            return slots;
        }
    }

    /** The secret keys of a label, of which there should be one. Somebody has to be signed in to the token. */
    List<Traits> secretKeys(long slot, String label) {
        try (var arena = Arena.ofConfined()) {
            MemorySegment opened = arena.allocate(JAVA_LONG);
            check(
                    "C_OpenSession",
                    ask(OPEN_SESSION, slot, SERIAL_SESSION, MemorySegment.NULL, MemorySegment.NULL, opened));
            long session = opened.get(JAVA_LONG, 0);
            try {
                return find(arena, session, label).stream()
                        .map(key -> traits(arena, session, key))
                        .toList();
            } finally {
                ask(CLOSE_SESSION, session);
            }
        }
    }

    private List<Long> find(Arena arena, long session, String label) {
        byte[] text = label.getBytes(StandardCharsets.UTF_8);
        MemorySegment wanted = arena.allocate(2 * ATTRIBUTE_BYTES, 8);
        attribute(wanted, 0, CLASS, arena.allocateFrom(JAVA_LONG, SECRET_KEY));
        attribute(wanted, 1, LABEL, arena.allocateFrom(JAVA_BYTE, text));
        check("C_FindObjectsInit", ask(FIND_OBJECTS_INIT, session, wanted, 2L));
        MemorySegment found = arena.allocate(JAVA_LONG, MOST);
        MemorySegment count = arena.allocate(JAVA_LONG);
        try {
            check("C_FindObjects", ask(FIND_OBJECTS, session, found, (long) MOST, count));
        } finally {
            ask(FIND_OBJECTS_FINAL, session);
        }
        var keys = new ArrayList<Long>();
        for (long i = 0; i < count.get(JAVA_LONG, 0); i++) {
            keys.add(found.getAtIndex(JAVA_LONG, i));
        }
        return keys;
    }

    private Traits traits(Arena arena, long session, long key) {
        MemorySegment type = arena.allocate(JAVA_LONG);
        MemorySegment length = arena.allocate(JAVA_LONG);
        MemorySegment sensitive = arena.allocate(JAVA_BYTE);
        MemorySegment extractable = arena.allocate(JAVA_BYTE);
        MemorySegment wanted = arena.allocate(4 * ATTRIBUTE_BYTES, 8);
        attribute(wanted, 0, KEY_TYPE, type);
        attribute(wanted, 1, VALUE_LENGTH, length);
        attribute(wanted, 2, SENSITIVE, sensitive);
        attribute(wanted, 3, EXTRACTABLE, extractable);
        check("C_GetAttributeValue", ask(GET_ATTRIBUTE_VALUE, session, key, wanted, 4L));
        return new Traits(
                type.get(JAVA_LONG, 0) == AES,
                length.get(JAVA_LONG, 0),
                sensitive.get(JAVA_BYTE, 0) != 0,
                extractable.get(JAVA_BYTE, 0) != 0);
    }

    private static void attribute(MemorySegment list, int place, long type, MemorySegment value) {
        long start = (long) place * ATTRIBUTE_BYTES;
        list.set(JAVA_LONG, start, type);
        list.set(ADDRESS, start + 8, value);
        list.set(JAVA_LONG, start + 16, value.byteSize());
    }

    private long ask(int function, Object... values) {
        return call(functions.get(ADDRESS, 8L * (1 + function)), values);
    }

    private static long call(MemorySegment function, Object... values) {
        MemoryLayout[] layouts = Stream.of(values).map(Cryptoki::layout).toArray(MemoryLayout[]::new);
        try {
            return (long) Linker.nativeLinker()
                    .downcallHandle(function, FunctionDescriptor.of(JAVA_LONG, layouts))
                    .invokeWithArguments(values);
        } catch (Throwable e) {
            throw new ProviderException("a function of PKCS#11 cannot be called", e);
        }
    }

    private static MemoryLayout layout(Object value) {
        return switch (value) {
            case Byte _ -> JAVA_BYTE;
            case Long _ -> JAVA_LONG;
            default -> ADDRESS;
        };
    }

    private static void check(String function, long answer) {
        if (answer != OK) {
            throw new ProviderException(function + ": CKR 0x" + Long.toHexString(answer));
        }
    }
}
