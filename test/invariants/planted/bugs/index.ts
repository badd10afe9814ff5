import type { Bug } from '../bug.js';
import { countersCountAgain } from './counters-count-again.js';
import { dedupeForgottenOnRebuild } from './dedupe-forgotten-on-rebuild.js';
import { incrementsForAbsoluteValues } from './increments-for-absolute-values.js';
import { noComparison } from './no-comparison.js';
import { numberBeforeTheAppend } from './number-before-the-append.js';
import { offsetInKafka } from './offset-in-kafka.js';
import { invoicesAfterTheCommit, deadLettersAfterTheCommit } from './side-effects-after-the-commit.js';
import { snapshotAtTheSlicesEnd } from './snapshot-at-the-slices-end.js';
import {
  idsBeforeValues,
  idsMovedTooEarly,
  ledgerHeadBeforeDocuments,
  positionBeforeValues,
} from './wrong-order.js';

export const BUGS: readonly Bug[] = [
  incrementsForAbsoluteValues,
  offsetInKafka,
  idsBeforeValues,
  positionBeforeValues,
  idsMovedTooEarly,
  dedupeForgottenOnRebuild,
  noComparison,
  countersCountAgain,
  deadLettersAfterTheCommit,
  snapshotAtTheSlicesEnd,
  numberBeforeTheAppend,
  ledgerHeadBeforeDocuments,
  invoicesAfterTheCommit,
];
