import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { appendTicks } from '../../scripts/command/write-ticks.ts';
import { tickFor, untickedOf } from '../../src/check/tick/match.ts';
import { type Proof, prove } from '../../src/inspect/proof/prove.ts';
import { checkContent } from '../../src/machine/check-content.ts';
import { composeProof } from '../../src/publish/editions/proof/compose-proof.ts';

export const project = join(import.meta.dirname, '../..');
const small = join(project, 'tests/sites/small/content');

/** What a command said, and how it ended. */
export interface Told {
  status: number | null;
  said: string;
  /** The id of the process. */
  pid: number;
}

type Env = Record<string, string | undefined>;

/** What the test runner puts into the environment: a site that is built with `DEV=1` is another one. */
const ofRunner = /^(?:VITEST.*|NODE_ENV|NODE_OPTIONS|TEST|DEV|PROD|MODE|SSR|BASE_URL)$/;

/** The environment of an office: not that of the test runner. */
function environment(own: Env): NodeJS.ProcessEnv {
  const rest = Object.entries(process.env).filter(([name]) => !ofRunner.test(name));
  return { ...Object.fromEntries(rest), NO_COLOR: '1', ...own };
}

/** An office with a record, an output and what it keeps, in a folder of its own, that works with the commands. */
export class Office {
  readonly room: string;
  readonly content: string;
  readonly dist: string;
  readonly kept: string;
  readonly key: string;

  /** `from`: the record that it starts with; the small one if left out. `kept`: what another office kept already. */
  constructor(from = small, { kept, room }: { kept?: string; room?: string } = {}) {
    this.room = room ?? mkdtempSync(join(tmpdir(), 'mingbai-office-'));
    this.content = join(this.room, 'content');
    this.dist = join(this.room, 'dist');
    this.kept = kept ?? join(this.room, 'kept');
    this.key = join(this.room, 'keys', 'release.pem');
    if (from !== this.content) cpSync(from, this.content, { recursive: true });
  }

  leave(): void {
    rmSync(this.room, { recursive: true, force: true });
  }

  /** Runs a command of `scripts/` to its end. `asOf`: the day on which it is run. */
  run(script: string, asOf: string, args: readonly string[] = [], env: Env = {}): Told {
    const { command, own, environment: held } = this.#prepare(script, asOf, args, env);
    const told = spawnSync(command, own, { encoding: 'utf8', env: held, cwd: project });
    return { status: told.status, said: `${told.stdout}${told.stderr}`, pid: told.pid };
  }

  /** Starts a command as the leader of a group of processes, which can be killed together. */
  start(script: string, asOf: string, args: readonly string[] = [], env: Env = {}): Running {
    const { command, own, environment: held } = this.#prepare(script, asOf, args, env);
    return new Running(spawn(command, own, { env: held, cwd: project, detached: true }));
  }

  #prepare(script: string, asOf: string, args: readonly string[], env: Env) {
    const named = script === 'verify' ? [] : ['--content', this.content];
    const out = ['build', 'release', 'correct'].includes(script) ? ['--out', this.dist] : [];
    const [first = process.execPath, ...before] = env['WITH']?.split(' ') ?? [];
    const own = [
      ...(env['WITH'] === undefined ? [] : [...before, process.execPath]),
      join(project, `scripts/${script}.ts`),
      ...named,
      ...out,
      ...args,
    ];
    const held = environment({ AS_OF: asOf, MINGBAI_KEPT: this.kept, MINGBAI_KEY: this.key, ...env });
    return { command: first, own, environment: held };
  }

  build(asOf: string, env: Env = {}): Told {
    return this.run('build', asOf, [], env);
  }

  /** Gives a reason for every warning that has none, as `npm run tick` does. */
  tickAll(asOf: string): void {
    const { diagnostics, ticks } = checkContent(this.content);
    const left = untickedOf(diagnostics, ticks);
    if (left.length > 0)
      appendTicks(
        this.content,
        left.map((each) => tickFor(each, '已看过，可以这样公开', asOf)),
      );
  }

  /** Publishes an edition without being asked; a reason for each warning is given before. */
  release(asOf: string, args: readonly string[] = [], env: Env = {}): Told {
    this.tickAll(asOf);
    return this.run('release', asOf, ['--note', `${asOf} 公开`, '--yes', ...args], env);
  }

  /** Publishes an edition; fails the test where that is refused. */
  mustRelease(asOf: string, args: readonly string[] = [], env: Env = {}): string {
    const told = this.release(asOf, args, env);
    if (told.status !== 0) throw new Error(`release of ${asOf}: ${told.said}`);
    return told.said;
  }

  /** How many editions the chain has; 0 where there is none. */
  editions(): number {
    const chain = join(this.content, 'editions/chain.jsonl');
    return existsSync(chain) ? readFileSync(chain, 'utf8').split('\n').length - 1 : 0;
  }

  read(path: string): string {
    return readFileSync(join(this.content, path), 'utf8');
  }

  write(path: string, text: string): void {
    const target = join(this.content, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }

  /** Changes a file of the record; fails the test where what is to be changed is not there. */
  edit(path: string, from: string, to: string): void {
    const text = this.read(path);
    if (!text.includes(from)) throw new Error(`${path} has no “${from}”`);
    this.write(path, text.replace(from, to));
  }

  /** A file of the output. */
  page(path: string): string {
    return readFileSync(join(this.dist, path), 'utf8');
  }

  proveDist(): Proof {
    return mustProve(this.dist);
  }

  proveContent(): Proof {
    return mustProve(this.content);
  }

  /** What lies about that no run may leave: workshops, what was laid aside, locks, half-written files. */
  rubbish(): string[] {
    const known = new Set(['content', 'dist', 'kept', 'keys', 'protection']);
    const beside = readdirSync(this.room).filter((name) => !known.has(name));
    const editions = join(this.content, 'editions');
    const inside = existsSync(editions)
      ? readdirSync(editions).filter(
          (name) => !/^(?:\d{4}|chain\.jsonl|head\.txt|versions|\.gitattributes)$/.test(name),
        )
      : [];
    return [...beside, ...inside];
  }
}

/** A command that runs. */
export class Running {
  readonly pid: number;
  readonly ended: Promise<Told>;
  #said = '';
  #open = true;

  constructor(child: ChildProcess) {
    this.pid = child.pid ?? 0;
    child.stdout?.on('data', (chunk) => {
      this.#said += String(chunk);
    });
    child.stderr?.on('data', (chunk) => {
      this.#said += String(chunk);
    });
    this.ended = new Promise((resolve) => {
      child.once('close', (status) => {
        this.#open = false;
        resolve({ status, said: this.#said, pid: this.pid });
      });
    });
  }

  get isRunning(): boolean {
    return this.#open;
  }

  /** Kills it with all that it started, as a power cut would. */
  kill(): void {
    this.signal('SIGKILL');
  }

  /** Sends a signal to it and to all that it started. */
  signal(name: NodeJS.Signals): void {
    try {
      process.kill(-this.pid, name);
    } catch {
      // It was over before.
    }
  }
}

function mustProve(dir: string): Proof {
  const proof = prove({ dir, remake: composeProof });
  if (!proof) throw new Error(`${dir} holds no editions`);
  return proof;
}

/** Every file below a folder, sorted. */
export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

/** SHA-256 of every file below a folder, by its path. */
export function hashesOf(folder: string): Record<string, string> {
  return Object.fromEntries(filesIn(folder).map((name) => [name, hashFile(join(folder, name))]));
}

export const hashFile = (path: string): string =>
  createHash('sha256').update(readFileSync(path)).digest('hex');
