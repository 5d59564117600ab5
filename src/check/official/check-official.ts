import type { NoticeFrontMatter } from '../../record/notice/schema.ts';
import type { Official } from '../../record/official/schema.ts';
import type { Text } from '../../record/record.ts';
import { treeOf } from '../../record/report/body.ts';
import type { ReportFrontMatter } from '../../record/report/schema.ts';
import type { NoticeKind } from '../../record/rule/schema.ts';
import type { Evidence } from '../evidence.ts';
import { aboutLack, type Finding, found } from '../finding.ts';
import { belongsTo, suggestMark } from './match-mark.ts';

type Issued = (Text<NoticeFrontMatter> | Text<ReportFrontMatter>) & { official: Official };

/**
 * Which forms of GB/T 9704-2012 suit a kind of notice. What hangs for villagers to object to is no official document, and a
 * villagers' committee no organ that issues any.
 */
const formsOf: Record<NoticeKind['stage'], Official['form'][]> = {
  consultation: [],
  announcement: ['文件'],
  bulletin: ['文件', '信函'],
  'supervision-letter': ['信函', '文件'],
  'village-affairs': [],
  minutes: ['纪要'],
};

const isIssued = <T extends { official?: Official | undefined }>(
  text: T,
): text is T & { official: Official } => text.official !== undefined;

/** Issued official documents: that number, mark, signers, imprint, title and annexes are as the standard has them. */
export function checkOfficial(evidence: Evidence): Finding[] {
  const { record, locate } = evidence;
  const kinds = new Map(record.rules.noticeKinds.map((kind) => [kind.id, kind]));
  const notices = record.notices.filter(isIssued).flatMap((notice) => {
    const kind = kinds.get(notice.kind);
    return kind ? checkForm(notice, kind.name, formsOf[kind.stage], evidence) : [];
  });
  const reports = record.reports
    .filter(isIssued)
    .flatMap((report) => checkForm(report, '报告', ['文件', '信函'], evidence));
  return [
    ...notices,
    ...reports,
    ...[...record.notices, ...record.reports]
      .filter(isIssued)
      .flatMap((text) => [
        ...checkNumber(text, locate),
        ...checkSigners(text, locate),
        ...checkMark(text, locate),
        ...checkImprint(text, locate),
        ...checkTitle(text, locate),
        ...checkAttachments(text, locate),
      ]),
  ];
}

type Locate = Evidence['locate'];

function checkForm(text: Issued, kind: string, allowed: Official['form'][], { locate }: Evidence): Finding[] {
  const { form } = text.official;
  if (allowed.includes(form)) return [];
  return [found('form-unfit', locate(text, 'official', 'form'), { kind, allowed }, form)];
}

/** 发文字号 is there, and of the document's own year (7.2.5). How it is written is told with the wording. */
function checkNumber(text: Issued, locate: Locate): Finding[] {
  const { number, date, official } = text;
  const year = number?.match(/\d{4}/)?.[0];
  if (number === undefined || (year === undefined && official.form !== '纪要')) {
    const example = `机关代字〔${date.slice(0, 4)}〕1号`;
    const at = number === undefined ? locate(text, 'official', 'form') : locate(text, 'number');
    return [aboutLack(found('official-unnumbered', at, { form: official.form, example }, number))];
  }
  if (year === undefined || year === date.slice(0, 4)) return [];
  return [found('official-number-year', locate(text, 'number'), { year, date }, number)];
}

/** 签发人 in what goes upward, and only there (7.2.6). The names are not repeated in what is told. */
function checkSigners(text: Issued, locate: Locate): Finding[] {
  const { direction, signers } = text.official;
  if (direction === '上行' && signers.length === 0)
    return [aboutLack(found('official-unsigned', locate(text, 'official', 'direction'), {}))];
  if (direction !== '上行' && signers.length > 0)
    return [found('official-signed', locate(text, 'official', 'signers'), { direction })];
  return [];
}

function checkMark(text: Issued, locate: Locate): Finding[] {
  const { mark, form } = text.official;
  const { issuer } = text;
  if (belongsTo(mark, issuer, form)) return [];
  const right = suggestMark(issuer, form);
  return [found('foreign-mark', locate(text, 'official', 'mark'), { issuer, right }, mark)];
}

function checkImprint(text: Issued, locate: Locate): Finding[] {
  const printed = text.official.imprint?.date;
  if (printed === undefined || printed >= text.date) return [];
  return [found('imprint-early', locate(text, 'official', 'imprint', 'date'), { date: text.date }, printed)];
}

/** Signs that a title does without (7.3.1, second-hand); what names of rules, quotations and brackets need is left. */
function checkTitle(text: Issued, locate: Locate): Finding[] {
  const signs = text.title.replace(/《[^》]*》/g, '').match(/[，。；：！？,;:!?…—]/g);
  if (!signs) return [];
  return [found('title-punctuated', locate(text, 'title'), { signs: signs.join('') }, text.title)];
}

/** 附件说明: names without signs behind them (7.3.4), and of every annex that the text holds. */
function checkAttachments(text: Issued, locate: Locate): Finding[] {
  const names = text.official.attachments.map(({ name }) => name);
  const bare = (name: string): string => name.replace(/\s/g, '');
  const known = new Set(names.map(bare));
  const punctuated = names.flatMap((name, at) => {
    const right = name.replace(/[，。；、：,;.:\s]+$/u, '');
    if (right === name) return [];
    return [
      found('attachment-punctuated', locate(text, 'official', 'attachments', at, 'name'), { right }, name),
    ];
  });
  const unlisted = treeOf(text).children.flatMap((node) => {
    if (node.type !== 'heading' || node.depth !== 1) return [];
    const title = node.children.map((part) => ('value' in part ? part.value : '')).join('');
    if (known.has(bare(title))) return [];
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    const at = { file: text.file, line: line + text.bodyStart, column };
    return [found('annex-unlisted', at, { names }, title)];
  });
  return [...punctuated, ...unlisted];
}
