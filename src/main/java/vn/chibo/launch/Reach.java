package vn.chibo.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who reaches the pages. By default this machine alone; {@code --lan} and {@code --tls} open them to the network,
 * {@code --proxy} names the one neighbour whose word about the visitor's address is believed, {@code --name} is what
 * people call this machine: passkeys are bound to a name, never to an address.
 */
record Reach(boolean lan, boolean tls, Optional<String> proxy, Optional<String> name) {
    static final Reach THIS_MACHINE = new Reach(false, false, Optional.empty(), Optional.empty());
    private static final String LOOPBACK = "127.0.0.1";

    boolean network() {
        return lan || tls || proxy.filter(address -> !isLoopback(address)).isPresent();
    }

    String scheme() {
        return tls ? "https" : "http";
    }

    /** Without a named proxy forwarded headers mean nothing: anybody could write another's address there. */
    List<String> properties() {
        List<String> properties = new ArrayList<>();
        if (!network()) {
            properties.add("--server.address=" + LOOPBACK);
        }
        proxy.ifPresent(address -> {
            properties.add("--server.forward-headers-strategy=native");
            properties.add("--server.tomcat.remoteip.internal-proxies=" + Pattern.quote(address));
        });
        return properties;
    }

    Reach toLan() {
        return new Reach(true, tls, proxy, name);
    }

    Reach withTls() {
        return new Reach(lan, true, proxy, name);
    }

    Reach behind(String address) {
        if (!address.matches("[0-9a-fA-F:.]{3,45}")) {
            throw LaunchFailure.wrongUse("launch.option.proxy", address);
        }
        return new Reach(lan, tls, Optional.of(address), name);
    }

    Reach named(String host) {
        if (!HostNames.isName(host)) {
            throw LaunchFailure.wrongUse("launch.option.name", host);
        }
        return new Reach(lan, tls, proxy, Optional.of(host.toLowerCase(Locale.ROOT)));
    }

    HostNames hosts() {
        return HostNames.found(name);
    }

    private static boolean isLoopback(String address) {
        return address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
    }
}
