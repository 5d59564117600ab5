import type { CheckResult, Progress } from '../../src/check/check.ts';
import { checkContent } from '../../src/machine/check-content.ts';
import { isKnownFile } from '../../src/record/files.ts';
import type { RecordFolder } from '../../src/record/source/folder.ts';
import { mendEditions } from './editions-folder.ts';
import { stopWith } from './options.ts';
import { ProgressLine } from './progress.ts';

/** Checks the content folder of a command, and says on a terminal how far it is. A folder with no record in it ends the command. */
export function checkFolder(content: string): CheckResult & { folder: RecordFolder } {
  mendEditions(content);
  const line = new ProgressLine();
  try {
    const checked = checkContent(content, { onProgress: (progress) => line.say(describeStep(progress)) });
    refuseStrange(checked.folder, content);
    return checked;
  } finally {
    line.clear();
  }
}

function describeStep({ step, number, of }: Progress): string {
  return number === undefined ? `${step} …` : `第 ${number}/${of ?? number} 个文件：${step} …`;
}

function refuseStrange(folder: RecordFolder, content: string): void {
  const files = folder.list();
  if (files.length === 0)
    stopWith(`资料文件夹“${content}”是空的。请把资料放进去，或用 --content 指明它在哪里。`);
  if (!files.some(isKnownFile))
    stopWith(`“${content}”里一个资料文件也没有，是不是指错了文件夹？请用 --content 指明资料在哪里。`);
}
