import { segments } from '#contracts';
import type { ContractVersion, Period, Terms } from '#contracts';

const MODELS: readonly Terms['model'][] = ['per-event', 'hourly', 'mixed'];

/** The models (of those given, default all) that the contract does not have for the whole period. */
export const otherModels = (
  versions: readonly ContractVersion[],
  { fromMs, toMs }: Period,
  models: readonly Terms['model'][] = MODELS,
): Terms['model'][] =>
  models.filter((model) => !segments(versions, fromMs, toMs).every(({ terms }) => terms?.model === model));
