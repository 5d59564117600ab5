import { createInterface } from 'node:readline/promises';

/** Asks a question that is answered by 是 or 否. Where nobody can be asked the answer is no, and how to say yes is told. */
export async function askWhether(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    console.error(`${question}这里没有人可以回答；看过上面的变化、确定要做的，请加上 --yes 再运行。`);
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await terminal.question(`${question}（输入“是”并回车，别的都算“否”）`);
    return /^(?:是|y|yes)$/i.test(answer.trim());
  } finally {
    terminal.close();
  }
}
