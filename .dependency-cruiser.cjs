// The pipeline runs one way: a step may import the steps above it, never those below (README, "The pipeline").
const steps = [
  'record',
  'check',
  'compute',
  'protect',
  'document',
  'press',
  'image',
  'publish',
  'renew',
  'inspect',
];
const site =
  '^src/(client|components|layouts|middleware|pages|styles|content.config|content-pages|disclosure|record-loader|machine|dev)';

module.exports = {
  forbidden: [
    ...steps.map((step, i) => ({
      name: `${step}-looks-down`,
      severity: 'error',
      from: { path: `^src/${step}/` },
      to: { path: `^src/(${steps.slice(i + 1).join('|') || 'none'})/|${site}` },
    })),
    // Press, image, publish and renew stand side by side: each reads what is above, none reads another.
    {
      name: 'press-image-publish-apart',
      severity: 'error',
      from: { path: '^src/(press|image|publish|renew)/' },
      to: { path: '^src/(press|image|publish|renew)/', pathNot: '^src/$1/' },
    },
    // What reads the output knows what may not be in it, and nothing of how it was made: else both would share a mistake.
    {
      name: 'inspect-reads-as-a-stranger',
      severity: 'error',
      from: { path: '^src/inspect/' },
      to: { path: '^src/(compute|document|press|image|publish|renew)/' },
    },
    {
      name: 'no-astro-in-the-pipeline',
      severity: 'error',
      from: { path: `^src/(${steps.join('|')})/` },
      to: { path: '^astro|node_modules/astro/' },
    },
    {
      name: 'src-is-free-of-scripts',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(scripts|tests)/' },
    },
    {
      name: 'files-enter-by-one-door',
      severity: 'error',
      from: {
        path: '^src/(record|check|compute|protect|document|renew)/',
        pathNot: '^src/record/source/folder.ts$',
      },
      to: { path: '^(node:)?fs' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
