import { configDefaults, defineConfig } from 'vitest/config';

/** Kills, frozen moments and two machines: long runs that prove what the other tests rest on. `npm run prove` makes them. */
const proofs = ['tests/build/{kills,kills-frozen,machines}.test.ts'];

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(process.env['PROVE'] ? [] : proofs)],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
