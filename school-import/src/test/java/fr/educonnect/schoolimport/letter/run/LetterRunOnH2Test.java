package fr.educonnect.schoolimport.letter.run;

import fr.educonnect.directory.testing.Engine;

class LetterRunOnH2Test extends LetterRunContract {

    LetterRunOnH2Test() {
        super(Engine.H2);
    }
}
