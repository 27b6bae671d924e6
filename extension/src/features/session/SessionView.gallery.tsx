import { seconds } from '@unslouch/shared/domain/time/instant.ts';
import type { GalleryPage } from '../../ui/gallery-page.ts';
import { SampleFigure } from '../exercise/SampleFigure.gallery-kit.tsx';
import { type SessionActions, SessionView } from './SessionView.tsx';
import { type SessionData, sessionModel } from './session-model.ts';

const reps: SessionData = {
  name: 'Resistance-band row',
  step: 0,
  stepCount: 3,
  nextName: 'bird-dog',
  regions: ['upper', 'mid'],
  freeCorner: 'end',
  work: {
    kind: 'reps',
    done: 7,
    total: 12,
    phases: [
      { kind: 'pull', start: 0, seconds: 1, passed: 1 },
      { kind: 'hold', start: 1, seconds: 1, passed: 1 },
      { kind: 'return', start: 2, seconds: 2, passed: 0.35 },
    ],
  },
  side: null,
  sideWords: null,
  cue: { text: 'Let the band travel back slowly, shoulders low.', thought: 'slowly', foreign: null },
  stopIf: null,
  paused: false,
  captions: true,
  sound: true,
};

const hold: SessionData = {
  ...reps,
  name: 'Bird-dog',
  step: 1,
  nextName: 'a slow walk',
  regions: ['lower'],
  freeCorner: 'start',
  work: { kind: 'hold', elapsedMs: seconds(5), totalMs: seconds(8), repeat: { index: 3, of: 5 } },
  side: 'right',
  sideWords: 'Right arm, left leg',
  cue: { text: 'Reach long. Keep both hips facing the floor.', thought: 'facing the floor', foreign: null },
};

const states: readonly (readonly [string, SessionData])[] = [
  ['repetitions', reps],
  ['hold, last seconds', hold],
  ['hold, paused', { ...hold, paused: true, work: { kind: 'hold', elapsedMs: 3000, totalMs: 8000, repeat: null } }],
  ['repetitions, paused, quiet', { ...reps, paused: true, captions: false, sound: false }],
  ['getting ready', { ...reps, work: { kind: 'ready', elapsedMs: seconds(1), totalMs: seconds(5) } }],
  ['rest', { ...reps, regions: [], work: { kind: 'rest', elapsedMs: seconds(4), totalMs: seconds(20) } }],
  [
    'a walk',
    {
      ...reps,
      name: 'A walk of 5 min',
      regions: [],
      stepCount: 1,
      nextName: null,
      work: { kind: 'time', elapsedMs: seconds(100), totalMs: seconds(300) },
      cue: { text: 'Take the long way, arms loose.', thought: 'long way', foreign: null },
    },
  ],
];

const nothing = () => {};

const sessionActions: SessionActions = {
  onPause: nothing,
  onPrevious: nothing,
  onNext: nothing,
  onEasier: nothing,
  onTooHard: nothing,
  onHurts: nothing,
  onLeave: nothing,
  onCaptions: nothing,
  onSound: nothing,
};

export const sessionGallery: GalleryPage = {
  name: 'session',
  widths: [420, 380],
  states: states.map(([name, data]) => ({
    name,
    render: (i18n) => (
      <SessionView
        {...sessionModel(i18n, data)}
        {...sessionActions}
        figure={
          <SampleFigure exercise={data.name === 'Bird-dog' ? 'bird-dog' : 'resistance-band-row'} ratio={384 / 264} />
        }
      />
    ),
  })),
};
