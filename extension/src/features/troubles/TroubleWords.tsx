import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import { useMemo } from 'react';
import { actionProblemMessages } from '../../i18n/en/action-problems.ts';
import { problemMessages } from '../../i18n/en/problems.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { TroubleStrip } from './TroubleStrip.tsx';
import { useToldTrouble } from './use-told-trouble.ts';

/** A part of its own: nobody needs these words while all is well. */
export function TroubleWords({ trouble, onClose }: { readonly trouble: Problem; readonly onClose: () => void }) {
  const i18n = useI18n();
  const words = useMemo(() => i18n.extend([problemMessages, actionProblemMessages]), [i18n]);
  const told = useToldTrouble(trouble);
  return told !== null && <TroubleStrip sentence={problemSentence(words, told)} onClose={onClose} />;
}
