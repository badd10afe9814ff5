import { CHANNELS } from '#usage';
import { PositiveDecimal } from '../../fields/decimal.js';
import { FieldsNamed } from '../../fields/fields-named.js';
import { Optional } from '../../fields/optional.js';

/** Contacts that one agent handles at the same time, by channel; default 1. */
@FieldsNamed(CHANNELS, Optional(), PositiveDecimal())
export class Concurrency {}
