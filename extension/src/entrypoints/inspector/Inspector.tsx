import { useLiveQuery } from 'dexie-react-hooks';
import { browser } from 'wxt/browser';
import type { Database } from '../../adapters/dexie/database.ts';
import { loadCondition } from '../../adapters/dexie/load-condition.ts';
import { reportOf } from '../../app/data/report-of.ts';
import { saveFile } from '../../features/save-file.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Page } from '../../ui/Page.tsx';
import { DaySimulator } from './DaySimulator.tsx';
import css from './Inspector.module.css';
import { readSnapshot } from './read-snapshot.ts';

/** Development only: as if time had passed. The engine does the rest. */
const SHIFTS = [
  { name: 'Sit one interval longer', shift: { intervals: 1 } },
  { name: 'Sleep 10 minutes', shift: { intervals: 0, asleepMinutes: 10 } },
  { name: 'Sleep 3 hours', shift: { intervals: 0, asleepMinutes: 180 } },
] as const;

export function Inspector({ database }: { readonly database: Database }) {
  const snapshot = useLiveQuery(() => readSnapshot(database), [database]);
  if (snapshot === undefined) return null;
  const { nudgeState, session, decisions, settings, rows } = snapshot;

  async function saveReport(): Promise<void> {
    const { userAgent, language } = navigator;
    const surroundings = { build: import.meta.env.BUILD, browser: userAgent, language };
    const report = reportOf(await loadCondition(database), surroundings);
    saveFile('unslouch-report.json', 'application/json', JSON.stringify(report, null, 2));
  }

  return (
    <Page
      title="Inspector"
      aside={
        <Button kind="outlined" onClick={() => void saveReport()}>
          Save a redacted report
        </Button>
      }
    >
      <Card title="A day, simulated">
        <DaySimulator />
      </Card>
      <Card title="Clock of this device">
        <div className={css['buttons']}>
          {SHIFTS.map(({ name, shift }) => (
            <Button
              key={name}
              kind="outlined"
              onClick={() => void browser.runtime.sendMessage({ kind: 'dev/shift-bout', ...shift })}
            >
              {name}
            </Button>
          ))}
          <Button kind="outlined" onClick={() => void browser.runtime.sendMessage({ kind: 'check-nudge' })}>
            Look now
          </Button>
        </div>
      </Card>
      <Stored title="State and presence" value={nudgeState} />
      <Stored title="Session" value={session} />
      <Stored title="Rows per table, the outbox among them" value={rows} />
      <Stored title="Registers" value={settings} />
      <Stored title={`The last ${decisions.length} decisions`} value={decisions} />
    </Page>
  );
}

function Stored({ title, value }: { readonly title: string; readonly value: unknown }) {
  return (
    <Card>
      <details>
        <summary>{title}</summary>
        <pre className={css['json']}>{JSON.stringify(value, null, 2)}</pre>
      </details>
    </Card>
  );
}
