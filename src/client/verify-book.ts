import {
  codesPart,
  filesPart,
  manifestPart,
  namesPart,
  type ProofCode,
  type ProofFile,
  type ProofManifest,
  type ProofName,
  type ProofTree,
  proofFolder,
  treePart,
} from '../publish/editions/proof/proof-parts.ts';
import { loadScript, siteRoot } from './load-script.ts';
import { type ChainEdition, proveChain, proveFile } from './verify-chain.ts';
import { hashText } from './verify-hash.ts';

declare global {
  interface Window {
    mingbaiProof?: (name: string, data: unknown) => void;
  }
}

/** The chain, or a part of the proof, does not fit what stands beside it: nothing that it says may be believed. */
export class Unproven extends Error {}

const brought = new Map<string, unknown>();

/** Brings a part by its name. `version`: keeps parts of an earlier edition out of the way. */
async function bring<T>(name: string, version = ''): Promise<T> {
  window.mingbaiProof = (part, data) => brought.set(part, data);
  if (!brought.has(name))
    await loadScript(`${siteRoot()}${proofFolder}${name}.js${version && `?${version}`}`);
  if (!brought.has(name)) throw new Error(name);
  return brought.get(name) as T;
}

/** What was published, asked for part by part. */
export class ProofBook {
  readonly editions: ChainEdition[];
  readonly last: ChainEdition;
  private readonly manifest: ProofManifest;

  private constructor(manifest: ProofManifest, editions: ChainEdition[], last: ChainEdition) {
    this.manifest = manifest;
    this.editions = editions;
    this.last = last;
  }

  /** Brings the chain and proves it. Fails with `Unproven` where it does not hold. */
  static async open(): Promise<ProofBook> {
    const manifest = await bring<ProofManifest>(manifestPart);
    const editions = proveChain(manifest);
    const last = editions?.[editions.length - 1];
    if (!editions || !last) throw new Unproven();
    return new ProofBook(manifest, editions, last);
  }

  /** Files of one content; those of the last edition proven up to the head. Fails with `Unproven`. */
  async find(sha256: string): Promise<ProofFile[]> {
    const { digits, span } = this.manifest;
    const part = await this.ask<ProofFile[]>(filesPart(sha256, digits));
    const files = part.filter((file) => file.sha256 === sha256);
    for (const file of files) {
      // Whatever is said to hold today must be proven; of what is over the editions before tell, and nothing depends on it.
      const isOfToday = file.last === this.last.edition || file.version?.state === 'current';
      if (!isOfToday) continue;
      const tree = await this.ask<ProofTree>(treePart);
      if (!proveFile(file, tree, span, this.last)) throw new Unproven();
    }
    return files;
  }

  /** Files that bear a code, those in force first, then the newest. */
  async findCode(code: string): Promise<ProofFile[]> {
    const part = await this.ask<ProofCode[]>(codesPart(code, this.manifest.digits));
    const hashes = part.filter((each) => each.code === code).map(({ sha256 }) => sha256);
    const files: ProofFile[] = [];
    for (const sha256 of hashes)
      for (const file of await this.find(sha256)) if (file.version?.code === code) files.push(file);
    return files.sort((a, b) => rankOf(a) - rankOf(b));
  }

  /** Files that have this name, as the site has them now. */
  async findName(name: string): Promise<ProofName['known']> {
    const plain = plainName(name);
    const part = await this.ask<ProofName[]>(namesPart(hashText(plain), this.manifest.digits));
    return part.filter((each) => each.name === plain).flatMap(({ known }) => known);
  }

  private ask<T>(name: string): Promise<T> {
    return bring<T>(name, this.last.hash.slice(0, 16));
  }
}

function rankOf({ version }: ProofFile): number {
  return (version?.state === 'current' ? 0 : 1e6) - (version?.edition ?? 0);
}

/** A name without what a phone adds when it saves a file a second time: `x (1).pdf`, `x-2(3).PDF`. */
function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/(?:\s*[(（]\d+[)）])+(?=\.[a-z]+$)/, '')
    .trim();
}
