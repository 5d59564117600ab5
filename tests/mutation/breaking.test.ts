import { breaking } from './families.ts';
import { testMutators } from './spoil.ts';

// An error must be told, at the very place where the mutation knows it.
testMutators(breaking);
