package fr.educonnect.it.outage;

import fr.educonnect.it.school.SchoolPostgres;

/** The ways in which a base can be away. */
enum Outage {
    /** Shut down: connections are refused at once. */
    STOPPED {
        @Override
        void begin(SchoolPostgres postgres) {
            postgres.stop();
        }

        @Override
        void end(SchoolPostgres postgres) {
            postgres.resume();
        }
    },
    /** Hung: connections are accepted or stay open, and nothing comes back. */
    HUNG {
        @Override
        void begin(SchoolPostgres postgres) {
            postgres.freeze();
        }

        @Override
        void end(SchoolPostgres postgres) {
            postgres.thaw();
        }
    },
    /** Slow: every statement about a parent waits for a lock, longer than the server lets it. */
    SLOW {
        @Override
        void begin(SchoolPostgres postgres) {
            postgres.lock("account.account");
        }

        @Override
        void end(SchoolPostgres postgres) {
            postgres.unlock();
        }
    };

    abstract void begin(SchoolPostgres postgres);

    abstract void end(SchoolPostgres postgres);

    /** Does something while the base is away. */
    final void during(SchoolPostgres postgres, Runnable action) {
        begin(postgres);
        try {
            action.run();
        } finally {
            end(postgres);
        }
    }
}
