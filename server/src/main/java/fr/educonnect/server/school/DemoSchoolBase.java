package fr.educonnect.server.school;

import fr.educonnect.server.data.DataFolder;
import fr.educonnect.server.settings.SchoolBase;

/** The school database of the demo: an H2 file in the data folder. */
public final class DemoSchoolBase {

    private DemoSchoolBase() {}

    /**
     * Where it is.
     *
     * @param data the data folder
     * @param password of its only role
     * @return its address; AUTO_SERVER lets the import command in while the server has it open
     */
    public static SchoolBase in(DataFolder data, String password) {
        return new SchoolBase(
                "jdbc:h2:file:" + data.resolve("school").resolve("school") + ";AUTO_SERVER=TRUE",
                "educonnect",
                password);
    }
}
