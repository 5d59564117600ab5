import { type AttributeKind, componentGrammar, pageComponents } from '../../src/record/report/components.ts';

/** What goes into an attribute, as one who writes needs it. */
const kinds: Record<AttributeKind, string> = {
  indicator: '指标编号，在 `indicators` 里查',
  area: '地区代码，在 `areas.csv` 里查',
  period: '报告期，例如 `2022-06`',
  section: '方案里章节的编号，在 `tasks.yaml` 里查',
  project: '项目编号，在 `projects/projects.csv` 里查',
};

/** Every component of an authored text: what it puts there, and what may be written in it. Markdown, in Chinese. */
export function describeComponents(): string {
  return Object.entries(componentGrammar)
    .map(([name, { optional, required, what }]) => {
      const example = Object.keys(required).map((key) => ` ${key}="…"`);
      const rows = [
        ...Object.entries(required).map(([key, kind]) => `- \`${key}\`（必填）：${kinds[kind]}`),
        ...Object.entries(optional).map(([key, kind]) => `- \`${key}\`：${kinds[kind]}`),
      ];
      return [
        `### ${name}`,
        '',
        `\`<${name}${example.join('')} />\`　${what}。`,
        ...(rows.length > 0 ? ['', ...rows] : []),
      ].join('\n');
    })
    .join('\n\n');
}

/** Every component of a page about the site. Markdown, in Chinese. */
export function describePageComponents(): string {
  return Object.entries(pageComponents)
    .map(([name, what]) => `### ${name}\n\n\`<${name} />\`　${what}。`)
    .join('\n\n');
}
