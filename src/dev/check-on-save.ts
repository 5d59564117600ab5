import { basename, resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { Desk } from './desk.ts';
import { events } from './events.ts';
import { renderPage } from './shown-page.ts';

/**
 * `npm run dev` checks the record when it starts and after every save, reading again only what changed. Errors go to the
 * terminal and over the page in the browser; the pages stay as they were when the record was last sound. A sound record
 * goes into the content collections, and the browser reloads.
 */
export function checkOnSave(folder: string): AstroIntegration {
  const content = resolve(folder);
  let desk: Desk | undefined;
  return {
    name: 'mingbai-check-on-save',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command === 'dev') injectScript('page', `import '/src/dev/overlay.ts';`);
      },
      'astro:server:setup': (setup) => {
        const mine = new Desk(content, setup);
        desk = mine;
        watch(mine, content, setup.server);
        serveUntilSound(mine, setup.server);
        setup.server.ws.on(events.asked, (_, client) => client.send(events.told, mine.shown ?? null));
      },
      // Only now are the content collections there to be filled.
      'astro:server:start': async () => {
        await desk?.checkNow();
      },
    },
  };
}

type Server = ConstructorParameters<typeof Desk>[1]['server'];

function watch(desk: Desk, content: string, { config, watcher }: Server): void {
  const collections = resolve(config.root, 'src/content.config.ts');
  watcher.add(content);
  watcher.on('all', (_event, path) => {
    const isOfRecord = path.startsWith(content + sep) && !/^(\.|~\$)/.test(basename(path));
    // Astro empties the collections when their declaration changes: they are filled again.
    if (isOfRecord || path === collections) desk.checkSoon();
  });
}

/** Pages wait for the first check; as long as no record was sound there are none, and the errors are the page. */
function serveUntilSound(desk: Desk, server: Server): void {
  server.middlewares.use(async (request, response, next) => {
    if (request.method !== 'GET' || isOfVite(request.url ?? '')) return next();
    await desk.settled();
    if (desk.hasPages) return next();
    if (!request.headers.accept?.includes('text/html')) {
      // A favicon that is not there would be answered with the site's own page for that, which needs a record.
      response.writeHead(404).end();
      return;
    }
    response.writeHead(500, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(renderPage(desk.shown, server.config.base));
  });
}

/** What Vite serves itself: its client, and the modules that it asks for. */
function isOfVite(url: string): boolean {
  return /\/(@|node_modules\/|src\/)/.test(url);
}
