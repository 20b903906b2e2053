package dev.countersign.kit.ui;

import com.vaadin.flow.component.UI;
import java.util.function.Consumer;

/** The browser's side of passkeys: asks the authenticator for an answer, which comes as JSON. */
public final class Authenticator {

    /** Both ways, for browsers that know the JSON forms and for those that do not. */
    private static final String COMMON = """
            const bytes = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0));
            const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)))
                .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
            if (!window.PublicKeyCredential) throw new Error('This browser knows no passkeys.');
            const options = JSON.parse($0);
            options.challenge = bytes(options.challenge);
            for (const list of ['allowCredentials', 'excludeCredentials'])
                for (const one of options[list] ?? []) one.id = bytes(one.id);
            const said = problem => new Error(
                problem.name === 'NotAllowedError' ? 'You stopped it, or it took too long. Try again.'
                : problem.name === 'InvalidStateError' ? 'This device has a passkey for you here already.'
                : problem.message);
            """;

    private static final String CREATE = COMMON + """
            options.user.id = bytes(options.user.id);
            const made = await navigator.credentials.create({publicKey: options}).catch(problem => { throw said(problem); });
            return JSON.stringify({id: made.id, rawId: text(made.rawId), type: made.type,
                authenticatorAttachment: made.authenticatorAttachment ?? undefined, clientExtensionResults: {},
                response: {clientDataJSON: text(made.response.clientDataJSON),
                    attestationObject: text(made.response.attestationObject),
                    transports: made.response.getTransports?.() ?? []}});
            """;

    private static final String ANSWER = COMMON + """
            const given = await navigator.credentials.get({publicKey: options}).catch(problem => { throw said(problem); });
            return JSON.stringify({id: given.id, rawId: text(given.rawId), type: given.type,
                authenticatorAttachment: given.authenticatorAttachment ?? undefined, clientExtensionResults: {},
                response: {clientDataJSON: text(given.response.clientDataJSON),
                    authenticatorData: text(given.response.authenticatorData),
                    signature: text(given.response.signature),
                    userHandle: given.response.userHandle ? text(given.response.userHandle) : undefined}});
            """;

    private Authenticator() {}

    /** Has a passkey made, by {@code PublicKeyCredentialCreationOptions} as JSON. */
    public static void create(String options, Consumer<String> made, Consumer<String> refused) {
        run(CREATE, options, made, refused);
    }

    /** Has a passkey answer a challenge, by {@code PublicKeyCredentialRequestOptions} as JSON. */
    public static void answer(String options, Consumer<String> given, Consumer<String> refused) {
        run(ANSWER, options, given, refused);
    }

    private static void run(String script, String options, Consumer<String> then, Consumer<String> refused) {
        UI.getCurrentOrThrow()
                .getPage()
                .executeJs("return (async () => {" + script + "})()", options)
                .then(String.class, then::accept, problem -> refused.accept(problem.replaceFirst("^Error: ", "")));
    }
}
