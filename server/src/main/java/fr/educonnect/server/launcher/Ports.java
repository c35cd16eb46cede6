package fr.educonnect.server.launcher;

import fr.educonnect.server.settings.Port;
import fr.educonnect.server.terminal.StartFailure;
import java.util.List;
import java.util.stream.Collectors;

/** Checks before anything starts that every port can be had, and names all that cannot at once. */
final class Ports {

    private Ports() {}

    /**
     * Checks the ports.
     *
     * @param address the address that our programs will listen on
     * @param ports the ports they need
     * @throws StartFailure when one is taken, or when two programs were given the same one
     */
    static void check(String address, List<Port> ports) {
        for (Port port : ports) {
            ports.stream()
                    .filter(other -> other != port && other.number() == port.number())
                    .findFirst()
                    .ifPresent(other -> {
                        throw new StartFailure("%s and %s cannot both use port %d: change %s or %s."
                                .formatted(port.use(), other.use(), port.number(), port.variable(), other.variable()));
                    });
        }
        List<Port> taken = ports.stream().filter(port -> !port.isFree(address)).toList();
        if (!taken.isEmpty()) {
            throw new StartFailure(taken.stream().map(Ports::explain).collect(Collectors.joining("\n"))
                    + "\nStop the program that uses it (perhaps another ./run), or choose another port as shown.");
        }
    }

    private static String explain(Port port) {
        return "Port %d, needed for %s, is already in use (another port: %s=%d ./run)."
                .formatted(port.number(), port.use(), port.variable(), port.number() + 10);
    }
}
