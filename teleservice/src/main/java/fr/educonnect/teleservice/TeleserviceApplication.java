package fr.educonnect.teleservice;

import fr.educonnect.teleservice.settings.EduConnectSettings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The demo téléservice "Carnet de liaison": an ordinary OpenID Connect client that shows a parent's children. */
@SpringBootApplication
@EnableConfigurationProperties(EduConnectSettings.class)
public class TeleserviceApplication {

    /**
     * Starts the web server and stays until the process is ended.
     *
     * @param arguments Spring Boot's, for example {@code --server.port=8081}; none is needed
     */
    public static void main(String[] arguments) {
        SpringApplication.run(TeleserviceApplication.class, arguments);
    }
}
