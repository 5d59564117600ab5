/** How characters are read: asked for only where a village was not found as it was typed. */
import { writeHomophones } from '../../publish/search/village-list.ts';

export function GET() {
  return new Response(writeHomophones(), { headers: { 'content-type': 'text/javascript' } });
}
