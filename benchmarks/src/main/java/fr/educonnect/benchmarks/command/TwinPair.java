package fr.educonnect.benchmarks.command;

import fr.educonnect.benchmarks.base.BenchmarkPostgres;
import fr.educonnect.benchmarks.base.InventedSchoolBase;
import fr.educonnect.benchmarks.base.ReachableParents;
import fr.educonnect.benchmarks.keycloak.Databases;
import fr.educonnect.benchmarks.keycloak.TwinAccounts;
import fr.educonnect.benchmarks.keycloak.TwinRealms;
import fr.educonnect.benchmarks.keycloak.TwinServers;
import fr.educonnect.benchmarks.load.Secrets;
import java.util.Map;

/**
 * Both servers over the same people, ready for load.
 *
 * @param postgres under both
 * @param servers ours and the stock one
 * @param secrets of both
 */
record TwinPair(BenchmarkPostgres postgres, TwinServers servers, Secrets secrets) {

    /** Makes what is in the school base. */
    interface People {
        void invent(BenchmarkPostgres postgres) throws Exception;
    }

    /** What is done with them. */
    interface Work<T> {
        T with(TwinPair pair) throws Exception;
    }

    /** Parents with accounts, who can be reached by mail and SMS. */
    static People parents(int guardians) {
        return postgres -> {
            InventedSchoolBase.create(postgres.source(BenchmarkPostgres.SCHOOL), guardians);
            ReachableParents.make(postgres.source(BenchmarkPostgres.SCHOOL));
        };
    }

    /**
     * Starts everything, does the work, and stops everything.
     *
     * @param people who is in the school base; those with accounts are in the stock base too
     * @param realms how both realms are laid; gets the secrets
     * @param variables added to the environment of both servers
     */
    static <T> T of(Bench bench, People people, Realms realms, Map<String, String> variables, Work<T> work)
            throws Exception {
        Secrets secrets = Secrets.random();
        Progress progress = bench.progress();
        try (BenchmarkPostgres postgres = progress.step("Starting PostgreSQL", BenchmarkPostgres::embedded)) {
            progress.step("Inventing families", () -> {
                postgres.createDatabases(
                        BenchmarkPostgres.KEYCLOAK, BenchmarkPostgres.STOCK_KEYCLOAK, BenchmarkPostgres.SCHOOL);
                people.invent(postgres);
                return null;
            });
            realms.lay(new TwinRealms(secrets));
            try (TwinServers servers = progress.step(
                    "Starting both Keycloaks", () -> TwinServers.start(bench.homes(), postgres, secrets, variables))) {
                progress.step("Making the accounts of both", () -> {
                    TwinAccounts.createFederated(postgres, Databases.OURS);
                    TwinAccounts.createLocal(postgres, Databases.STOCK);
                    return null;
                });
                return work.with(new TwinPair(postgres, servers, secrets));
            }
        }
    }

    /** Lays the realms where the servers import them from. */
    interface Realms {
        void lay(TwinRealms realms) throws Exception;
    }
}
