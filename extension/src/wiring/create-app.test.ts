import { expect, it } from 'vitest';
import { createApp } from './create-app.ts';

it.each(['data', 'sessionAids'] as const)(
  'opens its %s once, for a press that comes while they still load as well',
  async (part) => {
    const app = createApp('window');
    const [shown, pressed] = await Promise.all([app[part](), app[part]()]);
    expect(pressed).toBe(shown);
  },
);
