package fr.educonnect.schoolimport.command;

/** What the command's exit code tells a script. */
public final class ExitCodes {

    /** Everything asked for was done. */
    public static final int OK = 0;

    /** At least one school, file, line of the list or identifiant was refused; all others went through. */
    public static final int REFUSED = 1;

    /** The command line is wrong. */
    public static final int USAGE = 2;

    /** The database does not answer, refuses the role, lacks the schema or is claimed. Schools reported as done before that are done. */
    public static final int DATABASE = 3;

    /** The list of schools, the exports' folder, the password file, the report or the letters' folder cannot be used. */
    public static final int INPUT = 4;

    /** A fault of this command. */
    public static final int SOFTWARE = 70;

    private ExitCodes() {}
}
