import {
  codesPart,
  documentsPart,
  filesPart,
  manifestPart,
  namesPart,
  type ProofCode,
  type ProofDocuments,
  type ProofFile,
  type ProofManifest,
  type ProofName,
  type ProofTree,
  type ProofVersion,
  proofFolder,
  treePart,
} from '../publish/editions/proof/proof-parts.ts';
import { loadScript, siteRoot } from './load-script.ts';
import { type ChainEdition, proveChain, proveFile, proveLapsed } from './verify-chain.ts';
import { hashText } from './verify-hash.ts';
import type { Whereabouts } from './verify-words.ts';

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

  /**
   * Files of one content; those of the last edition proven up to the head. One that is not proven takes nothing from the
   * others; fails with `Unproven` where no other is left.
   */
  async find(sha256: string): Promise<ProofFile[]> {
    const { digits } = this.manifest;
    const part = await this.ask<ProofFile[]>(filesPart(sha256, digits));
    const files = part.filter((file) => file.sha256 === sha256);
    const proven: ProofFile[] = [];
    for (const file of files) if (await this.isProven(file)) proven.push(file);
    if (files.length > 0 && proven.length === 0) throw new Unproven();
    return proven;
  }

  /** Whatever is said to hold today must be proven; of what is over the editions before tell, and nothing depends on it. */
  private async isProven(file: ProofFile): Promise<boolean> {
    const { last, version } = file;
    const isListed = last === this.last.edition;
    if (!isListed && version?.state !== 'current') return true;
    if (!isListed && version?.act === 'lapsed') {
      const edition = this.editions[version.edition - 1];
      const documents = await this.ask<ProofDocuments>(documentsPart(version.edition));
      return edition !== undefined && proveLapsed(file, documents, edition);
    }
    return proveFile(file, await this.ask<ProofTree>(treePart), this.manifest.span, this.last);
  }

  /** Files that bear a code, those in force first, then the newest. Fails with `Unproven` where none of them is proven. */
  async findCode(code: string): Promise<ProofFile[]> {
    const part = await this.ask<ProofCode[]>(codesPart(code, this.manifest.digits));
    const hashes = part.filter((each) => each.code === code).map(({ sha256 }) => sha256);
    const files: ProofFile[] = [];
    let unproven: Unproven | undefined;
    for (const sha256 of hashes) {
      try {
        for (const file of await this.find(sha256)) if (file.version?.code === code) files.push(file);
      } catch (error) {
        if (!(error instanceof Unproven)) throw error;
        unproven = error;
      }
    }
    if (unproven && files.length === 0) throw unproven;
    return files.sort((a, b) => rankOf(a) - rankOf(b));
  }

  /** Files that have this name, as the site has them now. */
  async findName(name: string): Promise<ProofName['known']> {
    const plain = plainName(name);
    const part = await this.ask<ProofName[]>(namesPart(hashText(plain), this.manifest.digits));
    return part.filter((each) => each.name === plain).flatMap(({ known }) => known);
  }

  /** Where a file leads that is no version of a document itself. */
  async locate({ last, path, version }: ProofFile): Promise<Whereabouts> {
    if (version) return { copied: undefined, isThere: true };
    const isListed = last === undefined || last === this.last.edition;
    return {
      copied: await this.findCopied(path),
      isThere:
        isListed || (await this.findName(path.replace(/^.*\//, ''))).some((each) => each.path === path),
    };
  }

  /** A marked copy of an old version is called by the beginning of that version's SHA-256. */
  private async findCopied(path: string): Promise<ProofVersion | undefined> {
    const start = /^pdf\/superseded\/([0-9a-f]{16})\.pdf$/.exec(path)?.[1];
    if (start === undefined) return undefined;
    const part = await this.ask<ProofFile[]>(filesPart(start, this.manifest.digits));
    return part.find(({ sha256, version }) => version && sha256.startsWith(start))?.version;
  }

  private ask<T>(name: string): Promise<T> {
    return bring<T>(name, this.last.hash.slice(0, 16));
  }
}

function rankOf({ version }: ProofFile): number {
  // Of one edition the print without the list of persons is the later one: it is there once the list is over.
  const later = (version?.edition ?? 0) + (version?.act === 'lapsed' ? 0.5 : 0);
  return (version?.state === 'current' ? 0 : 1e6) - later;
}

/** A name without what a phone adds when it saves a file a second time: `x (1).pdf`, `x-2(3).PDF`. */
function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/(?:\s*[(（]\d+[)）])+(?=\.[a-z]+$)/, '')
    .trim();
}
