import { expect, it } from 'vitest';
import { get, press, render } from '../../ui/render.test-kit.tsx';
import { LogTroubleView } from './LogTroubleView.tsx';

it('says what is lost and asks once before the log is thrown away', () => {
  const called: string[] = [];
  const container = render(
    <LogTroubleView
      cause={null}
      busy={false}
      onAgain={() => void called.push('again')}
      onRebuild={() => void called.push('rebuild')}
    />,
  );
  press(get(container, 'button', 'Fetch it from the relay'));
  expect(called).toEqual([]);
  expect(container.textContent).toContain('not sent yet');
  press(get(container, 'button', 'Throw it away and fetch'));
  expect(called).toEqual(['rebuild']);
});

it('throws nothing away where the disk is full', () => {
  const container = render(
    <LogTroubleView cause="The disk is full." busy={false} onAgain={() => {}} onRebuild={() => {}} />,
  );
  expect([...container.querySelectorAll('button')].map((button) => button.textContent)).toEqual(['Try again']);
});
