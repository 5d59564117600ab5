import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeHosting } from '../../scripts/command/describe-hosting.ts';
import { clientScript } from '../../src/layouts/client-scripts.ts';

const project = join(import.meta.dirname, '../..');
const samples = describeHosting();
const servers = ['nginx.conf', '_headers', '.htaccess', 'Caddyfile'];

describe('samples for hosts', () => {
  it('are those that the program writes: run npm run describe where this fails', () => {
    for (const [name, text] of samples)
      expect(readFileSync(join(project, 'deploy', name), 'utf8'), name).toBe(text);
  });

  it.each(servers)('%s allows the one inline script by its hash, and no other', (name) => {
    const hash = createHash('sha256').update(clientScript('early').text).digest('base64');
    const policy = /default-src 'none';[^"\n]*/.exec(samples.get(name) ?? '')?.[0] ?? '';
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}'`);
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:/);
    for (const rule of [
      "style-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'self'",
    ])
      expect(policy).toContain(rule);
  });

  it.each(servers)('%s keeps for ever only what has its hash in its name', (name) => {
    const text = samples.get(name) ?? '';
    expect(text).toContain('immutable');
    for (const [line] of text.matchAll(/^.*immutable.*$/gm)) expect(line).not.toMatch(/data|pdf|html/);
  });

  it.each(['nginx.conf', '.htaccess', 'Caddyfile'])('%s knows the types of calendars and feeds', (name) => {
    for (const type of ['text/calendar', 'application/atom+xml']) expect(samples.get(name)).toContain(type);
  });

  it('repeats all headers in each location of nginx, for a location forgets those around it', () => {
    const text = (samples.get('nginx.conf') ?? '').split('\n# 放在门户')[0] ?? '';
    const locations = text.split(/\n {4}location /).slice(1);
    expect(locations.length).toBe(3);
    for (const each of locations) expect(each).toContain('add_header Content-Security-Policy');
  });

  it('balances the braces of nginx and Caddy', () => {
    for (const name of ['nginx.conf', 'Caddyfile']) {
      const text = (samples.get(name) ?? '').replace(/^\s*#.*$/gm, '').replace(/"[^"]*"/g, '');
      expect(text.match(/\{/g)?.length, name).toBe(text.match(/\}/g)?.length);
    }
  });
});
