import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';

/** A pair of keys (Ed25519, RFC 8032) as PEM: the private one in PKCS #8, the public one as SPKI. */
export function makeKeys(): { privateKey: string; publicKey: string } {
  return generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
}

/** The public key of a private one, as PEM; undefined where the text is no private key of Ed25519. */
export function publicKeyOf(privateKey: string): string | undefined {
  try {
    const key = createPrivateKey(privateKey);
    if (key.asymmetricKeyType !== 'ed25519') return undefined;
    return createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
  } catch {
    return undefined;
  }
}

/** Signature over a line of the chain, as it is written into `signature.txt`. */
export function signLine(line: string, privateKey: string): string {
  return `${sign(null, Buffer.from(line), createPrivateKey(privateKey)).toString('base64')}\n`;
}

/** True where the signature, written as `signLine` writes it, is that of the key's owner over the line. */
export function isSignedBy(publicKey: string, line: string, signature: string): boolean {
  const bytes = Buffer.from(signature, 'base64');
  // Base64 can be written in several ways; only ours counts, so that no byte can be changed unseen.
  if (`${bytes.toString('base64')}\n` !== signature) return false;
  try {
    return verify(null, Buffer.from(line), createPublicKey(publicKey), bytes);
  } catch {
    return false;
  }
}

/** True for a text that is a signature as `signLine` writes it, 64 bytes in Base64, and nothing else. */
export function isSignatureText(text: string): boolean {
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === 64 && `${bytes.toString('base64')}\n` === text;
}
