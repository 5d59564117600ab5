import type { Organization } from '../../record/organization/schema.ts';
import { nameDay } from '../../record/value/calendar.ts';

/** Other names of an organization, each with the time in which it was used and where it was met. */
export function otherNames({
  aliases,
}: Organization): Array<{ name: string; when: string; note: string | undefined }> {
  return aliases.map(({ from, name, note, to }) => ({
    name,
    when: [from && `${nameDay(from)}起`, to && `到${nameDay(to)}`].filter(Boolean).join(''),
    note,
  }));
}

/** Who stands behind a name: the group it is, the organizations in it, what it came from and what came after. */
export interface Kin {
  members: Organization[];
  groups: Organization[];
  before: Organization | undefined;
  after: Organization[];
}

/** Finds the kin of an organization among all. Groups whose members are not known stay as printed. */
export function kinOf(organization: Organization, all: Organization[]): Kin {
  return {
    members: (organization.members ?? []).flatMap((id) => all.find((each) => each.id === id) ?? []),
    groups: all.filter((each) => each.members?.includes(organization.id)),
    before: all.find((each) => each.id === organization.succeeds),
    after: all.filter((each) => each.succeeds === organization.id),
  };
}
