import type { I18n } from '../../i18n/i18n.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import type { ImportProgress, ImportState, LeftOut, PastImport } from '../../ports/imports.ts';

/** How an import stands, as its card shows it. */
export interface ImportCardProps {
  readonly title: string;
  /** Absent: nothing moves. `share` null: nobody knows how long. */
  readonly bar: { readonly share: number | null; readonly state: 'running' | 'paused' | 'done' } | null;
  readonly line: string;
  readonly trouble: boolean;
  readonly stats: readonly { readonly label: string; readonly value: string }[];
  readonly notes: readonly string[];
  /** What can be done now. */
  readonly can: 'pause' | 'resume' | 'password' | 'undo' | 'nothing';
  readonly problem: string | null;
}

/** Of the whole bar, the part that reading takes. Measured with Apple Health: writing takes as long again. */
const READING_SHARE = 0.5;

const BYTES_PER_MB = 1_000_000;

export function importCard(i18n: I18n, { files, phase }: ImportState): ImportCardProps {
  const { t } = i18n;
  const names = fileNames(i18n, files);
  const card: ImportCardProps = {
    title: t('import.reading', { files: names }),
    bar: null,
    line: '',
    trouble: false,
    stats: [],
    notes: [],
    can: 'nothing',
    problem: null,
  };
  switch (phase.kind) {
    case 'running':
      return {
        ...card,
        bar: { share: shareOf(phase.progress), state: 'running' },
        line: runningLine(i18n, phase),
        can: phase.progress?.kind === 'writing' ? 'nothing' : 'pause',
      };
    case 'paused': {
      const share = shareOf(phase.progress) ?? 0;
      const line = t('import.paused', { percent: i18n.percent(share) });
      return { ...card, bar: { share, state: 'paused' }, line, can: 'resume' };
    }
    case 'password':
      return {
        ...card,
        title: t('import.password.title', { file: lastPart(phase.path) }),
        line: t('import.password.lead'),
        problem: phase.wrong ? t('import.password.wrong') : null,
        can: 'password',
      };
    case 'done': {
      const { added, merged, known, removed } = phase.counts;
      const leftOut = phase.leftOut.reduce((sum, { count }) => sum + count, 0);
      const stats = { added, merged, known, leftOut } as const;
      return {
        ...card,
        title: t('import.done', { files: names }),
        bar: { share: 1, state: 'done' },
        stats: (Object.keys(stats) as (keyof typeof stats)[]).map((name) => ({
          label: t(`import.${name}`),
          value: i18n.number(stats[name]),
        })),
        notes: [
          ...(removed > 0 ? [t('import.removed', { n: removed })] : []),
          ...phase.leftOut.map((one) => why(i18n, one)),
        ],
        can: 'undo',
      };
    }
    case 'nothing':
      return {
        ...card,
        title: t('import.nothing', { files: names }),
        trouble: true,
        notes: phase.leftOut.map((one) => why(i18n, one)),
      };
    case 'stopped':
      return { ...card, title: names, line: t('import.stopped') };
    case 'failed':
      return { ...card, title: names, trouble: true, line: problemSentence(i18n, phase.problem) };
    case 'undoing':
      return { ...card, title: names, bar: { share: null, state: 'running' }, line: t('import.undoing') };
    case 'undone':
      return { ...card, title: names, line: t('import.undone', { n: phase.removed }) };
  }
}

function runningLine(i18n: I18n, { progress, speed }: Extract<ImportState['phase'], { kind: 'running' }>): string {
  const { t } = i18n;
  if (progress === null) return t('import.unpacking');
  if (progress.kind === 'writing') return t('import.writing');
  const percent = i18n.percent(shareOf(progress) ?? 0);
  if (speed === null) return percent;
  const at = t('import.progress', { percent, speed: i18n.number(Math.round(speed.bytesPerSecond / BYTES_PER_MB)) });
  if (speed.secondsLeft === null) return at;
  const seconds = Math.max(1, Math.round(speed.secondsLeft / READING_SHARE));
  const span = seconds < 90 ? i18n.seconds(seconds) : i18n.minutes(seconds / 60);
  return `${at} · ${t('import.left', { span })}`;
}

function shareOf(progress: ImportProgress | null): number | null {
  if (progress === null) return null;
  if (progress.kind === 'reading') {
    return READING_SHARE * Math.min(1, progress.bytesRead / Math.max(1, progress.bytesTotal));
  }
  return READING_SHARE + (1 - READING_SHARE) * (progress.monthsWritten / Math.max(1, progress.monthsTotal));
}

function why(i18n: I18n, { code, count, which }: LeftOut): string {
  const found = i18n.find(`import.why.${code}`, { n: count, which: which === null ? '' : lastPart(which) });
  return found ?? `${code}: ${i18n.number(count)}`;
}

export interface PastRow {
  readonly id: string;
  readonly name: string;
  readonly line: string;
  readonly canUndo: boolean;
}

export function pastRows(i18n: I18n, past: readonly PastImport[]): readonly PastRow[] {
  return past.map((one) => {
    const day = i18n.day(new Date(one.at).toISOString().slice(0, 10));
    const { added, known, merged } = one.counts;
    const counts = { added: i18n.number(added), known: i18n.number(known + merged) };
    const line =
      one.state === 'done'
        ? i18n.t('import.past.done', { day, ...counts })
        : i18n.t(`import.past.${one.state}`, { day });
    return { id: one.id, name: fileNames(i18n, one.files), line, canUndo: one.state !== 'undone' };
  });
}

function fileNames(i18n: I18n, files: readonly string[]): string {
  const first = lastPart(files[0] ?? '');
  return files.length < 2 ? first : i18n.t('import.files', { first, n: files.length - 1 });
}

/** Names are only ever shown: cut to what fits, and without what turns writing around. */
function lastPart(path: string): string {
  const name = (path.split(/[\\/]/).at(-1) ?? path).replace(/[\p{Cc}\p{Cf}]/gu, '');
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
}

const LONGEST_NAME = 60;
