import type { ReactNode } from 'react';
import { BreathingCircle } from './BreathingCircle.tsx';
import { CountDisplay, type RunState } from './CountDisplay.tsx';
import { DayLine, type DayLineProps } from './DayLine.tsx';
import type { GalleryPage } from './gallery-page.ts';
import { HoldRing } from './HoldRing.tsx';
import { Notice } from './Notice.tsx';
import { PencilBars } from './PencilBars.tsx';
import { Progress } from './Progress.tsx';
import { RegionTag } from './RegionTag.tsx';
import { Stage } from './Stage.tsx';
import { StatRow } from './StatRow.tsx';
import { StepDots } from './StepDots.tsx';
import { Tag } from './Tag.tsx';
import { TempoBar } from './TempoBar.tsx';
import { UndoStrip } from './UndoStrip.tsx';
import { WhyLine } from './WhyLine.tsx';

const nothing = () => {};
const runStates: readonly RunState[] = ['running', 'paused', 'lastSeconds', 'done'];

const day: DayLineProps = {
  title: 'Your day',
  hours: { start: 9, end: 18 },
  sitting: [
    { start: 9, end: 10.5 },
    { start: 10.6, end: 12.3 },
    { start: 13, end: 16 },
  ],
  away: [{ start: 12.3, end: 13 }],
  hops: [
    { id: 'a', start: 10.5, end: 10.6, region: null, label: '10:30 walk, 6 min' },
    { id: 'b', start: 14.2, end: 14.25, region: 'lower', label: '14:12 bird-dog, 3 min' },
  ],
  notes: ['12:18 away, 42 min'],
  now: null,
  ticks: Array.from({ length: 10 }, (_, index) => ({ at: 9 + index, label: `${9 + index}` })),
  emptyNote: null,
  dayOff: false,
};

const empty = { ...day, sitting: [], away: [], hops: [], notes: [] };

function Column({ children }: { readonly children: ReactNode }) {
  return (
    <div
      style={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr)',
        gap: 'var(--space-5)',
        padding: 'var(--space-4)',
      }}
    >
      {children}
    </div>
  );
}

/** Everything that shows and is not pressed, in each of its states. */
export const showingGallery: GalleryPage = {
  name: 'showing',
  widths: [640],
  states: [
    {
      name: 'day lines: past, growing, empty, day off, large',
      render: () => (
        <Column>
          <DayLine {...day} size="small" />
          <DayLine {...day} now={14.6} sitting={day.sitting.slice(0, 2)} size="small" />
          <DayLine
            {...empty}
            now={9.1}
            emptyNote="Nothing here yet. Your first break draws the first hop"
            size="small"
          />
          <DayLine {...empty} dayOff emptyNote="A day off. Nothing is counted, nothing is lost" size="small" />
          <div style={{ inlineSize: '600px', maxInlineSize: '100%' }}>
            <DayLine {...day} size="large" onOpen={nothing} />
          </div>
        </Column>
      ),
    },
    {
      name: 'counts, rings, tempo',
      render: () => (
        <Column>
          {runStates.map((state) => (
            <div key={state} style={{ display: 'flex', gap: 'var(--space-6)', alignItems: 'center' }}>
              <HoldRing value="3" passed={0.6} state={state} />
              <CountDisplay value="7" of="of 12" state={state} />
            </div>
          ))}
          {[false, true].map((paused) => (
            <TempoBar
              key={String(paused)}
              paused={paused}
              parts={[
                { label: 'Lift', start: 0, seconds: 1, passed: 1, current: false },
                { label: 'Return', start: 1, seconds: 3, passed: 0.4, current: true },
              ]}
            />
          ))}
          <StepDots index={1} count={3} label="Step 2 of 3" />
        </Column>
      ),
    },
    {
      name: 'numbers and progress',
      render: () => (
        <Column>
          <StatRow
            stats={[
              { value: '5', label: 'breaks' },
              { value: '–', label: 'longest sit', note: 'nothing yet' },
              { value: '4,310', unit: 'steps', label: 'Fitbit', note: 'three days old' },
            ]}
          />
          <PencilBars bars={[0.2, 0.7, null, null, 1, 0.5]} />
          <Progress name="Reading" share={0.64} state="running" />
          <Progress name="Reading, length not known" share={null} state="running" />
          <Progress name="Paused" share={0.64} state="paused" />
          <Progress name="Done" share={1} state="done" />
          <Progress name="Failed" share={0.3} state="failed" />
        </Column>
      ),
    },
    {
      name: 'sentences and tags',
      render: () => (
        <Column>
          <Notice kind="trouble">No network. Everything is kept here and sent later</Notice>
          <Notice kind="fine">Sent.</Notice>
          <Notice kind="info">Notifications are off in the browser.</Notice>
          <UndoStrip sentence="Logged: band row, 12." action="Undo" onUndo={nothing} onGone={nothing} />
          <WhyLine sentence="You are in a call, so this waits until it ends." reasons={[]} />
          <WhyLine
            sentence="This is a good moment to get up."
            reasons={['The call ended.', 'You changed the window.']}
          />
          <div style={{ display: 'flex', flexWrap: 'wrap', gap: 'var(--space-2)' }}>
            <Tag kind="due">A good moment</Tag>
            <Tag kind="ok">Sync is on</Tag>
            <Tag kind="plain">Waited</Tag>
            <RegionTag regions={['upper', 'mid', 'lower']} label="All of the back" />
          </div>
          <Stage height={124} edge="card">
            <BreathingCircle />
          </Stage>
        </Column>
      ),
    },
  ],
};
