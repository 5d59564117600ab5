import type { Organization } from './schema.ts';

/** A unit as a plan prints it, and the organization it is, where the record knows it. */
export interface NamedUnit {
  name: string;
  id: string | undefined;
}

/** A name that an organization has or had. */
export type Alias = Organization['aliases'][number];

/** Finds organizations by the names that plans print, within one county. */
export class OrganizationIndex {
  private readonly byName = new Map<string, Organization>();
  private readonly aliases = new Map<string, Alias>();
  private readonly successors = new Map<string, Organization>();
  readonly byId = new Map<string, Organization>();

  constructor(organizations: Organization[]) {
    for (const organization of organizations) {
      this.byId.set(organization.id, organization);
      if (organization.succeeds !== undefined) this.successors.set(organization.succeeds, organization);
      for (const alias of organization.aliases) this.aliases.set(`${organization.area} ${alias.name}`, alias);
      for (const name of [organization.name, ...organization.aliases.map((alias) => alias.name)]) {
        this.byName.set(`${organization.area} ${name}`, organization);
      }
    }
  }

  /** The organization of that name in the county, under any of its names. */
  find(area: string, name: string): Organization | undefined {
    return this.byName.get(`${area} ${name}`);
  }

  /** The alias of that name in the county, with the days between which it was in use. */
  findAlias(area: string, name: string): Alias | undefined {
    return this.aliases.get(`${area} ${name}`);
  }

  /** The organization that took over another's work. */
  successorOf(id: string): Organization | undefined {
    return this.successors.get(id);
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
