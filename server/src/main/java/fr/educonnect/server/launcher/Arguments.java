package fr.educonnect.server.launcher;

import fr.educonnect.server.terminal.StartFailure;

/**
 * What is typed after {@code ./run}.
 *
 * @param help whether to explain and end
 * @param reset whether to start afresh
 */
record Arguments(boolean help, boolean reset) {

    static final String HELP = """
            Usage: ./run [--reset] [--help]

            Builds what is needed and starts everything on this machine: Keycloak with the realm "educonnect", a demo
            téléservice, and an outbox that shows every mail and SMS. Ctrl-C stops all of it.

              --reset   start afresh: deletes the data folder first
              --help    this text

            Environment (defaults in brackets):
              EDUCONNECT_DATA                folder for databases, passwords and logs [.demo beside ./run]
              EDUCONNECT_HTTP_PORT           Keycloak [8080]
              EDUCONNECT_MANAGEMENT_PORT     Keycloak's health and metrics [9000]
              EDUCONNECT_TELESERVICE_PORT    demo téléservice [8081]
              EDUCONNECT_OUTBOX_PORT         outbox page and API [8025]
              EDUCONNECT_LISTEN_ADDRESS      address that all of them listen on [127.0.0.1]
              EDUCONNECT_SCHOOL_DB_URL       JDBC URL of a school database; no demo data then [H2 file with the demo's]
              EDUCONNECT_SCHOOL_DB_USER      role of the server there
              EDUCONNECT_SCHOOL_DB_PASSWORD  its password
              EDUCONNECT_OPEN_DEPARTMENTS    opened départements, comma list [09,12,82]
              EDUCONNECT_SMTP_HOST           where mails are sent [localhost: the outbox]
              EDUCONNECT_SMTP_PORT           … and its port [3025]
              EDUCONNECT_SMS_URL             where SMS are posted [/sms of the outbox]
              EDUCONNECT_KEYCLOAK_JAVA_OPTS  more Java options for Keycloak
              EDUCONNECT_TELESERVICE_URL     demo téléservice as a browser sees it [http://localhost:8081]

            More in docs/run.md.
            """;

    static Arguments parse(String... arguments) {
        boolean help = false;
        boolean reset = false;
        for (String argument : arguments) {
            switch (argument) {
                case "--help", "-h" -> help = true;
                case "--reset" -> reset = true;
                default -> throw new StartFailure("Unknown argument \"%s\".%n%n%s".formatted(argument, HELP));
            }
        }
        return new Arguments(help, reset);
    }
}
