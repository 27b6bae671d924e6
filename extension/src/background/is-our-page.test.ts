import { expect, it } from 'vitest';
import { isOurPage } from './is-our-page.ts';

const own = { id: 'unslouch', origin: 'chrome-extension://unslouch/' };

it.each([
  [true, 'our popup', { id: 'unslouch', url: 'chrome-extension://unslouch/popup.html' }],
  [false, 'a web page', { url: 'https://example.org/' }],
  [false, 'a script of ours inside a web page', { id: 'unslouch', url: 'https://example.org/' }],
  [false, 'another extension', { id: 'other', url: 'chrome-extension://other/popup.html' }],
  [false, 'another extension that names our address', { id: 'other', url: 'chrome-extension://unslouch/popup.html' }],
  [false, 'an address that only begins like ours', { id: 'unslouch', url: 'chrome-extension://unslouch.example/' }],
  [false, 'nobody', {}],
])('is %s for %s', (expected, _who, sender) => {
  expect(isOurPage(sender, own)).toBe(expected);
});
