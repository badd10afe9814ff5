import { describe, expect, it } from '@jest/globals';
import { facts, issued, rated, terms } from '../../test/given.js';
import { draftDocument } from '../document/draft-document.js';
import { issue } from '../document/issue.js';
import { renderInvoice } from './render-invoice.js';

const document = issue(draftDocument(facts), issued);

describe('a rendered invoice', () => {
  it('shows the parties, the period, the lines and the amounts', () => {
    const text = renderInvoice(document, { width: 80 });
    expect(text.replace(/SHA-256.*|Document.*/g, '').trimEnd()).toBe(
      `
================================================================================
Contador S.A.                                                INVOICE 2026-000017
Gran Vía 1                                                     issued 2026-04-01
Madrid                                                            due 2026-05-01
VAT ESA87654321
================================================================================

Customer  Acme S.L., ES, VAT ESB12345678
Client    acme
Period    2026-03-01 to 2026-03-31 (Europe/Madrid)
Contract  version 2
Currency  EUR

Description                                    Quantity  Unit      Price  Amount
--------------------------------------------------------------------------------
Calls, handle time 30/6
  tier 1, night                                     7.4  minutes  0.8125    6.01
Project manager
  2026-03-15 12:00 to 2026-04-01 00:00         0.531629  periods     800  425.30

                                                                     Net  431.31
                                                                VAT 21 %   90.58
                                                               Total EUR  521.89

Handled or offered, not charged
Reason                                               Contacts  Legs  Handle time
--------------------------------------------------------------------------------
Calls, shared team, short                                   1     1      0:00:08

Sequence  document 4 of this client`.trimStart(),
    );
  });

  it('is in the language of the contract; what people wrote and the document itself stay the same', () => {
    const inSpanish = issue(draftDocument({ ...facts, versions: [{ ...terms, language: 'es' }] }), issued);
    expect(inSpanish.lines).toEqual(document.lines);
    const text = renderInvoice(inSpanish, { width: 80 });
    expect(text.replace(/SHA-256.*|Documento.*/g, '').trimEnd()).toBe(
      `
================================================================================
Contador S.A.                                                FACTURA 2026-000017
Gran Vía 1                                                    emisión 2026-04-01
Madrid                                                    vencimiento 2026-05-01
NIF ESA87654321
================================================================================

Cliente   Acme S.L., ES, NIF ESB12345678
Código    acme
Período   2026-03-01 a 2026-03-31 (Europe/Madrid)
Contrato  versión 2
Moneda    EUR

Descripción                                  Cantidad  Unidad    Precio  Importe
--------------------------------------------------------------------------------
Llamadas, tiempo de gestión 30/6
  tramo 1, night                                  7,4  minutos   0,8125     6,01
Project manager
  2026-03-15 12:00 a 2026-04-01 00:00        0,531629  períodos     800   425,30

                                                                    Neto  431,31
                                                                IVA 21 %   90,58
                                                               Total EUR  521,89

Gestionado u ofrecido, sin cargo
Motivo                                             Contactos  Segmentos  Gestión
--------------------------------------------------------------------------------
Llamadas, equipo compartido, por debajo de la
  duración mínima                                          1          1  0:00:08

Secuencia documento 4 de este cliente`.trimStart(),
    );
    const english = (text: string): string => text.replace(/SHA-256.*/, '');
    expect(english(renderInvoice(inSpanish, { language: 'en' }))).toBe(english(renderInvoice(document)));
  });

  it.each([60, 72, 100, 132])('keeps to %i columns', (width) => {
    const long = { ...document.seller, name: 'A company with quite a long name '.repeat(4).trim() };
    const lines = renderInvoice({ ...document, seller: long }, { width }).split('\n');
    expect(Math.max(...lines.filter((line) => !line.startsWith('SHA-256')).map((line) => line.length))).toBe(
      width,
    );
  });

  it('marks a document without a number as not issued', () => {
    expect(renderInvoice(rated)).toContain('PREVIEW, NOT ISSUED');
    expect(renderInvoice({ ...document, type: 'credit-note', corrects: '2026-000009' })).toMatch(
      /CREDIT NOTE 2026-000017[^]*Corrects {2}2026-000009/,
    );
  });

  it('shows the period of a difference line, and the reverse charge', () => {
    const [line] = rated.lines;
    if (line === undefined) throw new Error('no line');
    const late = { ...line, periodFrom: '2026-01-31T23:00:00Z', periodTo: '2026-02-28T23:00:00Z' };
    const tax = [{ category: 'AE' as const, rate: '0', taxable: '6.01', amount: '0.00' }];
    const text = renderInvoice({ ...document, lines: [late], tax });
    expect(text).toContain('for the period 2026-02-01 to 2026-02-28');
    expect(text).toContain('Reverse charge');
  });
});
