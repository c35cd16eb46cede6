package fr.educonnect.schoolimport.pair;

import fr.educonnect.schoolimport.list.ListedSchool;
import fr.educonnect.schoolimport.siecle.ExportHeader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The two exports of one school.
 *
 * @param school its line in the list
 * @param eleves the pupils' file
 * @param elevesHeader what it says of itself
 * @param responsables the guardians' file
 * @param responsablesHeader what it says of itself
 */
public record ExportPair(
        ListedSchool school,
        Path eleves,
        ExportHeader elevesHeader,
        Path responsables,
        ExportHeader responsablesHeader) {

    /** @return the size of both files in bytes, 0 for one that has vanished */
    public long size() {
        return size(eleves) + size(responsables);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            // Only the progress bar wants to know; reading the file will say what is wrong.
            return 0;
        }
    }
}
