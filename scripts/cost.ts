// `npm run cost`: what a month of the relay costs at Cloudflare's list prices, from rows and requests that the tests measure and
// a day that is assumed.
import { ASSUMPTIONS, monthlyBill } from '../tests/load/cost-model.ts';

console.log('a day of one person, assumed:', JSON.stringify(ASSUMPTIONS));
const rows = [100, 1_000, 10_000, 100_000, 1_000_000].map((people) => {
  const { bill, total } = monthlyBill(people);
  const parts = Object.entries(bill).map(([name, { dollars }]) => [name, `$${dollars.toFixed(0)}`]);
  const cents = ((total * 100) / people).toFixed(people < 10_000 ? 2 : 3);
  return [
    people.toLocaleString('en'),
    { ...Object.fromEntries(parts), total: `$${total.toFixed(0)}`, 'cents each': cents },
  ];
});
console.table(Object.fromEntries(rows));
const { bill } = monthlyBill(1_000_000);
console.log(
  'used at a million:',
  JSON.stringify(Object.fromEntries(Object.entries(bill).map(([name, { used }]) => [name, used]))),
);
