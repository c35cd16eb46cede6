package fr.educonnect.teleservice.signin;

import fr.educonnect.teleservice.provider.EduConnectRegistration;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Shows a problem of the sign-in. Only our own words: nothing of the address reaches the page. */
@Controller
class SignInProblemController {

    @GetMapping(SignInProblem.PAGES + "{path}")
    String problem(@PathVariable String path, Model model, HttpServletResponse response) {
        SignInProblem problem =
                SignInProblem.at(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setStatus(problem.status().value());
        model.addAttribute("problem", problem);
        model.addAttribute("signIn", EduConnectRegistration.SIGN_IN);
        return "problem";
    }
}
