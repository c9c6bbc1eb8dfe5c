/** Passkeys in the browser: what the server asks for, and what an authenticator answers, in the JSON of the standard. */
type Json = Record<string, unknown>;

function bytes(base64url: string): ArrayBuffer {
  const text = atob(base64url.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(text, (c) => c.charCodeAt(0)).buffer;
}

function text(buffer: ArrayBuffer): string {
  const raw = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(raw).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

const withBytes = (descriptors: unknown): PublicKeyCredentialDescriptor[] =>
  ((descriptors as Json[] | undefined) ?? []).map((d) => ({ ...d, id: bytes(String(d["id"])) }) as PublicKeyCredentialDescriptor);

function head(credential: PublicKeyCredential): Json {
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    clientExtensionResults: credential.getClientExtensionResults(),
    ...(credential.authenticatorAttachment ? { authenticatorAttachment: credential.authenticatorAttachment } : {}),
  };
}

/** Whether this browser has passkeys, at this address. */
export const isPasskeyPossible = (origin: string | undefined): boolean =>
  typeof window.PublicKeyCredential === "function" && window.isSecureContext && location.origin === origin;

/** Has an authenticator make a passkey; undefined when the person would not. */
export async function createPasskey(options: Json): Promise<Json | undefined> {
  const user = options["user"] as Json;
  const made = (await navigator.credentials
    .create({
      publicKey: {
        ...options,
        challenge: bytes(String(options["challenge"])),
        user: { ...user, id: bytes(String(user["id"])) },
        excludeCredentials: withBytes(options["excludeCredentials"]),
      } as unknown as PublicKeyCredentialCreationOptions,
    })
    .catch(refused)) as PublicKeyCredential | null;
  if (made === null) return undefined;
  const response = made.response as AuthenticatorAttestationResponse;
  return {
    ...head(made),
    response: {
      clientDataJSON: text(response.clientDataJSON),
      attestationObject: text(response.attestationObject),
      transports: response.getTransports(),
    },
  };
}

/** Has an authenticator sign what the server asked; undefined when the person would not. */
export async function signWithPasskey(options: Json): Promise<Json | undefined> {
  const signed = (await navigator.credentials
    .get({
      publicKey: {
        ...options,
        challenge: bytes(String(options["challenge"])),
        allowCredentials: withBytes(options["allowCredentials"]),
      } as unknown as PublicKeyCredentialRequestOptions,
    })
    .catch(refused)) as PublicKeyCredential | null;
  if (signed === null) return undefined;
  const response = signed.response as AuthenticatorAssertionResponse;
  return {
    ...head(signed),
    response: {
      clientDataJSON: text(response.clientDataJSON),
      authenticatorData: text(response.authenticatorData),
      signature: text(response.signature),
      ...(response.userHandle ? { userHandle: text(response.userHandle) } : {}),
    },
  };
}

/** Cancelled, timed out, or known already: nothing was made, which is no fault of the page. */
function refused(cause: unknown): null {
  if (cause instanceof DOMException) return null;
  throw cause;
}
