import type { Organization } from './schema.ts';

/** A unit as a plan prints it, and the organization it is, where the record knows it. */
export interface NamedUnit {
  name: string;
  id: string | undefined;
}

/** Finds organizations by the names that plans print, within one county. */
export class OrganizationIndex {
  private readonly byName = new Map<string, Organization>();
  readonly byId = new Map<string, Organization>();

  constructor(organizations: Organization[]) {
    for (const organization of organizations) {
      this.byId.set(organization.id, organization);
      for (const name of [organization.name, ...organization.aliases.map((alias) => alias.name)]) {
        this.byName.set(`${organization.area} ${name}`, organization);
      }
    }
  }

  /** The organization of that name in the county, under any of its names. */
  find(area: string, name: string): Organization | undefined {
    return this.byName.get(`${area} ${name}`);
  }

  /** Names as printed, each with the id of its organization. */
  identify(area: string, names: string[]): NamedUnit[] {
    return names.map((name) => ({ name, id: this.find(area, name)?.id }));
  }

  /** Every name that is known in a county, for messages. */
  namesIn(area: string): string[] {
    return [...this.byName.keys()].filter((key) => key.startsWith(`${area} `)).map((key) => key.slice(13));
  }
}
