import { doubtful } from './families.ts';
import { testMutators } from './spoil.ts';

// Something must be told, or the record must hold exactly what was written, and all else as before.
testMutators(doubtful);
