import { expect, it } from 'vitest';
import type { PhoneSource } from '../../ports/phone-source.ts';
import { phoneCode } from './phone-code.ts';

const source: PhoneSource = {
  id: 's',
  app: 'health-connect-webhook',
  url: 'https://relay.example/v1/ingest/a/s?zone=Europe%2FLondon',
  token: 'secret',
};

it('gives the two lines to copy, address and header', () => {
  expect(phoneCode(source)).toBe(
    'https://relay.example/v1/ingest/a/s?zone=Europe%2FLondon\nAuthorization: Bearer secret',
  );
});

it('sets up Health Auto Export by its own link, with steps by the day and sleep in stages', () => {
  const link = new URL(phoneCode({ ...source, app: 'health-auto-export' }));
  expect([link.protocol, link.host || link.pathname]).toEqual(['com.healthexport:', 'automation']);
  expect(Object.fromEntries(link.searchParams)).toEqual({
    name: 'Unslouch',
    url: source.url,
    headers: 'Authorization,Bearer secret',
    format: 'json',
    datatype: 'healthmetrics',
    aggregatedata: 'false',
    interval: 'days',
    period: 'previous7Days',
    syncinterval: 'hours',
    syncquantity: '1',
    enabled: 'true',
  });
});
