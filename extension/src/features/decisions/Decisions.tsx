import { DECISIONS_KEPT, type HoldReason } from '@unslouch/shared/domain/nudge/decision.ts';
import { useMemo, useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { LiveQueries } from '../../ports/live-queries.ts';
import { useApp } from '../app-context.tsx';
import { saveFile } from '../save-file.ts';
import { useLive } from '../use-live.ts';
import { useZone } from '../use-zone.ts';
import { DecisionsView } from './DecisionsView.tsx';
import { decisionDataOf } from './decision-data-of.ts';
import { decisionsModel } from './decisions-model.ts';

/** Lines at once: a few days' worth; more make the page slow, not clearer. Taste. */
const LINES = 100;

/** Every time it spoke or kept quiet, and why. */
export function Decisions() {
  const i18n = useI18n();
  const app = useApp();
  const zone = useZone();
  const [since] = useState(() => app.now() - DECISIONS_KEPT);
  const stored = useLive(useMemo(() => (queries: LiveQueries) => queries.decisions(since), [since]));
  const [filter, setFilter] = useState<HoldReason | null>(null);
  const [lines, setLines] = useState(LINES);
  const decisions = useMemo(
    () => stored?.flatMap((row) => decisionDataOf(i18n, row) ?? []).toReversed(),
    [i18n, stored],
  );
  if (stored === undefined || decisions === undefined || zone === null) return null;

  const offsetMinutes = zone.offsetMinutesAt(app.now());
  return (
    <DecisionsView
      {...decisionsModel(i18n, { decisions, offsetMinutes, filter, lines })}
      onFilter={setFilter}
      onMore={() => setLines(lines + LINES)}
      onExport={() => saveFile('unslouch-decisions.json', 'application/json', JSON.stringify(stored, null, 2))}
    />
  );
}
