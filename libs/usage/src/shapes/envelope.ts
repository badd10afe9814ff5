import { Equals, IsObject } from 'class-validator';
import { IsText } from '../checks/decorators.js';
import type { Fields } from '../checks/fields.js';

/** The CloudEvents 1.0 envelope; other attributes (`time`, `datacontenttype`, extensions) are ignored. */
export class Envelope {
  @Equals('1.0', { message: '$property must be "1.0"' })
  specversion!: string;

  @IsText()
  id!: string;

  @IsText()
  source!: string;

  @IsText()
  type!: string;

  @IsObject({ message: '$property must be a JSON object' })
  data!: Fields;
}
