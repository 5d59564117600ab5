import { setFlagsFromString } from 'node:v8';

/**
 * Lets the heap grow by a fifth beyond what is in use before it is swept, where V8 would let it double. Measured at 2,000
 * villages: a third less memory for a fifth more time in the pages' process. Office PCs have 4 to 8 GB.
 */
export const thrift = '--heap-growing-percent=20';

/** Makes this process and the threads it starts thrifty with memory. */
export function beThrifty(): void {
  setFlagsFromString(thrift);
}
