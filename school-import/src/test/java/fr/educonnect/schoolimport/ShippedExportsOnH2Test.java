package fr.educonnect.schoolimport;

import fr.educonnect.directory.testing.Engine;

class ShippedExportsOnH2Test extends ShippedExportsContract {

    ShippedExportsOnH2Test() {
        super(Engine.H2);
    }
}
