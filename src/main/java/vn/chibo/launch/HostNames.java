package vn.chibo.launch;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** By which names and addresses this machine is reached from its own network. */
record HostNames(List<String> names, List<String> addresses) {
    private static final String NAME = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9-]{1,63})*";

    static boolean isName(String host) {
        return host.matches(NAME) && host.matches(".*[A-Za-z].*");
    }

    /** The name to tell people: the one that was given, or the machine's own; none where it has none. */
    Optional<String> told() {
        return names.stream().filter(name -> !name.equals("localhost")).findFirst();
    }

    /** How telephones on the same network may open the program: by name first, passkeys work with no other. */
    List<String> addresses(String scheme, int port) {
        return Stream.concat(told().stream(), network().stream())
                .map(host -> scheme + "://" + host + ":" + port)
                .toList();
    }

    /** @param given what the machine is called beside its own name; it comes first */
    static HostNames found(Optional<String> given) {
        Set<String> names = new LinkedHashSet<>(List.of("localhost"));
        given.ifPresent(names::add);
        String host = hostName();
        if (host.matches(NAME) && !host.equals("localhost")) {
            if (!host.contains(".")) {
                names.add(host + ".local"); // what telephones find by themselves on a school's network
            }
            names.add(host);
        }
        List<String> addresses = new ArrayList<>(List.of("127.0.0.1", "::1"));
        addresses.addAll(network());
        return new HostNames(List.copyOf(names), List.copyOf(addresses));
    }

    /** Addresses that a telephone on the same network can open. */
    static List<String> network() {
        try {
            return ofCards();
        } catch (IOException unknown) {
            return List.of();
        }
    }

    private static List<String> ofCards() throws IOException {
        List<String> addresses = new ArrayList<>();
        for (NetworkInterface card : NetworkInterface.networkInterfaces()
                .sorted(java.util.Comparator.comparing(NetworkInterface::getIndex))
                .toList()) {
            if (card.isUp() && !card.isLoopback()) {
                card.inetAddresses()
                        .filter(Inet4Address.class::isInstance)
                        .map(InetAddress::getHostAddress)
                        .forEach(addresses::add);
            }
        }
        return addresses;
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException nameless) {
            return "localhost";
        }
    }
}
