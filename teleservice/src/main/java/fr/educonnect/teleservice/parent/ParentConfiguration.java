package fr.educonnect.teleservice.parent;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

@Configuration(proxyBeanMethods = false)
class ParentConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Where a parent's renewed data go: the session, which is also where Spring Security looks. */
    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }
}
