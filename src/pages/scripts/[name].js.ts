/** The scripts that pages load, each a file of its own. */
import { clientScript, type ScriptName } from '../../layouts/client-scripts.ts';

const loaded: ScriptName[] = ['site', 'find', 'search', 'filter-tasks', 'verify'];

export function getStaticPaths() {
  return loaded.map((name) => ({
    params: { name: clientScript(name).path.replace(/^scripts\/|\.js$/g, '') },
    props: { name },
  }));
}

export function GET({ props }: { props: { name: ScriptName } }) {
  return new Response(clientScript(props.name).text, { headers: { 'content-type': 'text/javascript' } });
}
