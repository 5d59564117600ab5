/** The script of the pages on which one finds one's village. */
import { findVillages } from './find-village.ts';

findVillages();
