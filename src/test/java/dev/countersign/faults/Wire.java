package dev.countersign.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** A TCP connection between two programs that can be cut, restored and slowed down. */
final class Wire implements AutoCloseable {

    private static final int AT_ONCE = 64 * 1024;

    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile InetSocketAddress target;
    private volatile boolean cut;
    private volatile Supplier<Duration> delay = () -> Duration.ZERO;

    private Wire(ServerSocket door, InetSocketAddress target) {
        this.door = door;
        this.target = target;
    }

    /** A wire from a free port on this machine to there. */
    static Wire to(InetSocketAddress target) throws IOException {
        var wire = new Wire(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
        Thread.ofVirtual().start(wire::admit);
        return wire;
    }

    /** The port to call instead of the target's. */
    int port() {
        return door.getLocalPort();
    }

    /** Breaks every connection, and refuses new ones. */
    void cut() {
        cut = true;
        open.forEach(Wire::close);
    }

    /** Connects again, perhaps to somebody who moved. */
    void restore(InetSocketAddress now) {
        target = now;
        cut = false;
    }

    /** Holds up what comes back, each piece for as long as this says. */
    void slowDown(Supplier<Duration> each) {
        delay = each;
    }

    private void admit() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                open.add(caller);
                if (cut) close(caller);
                else Thread.ofVirtual().start(() -> connect(caller));
            } catch (IOException closed) {
                // the loop ends with the door
            }
        }
    }

    private void connect(Socket caller) {
        try (caller;
                var called = new Socket()) {
            open.add(called);
            called.connect(target, 5_000);
            called.setTcpNoDelay(true);
            caller.setTcpNoDelay(true);
            var back = Thread.ofVirtual().start(() -> carry(called, caller, true));
            carry(caller, called, false);
            back.join();
        } catch (IOException broken) {
            // the caller sees it broken too
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(caller);
        }
    }

    private void carry(Socket from, Socket to, boolean back) {
        try (from;
                to) {
            carry(from.getInputStream(), to.getOutputStream(), back);
        } catch (IOException broken) {
            // both ends see it
        } finally {
            open.remove(from);
        }
    }

    private void carry(InputStream from, OutputStream to, boolean back) throws IOException {
        var piece = new byte[AT_ONCE];
        for (int length = from.read(piece); length >= 0; length = from.read(piece)) {
            if (back) LockSupport.parkNanos(delay.get().toNanos());
            to.write(piece, 0, length);
            to.flush();
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            // that is what was wanted
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        open.forEach(Wire::close);
    }
}
