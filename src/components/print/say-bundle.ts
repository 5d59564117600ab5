import type { PrintedBundle } from '../../document/bundle.ts';

/** How large a file is, rounded up: 245 KB, 1.3 MB. */
export function saySize(bytes: number): string {
  const kilobytes = Math.ceil(bytes / 1024);
  return kilobytes < 1024 ? `${kilobytes} KB` : `${(Math.ceil(bytes / 104_857.6) / 10).toFixed(1)} MB`;
}

/** On which sides of the paper a bundle is printed. What is longer than a page cannot be turned over on a wall. */
export function saySides({ kind, longer }: PrintedBundle): string {
  if (kind === 'reports') return '双面，左侧装订';
  return longer === 0 ? '单面、双面都行' : `贴墙的印单面（${longer}件超过1页）`;
}
