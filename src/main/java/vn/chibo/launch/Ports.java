package vn.chibo.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which ports can be had. */
final class Ports {
    private Ports() {}

    static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException taken) {
            throw LaunchFailure.because(taken, "launch.port.taken", port);
        }
    }

    static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The port used last time if it can still be had, another one otherwise; written down either way. */
    static int remembered(Path file) throws IOException {
        if (Files.exists(file)) {
            String written = Files.readString(file).strip();
            if (written.matches("[0-9]{4,5}") && isFree(Integer.parseInt(written))) {
                return Integer.parseInt(written);
            }
        }
        int port = free();
        PrivateFile.write(file, port + "\n");
        return port;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
