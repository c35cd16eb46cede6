package fr.educonnect.teleservice.provider;

import fr.educonnect.teleservice.settings.EduConnectSettings;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** Where every page finds the provider's help, which then knows from which service a parent comes. */
@ControllerAdvice
class HelpAddress {

    private final String address;

    HelpAddress(EduConnectSettings settings) {
        this.address = UriComponentsBuilder.fromUriString(settings.issuer())
                .pathSegment("aide")
                .queryParam("client_id", settings.clientId())
                .encode()
                .toUriString();
    }

    @ModelAttribute("helpAddress")
    String address() {
        return address;
    }
}
