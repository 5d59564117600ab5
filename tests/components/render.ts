import { join } from 'node:path';
import { getViteConfig } from 'astro/config';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { createViteServer } from 'vitest/node';

const project = join(import.meta.dirname, '../..');

/** Renders components of the site as a build does, one at a time and without the pages around them. */
export async function openRenderer() {
  const configure = getViteConfig(
    { logLevel: 'error' },
    { root: project, configFile: false, logLevel: 'error' },
  );
  const config = await configure({ mode: 'test', command: 'serve' });
  const server = await createViteServer({
    ...config,
    server: { middlewareMode: true, ws: false, watch: null },
  });
  const container = await AstroContainer.create();
  return {
    render: async (path: string, props: Record<string, unknown>): Promise<string> => {
      const { default: component } = await server.ssrLoadModule(path);
      return container.renderToString(component, { props });
    },
    close: () => server.close(),
  };
}
