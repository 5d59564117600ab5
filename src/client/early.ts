/**
 * Stands inside the head of each page: large print is there before the first line is drawn, else the whole page would
 * jump. As small as can be, for it is repeated on every page; its hash stands in the samples of a security policy.
 */
import { isElderWanted, setElder } from './elder.ts';

if (isElderWanted()) setElder(true);
