import type { Wording } from '../en/index.js';
import { bases } from './bases.js';
import { channels } from './channels.js';
import { closing } from './closing.js';
import { faults } from './faults.js';
import { forecasts } from './forecasts.js';
import { invoice } from './invoice.js';
import { lines } from './lines.js';
import { problems } from './problems.js';
import { reasons } from './reasons.js';
import { rejects } from './rejects.js';
import { terms } from './terms.js';
import { units } from './units.js';

export const es: Wording = {
  name: 'Español',
  locale: 'es-ES',
  bases,
  channels,
  closing,
  faults,
  forecasts,
  invoice,
  lines,
  problems,
  reasons,
  rejects,
  terms,
  units,
};
