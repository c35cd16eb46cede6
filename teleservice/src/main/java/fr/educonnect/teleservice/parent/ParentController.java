package fr.educonnect.teleservice.parent;

import fr.educonnect.teleservice.children.ChildrenClaim;
import fr.educonnect.teleservice.signin.AccountPage;
import fr.educonnect.teleservice.signin.SignInProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a signed-in parent. */
@Controller
class ParentController {

    private final ParentReader reader;
    private final ReceivedClaims received;

    ParentController(ParentReader reader, ReceivedClaims received) {
        this.reader = reader;
        this.received = received;
    }

    @GetMapping("/enfants")
    String children(
            OAuth2AuthenticationToken signedIn, Model model, HttpServletRequest request, HttpServletResponse response) {
        Reading reading = reader.read(signedIn, false, request, response);
        if (reading instanceof Reading.Current current) {
            return page(current.user(), model);
        }
        if (reading instanceof Reading.Older older) {
            model.addAttribute("notice", Notice.PROVIDER_AWAY);
            return page(older.user(), model);
        }
        return signOut(signedIn, request, response);
    }

    @PostMapping("/enfants/actualiser")
    String readAgain(
            OAuth2AuthenticationToken signedIn,
            RedirectAttributes next,
            HttpServletRequest request,
            HttpServletResponse response) {
        Reading reading = reader.read(signedIn, true, request, response);
        if (reading instanceof Reading.Ended) {
            return signOut(signedIn, request, response);
        }
        next.addFlashAttribute("notice", reading instanceof Reading.Older ? Notice.PROVIDER_AWAY : Notice.UP_TO_DATE);
        return "redirect:/enfants";
    }

    private String page(OidcUser user, Model model) {
        model.addAttribute("name", ParentName.of(user));
        model.addAttribute("children", ChildrenClaim.read(user.getClaims()));
        model.addAttribute("accountPages", AccountPage.values());
        model.addAttribute("received", received.of(user.getClaims()));
        return "children";
    }

    private static String signOut(
            OAuth2AuthenticationToken signedIn, HttpServletRequest request, HttpServletResponse response) {
        new SecurityContextLogoutHandler().logout(request, response, signedIn);
        return "redirect:" + SignInProblem.SESSION_ENDED.page();
    }
}
