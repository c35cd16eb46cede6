package fr.educonnect.teleservice.home;

import fr.educonnect.teleservice.provider.EduConnectRegistration;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page: for who is not signed in. */
@Controller
class HomeController {

    @GetMapping("/")
    String home(Principal signedIn, Model model) {
        if (signedIn != null) {
            return "redirect:/enfants";
        }
        model.addAttribute("signIn", EduConnectRegistration.SIGN_IN);
        return "home";
    }
}
