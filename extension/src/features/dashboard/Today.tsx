import { findExercise } from '@unslouch/shared/domain/exercise/catalogue.ts';
import type { AnyFact, ExerciseId } from '@unslouch/shared/domain/log/fact.ts';
import { type ReactNode, useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { PREVIEW_TEMPO } from '../../ui/Figure/figure-props.ts';
import { useApp } from '../app-context.tsx';
import { CheckIns } from '../check-ins/CheckIns.tsx';
import { useCheckIns } from '../check-ins/use-check-ins.ts';
import { ExerciseFigure } from '../exercise/ExerciseFigure.tsx';
import { BackSummary } from '../insights/BackSummary.tsx';
import { backModel } from '../insights/back-model.ts';
import { OfferFigure } from '../today/OfferFigure.tsx';
import { pageHref } from './pages.ts';
import { TodayPage } from './TodayPage.tsx';
import { openOffer, todayPageData } from './today-page-data.ts';
import { todayPageModel } from './today-page-model.ts';
import { useToday } from './use-today.ts';

/** The day at large. A session that begins here runs in a window of its own, beside the work. */
export function Today() {
  const i18n = useI18n();
  const app = useApp();
  const { today, wave } = useToday();
  const entries = today?.input.summary?.entries ?? NONE;
  const checkIns = useCheckIns(entries, today?.input.zone ?? null);
  const [waved, setWaved] = useState<readonly ExerciseId[]>([]);
  if (today === null) return null;
  const { input, days } = today;
  const open = openOffer(input);
  const offered = open ?? input.offered ?? { type: 'standUp' as const, exercise: null };

  async function moveNow(): Promise<void> {
    const { type, exercise } = offered;
    const reply = await app.send({ kind: 'start-session', nudge: open?.nudge ?? null, type, exercise });
    if (reply.ok) app.openSession();
  }

  function swap(): void {
    if (offered.exercise === null) return;
    if (open === null) {
      wave(offered.exercise);
      return;
    }
    const without = [...waved, offered.exercise];
    setWaved(without);
    void app.send({ kind: 'swap-nudge', nudge: open.nudge, without });
  }

  return (
    <TodayPage
      {...todayPageModel(i18n, todayPageData(i18n, input, days))}
      figure={<OfferFigure key={offered.exercise} offered={offered} ratio={160 / 120} />}
      thumbnails={stills(input.summary?.entries ?? [])}
      undo={checkIns.undo}
      back={<BackSummary {...backModel(i18n, input.training)} />}
      checkIns={checkIns.items.length > 0 && <CheckIns items={checkIns.items} onTap={checkIns.onTap} />}
      onMoveNow={() => void moveNow()}
      onSwap={swap}
      onOpenEntry={() => location.assign(pageHref('history'))}
      onUndo={checkIns.onUndo}
      onUndoGone={checkIns.onUndoGone}
    />
  );
}

const NONE: readonly AnyFact[] = [];

/** A still over each hop that was an exercise. */
function stills(entries: readonly AnyFact[]): Readonly<Record<string, ReactNode>> {
  const exercises = entries.flatMap((entry) => {
    const exercise = entry.type === 'session' ? findExercise(entry.value.steps[0]?.exercise ?? '') : null;
    return exercise === null ? [] : [[JSON.stringify(entry.id), exercise] as const];
  });
  return Object.fromEntries(
    exercises.map(([id, exercise]) => [
      id,
      <ExerciseFigure
        key={id}
        exercise={exercise}
        tempo={PREVIEW_TEMPO}
        ratio={1.2}
        clock={atTheEndPose}
        playing={false}
      />,
    ]),
  );
}

function atTheEndPose(): number {
  return PREVIEW_TEMPO.con;
}
