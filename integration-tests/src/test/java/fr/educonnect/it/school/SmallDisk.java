package fr.educonnect.it.school;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.educonnect.it.build.Build;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file system of a few megabytes in memory, for tables whose disk is to be full. Needs root, as every mount does. */
public final class SmallDisk {

    private static final String SIZE = "size=4m";

    private SmallDisk() {}

    /**
     * Lets some tables lie on a full disk while something is done.
     *
     * @param tables with their schemas; empty, for they need room with their first row
     * @throws org.opentest4j.TestAbortedException where nothing may be mounted
     */
    public static void fullUnder(SchoolPostgres postgres, List<String> tables, Runnable action) {
        Path disk = Build.target("small-disk");
        assumeTrue(mount(disk), "not run: a small file system can be mounted by root only");
        try {
            Path place = Files.createDirectories(disk.resolve("tables"));
            postgres.execute("CREATE TABLESPACE small_disk LOCATION '" + place.toAbsolutePath() + "'");
            move(postgres, tables, "small_disk");
            Path filling = disk.resolve("filling");
            fill(filling);
            try {
                action.run();
            } finally {
                Files.delete(filling);
                move(postgres, tables, "pg_default");
                postgres.execute("DROP TABLESPACE small_disk");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            run("umount", disk.toString());
        }
    }

    private static boolean mount(Path disk) {
        try {
            Files.createDirectories(disk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return run("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", disk.toString());
    }

    private static void move(SchoolPostgres postgres, List<String> tables, String tablespace) {
        tables.forEach(table -> postgres.execute("ALTER TABLE " + table + " SET TABLESPACE " + tablespace));
    }

    private static void fill(Path file) {
        byte[] block = new byte[1024];
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            // That is what it is for.
        }
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
