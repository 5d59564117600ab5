import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What the office promises of one measure; only to judge what the attacker finds, who does not have it. */
export interface Promised {
  /** Counts below it, and above nought, point at somebody. */
  threshold: number;
  /** Whether nought, all of a whole, or a small change below the county points at somebody as well. */
  tells: ReadonlySet<string>;
}

/** The site's own promise, and indicators' where they have one. */
export interface Policy {
  of(measure: string): Promised;
}

/** Reads what is promised: the site's threshold, and each indicator's own `threshold` and `tells`. */
export function readPolicy(content: string): Policy {
  const site = parse(readFileSync(join(content, 'site.yaml'), 'utf8')) as {
    privacy?: { threshold?: number };
  };
  const usual: Promised = { threshold: site.privacy?.threshold ?? 5, tells: new Set(['change']) };
  const files = readdirSync(content, { recursive: true })
    .map(String)
    .filter((name) => /^indicators(\.yaml|[/\\][^/\\]+\.yaml)$/u.test(name));
  const own = new Map<string, Promised>();
  for (const file of files)
    for (const { id, threshold, tells } of parse(readFileSync(join(content, file), 'utf8')) as Array<{
      id: string;
      threshold?: number;
      tells?: string[];
    }>)
      own.set(id, {
        threshold: threshold ?? usual.threshold,
        tells: tells ? new Set(tells) : usual.tells,
      });
  return { of: (measure) => own.get(measure) ?? usual };
}
