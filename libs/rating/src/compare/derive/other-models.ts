import { segments } from '#contracts';
import type { ContractVersion, Period, Terms } from '#contracts';

const MODELS: readonly Terms['model'][] = ['per-event', 'hourly', 'mixed'];

/** The models that a contract does not have from a period's start to its end: of some, or of all there are. */
export const otherModels = (
  versions: readonly ContractVersion[],
  { fromMs, toMs }: Period,
  models: readonly Terms['model'][] = MODELS,
): Terms['model'][] =>
  models.filter((model) => !segments(versions, fromMs, toMs).every(({ terms }) => terms?.model === model));
