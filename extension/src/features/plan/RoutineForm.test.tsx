import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { get, press, render } from '../../ui/render.test-kit.tsx';
import { newRoutine, type RoutineDraft } from './draft.ts';
import { RoutineForm } from './RoutineForm.tsx';

const choices = [
  { value: 'bird-dog', label: 'Bird-dog' },
  { value: 'plank', label: 'Forearm plank' },
];

function Form({ onSave }: { readonly onSave: (draft: RoutineDraft) => string | null }) {
  const [draft, setDraft] = useState(newRoutine('r1'));
  return (
    <RoutineForm
      draft={draft}
      weekdays={['mon', 'tue']}
      choices={choices}
      onChange={setDraft}
      onSave={() => onSave(draft)}
      onCancel={() => {}}
    />
  );
}

describe('the form of a routine', () => {
  it('adds, moves and takes out steps, and sets days', () => {
    const saved: RoutineDraft[] = [];
    const container = render(
      <Form
        onSave={(draft) => {
          saved.push(draft);
          return null;
        }}
      />,
    );
    press(get(container, 'button', 'Add a move'));
    press(get(container, 'button', 'Tue'));
    press(get(container, 'button', 'Earlier Move 2'));
    press(get(container, 'button', 'Take out Move 1'));
    press(get(container, 'button', 'Save'));
    expect(saved[0]).toMatchObject({ id: 'routine/r1', days: ['tue'], routine: { steps: [{ exercise: 'bird-dog' }] } });
  });

  it('says what is wrong, and keeps what was typed', () => {
    const container = render(<Form onSave={() => 'It wants a name'} />);
    press(get(container, 'button', 'Save'));
    expect(container.textContent).toContain('It wants a name');
    expect(container.querySelector('input[name=name]')?.getAttribute('aria-invalid')).toBe('true');
  });
});
