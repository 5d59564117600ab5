import type { StartWish } from '../../src/renew/start/write-start.ts';
import { UnfitRecord } from './accident.ts';
import { ask, canAsk, endAsking } from './ask.ts';

/** What was given as options; what was left out is empty. */
export type StartOptions = StartWish & { yes: boolean };

/** What is not known yet stands so on the pages, and nobody takes it for a fact. */
const open = '待填';

/** The answers with which a record is begun: from the options, else asked for, else the usual ones. Throws where one is unfit. */
export async function askForStart(given: StartOptions): Promise<StartWish> {
  if (!given.yes && !canAsk())
    throw new UnfitRecord('这里没有人可以回答。不用一样一样问的，请加上 --yes，没有写的先写“待填”。');
  const asks = !given.yes;
  const answer = async (question: string, value: string, usual: string) =>
    value !== '' ? value : asks ? await ask(question, usual) : usual;
  try {
    const county = await answer('县（区、市）的全名', given.county, '');
    if (county === '')
      throw new UnfitRecord('请用 --county 写上县（区、市）的全名，例如 npm run init -- --county 幸福县。');
    if (!/^[\u3400-\u9fff·]{2,20}$/.test(county) || !/(县|区|市|旗)$/.test(county))
      throw new UnfitRecord(`“${county}”不像县（区、市）的全名。请写全，例如 幸福县。`);
    const code = readCode(await answer('行政区划代码，6位或12位（不知道的回车）', given.code, '000000'));
    const publisher = await answer('主办单位', given.publisher, `${county}人民政府`);
    const name = await answer('网站名称', given.name, `${county}政务公开`);
    const origin = readOrigin(
      await answer('网址（没有定的回车）', given.origin, 'https://www.example.invalid'),
    );
    const phone = await answer('公开电话', given.phone, open);
    const address = await answer('办公地址', given.address, open);
    const hours = await answer('办公时间', given.hours, open);
    return { county, code, publisher, name, origin, phone, address, hours };
  } finally {
    endAsking();
  }
}

/** A code of the county in 12 digits: the first six are its own (GB/T 2260), the others noughts (GB/T 10114). */
function readCode(given: string): string {
  const digits = given.replace(/\s/g, '');
  if (/^\d{6}$/.test(digits)) return `${digits}000000`;
  if (/^\d{6}0{6}$/.test(digits)) return digits;
  throw new UnfitRecord(
    /^\d{12}$/.test(digits)
      ? `“${given}”不是县的代码：县的代码后六位是0。请写县的代码，例如前六位。`
      : `“${given}”不是行政区划代码。请写6位或12位数字。`,
  );
}

function readOrigin(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return url.origin;
  throw new UnfitRecord(`“${given}”不是网址。请写完整，例如 https://www.example.gov.cn。`);
}
