import { OptionalClientId } from '../http/client-id-parameter.decorator.js';
import { OptionalInstant } from '../http/instant-parameter.decorator.js';
import { PageQuery } from '../http/page-query.js';

export class DocumentsQuery extends PageQuery {
  @OptionalClientId('Only documents of this client')
  readonly clientId?: string;

  @OptionalInstant('Issued at this instant or later')
  readonly from?: string;

  @OptionalInstant('Issued before this instant')
  readonly to?: string;
}
