package fr.educonnect.benchmarks.hash;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A process of its own that hashes passwords as Keycloak does by default, on as many threads as there are processors, and prints the
 * milliseconds of processor time that one takes once the code is compiled.
 */
public final class HashProbe {

    /** Keycloak's defaults ({@code org.keycloak.crypto.hash.Argon2Parameters}): argon2id 1.3, 7 MiB, 5 passes, one lane, 32 bytes. */
    private static final int KIBIBYTES = 7168;

    private static final int PASSES = 5;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private HashProbe() {}

    /** @param arguments how many seconds to warm up, and how many to measure */
    public static void main(String[] arguments) throws Exception {
        long warmUp = TimeUnit.SECONDS.toNanos(Long.parseLong(arguments[0]));
        long measured = TimeUnit.SECONDS.toNanos(Long.parseLong(arguments[1]));
        int processors = Runtime.getRuntime().availableProcessors();
        ExecutorService threads = Executors.newFixedThreadPool(processors);
        try {
            List<Future<Double>> running = new ArrayList<>();
            for (int i = 0; i < processors; i++) {
                running.add(threads.submit(() -> {
                    hashFor(warmUp);
                    return hashFor(measured);
                }));
            }
            double sum = 0;
            for (Future<Double> one : running) {
                sum += one.get();
            }
            System.out.println(sum / processors);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Milliseconds of this thread for one hash. */
    private static double hashFor(long nanos) {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        byte[] salt = new byte[SALT_BYTES];
        byte[] hash = new byte[HASH_BYTES];
        long end = System.nanoTime() + nanos;
        long begun = thread.getCurrentThreadCpuTime();
        int hashes = 0;
        do {
            salt[hashes % SALT_BYTES]++;
            Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
            argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withSalt(salt)
                    .withMemoryAsKB(KIBIBYTES)
                    .withIterations(PASSES)
                    .withParallelism(1)
                    .build());
            argon2.generateBytes("Lune-verte-sur-le-pont-42".toCharArray(), hash);
            hashes++;
        } while (System.nanoTime() < end);
        return (thread.getCurrentThreadCpuTime() - begun) / 1e6 / hashes;
    }
}
