import { join, relative } from 'node:path';
import { catalogue } from '../../src/check/catalogue/catalogue.ts';
import { type Diagnostic, explainFindings } from '../../src/check/diagnostic.ts';
import { checkContent } from '../../src/machine/check-content.ts';
import { concealOf } from '../../src/record/person/conceal-names.ts';
import { readRecord } from '../../src/record/read.ts';
import { ReadingMemory } from '../../src/record/reader.ts';
import { todayInShanghai } from '../../src/record/site/settle.ts';
import { isDay } from '../../src/record/value/date.ts';
import { type Ground, Refusal, type Renewal, withFiles } from '../../src/renew/renewal.ts';
import { UnfitRecord } from './accident.ts';
import { tellDiagnostics } from './tell.ts';
import { writeFiles } from './write-files.ts';

/** So many files are named one by one. */
const most = 12;

/** Places that a new plan leaves to be written are its to-do list; of all other new files nothing may be wrong. */
const toDo = new Set<string>([catalogue.unwritten.code]);

/**
 * Makes new files of a record, if the record with them has no error that it has not without; else tells the errors, each at
 * its cell, and writes nothing. Nor is anything made from files (`restsOn`) with an error in them: rows that are wrong are
 * left out in reading, and would be lost without a word.
 */
export function makeNew(content: string, restsOn: RegExp, make: (ground: Ground) => Renewal): void {
  const memory = new ReadingMemory();
  const before = checkContent(content, { memory });
  const { folder } = before;
  const inTheWay = before.diagnostics.filter(
    (each) => isError(each) && !toDo.has(each.code) && restsOn.test(each.file),
  );
  if (inTheWay.length > 0) {
    tellDiagnostics(inTheWay, folder, content);
    throw new UnfitRecord('新的文件要照这些资料来做，错的会跟着错。请先照上面改好，再运行一次。');
  }
  const reading = readRecord(folder, memory);
  const ground = { reading, folder, today: dayOfSite(reading.record.site?.asOf) };
  const renewal = orExplain(() => make(ground), content, ground);
  const after = checkContent(content, { memory, folder: withFiles(folder, renewal.files) });
  const known = new Set(before.diagnostics.map(nameOf));
  const fresh = after.diagnostics.filter((each) => !known.has(nameOf(each)));
  const errors = fresh.filter((each) => isError(each) && !toDo.has(each.code));
  if (errors.length > 0) {
    tellDiagnostics(errors, after.folder, content);
    throw new UnfitRecord('照资料里的内容做不成，上面写明了缺什么、错在哪里。补好以后再运行一次。');
  }
  writeFiles(content, renewal.files);
  for (const { path, replaces } of renewal.files.slice(0, most))
    console.log(`${replaces ? '加了行' : '新做了'}　${nameOfFile(content, path)}`);
  if (renewal.files.length > most) console.log(`……一共 ${renewal.files.length} 个文件`);
  for (const line of renewal.told) console.log(line);
  const paths = new Set(renewal.files.map(({ path }) => path));
  const left = after.diagnostics.filter((each) => paths.has(each.file) && isToWrite(each)).length;
  if (left > 0)
    console.log(`里面有 ${left} 处“〔请写：…〕”等您来写；运行 npm run check 可以看到每一处在哪里。`);
}

/** The way to a file from where the command runs; the whole way where that leads up. */
function nameOfFile(content: string, path: string): string {
  const file = join(content, path);
  const way = relative(process.cwd(), file);
  return way.startsWith('..') ? file : way;
}

function isToWrite({ code }: Diagnostic): boolean {
  return toDo.has(code) || code === catalogue['unwritten-draft'].code;
}

function orExplain(make: () => Renewal, content: string, { folder }: Ground): Renewal {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.findings.length > 0)
      tellDiagnostics(explainFindings(error.findings, concealOf(folder)), folder, content);
    throw new UnfitRecord(error.message);
  }
}

/** The day that files are dated by: the one of the environment, else the site's, else today. */
function dayOfSite(asOf: string | undefined): string {
  const wished = process.env['AS_OF'];
  return wished && isDay(wished) ? wished : (asOf ?? todayInShanghai(new Date()));
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

/** A finding without its line, which moves. */
function nameOf({ code, file, value, message }: Diagnostic): string {
  return [code, file, value, message].join('\n');
}
