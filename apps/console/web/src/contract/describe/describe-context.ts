import type { Format } from '../../format/use-format';
import type { Messages } from '../../i18n/language';

/** The texts and formats in which contract terms are described. */
export interface DescribeContext {
  readonly texts: Messages['contract'];
  readonly channels: Messages['channels'];
  readonly bases: Messages['bases'];
  readonly components: Messages['components'];
  readonly units: Messages['units'];
  readonly format: Format;
  readonly language: string;
  readonly currency: string;
  /** `a, b and c` */
  readonly and: (several: readonly string[]) => string;
}
