/** All villages for the field that finds one's village; asked for only once somebody is about to type. */
import { getDisclosure } from '../../disclosure.ts';
import { writeVillages } from '../../publish/search/village-list.ts';

export async function GET() {
  const { tree } = await getDisclosure();
  return new Response(writeVillages(tree), { headers: { 'content-type': 'text/javascript' } });
}
