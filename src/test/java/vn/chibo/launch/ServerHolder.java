package vn.chibo.launch;

import java.nio.file.Path;

/** A program that holds a running database and waits to be killed. */
final class ServerHolder {
    private ServerHolder() {}

    public static void main(String[] arguments) throws Exception {
        DataFolder folder = DataFolder.open(Path.of(arguments[0]), "run");
        PostgresServer server = PostgresServer.start(folder, Secrets.of(folder));
        System.out.println(server.pid());
        Thread.sleep(Long.MAX_VALUE);
    }
}
