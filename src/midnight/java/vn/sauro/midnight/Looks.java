package vn.sauro.midnight;

import java.util.concurrent.atomic.AtomicInteger;

/** How many looks that do nothing were done in this JVM, those whose transaction was undone afterwards included. */
final class Looks {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static volatile long last;

    private Looks() {}

    static void one() {
        COUNT.incrementAndGet();
        last = System.currentTimeMillis();
    }

    static int count() {
        return COUNT.get();
    }

    /** When the last one was done, in milliseconds since 1970. */
    static long last() {
        return last;
    }
}
