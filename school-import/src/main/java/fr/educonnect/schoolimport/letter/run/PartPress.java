package fr.educonnect.schoolimport.letter.run;

import fr.educonnect.directory.LetterRegistry;
import fr.educonnect.directory.account.ProvisionalSecret;
import fr.educonnect.schoolimport.letter.Letter;
import fr.educonnect.schoolimport.letter.part.Part;
import fr.educonnect.schoolimport.letter.print.LetterDocument;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings a part's letters to paper and into the base, in the order that {@link Part} tells. */
final class PartPress {

    private final LetterRegistry registry;
    private final LetterDocument document;

    PartPress(LetterRegistry registry, LetterDocument document) {
        this.registry = registry;
        this.document = document;
    }

    /**
     * @param part a new one
     * @return the letters that are in it: those of accounts that were activated while this ran are left out
     * @throws IOException if the files cannot be written
     * @throws fr.educonnect.directory.DirectoryUnavailableException the database could not answer
     */
    List<Letter> finish(Part part, List<PreparedLetter> prepared) throws IOException {
        List<PreparedLetter> letters = prepared;
        while (!letters.isEmpty()) {
            List<Letter> printed = letters.stream().map(PreparedLetter::letter).toList();
            part.write(printed, document);
            Set<Long> activated = registry.put(secrets(letters));
            if (activated.isEmpty()) {
                part.name();
                return printed;
            }
            part.delete();
            letters = letters.stream()
                    .filter(letter -> !activated.contains(letter.accountId()))
                    .toList();
        }
        return List.of();
    }

    private static Map<Long, ProvisionalSecret> secrets(List<PreparedLetter> letters) {
        return letters.stream().collect(Collectors.toMap(PreparedLetter::accountId, PreparedLetter::secret));
    }
}
