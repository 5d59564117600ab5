/** 我的村: the village that a reader has chosen, in her own browser and nowhere else. */
import { make } from './elements.ts';
import { siteRoot } from './load-script.ts';

const key = 'mingbai-village';

/** What is remembered of a village. */
export interface MyVillage {
  /** 12 digits. */
  code: string;
  name: string;
  /** County and township: two villages may have one name. */
  where: string;
}

/** The remembered village. Storage may be closed, or hold what somebody else put there: then there is none. */
export function recallVillage(): MyVillage | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return undefined;
    const { code, name, where } = kept as Record<string, unknown>;
    if (typeof code !== 'string' || typeof name !== 'string' || typeof where !== 'string') return undefined;
    return /^\d{12}$/.test(code) ? { code, name, where } : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a village, or forgets it. False where storage is closed. */
export function keepVillage(village: MyVillage | undefined): boolean {
  try {
    if (village) localStorage.setItem(key, JSON.stringify(village));
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** The page of a village, from this page. */
export function villageAddress(code: string): string {
  return `${siteRoot()}areas/${code}/index.html`;
}

/** Puts 我的村 into the header of every page, and on a village's page the button that remembers or forgets it. */
export function offerMyVillage(): void {
  const tools = document.querySelector('.tools');
  if (!tools) return;
  const mine = recallVillage();
  const here = villageHere();
  if (mine && mine.code !== here?.code) {
    tools.append(make('a', { class: 'my-village', href: villageAddress(mine.code) }, `我的村：${mine.name}`));
  }
  if (here) offerToKeep(tools, here);
}

function offerToKeep(tools: Element, here: MyVillage): void {
  const button = make('button', { type: 'button', class: 'plain' });
  const status = make('span', { class: 'visually-hidden', role: 'status' });
  const show = () => {
    button.textContent = recallVillage()?.code === here.code ? '不再记住这个村' : '记成我的村';
  };
  show();
  button.addEventListener('click', () => {
    const isMine = recallVillage()?.code === here.code;
    if (!keepVillage(isMine ? undefined : here)) status.textContent = '这个浏览器不让网站记东西。';
    else
      status.textContent = isMine ? `不再记住${here.name}。` : `记住了，下次打开网站就能直接到${here.name}。`;
    tools.querySelector('.my-village')?.remove();
    show();
  });
  tools.append(button, status);
}

/** The village whose page this is; codes that end in 000 are a township's or a county's (GB/T 10114). */
function villageHere(): MyVillage | undefined {
  const code = /\/areas\/(\d{12})\/(?:index\.html)?$/.exec(location.pathname)?.[1];
  const name = document.querySelector('h1')?.textContent?.trim();
  if (code === undefined || code.endsWith('000') || name === undefined) return undefined;
  const trail = [...document.querySelectorAll('.trail li a')].map((each) => each.textContent ?? '');
  return { code, name, where: trail.slice(-2).join('') };
}
