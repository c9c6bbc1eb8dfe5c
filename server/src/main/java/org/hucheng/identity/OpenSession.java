package org.hucheng.identity;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/** One signed-in browser: whose, on what, since when. It lives in the web server's session and ends with it, however that ends. */
final class OpenSession implements HttpSessionBindingListener {
    private final UUID id = UUID.randomUUID();
    private final HttpSession http;
    private final Actor actor;
    private final DeviceClass device;
    private final Instant begun;
    private final Consumer<OpenSession> ended;
    private final Proof begunBy;
    private volatile Proof proof;
    private volatile Instant proven;
    private volatile Instant lastSeen;

    OpenSession(
            HttpSession http,
            Actor actor,
            DeviceClass device,
            Proof proof,
            Instant begun,
            Consumer<OpenSession> ended) {
        this.http = http;
        this.actor = actor;
        this.device = device;
        this.begunBy = proof;
        this.proof = proof;
        this.begun = begun;
        this.proven = begun;
        this.lastSeen = begun;
        this.ended = ended;
    }

    UUID id() {
        return id;
    }

    Actor actor() {
        return actor;
    }

    int accountId() {
        return actor.accountId();
    }

    DeviceClass device() {
        return device;
    }

    Instant begun() {
        return begun;
    }

    Proof begunBy() {
        return begunBy;
    }

    /** The strongest since: what was proven again in the meantime counts. */
    Proof proof() {
        return proof;
    }

    /** When who is here was last proven: an end of all sessions before that moment does not mean this one. */
    Instant proven() {
        return proven;
    }

    Instant lastSeen() {
        return lastSeen;
    }

    void seen(Instant at) {
        lastSeen = at;
    }

    /** Whoever is here has just proven it once more. */
    void provenAgain(Proof how, Instant at) {
        proof = how;
        proven = at;
    }

    void end() {
        try {
            http.invalidate();
        } catch (IllegalStateException e) {
            ended.accept(this); // it was over already
        }
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        ended.accept(this);
    }
}
