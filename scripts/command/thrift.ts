import { totalmem } from 'node:os';

/** Below this an office PC has no memory to spare: most have 4 to 8 GB. */
const roomy = 12 * 2 ** 30;

/**
 * Flags for the pages' process. On a small machine its heap grows by a fifth beyond what is in use before it is swept,
 * where V8 would let it double and more: at 2,000 villages 1.3 GB instead of 2.1 GB, for a third more time. Where there is
 * room, the time is worth more.
 */
export function thriftOf(memory = totalmem()): string[] {
  return memory < roomy ? ['--heap-growing-percent=20'] : [];
}

/**
 * For a process that prints, and the threads it starts. Each thread sweeps its own heap by itself: helpers of one thread
 * would take the processor from the other. Measured with 4,000 notices on two processors: two threads print 1.7 times as
 * much as one, where with helpers it was 1.1 times. The nursery is that of the threads (`print-all.ts`): a larger one takes
 * 80 MB more and saves nothing.
 *
 * package.json gives these to `build` and `press`, and with them `--heap-growing-percent=50`: the sample's 994 PDFs then
 * take 22 s and 720 MB, where V8's own way takes 20 s and 1,150 MB. The bench measures without that.
 */
export const printing = ['--single-threaded-gc', '--max-semi-space-size=16'];
