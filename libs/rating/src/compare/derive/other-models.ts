import { CHARGING_MODELS, segments } from '#contracts';
import type { ChargingModel, ContractVersion, Period } from '#contracts';

/** The models (of those given, default all) that the contract does not have for the whole period. */
export const otherModels = (
  versions: readonly ContractVersion[],
  period: Period,
  models: readonly ChargingModel[] = CHARGING_MODELS,
): ChargingModel[] =>
  models.filter((model) => !segments(versions, period).every(({ terms }) => terms?.model === model));
