/**
 * `npm run new -- period|notice|report|plan|objection|template …`: makes the next files of a record from what is in it. Exit 1
 * where it cannot, and then nothing is written.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { nearest } from '../src/record/source/nearest.ts';
import { choosePeriod, findNoticeKind, listOf } from '../src/renew/choose.ts';
import type { Template } from '../src/renew/notice/fill-template.ts';
import { renewNotice, type TemplateOf } from '../src/renew/notice/renew-notice.ts';
import { renewPeriod } from '../src/renew/period/renew-period.ts';
import { renewPlan } from '../src/renew/plan/renew-plan.ts';
import { renewObjection } from '../src/renew/renew-objection.ts';
import { type Ground, Refusal, type Renewal, textFile } from '../src/renew/renewal.ts';
import { renewReport } from '../src/renew/report/renew-report.ts';
import { orTell } from './command/accident.ts';
import { ask, endAsking } from './command/ask.ts';
import { makeNew } from './command/make-new.ts';
import { type Maker, makers, usage } from './command/new-words.ts';
import { readOptions, stopWith } from './command/options.ts';

const options = readOptions(
  {
    content: 'content',
    plan: '',
    area: '',
    each: '',
    in: '',
    project: '',
    task: '',
    date: '',
    start: '',
    end: '',
    period: '',
    follows: '',
    issuer: '',
    number: '',
    result: '',
    id: '',
    title: '',
    short: '',
    notice: '',
    channel: '',
    matter: '',
    note: '',
  },
  usage,
  true,
);
const content = resolve(options.content);
const [word, subject, ...others] = options.rest;
if (word === undefined) {
  console.log(`用法：${usage}`);
  process.exit(0);
}
const maker = chooseMaker(word);
if (others.length > 0 || (maker === 'objection' && subject !== undefined))
  stopWith(
    `不知道“${[...(maker === 'objection' ? [subject] : []), ...others].join(' ')}”指什么。几个编号、几个地方之间用逗号隔开，不要空格；中间有空格的话，两边加引号。`,
  );
refuseStray(maker);

await orTell('没有写任何文件。', async () => {
  const matter = await askMatter();
  makeNew(content, makers[maker].rests, (ground) => make(maker, matter, ground));
});

function make(of: Maker, matter: { channel: string; matter: string }, ground: Ground): Renewal {
  const { plan, period, date, issuer, number } = options;
  switch (of) {
    case 'period':
      return renewPeriod(ground, choosePeriod(subject ?? period), plan === '' ? undefined : plan);
    case 'notice':
      return renewNotice(
        {
          ...options,
          kind: subject,
          areas: listOf(options.area),
          each: chooseEach(options.each),
          within: options.in,
          projects: listOf(options.project),
          tasks: listOf(options.task),
        },
        templateOf,
        ground,
      );
    case 'report':
      return renewReport({ kind: subject, plan, period, date, issuer, number }, ground);
    case 'plan':
      return renewPlan({ ...options, id: subject }, ground);
    case 'objection':
      return renewObjection({ notice: options.notice, date, note: options.note, ...matter }, ground);
    case 'template':
      return copyTemplate(ground);
  }
}

function chooseMaker(given: string): Maker {
  const known = Object.keys(makers) as Maker[];
  const found = known.find((each) => each === given);
  if (found) return found;
  const near = nearest(given, known);
  const hint = near === undefined ? '' : `您是不是想写 ${near}？`;
  return stopWith(`不会做“${given}”。${hint}\n用法：${usage}`);
}

/** An option that changes nothing was meant to. */
function refuseStray(of: Maker): void {
  const takes: readonly string[] = [...makers[of].takes, 'content', ...(of === 'period' ? ['period'] : [])];
  const stray = Object.entries(options)
    .filter(([name, value]) => name !== 'rest' && value !== '' && !takes.includes(name))
    .map(([name]) => `--${name}`);
  if (stray.length === 0) return;
  const can = makers[of].takes.map((name) => `--${name}`).join('、');
  stopWith(`${of} 用不着 ${stray.join('、')}。${can === '' ? '' : `可以写的有：${can}。`}`);
}

function chooseEach(given: string): '' | 'village' | 'township' {
  const words = {
    '': '',
    village: 'village',
    村: 'village',
    township: 'township',
    乡镇: 'township',
    乡: 'township',
  } as const;
  const found = Object.entries(words).find(([name]) => name === given)?.[1];
  return found ?? stopWith('--each 后面写 village（每个村一份）或 township（每个乡镇一份）。');
}

/** What a clerk did not write is asked for where somebody sits at the terminal. */
async function askMatter(): Promise<{ channel: string; matter: string }> {
  const { channel, matter } = options;
  if (maker !== 'objection') return { channel, matter };
  try {
    return {
      channel: channel || (await ask('怎么提来的（电话、来信、当面、意见箱、电子邮件、网上信箱、其他）', '')),
      matter: matter || (await ask('什么事（只写事，不写人）', '')),
    };
  } finally {
    endAsking();
  }
}

/** The office's own template, else the program's of the kind, else the program's of its stage. */
function templateOf(kind: Parameters<TemplateOf>[0]): Template {
  const own = `templates/${kind.id}.mdx`;
  if (existsSync(join(content, own))) return { file: own, text: readFileSync(join(content, own), 'utf8') };
  for (const name of [kind.id, kind.stage]) {
    const path = join(import.meta.dirname, '..', 'src', 'renew', 'templates', `${name}.mdx`);
    if (existsSync(path)) return { file: `${name}.mdx（程序自带）`, text: readFileSync(path, 'utf8') };
  }
  throw new Refusal(`没有“${kind.name}”的样本。请在资料的 templates 文件夹里写一份 ${kind.id}.mdx。`);
}

function copyTemplate(ground: Ground): Renewal {
  const kind = findNoticeKind(ground, subject);
  const path = `templates/${kind.id}.mdx`;
  if (ground.folder.list().includes(path)) throw new Refusal(`已经有了，没有动它：${path}。`);
  return {
    files: [textFile(path, templateOf(kind).text)],
    told: [
      '以后做这一种公示公告，都照这份样本。“{{地名}}”这样的地方由程序填，别处随您改；能填什么见 docs/new.md。',
    ],
  };
}
