package fr.educonnect.it.container;

import org.testcontainers.DockerClientFactory;

/** The container engine of this machine, if it has one. */
final class ContainerEngine {

    /** {@link #answers()}, by the name that JUnit's conditions take. */
    static final String CONDITION = "fr.educonnect.it.container.ContainerEngine#answers";

    /** What a skipped suite says, and what to do about it. */
    static final String ABSENT =
            "no container engine answers on this machine (as root on Debian, .ci/prepare-container-engine provides one)";

    private ContainerEngine() {}

    /** Whether containers can be started; says so on the console where they cannot. */
    static boolean answers() {
        boolean answers = DockerClientFactory.instance().isDockerAvailable();
        if (!answers) {
            System.out.println("Container suite skipped: " + ABSENT);
        }
        return answers;
    }
}
