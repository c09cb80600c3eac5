package vn.chibo.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the postmaster is called: loopback only, a socket in a folder only this account enters, few connections. */
final class PostmasterCommand {
    /** A socket's path has at most 107 bytes, its name included. */
    private static final int LONGEST_SOCKET_FOLDER = 80;

    private PostmasterCommand() {}

    static List<String> words(DataFolder folder, Path binaries, int port, List<String> settings) throws IOException {
        List<String> words = new ArrayList<>(Account.prefix());
        words.addAll(List.of(
                binaries.resolve("bin/postgres").toString(),
                "-D",
                folder.postgres().toString()));
        words.addAll(List.of("-p", Integer.toString(port), "-c", "listen_addresses=127.0.0.1"));
        words.addAll(List.of("-c", "unix_socket_directories=" + socket(folder)));
        words.addAll(List.of("-c", "max_connections=40", "-c", "log_min_messages=warning"));
        words.addAll(List.of("-c", "log_checkpoints=off"));
        settings.forEach(setting -> words.addAll(List.of("-c", setting)));
        return words;
    }

    private static String socket(DataFolder folder) throws IOException {
        String socket = Folders.create(folder.path().resolve("socket")).toString();
        boolean simple = socket.matches("[A-Za-z0-9/._-]{1," + LONGEST_SOCKET_FOLDER + "}");
        return simple ? socket : "";
    }
}
