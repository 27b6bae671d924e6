import { CUES_EN } from '@unslouch/shared/domain/exercise/cues.en.ts';
import type { ExerciseText } from '@unslouch/shared/domain/exercise/exercise-text.ts';
import { useEffect, useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { ExerciseTexts } from '../../i18n/words.ts';
import { useApp } from '../app-context.tsx';

interface Told {
  readonly text: ExerciseText | null;
  /** `en` where the page speaks another language and nobody has translated this yet; else null. */
  readonly foreign: string | null;
}

/** How exercises are explained, in the person's language where it is; null until that is known. */
export function useExerciseTexts(): ((id: string) => Told) | null {
  const { language } = useI18n();
  const app = useApp();
  const [loaded, setLoaded] = useState<{ readonly language: string; readonly texts: ExerciseTexts | null } | null>(
    null,
  );
  useEffect(() => {
    if (language !== 'en') void app.exerciseTexts(language).then((texts) => setLoaded({ language, texts }));
  }, [app, language]);
  if (language === 'en') return tell(null, null);
  return loaded?.language === language ? tell(loaded.texts, 'en') : null;
}

function tell(texts: ExerciseTexts | null, foreign: string | null) {
  return (id: string): Told => {
    const text = texts?.[id];
    return text === undefined ? { text: CUES_EN[id] ?? null, foreign } : { text, foreign: null };
  };
}
