import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

// By a library and not by the browser (`crypto.subtle`): on a plain address (http, or a stick) browsers offer none.

/** So much of a file is read at once: a cheap phone has little memory. */
const chunk = 1 << 20;
/** A file up to this size is kept, to read in it what it says of itself. */
const kept = 8 << 20;

/** A file that was read: its SHA-256 (hex), its first bytes, and all of them where they are few. */
export interface HashedFile {
  sha256: string;
  start: Uint8Array;
  bytes: Uint8Array | undefined;
}

/** Reads a file chunk by chunk; `onShare` is told how much of it is read, from 0 to 1. Fails where it cannot be read. */
export async function hashFile(file: Blob, onShare: (share: number) => void): Promise<HashedFile> {
  const hash = sha256.create();
  const parts: Uint8Array[] = [];
  let start = new Uint8Array();
  for (let at = 0; at < file.size; at += chunk) {
    const bytes = await readBytes(file.slice(at, at + chunk));
    hash.update(bytes);
    if (at === 0) start = bytes.slice(0, 16);
    if (file.size <= kept) parts.push(bytes);
    onShare(Math.min(1, (at + chunk) / file.size));
  }
  return {
    sha256: bytesToHex(hash.digest()),
    start,
    bytes: file.size <= kept ? concatBytes(...parts) : undefined,
  };
}

/** By FileReader: `Blob.arrayBuffer` is not there on old phones. */
function readBytes(blob: Blob): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.onerror = () => reject(reader.error);
    reader.readAsArrayBuffer(blob);
  });
}

/** SHA-256 (hex) of a text in UTF-8. */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** Hash of a leaf of the Merkle tree (RFC 9162, 2.1.1). */
export function hashLeaf(line: string): string {
  return bytesToHex(sha256(concatBytes(Uint8Array.of(0), utf8ToBytes(line))));
}

/** Hash of two nodes side by side. */
export function hashNodes(left: string, right: string): string {
  return bytesToHex(sha256(concatBytes(Uint8Array.of(1), hexToBytes(left), hexToBytes(right))));
}
