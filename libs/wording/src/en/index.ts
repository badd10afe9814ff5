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

export const en = {
  name: 'English',
  locale: 'en-GB',
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

/** All texts of a language, by subject. English defines the message ids; every other language has the same ones. */
export type Wording = typeof en;
