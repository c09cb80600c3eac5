package vn.chibo.access.web;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsFilter;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;
import org.springframework.stereotype.Component;
import vn.chibo.access.Account;
import vn.chibo.access.Passkeys;

/** Spring Security's passkey filters around our accounts. */
@Component
class PasskeyFilters {
    private static final String ALLOWED = "chibo.passkey-allowed";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final PasskeysByHost operations;
    private final Passkeys passkeys;
    private final Clock clock;

    PasskeyFilters(PasskeysByHost operations, Passkeys passkeys, Clock clock) {
        this.operations = operations;
        this.passkeys = passkeys;
        this.clock = clock;
    }

    /** The password was given a moment ago: for some minutes a device may be added. */
    void allow(HttpSession session) {
        session.setAttribute(ALLOWED, clock.instant());
    }

    boolean allowed(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(ALLOWED) instanceof Instant since
                && since.plus(PATIENCE).isAfter(clock.instant());
    }

    Filter challenges() {
        return new PublicKeyCredentialRequestOptionsFilter(operations);
    }

    Filter signIn(Consumer<AbstractAuthenticationProcessingFilter> signsIn) {
        var filter = new WebAuthnAuthenticationFilter();
        filter.setAuthenticationManager(this::authenticate);
        signsIn.accept(filter);
        return filter;
    }

    Filter newKeyOptions() {
        var filter = new PublicKeyCredentialCreationOptionsFilter(operations);
        filter.setRequestMatcher(allowed("/webauthn/register/options"));
        return filter;
    }

    Filter newKeys() {
        var filter = new WebAuthnRegistrationFilter(passkeys, operations);
        filter.setRegisterCredentialMatcher(allowed("/webauthn/register"));
        filter.setRemoveCredentialMatcher(request -> false); // by a form and a use case of our own
        return filter;
    }

    private RequestMatcher allowed(String path) {
        return new AndRequestMatcher(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path), this::allowed);
    }

    private Authentication authenticate(Authentication attempt) {
        PublicKeyCredentialUserEntity owner;
        try {
            owner = operations.authenticate(((WebAuthnAuthenticationRequestToken) attempt).getWebAuthnRequest());
        } catch (RuntimeException refused) {
            throw new BadCredentialsException("passkey", refused);
        }
        if (owner == null) {
            throw new BadCredentialsException("disabled");
        }
        var account = new Account(Passkeys.account(owner.getId()), owner.getName());
        return UsernamePasswordAuthenticationToken.authenticated(account, null, List.of());
    }
}
