package fr.educonnect.schoolimport;

import fr.educonnect.directory.testing.Engine;

class FirstLoadOnH2Test extends FirstLoadContract {

    FirstLoadOnH2Test() {
        super(Engine.H2);
    }
}
