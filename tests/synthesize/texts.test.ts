import { describe, expect, it } from 'vitest';
import { group, invent, readInvented } from './invent-record.ts';

describe.each([5, 150])('the texts of a record with %i villages', (villages) => {
  const { record } = readInvented(invent(villages, 'texts'));
  const areas = new Set(record.areas.map((area) => area.code));
  const indicators = new Set(record.indicators.map((indicator) => indicator.id));
  const projects = new Set(record.projects.rows.map((project) => project.id));

  it('has two of every kind of notice that a plan calls for, and two reports a plan at least', () => {
    expect(record.notices.length).toBeGreaterThanOrEqual(40);
    // Minutes are only there as issued documents, of which there is one of each form.
    const issued = record.notices.filter((notice) => notice.official);
    expect(issued.map(({ official }) => official?.form)).toEqual(['纪要', '文件', '信函']);
    for (const kind of record.rules.noticeKinds.filter(({ stage }) => stage !== 'minutes')) {
      const ofKind = record.notices.filter((notice) => notice.kind === kind.id && !notice.official);
      expect(ofKind.length, kind.id).toBeGreaterThanOrEqual(2);
      for (const inPlan of group(ofKind, (notice) => notice.plan ?? '').values())
        expect(inPlan.length).toBe(2);
    }
    for (const reports of group(record.reports, (report) => report.plan).values()) {
      expect(reports.length).toBeGreaterThanOrEqual(2);
    }
  });

  it('gives a notice what its kind may not lack, and hangs it as long as the rule asks', () => {
    for (const notice of record.notices) {
      const kind = record.rules.noticeKinds.find((each) => each.id === notice.kind);
      expect(kind, notice.id).toBeDefined();
      for (const field of kind?.requires ?? []) {
        const value = notice[field];
        expect(Array.isArray(value) ? value.length : value, `${notice.id} ${field}`).toBeTruthy();
      }
      const span = notice.consultation;
      if (!span || kind?.minimum?.count !== 'calendar') continue;
      const days = (Date.parse(span.end) - Date.parse(span.start)) / 86_400_000 + 1;
      expect(days, notice.id).toBeGreaterThanOrEqual(kind.minimum.days);
    }
  });

  it('names only places, projects, tasks, bases and notices that there are', () => {
    const notices = new Map(record.notices.map((notice) => [notice.id, notice]));
    const bases = new Map(record.rules.bases.map((basis) => [basis.id, basis]));
    for (const notice of record.notices) {
      for (const area of notice.areas) expect(areas, notice.id).toContain(area);
      for (const project of notice.projects) expect(projects, notice.id).toContain(project);
      const tasks = record.plans.find((plan) => plan.id === notice.plan)?.tasks.map((task) => task.id) ?? [];
      for (const task of notice.tasks) expect(tasks, notice.id).toContain(task);
      for (const id of notice.basis) {
        const basis = bases.get(id);
        expect(basis, `${notice.id} ${id}`).toBeDefined();
        expect((basis?.from ?? '') <= notice.date && notice.date <= (basis?.to ?? '9')).toBe(true);
      }
      if (notice.follows) {
        const followed = notices.get(notice.follows);
        expect(followed?.consultation && followed.consultation.end < notice.date, notice.id).toBe(true);
      }
    }
  });

  it('binds figures to indicators and places that there are', () => {
    for (const text of [...record.reports, ...record.notices]) {
      const uses = [...text.body.matchAll(/<([A-Z]\w+)([^>]*)\/>/g)];
      for (const [, name, attributes = ''] of uses) {
        const given = new Map(
          [...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
        );
        if (given.has('indicator'))
          expect(indicators, `${text.id} ${name}`).toContain(given.get('indicator'));
        if (given.has('area')) expect(areas, `${text.id} ${name}`).toContain(given.get('area'));
        if (given.has('project')) expect(projects, `${text.id} ${name}`).toContain(given.get('project'));
      }
    }
  });

  it('has three to six sections and an opening in every report, up to ten in a summary, and types no figure of the record', () => {
    for (const report of record.reports) {
      const sections = report.body.match(/^## /gm)?.length ?? 0;
      expect(sections, report.id).toBeGreaterThanOrEqual(3);
      expect(sections, report.id).toBeLessThanOrEqual(report.kind === 'summary-report' ? 10 : 6);
      expect(report.body.trim().startsWith('#')).toBe(false);
      // Numbers of a list's items are no figures.
      const words = report.body.replace(/<[^>]*>|20\d\d年|^\d+\. /gm, '');
      expect(words.match(/\d/g), report.id).toBeNull();
    }
  });

  it('says of every text that it is invented, and has nobody’s number in it', () => {
    for (const text of [...record.reports, ...record.notices]) {
      expect(text.synthetic).toBe(true);
      const whole = JSON.stringify(text);
      expect(whole.match(/(?<!\d)1[3-9]\d{9}(?!\d)/), text.id).toBeNull();
      expect(whole.match(/(?<!\d)\d{17}[\dXx](?!\d)/), text.id).toBeNull();
      for (const [phone] of whole.matchAll(/\d{3,4}-\d{7,8}/g)) expect(phone.startsWith('0000-')).toBe(true);
    }
  });
});
