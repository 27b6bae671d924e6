// The yardstick of `npm run bench`: the least that a React and Dexie popup can be. One row, read and shown.
import { Dexie, type EntityTable } from 'dexie';
import { useLiveQuery } from 'dexie-react-hooks';
import { createRoot } from 'react-dom/client';

interface Row {
  readonly id: number;
  readonly value: number;
}

const database = new Dexie('empty-popup') as Dexie & { readonly rows: EntityTable<Row, 'id'> };
database.version(1).stores({ rows: 'id' });
database.on('populate', () => database.rows.add({ id: 1, value: 12_345 }));

function EmptyPopup() {
  const row = useLiveQuery(() => database.rows.get(1));
  return row === undefined ? null : <p>{row.value}</p>;
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<EmptyPopup />);
