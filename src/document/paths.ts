/**
 * Where everything stands on the site, below its base, without a leading slash. Pages, documents, QR codes, open data
 * and cards all ask here, so that a link cannot point to a page that has another name.
 */
export const paths = {
  home: '',
  plans: 'plans/',
  plan: (id: string) => `plans/${id}/`,
  tasks: 'tasks/',
  tasksOfPlan: (plan: string) => `tasks/${plan}/`,
  task: (id: string) => `tasks/item/${id}/`,
  areas: 'areas/',
  area: (code: string) => `areas/${code}/`,
  organizations: 'organizations/',
  organization: (id: string) => `organizations/${id}/`,
  notices: 'notices/',
  notice: (id: string) => `notices/${id}/`,
  /** 意见单 of a consultation. */
  slip: (notice: string) => `notices/${notice}/slip/`,
  /** 意见和答复. */
  objections: 'objections/',
  sheet: (period: string, code: string) => `sheets/${period}/${code}/`,
  reports: 'reports/',
  report: (id: string) => `reports/${id}/`,
  projects: 'projects/',
  project: (id: string) => `projects/${id}/`,
  board: (code: string) => `boards/${code}/`,
  forms: 'forms/',
  form: (id: string) => `forms/${id}/`,
  rectification: 'rectification/',
  indicators: 'indicators/',
  indicator: (id: string) => `indicators/${id}/`,
  terms: 'terms/',
  duties: 'duties/',
  /** What a county had to make public, and whether it did. */
  dutiesOf: (county: string) => `duties/${county}/`,
  /** Who reported for which period of a plan. */
  reporting: (plan: string) => `duties/reporting/${plan}/`,
  /** 无障碍说明 and 网站地图. */
  accessibility: 'accessibility/',
  sitemap: 'sitemap/',
  /** Whether a sheet or a file is the one that was published. */
  verify: 'verify/',
  search: 'search/',
  /** All pages as plain lists. */
  allPages: 'search/all/',
  /** All villages by the first letter of their pinyin, and those of one letter. */
  letters: 'areas/letters/',
  letter: (letter: string) => `areas/letters/${letter}/`,
  data: 'data/',
  /** 一图读懂: pictures of plans and of their last period, each beside its text. */
  explainers: 'explainers/',
  explainer: (id: string) => `explainers/${id}/`,
  /** How to be told of what is new: feeds and calendars. */
  feeds: 'feeds/',
  /** For the clerk who prints: bundles. */
  print: 'print/',
  bundle: (id: string) => `print/${id}/`,
  /** Acts of publishing, one by one; what was corrected since. */
  editions: 'editions/',
  edition: (no: number) => `editions/${no}/`,
  corrections: 'corrections/',
  correction: (id: string) => `corrections/${id}/`,
  page: (id: string) => `about/${id}/`,
} as const;

/** Where the PDF of each document stands. */
export const pdfPaths = {
  taskTable: (plan: string) => `pdf/plans/${plan}-tasks.pdf`,
  report: (id: string) => `pdf/reports/${id}.pdf`,
  notice: (id: string) => `pdf/notices/${id}.pdf`,
  slip: (notice: string) => `pdf/slips/${notice}.pdf`,
  board: (code: string) => `pdf/boards/${code}.pdf`,
  form: (id: string) => `pdf/forms/${id}.pdf`,
  sheet: (period: string, code: string) => `pdf/sheets/${period}/${code}.pdf`,
  bundle: (period: string, township: string, size: 'A4' | 'A3') =>
    `pdf/bundles/${period}/${township}${size === 'A3' ? '-A3' : ''}.pdf`,
  reportBundle: (office: string, year: string) => `pdf/bundles/reports/${office}-${year}.pdf`,
} as const;

/** Where the marked copy of a corrected version stands, by the hash of the version. */
export const supersededPdf = (sha256: string): string => `pdf/superseded/${sha256.slice(0, 16)}.pdf`;

/** Where the share card of each page stands. A village's sheets share the village's card. */
export const cardPaths = {
  site: 'cards/site.png',
  plan: (id: string) => `cards/plans/${id}.png`,
  area: (code: string) => `cards/areas/${code}.png`,
  notice: (id: string) => `cards/notices/${id}.png`,
  report: (id: string) => `cards/reports/${id}.png`,
} as const;

/** Where the picture of an explainer (一图读懂) stands. */
export const explainerPicture = (id: string): string => `pictures/${id}.png`;

/** Where feeds stand, without the ending: each is there as Atom (`.atom`) and as JSON Feed (`.json`). */
export const feedPaths = {
  all: 'feeds/all',
  kind: (kind: string) => `feeds/${kind}`,
  area: (code: string) => `feeds/areas/${code}`,
} as const;

/** Where calendars of deadlines stand. */
export const calendarPaths = {
  all: 'calendars/all.ics',
  area: (code: string) => `calendars/areas/${code}.ics`,
  organization: (id: string) => `calendars/organizations/${id}.ics`,
} as const;
