import { findExercise } from '@unslouch/shared/domain/exercise/catalogue.ts';
import type { Exercise } from '@unslouch/shared/domain/exercise/exercise.ts';
import { REFERENCES } from '@unslouch/shared/domain/exercise/reference.data.ts';
import { parseSettings } from '@unslouch/shared/domain/settings/parse-settings.ts';
import type { Zone } from '@unslouch/shared/domain/time/zone.ts';
import { trainingOfLog } from '@unslouch/shared/domain/workout/programme/training-of-log.ts';
import { useMemo, useState } from 'react';
import { libraryMessages } from '../../i18n/en/library.ts';
import { I18nProvider, useI18n } from '../../i18n/i18n-context.tsx';
import type { LiveQueries } from '../../ports/live-queries.ts';
import { useApp } from '../app-context.tsx';
import { useHash } from '../dashboard/use-hash.ts';
import { useExerciseTexts } from '../exercise/use-exercise-texts.ts';
import { changeEquipment } from '../settings/settings-data-of.ts';
import { useLive } from '../use-live.ts';
import { useZone } from '../use-zone.ts';
import { detailModel, muscleName } from './detail-model.ts';
import { ExerciseDetail } from './ExerciseDetail.tsx';
import { LibraryView } from './LibraryView.tsx';
import { exerciseIdOf } from './library-href.ts';
import { type LibraryFilter, libraryModel } from './library-model.ts';

const storedSettings = (queries: LiveQueries) => queries.settings();

/** All exercises, or the one that the address names. */
export function Library() {
  const page = useI18n();
  const i18n = useMemo(() => page.extend([libraryMessages]), [page]);
  const zone = useZone();
  return <I18nProvider i18n={i18n}>{zone && <Here zone={zone} />}</I18nProvider>;
}

function Here({ zone }: { readonly zone: Zone }) {
  const app = useApp();
  const i18n = useI18n();
  const stored = useLive(storedSettings);
  const told = useExerciseTexts();
  const named = findExercise(exerciseIdOf(useHash()) ?? '');
  const [filter, setFilter] = useState<LibraryFilter | null>(null);
  if (stored === undefined || told === null) return null;
  if (named !== null) return <Detail exercise={named} />;

  const { equipment, place } = trainingOfLog([], parseSettings(stored).settings, zone, app.now());
  const current = filter ?? { ...FIRST_FILTER, things: equipment, place };
  const words = (id: string) => [
    ...(told(id).text?.aliases ?? []),
    ...(REFERENCES[id]?.primary ?? []).map((muscle) => muscleName(i18n, muscle)),
  ];
  return (
    <LibraryView
      {...libraryModel(i18n, current, words)}
      filter={current}
      onFilter={setFilter}
      onHave={(thing) => {
        setFilter({ ...current, things: changeEquipment(current.things, thing, true) });
        void app.send({ kind: 'save-settings', changes: { equipment: changeEquipment(equipment, thing, true) } });
      }}
    />
  );
}

const FIRST_FILTER = { query: '', region: 'all', reach: 'atHand', quiet: false, short: false, level: 'any' } as const;

function Detail({ exercise }: { readonly exercise: Exercise }) {
  const app = useApp();
  const i18n = useI18n();
  const told = useExerciseTexts();
  async function start(): Promise<void> {
    const type = exercise.pattern === 'gait' ? 'walk' : 'workout';
    const reply = await app.send({ kind: 'start-session', nudge: null, type, exercise: exercise.id });
    if (reply.ok) app.openSession();
  }
  return (
    told && (
      <ExerciseDetail
        key={exercise.id}
        {...detailModel(i18n, exercise, told(exercise.id))}
        onStart={() => void start()}
      />
    )
  );
}
