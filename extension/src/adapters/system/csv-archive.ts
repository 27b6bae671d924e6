import { downloadZip } from 'client-zip';
import Papa from 'papaparse';
import type { Table } from '../../ports/data.ts';

/** A zip of tables. Text that a spreadsheet would take for a formula is marked as text. */
export function zipTables(tables: readonly Table[]): Promise<Blob> {
  return downloadZip(
    tables.map(({ name, columns, rows }) => ({
      name,
      input: `${Papa.unparse({ fields: [...columns], data: rows.map((row) => [...row]) }, { escapeFormulae: true })}\r\n`,
    })),
  ).blob();
}
