import { inForce, openPeriods } from '#contracts';
import type { ContractVersion, Period } from '#contracts';
import { rate } from '#rating';
import type { RatedDocument } from '#rating';
import { CONTACT_MEASURES, toSlot } from '#usage';
import type { ContactMeasure, UsageRow } from '#usage';
import type { Adjustment } from '../../document/adjustment.js';
import { bookedAdjustmentIds } from '../../adjustments/booked-adjustments.js';
import type { DraftDocument, IssuedDocument } from '../../document/document.js';
import { issue } from '../../document/issue.js';
import { manualAdjustmentsOfClose } from '../manual-adjustments.js';
import { documentsOfClose } from '../documents-of-close.js';
import type { CurrentPeriod } from '../period-difference.js';
import { createVersions } from './terms.js';
import type { RawTerms } from './terms.js';

interface Call {
  readonly endedAt: string;
  readonly seconds: number;
}

/** One client in memory: signs, calls, closes, and keeps every document. Nothing is frozen: closes use current data. */
export class TestClient {
  private readonly signed: { readonly effectiveFrom: string; readonly terms: RawTerms }[] = [];
  readonly calls: Call[] = [];
  readonly closed: Period[] = [];
  readonly issued: IssuedDocument[] = [];
  readonly adjustments: Adjustment[] = [];
  versions: readonly ContractVersion[] = [];
  private closes = 0;

  /** Returns whether the terms are compatible with the earlier ones; if not, nothing is signed. */
  sign(effectiveFrom: string, terms: RawTerms): boolean {
    const versions = createVersions([...this.signed, { effectiveFrom, terms }]);
    if (!versions) return false;
    this.versions = versions;
    this.signed.push({ effectiveFrom, terms });
    return true;
  }

  call(endedAt: string, seconds: number): void {
    this.calls.push({ endedAt, seconds });
  }

  /** Closes the next period (the last one again if none follows) and issues the documents of the close. */
  close(): DraftDocument[] {
    const own = openPeriods(this.versions, this.closed.at(-1)?.toMs).next().value;
    if (!own) return this.closeAgain();
    return this.book(own, this.closed.splice(0, Infinity, ...this.closed, own));
  }

  /** Closes a period in which there may be no contract in force. */
  closePeriod(fromMs: number, toMs: number): DraftDocument[] {
    const own = { fromMs, toMs, zone: 'Europe/Madrid' };
    return this.book(own, this.closed.splice(0, Infinity, ...this.closed, own));
  }

  /** Closes the last period once more. */
  closeAgain(): DraftDocument[] {
    return this.book(undefined, this.closed);
  }

  /** The document that each closed period would have if all current data had been known at its close. */
  expected(): RatedDocument[] {
    return this.closed.map((period) => this.rate(period)).filter((rated) => rated !== undefined);
  }

  private book(own: Period | undefined, earlier: readonly Period[]): DraftDocument[] {
    const close = ++this.closes;
    const rated = own && this.rate(own);
    const last = this.closed.at(-1);
    const drafts = documentsOfClose({
      ...{ clientId: 'acme', series: 'main', seller: { name: 'Seller' }, close, versions: this.versions },
      journal: { partition: 0, offset: close },
      ...(rated && { own: { rated, usageHash: '' } }),
      earlier: earlier.map((period) => this.currentPeriod(period)),
      cause: { events: [], eventCount: 0, contractVersions: [] },
      latePolicy: (last && inForce(this.versions, last.toMs - 1)?.latePolicy) ?? 'note',
      issued: this.issued,
      manual: manualAdjustmentsOfClose(last ?? { fromMs: 0, toMs: 0 }, this.openAdjustments(), this.versions),
    });
    for (const draft of drafts) {
      const sequence = this.issued.length + 1;
      this.issued.push(issue(draft, { number: `2026-${sequence}`, sequence, issuedAt: '', dueDate: '' }));
    }
    return drafts;
  }

  /** Manual adjustments that are on no document yet. */
  openAdjustments(): Adjustment[] {
    const carried = bookedAdjustmentIds(this.issued);
    return this.adjustments.filter(({ id }) => !carried.has(id));
  }

  private currentPeriod(period: Period): CurrentPeriod {
    const [from, to] = [period.fromMs, period.toMs].map((ms) =>
      new Date(ms).toISOString().replace('.000Z', 'Z'),
    );
    const printed = { from: from ?? '', to: to ?? '' };
    return { period: printed, zone: period.zone, rated: this.rate(period), usageHash: '' };
  }

  private rate(period: Period): RatedDocument | undefined {
    return rate(this.versions, this.calls.map(rowOf), period);
  }
}

function rowOf({ endedAt, seconds }: Call): UsageRow {
  const measures = Object.fromEntries(CONTACT_MEASURES.map((name) => [name, 0])) as Record<
    ContactMeasure,
    number
  >;
  const handle30 = seconds === 0 ? 0 : 30 + Math.ceil(Math.max(0, seconds - 30) / 6) * 6;
  const dimensions = {
    kind: 'contact',
    channel: 'call',
    team: 'shared',
    outcome: 'handled',
    direction: 'inbound',
  } as const;
  return {
    ...{ ...dimensions, atLeast: 0, slot: toSlot(Date.parse(endedAt)) },
    measures: { ...measures, contacts: 1, legs: 1, talkMs: seconds * 1_000, handle30Ms: handle30 * 1_000 },
  };
}
