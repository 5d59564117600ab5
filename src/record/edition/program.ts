import manifest from '../../../package.json' with { type: 'json' };

/** The version of this program: documents may read otherwise after another one, though no number in them changed. */
export const program: string = manifest.version;
