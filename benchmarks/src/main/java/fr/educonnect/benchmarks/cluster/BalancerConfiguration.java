package fr.educonnect.benchmarks.cluster;

import fr.educonnect.benchmarks.BenchmarkFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * HAProxy's configuration for nodes on this machine, made from that of production: time-outs, health checks, retries and the
 * choice of the node are taken over; addresses, TLS and what keeps the outside out are not.
 *
 * @param deployed text of {@code deploy/proxy/haproxy.cfg}
 * @param errorPage what a browser gets where no node answers
 */
record BalancerConfiguration(String deployed, Path errorPage) {

    private static final Pattern SECTION = Pattern.compile("^(?=[a-z])", Pattern.MULTILINE);
    private static final Pattern SERVER = Pattern.compile("^ {2}server (\\S+) \\S+$");
    private static final Pattern TAKEN =
            Pattern.compile("^ {2}(use_backend|default_backend|http-request (set-var|set-header|del-header)).*");
    private static final Pattern COMMENT = Pattern.compile("^\\s*#.*|^\\s*$");
    private static final String TLS = "  ssl-";
    private static final String PRODUCTION_NAMES = " resolvers docker init-addr last,libc,none";
    private static final String MANAGEMENT_PORT = " port 9000";

    /**
     * The whole file.
     *
     * @param port of the balancer
     * @param nodes as many as production has, with its names
     * @throws BenchmarkFailure when the file of production is not as expected any more
     */
    String text(int port, List<NodeAddress> nodes) {
        List<String> sections = new ArrayList<>();
        for (String section : SECTION.split(deployed)) {
            if (section.startsWith("global")) {
                sections.add(
                        lines(section).filter(line -> !line.startsWith(TLS)).collect(joined()));
            } else if (section.startsWith("defaults")) {
                sections.add(lines(section)
                        .map(line -> line.replaceAll(
                                "^( {2}errorfile \\d+) .*", "$1 " + Matcher.quoteReplacement(errorPage.toString())))
                        .collect(joined()));
            } else if (section.startsWith("frontend secure")) {
                sections.add(frontend(port, section));
            } else if (section.startsWith("backend")) {
                sections.add(backend(section, nodes));
            }
        }
        String text = String.join("\n", sections);
        if (sections.size() != 5 || text.contains("docker")) {
            throw new BenchmarkFailure("deploy/proxy/haproxy.cfg is not as expected; what was made of it:\n" + text);
        }
        return text;
    }

    private static String frontend(int port, String production) {
        // Also what is told to the nodes about who asks, with the scheme and port of this balancer.
        String taken = lines(production)
                .filter(line -> TAKEN.matcher(line).matches())
                .map(line -> line.replace("X-Forwarded-Proto https", "X-Forwarded-Proto http")
                        .replace("X-Forwarded-Port 443", "X-Forwarded-Port " + port))
                .collect(joined());
        return "frontend local\n  bind 127.0.0.1:%d\n".formatted(port) + taken;
    }

    private static String backend(String production, List<NodeAddress> nodes) {
        boolean checksManagement = production.contains(MANAGEMENT_PORT);
        return lines(production)
                .map(line -> line.replace(PRODUCTION_NAMES, "").replace(MANAGEMENT_PORT, ""))
                .map(line -> server(line, nodes, checksManagement))
                .collect(joined());
    }

    private static String server(String line, List<NodeAddress> nodes, boolean checksManagement) {
        Matcher server = SERVER.matcher(line);
        if (!server.matches()) {
            return line;
        }
        NodeAddress node = nodes.stream()
                .filter(candidate -> candidate.name().equals(server.group(1)))
                .findFirst()
                .orElseThrow(() -> new BenchmarkFailure("deploy/proxy/haproxy.cfg has a node more: " + line));
        String here = "  server %s 127.0.0.1:%d".formatted(node.name(), node.port());
        return checksManagement ? here + " port " + node.managementPort() : here;
    }

    private static Stream<String> lines(String section) {
        return section.lines().filter(line -> !COMMENT.matcher(line).matches());
    }

    private static Collector<CharSequence, ?, String> joined() {
        return Collectors.joining("\n", "", "\n");
    }
}
