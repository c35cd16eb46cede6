package fr.educonnect.schoolimport.letter.run;

import fr.educonnect.directory.testing.Engine;

class LetterRunOnPostgresTest extends LetterRunContract {

    LetterRunOnPostgresTest() {
        super(Engine.POSTGRESQL);
    }
}
