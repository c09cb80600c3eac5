package vn.chibo.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.chibo.access.PasskeyOwners;
import vn.chibo.access.Passkeys;

/**
 * A school reaches its program by the name it gave the machine, so passkeys are for the name that is asked for. The
 * authenticator signs that name, the browser has checked it: a key made for one name answers no other. The owner is
 * always verified (finger, face, device code): a passkey is both steps of signing in.
 */
@Component
class PasskeysByHost implements WebAuthnRelyingPartyOperations {
    private static final String PROGRAM = "Chi Bo";

    private final PasskeyOwners owners;
    private final Passkeys passkeys;

    PasskeysByHost(PasskeyOwners owners, Passkeys passkeys) {
        this.owners = owners;
        this.passkeys = passkeys;
    }

    @Override
    public PublicKeyCredentialCreationOptions createPublicKeyCredentialCreationOptions(
            PublicKeyCredentialCreationOptionsRequest request) {
        return here().createPublicKeyCredentialCreationOptions(request);
    }

    @Override
    public CredentialRecord registerCredential(RelyingPartyRegistrationRequest request) {
        return here().registerCredential(request);
    }

    @Override
    public PublicKeyCredentialRequestOptions createCredentialRequestOptions(
            PublicKeyCredentialRequestOptionsRequest request) {
        return here().createCredentialRequestOptions(request);
    }

    @Override
    public PublicKeyCredentialUserEntity authenticate(RelyingPartyAuthenticationRequest request) {
        return here().authenticate(request);
    }

    private WebAuthnRelyingPartyOperations here() {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        var party = PublicKeyCredentialRpEntity.builder()
                .id(request.getServerName())
                .name(PROGRAM)
                .build();
        var operations = new Webauthn4JRelyingPartyOperations(owners, passkeys, party, Set.of(origin(request)));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    private static String origin(HttpServletRequest request) {
        boolean usual = request.getServerPort() == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + request.getServerPort());
    }
}
