package vn.chibo.world;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.chibo.access.Account;

/** Lets a request come from somebody: {@code mvc.get().uri("/").with(SignedIn.as(an))}. */
public final class SignedIn {
    private SignedIn() {}

    public static RequestPostProcessor as(World.Someone someone) {
        var account = new Account(someone.actor().account(), someone.username());
        return authentication(UsernamePasswordAuthenticationToken.authenticated(account, null, List.of()));
    }

    /** The session's cookie out of a real sign-in. */
    public static Cookie session(MvcTestResult signIn) {
        return signIn.getResponse().getCookie("chibo");
    }
}
