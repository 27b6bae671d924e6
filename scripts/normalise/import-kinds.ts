import type { ImportKind } from '../../extension/src/imports/import-event.ts';

const KINDS: Readonly<Record<ImportKind, true>> = {
  'apple-health': true,
  'google-takeout': true,
  'garmin-fit': true,
  'garmin-archive': true,
  'samsung-health': true,
  'mi-fitness': true,
  zepp: true,
  'health-connect-db': true,
  gadgetbridge: true,
  'oura-export': true,
  'health-connect-webhook': true,
  'health-auto-export': true,
  'open-mhealth': true,
  'plain-lines': true,
  'google-health': true,
  oura: true,
  withings: true,
  polar: true,
  whoop: true,
  'garmin-health': true,
};

export const IMPORT_KINDS = Object.keys(KINDS);

export function isImportKind(name: string): name is ImportKind {
  return Object.hasOwn(KINDS, name);
}
