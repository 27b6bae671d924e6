/** A morning with a call, a long sleep and a snooze, to begin with. */
export const SAMPLE_TRACE = {
  zone: 'Europe/London',
  start: '2026-11-23T09:00:00',
  end: '2026-11-23T18:00:00',
  seed: 1,
  settings: { standUpEveryMinutes: 30 },
  events: [
    { at: '09:00:00', presence: 'active' },
    { at: '09:34:00', breakpoint: 'tab' },
    { at: '09:35:00', answer: 'start' },
    { at: '09:37:00', answer: 'done', fraction: 1 },
    { at: '10:00:00', inCall: true },
    { at: '10:50:00', inCall: false },
    { at: '10:58:00', breakpoint: 'window' },
    { at: '10:59:00', answer: 'snooze', minutes: 5 },
    { at: '11:20:00', presence: 'idle' },
    { at: '11:45:00', presence: 'active' },
    { at: '12:30:00', machine: 'sleep' },
    { at: '13:30:00', machine: 'wake' },
  ],
};
