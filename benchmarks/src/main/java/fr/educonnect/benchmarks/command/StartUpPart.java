package fr.educonnect.benchmarks.command;

import fr.educonnect.benchmarks.keycloak.Databases;
import fr.educonnect.benchmarks.keycloak.KeycloakHome;
import fr.educonnect.benchmarks.keycloak.KeycloakServer;
import fr.educonnect.benchmarks.load.Twin;
import fr.educonnect.benchmarks.report.Measure;
import fr.educonnect.benchmarks.report.Quantiles;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Starts over databases that are there already, with our providers and without, in turns: from the start of the process to the
 * first answer of the stock realm, which both have. No realm is left to import: to read a file of ours only to leave it alone is what
 * {@code --import-realm} does, not our providers, and has a line of its own.
 *
 * @param starts of each
 */
record StartUpPart(int starts) implements Part {

    private static final int GUARDIANS = 1000;
    private static final double MOST_SECONDS = 1;

    @Override
    public String name() {
        return "start-up";
    }

    @Override
    public PartResult measure(Bench bench) throws Exception {
        // The first start of each makes its tables and realms, and does not count.
        return TwinPair.of(
                bench,
                TwinPair.parents(GUARDIANS),
                realms -> bench.homes().lay(realms, bench.layout().realm()),
                Map.of(),
                pair -> {
                    pair.servers().close();
                    bench.homes().ours().putImportsAside();
                    bench.homes().stock().putImportsAside();
                    Map<Twin, double[]> seconds = new EnumMap<>(Twin.class);
                    for (Twin twin : Twin.values()) {
                        seconds.put(twin, new double[starts]);
                    }
                    for (int start = 0; start < starts; start++) {
                        for (Twin twin :
                                start % 2 == 0 ? List.of(Twin.OURS, Twin.STOCK) : List.of(Twin.STOCK, Twin.OURS)) {
                            seconds.get(twin)[start] = seconds(bench, pair, twin);
                        }
                    }
                    bench.homes().ours().layImportsAgain();
                    bench.homes().stock().layImportsAgain();
                    double[] reading = new double[starts];
                    for (int start = 0; start < starts; start++) {
                        reading[start] = seconds(bench, pair, Twin.OURS);
                    }
                    return result(
                            Quantiles.median(seconds.get(Twin.OURS)),
                            Quantiles.median(seconds.get(Twin.STOCK)),
                            Quantiles.median(reading));
                });
    }

    private double seconds(Bench bench, TwinPair pair, Twin twin) throws Exception {
        boolean ours = twin == Twin.OURS;
        KeycloakHome home = ours ? bench.homes().ours() : bench.homes().stock();
        return bench.progress().step("Starting " + twin, () -> {
            try (KeycloakServer server = KeycloakServer.start(
                    home, pair.postgres(), ours ? Databases.OURS : Databases.STOCK, "", Map.of())) {
                return server.startUp().toMillis() / 1000.0;
            }
        });
    }

    private PartResult result(double ours, double stock, double reading) {
        Measure share = Measure.atMost("our share of the start-up (s)", MOST_SECONDS, Math.max(ours - stock, 0.01));
        Measure whole = Measure.lowerIsBetter("start-up (s)", ours, stock);
        Measure realm =
                Measure.alone("start-up that reads our realm's file, which is in the base already (s)", reading);
        return new PartResult(
                List.of(share, whole, realm),
                "- start-up: medians of %d starts of each twin, in turns.%n".formatted(starts));
    }
}
