import { defineConfig } from 'vitest/config';

/** Tests in Debian's Chromium on the built site in `dist/`; `npm run build` comes first. */
export default defineConfig({
  test: { include: ['tests/browser/**/*.browser.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
});
